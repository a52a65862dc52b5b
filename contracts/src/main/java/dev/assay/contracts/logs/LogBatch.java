package dev.assay.contracts.logs;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What one step of a scanner brought: logs of blocks that were read, or logs that did not happen after all, never both.
 *
 * @param first the first block it is about
 * @param last the last block it is about
 * @param removed logs that were added before and whose blocks are no longer part of the chain, newest first
 * @param added logs of the blocks, in the order of the chain
 * @param leftOut how many logs were left out that {@link LogQuery#leavingOutOthers} is about
 * @param checkpoint where a scanner goes on behind it; whoever keeps it together with the logs, in one transaction, has each
 *     log exactly once whenever the program ends
 */
public record LogBatch<T extends Record>(
        long first, long last, List<Logged<T>> removed, List<Logged<T>> added, long leftOut, Checkpoint checkpoint) {

    /** Checks its parts. */
    public LogBatch {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        requireNonNull(checkpoint, "checkpoint");
    }

    /** Returns the removed logs and then the added ones. */
    public List<Logged<T>> logs() {
        if (removed.isEmpty()) {
            return added;
        }
        List<Logged<T>> all = new ArrayList<>(removed);
        all.addAll(added);
        return List.copyOf(all);
    }
}
