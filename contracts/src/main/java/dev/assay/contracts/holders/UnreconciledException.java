package dev.assay.contracts.holders;

import dev.assay.core.error.AssayException;

/** Balances were asked for that do not reconcile with what the contract says. */
public final class UnreconciledException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final HolderCount.Reason reason;

    UnreconciledException(HolderCount.Unreconciled count) {
        super(
                "The holders of " + count.token() + " at block " + count.block() + " are not known: " + count.detail()
                        + " (" + count.reason() + ")",
                null);
        this.reason = count.reason();
    }

    /** Returns what does not reconcile. */
    public HolderCount.Reason reason() {
        return reason;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
