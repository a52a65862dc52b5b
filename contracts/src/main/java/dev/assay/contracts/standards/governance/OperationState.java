package dev.assay.contracts.standards.governance;

/** Where an operation of a {@link TimelockController} stands. */
public enum OperationState {
    /** It is not known, or was cancelled. */
    UNSET,
    /** Its delay is not over. */
    WAITING,
    /** It can be executed. */
    READY,
    /** It was executed. */
    DONE
}
