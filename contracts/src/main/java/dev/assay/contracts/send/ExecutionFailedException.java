package dev.assay.contracts.send;

import dev.assay.contracts.Bytes;
import org.jspecify.annotations.Nullable;

/** A transaction was mined and failed: it changed nothing but nonce and fee. Sent again it costs again. */
public final class ExecutionFailedException extends SendException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Receipt receipt;
    private final String data;

    ExecutionFailedException(Receipt receipt, Bytes data, String reason) {
        super("Transaction " + receipt.hash() + " failed in block " + receipt.block() + ": " + reason, null);
        this.receipt = receipt;
        this.data = data.toHex();
    }

    /** Returns its receipt; null after serialization. */
    public @Nullable Receipt receipt() {
        return receipt;
    }

    /** Returns what it reverted with, found by a call on its block; empty if that told nothing. */
    public Bytes data() {
        return Bytes.parse(data);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
