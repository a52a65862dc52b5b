package dev.assay.contracts.send;

import org.jspecify.annotations.Nullable;

/**
 * What one look at a transaction showed.
 *
 * @param receipt of what used up the nonce, ours or not; null if nothing did, or it is not seen
 * @param block the number of its block; -1 where there is no receipt
 */
record Sight(PendingState state, @Nullable Receipt receipt, long block) {

    static Sight of(PendingState state) {
        return new Sight(state, null, -1);
    }

    boolean decided() {
        return state != PendingState.PENDING;
    }
}
