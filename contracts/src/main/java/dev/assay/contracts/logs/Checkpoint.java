package dev.assay.contracts.logs;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes32;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a scanner has come, and what it needs to notice later that the chain has changed: the hashes of the last blocks,
 * with their logs while they are not final, and ever fewer hashes of those before. Immutable; as text some KB, or as much as
 * the logs that are not final.
 */
public final class Checkpoint {

    private static final int DENSITY = 16;

    private final Bytes32 filter;
    private final long start;
    private final long next;
    private final List<KeptBlock> anchors;
    private final List<KeptBlock> kept;

    Checkpoint(Bytes32 filter, long start, long next, List<KeptBlock> anchors, List<KeptBlock> kept) {
        this.filter = filter;
        this.start = start;
        this.next = next;
        this.anchors = List.copyOf(anchors);
        this.kept = List.copyOf(kept);
    }

    static Checkpoint start(Bytes32 filter, long block) {
        return new Checkpoint(filter, block, block, List.of(), List.of());
    }

    /**
     * Returns what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is not that, saying where
     */
    public static Checkpoint parse(String text) {
        return CheckpointText.parse(requireNonNull(text, "text"));
    }

    /** Returns the first block that was not read. */
    public long nextBlock() {
        return next;
    }

    /** Returns it as text, for a file or a column of a database. */
    public String text() {
        return CheckpointText.of(this);
    }

    Bytes32 filter() {
        return filter;
    }

    long start() {
        return start;
    }

    List<KeptBlock> anchors() {
        return anchors;
    }

    List<KeptBlock> kept() {
        return kept;
    }

    /** The block before the next one, if its hash is known. */
    @Nullable
    KeptBlock tip() {
        List<KeptBlock> newest = kept.isEmpty() ? anchors : kept;
        KeptBlock last = newest.isEmpty() ? null : newest.get(newest.size() - 1);
        return last != null && last.number() == next - 1 ? last : null;
    }

    /** This one after more blocks were read; those that are final by now lose their logs. */
    Checkpoint after(List<KeptBlock> read, long last, long finalUpTo) {
        List<KeptBlock> old = new ArrayList<>(anchors);
        List<KeptBlock> young = new ArrayList<>();
        List<KeptBlock> all = new ArrayList<>(kept);
        all.addAll(read);
        for (KeptBlock block : all) {
            if (block.number() <= finalUpTo) {
                old.add(block.withoutLogs());
            } else {
                young.add(block);
            }
        }
        return new Checkpoint(filter, start, last + 1, thinned(old, last + 1), young);
    }

    /** This one as it was when a block was the last that was read. */
    Checkpoint rewound(long last) {
        return new Checkpoint(
                filter,
                start,
                last + 1,
                anchors.stream().filter(block -> block.number() <= last).toList(),
                kept.stream().filter(block -> block.number() <= last).toList());
    }

    /** The older, the fewer: one in a sixteenth of the distance. */
    private static List<KeptBlock> thinned(List<KeptBlock> ascending, long next) {
        List<KeptBlock> left = new ArrayList<>();
        long newer = Long.MAX_VALUE;
        for (int i = ascending.size() - 1; i >= 0; i--) {
            KeptBlock block = ascending.get(i);
            if (newer == Long.MAX_VALUE || newer - block.number() >= (next - block.number()) / DENSITY) {
                left.add(0, block);
                newer = block.number();
            }
        }
        return left;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(next);
    }

    @Override
    public String toString() {
        return "Checkpoint[next block " + next + ", " + kept.size() + " blocks kept]";
    }
}
