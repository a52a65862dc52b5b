package dev.assay.contracts.send;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How sure a transaction has to be before waiting for it ends. Immutable, equal by content.
 *
 * <p>{@link #SAFE} and {@link #FINALIZED} are blocks that the node names. Where it does not know them, depths of
 * {@link dev.assay.contracts.network.Network} stand for them, and {@link Mined#reached} says so.
 */
public final class Until {

    /** In a block, which may still be replaced by another. */
    public static final Until INCLUDED = new Until("included", 1);

    /** In a block that most of the chain builds on, by the node's tag {@code safe}. */
    public static final Until SAFE = new Until("safe", null);

    /** In a block that cannot be replaced without burning a third of the stake, by the node's tag {@code finalized}. */
    public static final Until FINALIZED = new Until("finalized", null);

    private final String name;
    private final @Nullable Integer depth;

    private Until(String name, @Nullable Integer depth) {
        this.name = name;
        this.depth = depth;
    }

    /**
     * In a block on which others have been built, until they are so many together.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public static Until depth(int blocks) {
        if (blocks < 1) {
            throw new IllegalArgumentException("blocks must be at least 1, are " + blocks);
        }
        return blocks == 1 ? INCLUDED : new Until("depth " + blocks, blocks);
    }

    /** Returns how many blocks it is, its own included; empty if a tag of the node decides. */
    public OptionalInt blocks() {
        return depth == null ? OptionalInt.empty() : OptionalInt.of(depth);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Until that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns {@code included}, {@code safe}, {@code finalized} or {@code depth n}. */
    @Override
    public String toString() {
        return name;
    }
}
