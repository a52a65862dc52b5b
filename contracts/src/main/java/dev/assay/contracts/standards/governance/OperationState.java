package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Bytes32;
import java.math.BigInteger;

/** Where an operation of a {@link TimelockController} stands. */
public enum OperationState {
    /** It is not known, or was cancelled. */
    UNSET(0),
    /** Its delay is not over. */
    WAITING(1),
    /** It can be executed. */
    READY(2),
    /** It was executed. */
    DONE(3);

    private final int number;

    OperationState(int number) {
        this.number = number;
    }

    /** Returns the number by which the contract names it. */
    public int number() {
        return number;
    }

    /** Returns the set of this state alone, as the contract's errors write sets of states: a bit for each. */
    public Bytes32 bit() {
        return Bytes32.of(BigInteger.ONE.shiftLeft(number));
    }
}
