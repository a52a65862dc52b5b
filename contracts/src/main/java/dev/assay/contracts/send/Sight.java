package dev.assay.contracts.send;

import dev.assay.contracts.Bytes32;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a transaction showed.
 *
 * @param receipt of what was mined of ours; null if nothing was
 * @param block the number of the block that decided; -1 if none did or it is not known
 * @param other the hash of what was mined in its place, if the node could say
 */
record Sight(
        PendingState state,
        @Nullable Receipt receipt,
        long block,
        @Nullable Bytes32 other) {

    static Sight of(PendingState state) {
        return new Sight(state, null, -1, null);
    }

    boolean decided() {
        return state != PendingState.PENDING && state != PendingState.DROPPED;
    }
}
