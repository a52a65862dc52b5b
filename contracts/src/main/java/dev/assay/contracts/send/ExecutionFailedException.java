package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.revert.Invocation;
import dev.assay.contracts.revert.Revert;
import dev.assay.contracts.revert.Reverts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction was mined and failed: it changed nothing but nonce and fee. Sent again it costs again. */
public final class ExecutionFailedException extends SendException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Receipt receipt;
    private final String data;
    private final transient @Nullable Revert revert;
    private final transient @Nullable Invocation invocation;

    ExecutionFailedException(Receipt receipt, Revert revert, Invocation call, Address sender, String reason) {
        this(receipt, revert, invocation(call, sender, receipt), reason);
    }

    private ExecutionFailedException(Receipt receipt, Revert revert, Invocation invocation, String reason) {
        super(
                "Transaction " + receipt.hash() + " failed in block " + receipt.block() + ": " + reason + ", by "
                        + invocation,
                null);
        this.receipt = receipt;
        this.data = revert.data().toHex();
        this.revert = revert;
        this.invocation = invocation;
    }

    private static Invocation invocation(Invocation call, Address sender, Receipt receipt) {
        return new Invocation(
                call.contract(), call.function(), call.arguments(), sender, Long.toString(receipt.block()));
    }

    /**
     * Returns the call that failed; without a function if only its bytes are known, as of what was read from a journal or of
     * this after serialization.
     */
    public Invocation invocation() {
        return invocation != null ? invocation : new Invocation(null, "", List.of(), null, "latest");
    }

    /** Returns its receipt; null after serialization. */
    public @Nullable Receipt receipt() {
        return receipt;
    }

    /** Returns what it reverted with, found by a call on its block; empty if that told nothing. */
    public Bytes data() {
        return Bytes.parse(data);
    }

    /** Returns what it reverted with, decoded; without the contract's own errors if this was serialized. */
    public Revert revert() {
        return revert != null ? revert : Reverts.standard().decode(data());
    }

    /** Returns the error it reverted with, if it is of that class. */
    public <R extends Record> Optional<R> error(Class<R> type) {
        return revert().as(type);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
