package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes32;
import dev.assay.contracts.rpc.RpcCall;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which block something is read: a number, a hash or a tag. Immutable. */
public final class BlockRef {

    /** The newest block the node has. */
    public static final BlockRef LATEST = new BlockRef("latest");

    /** The newest block that is unlikely to be taken back. Not every chain has it. */
    public static final BlockRef SAFE = new BlockRef("safe");

    /** The newest block that cannot be taken back. Not every chain has it. */
    public static final BlockRef FINALIZED = new BlockRef("finalized");

    /** The newest block and what the node would put into the next. */
    public static final BlockRef PENDING = new BlockRef("pending");

    private final Object value;

    private BlockRef(Object value) {
        this.value = value;
    }

    /**
     * Returns the block of a number; which that is may change near the newest.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static BlockRef number(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("number must not be negative, is " + number);
        }
        return new BlockRef(number);
    }

    /** Returns the block of a hash; the node refuses it if it does not have it, or has taken it back. */
    public static BlockRef hash(Bytes32 hash) {
        return new BlockRef(requireNonNull(hash, "hash"));
    }

    /** The question for its header. */
    RpcCall header() {
        return value instanceof Bytes32 hash
                ? RpcCall.of("eth_getBlockByHash", hash, false)
                : RpcCall.of("eth_getBlockByNumber", value, false);
    }

    /** Returns it as nodes take it; by a hash as of EIP-1898. */
    Object param() {
        return value instanceof Bytes32 hash ? Map.of("blockHash", hash, "requireCanonical", true) : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BlockRef that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value instanceof Long number ? "block " + number : value.toString();
    }
}
