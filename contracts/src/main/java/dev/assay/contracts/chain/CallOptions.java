package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a call is made: on which block, by whom, with what. A bound method takes them as an optional last parameter.
 * Immutable; each setter returns a changed copy.
 */
public final class CallOptions {

    private static final CallOptions NONE = new CallOptions(BlockRef.LATEST, null, null, null, Map.of());

    private final BlockRef block;
    private final @Nullable Address from;
    private final @Nullable Long gas;
    private final @Nullable BigInteger value;
    private final Map<Address, StateOverride> overrides;

    private CallOptions(
            BlockRef block,
            @Nullable Address from,
            @Nullable Long gas,
            @Nullable BigInteger value,
            Map<Address, StateOverride> overrides) {
        this.block = block;
        this.from = from;
        this.gas = gas;
        this.value = value;
        this.overrides = overrides;
    }

    /** Returns the newest block, nobody, nothing. */
    public static CallOptions none() {
        return NONE;
    }

    /** Returns options on a block. */
    public static CallOptions at(BlockRef block) {
        return NONE.block(block);
    }

    /** Returns options on the block of a number. */
    public static CallOptions at(long blockNumber) {
        return NONE.block(BlockRef.number(blockNumber));
    }

    /** Returns options with ether, in wei, for what is payable. */
    public static CallOptions paying(BigInteger wei) {
        return NONE.value(wei);
    }

    /** Returns these options on that block. */
    public CallOptions block(BlockRef on) {
        return new CallOptions(requireNonNull(on, "on"), from, gas, value, overrides);
    }

    /** Returns these options by that sender. */
    public CallOptions from(Address sender) {
        return new CallOptions(block, requireNonNull(sender, "sender"), gas, value, overrides);
    }

    /**
     * Returns these options with that limit of gas; unless set, a node takes its own.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public CallOptions gas(long limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("limit must be above 0, is " + limit);
        }
        return new CallOptions(block, from, limit, value, overrides);
    }

    /**
     * Returns these options with ether, in wei.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public CallOptions value(BigInteger wei) {
        if (wei.signum() < 0) {
            throw new IllegalArgumentException("wei must not be negative, is " + wei);
        }
        return new CallOptions(block, from, gas, wei, overrides);
    }

    /** Returns these options with an account taken to be another; others stay. */
    public CallOptions override(Address account, StateOverride override) {
        Map<Address, StateOverride> all = new LinkedHashMap<>(overrides);
        all.put(requireNonNull(account, "account"), requireNonNull(override, "override"));
        return new CallOptions(block, from, gas, value, all);
    }

    /** Returns the block; the newest unless set. */
    public BlockRef block() {
        return block;
    }

    /** Returns the sender; empty if nobody was named. */
    public Optional<Address> from() {
        return Optional.ofNullable(from);
    }

    /** Returns the limit of gas; empty if none was set. */
    public OptionalLong gas() {
        return gas == null ? OptionalLong.empty() : OptionalLong.of(gas);
    }

    /** Returns the ether that is paid, in wei; 0 unless set. */
    public BigInteger value() {
        return value == null ? BigInteger.ZERO : value;
    }

    /** Whether only block and nothing else is set, so that another contract can make the call. */
    boolean isPlain() {
        return from == null && gas == null && value == null && overrides.isEmpty();
    }

    /** Whether nothing is set that a transaction has no use for. */
    boolean fitsTransaction() {
        return from == null && overrides.isEmpty() && block.equals(BlockRef.LATEST);
    }

    /** The parameters of {@code eth_call}. */
    @Nullable
    Object[] params(@Nullable Address to, Bytes data) {
        Map<String, Object> call = new LinkedHashMap<>();
        if (to != null) {
            call.put("to", to);
        }
        call.put("data", data);
        if (from != null) {
            call.put("from", from);
        }
        if (gas != null) {
            call.put("gas", gas);
        }
        if (value != null) {
            call.put("value", value);
        }
        if (overrides.isEmpty()) {
            return new Object[] {call, block.param()};
        }
        Map<String, Object> accounts = new LinkedHashMap<>();
        overrides.forEach((account, override) -> accounts.put(account.toHex(), override.fields()));
        return new Object[] {call, block.param(), accounts};
    }

    @Override
    public String toString() {
        return block
                + (from == null ? "" : ", from " + from)
                + (gas == null ? "" : ", gas " + gas)
                + (value == null ? "" : ", " + value + " wei")
                + (overrides.isEmpty() ? "" : ", " + overrides);
    }
}
