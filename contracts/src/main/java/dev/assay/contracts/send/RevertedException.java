package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.revert.Revert;
import dev.assay.contracts.revert.Reverts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft was tried out and would fail; it was not signed and cost nothing. */
public final class RevertedException extends SendException {

    private static final long serialVersionUID = 1L;

    private final String data;
    private final transient @Nullable Revert revert;
    private final int ownPending;

    RevertedException(
            Address sender, Draft draft, Bytes data, String where, int ownPending, @Nullable Throwable cause) {
        super(
                "It reverts " + where + ": " + draft.reverts().decode(data) + ". Nothing was sent: " + draft + ", from "
                        + sender,
                cause);
        this.data = data.toHex();
        this.revert = draft.reverts().decode(data);
        this.ownPending = ownPending;
    }

    /** Returns what it reverted with: selector and fields of an error; empty if the contract or the node gave none. */
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

    /** Returns how many own transactions waited to be mined when it was tried out. */
    public int ownPending() {
        return ownPending;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
