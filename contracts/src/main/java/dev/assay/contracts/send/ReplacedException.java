package dev.assay.contracts.send;

import dev.assay.contracts.Bytes32;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another transaction with the same nonce was mined, so this one never will be.
 */
public final class ReplacedException extends SendException {

    private static final long serialVersionUID = 1L;

    private final PendingState state;
    private final @Nullable String hash;

    ReplacedException(PendingState state, @Nullable Bytes32 by, String message) {
        super(message, null);
        this.state = state;
        this.hash = by == null ? null : by.toHex();
    }

    /** Returns {@link PendingState#REPLACED}, or {@link PendingState#CANCELLED}. */
    public PendingState state() {
        return state;
    }

    /** Returns the hash of what was mined; empty if the node could not say. */
    public Optional<Bytes32> by() {
        return Optional.ofNullable(hash).map(Bytes32::parse);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
