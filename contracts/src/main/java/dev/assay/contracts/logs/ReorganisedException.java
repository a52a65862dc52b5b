package dev.assay.contracts.logs;

import dev.assay.core.error.AssayException;

/** The chain was reorganised while a range was read and logs had been handed out that did not happen; read it again. */
public final class ReorganisedException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final long block;

    /** Creates one; called by Assay. */
    public ReorganisedException(long block) {
        super("Blocks from " + block + " on were replaced while their range was read; read it again", null);
        this.block = block;
    }

    /** Returns the first block that was replaced. */
    public long block() {
        return block;
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
