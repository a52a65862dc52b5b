package dev.assay.contracts.fee;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sender wants to pay per gas: a speed, whose price is asked of the node, or a price. Immutable, equal by content.
 */
public final class FeeChoice {

    /** How soon a transaction is to be mined, as recent blocks let one expect. */
    public enum Speed {
        /** What the cheapest tenth of recent blocks paid on top. */
        SLOW,
        /** What half of them paid on top. */
        NORMAL,
        /** What nine tenths paid on top. */
        FAST
    }

    private static final FeeChoice SLOW = new FeeChoice(Speed.SLOW, null, null);
    private static final FeeChoice NORMAL = new FeeChoice(Speed.NORMAL, null, null);
    private static final FeeChoice FAST = new FeeChoice(Speed.FAST, null, null);

    private final @Nullable Speed speed;
    private final @Nullable BigInteger highest;
    private final @Nullable BigInteger tip;

    private FeeChoice(@Nullable Speed speed, @Nullable BigInteger highest, @Nullable BigInteger tip) {
        this.speed = speed;
        this.highest = highest;
        this.tip = tip;
    }

    /** Returns {@link Speed#SLOW}. */
    public static FeeChoice slow() {
        return SLOW;
    }

    /** Returns {@link Speed#NORMAL}, which holds unless something else is chosen. */
    public static FeeChoice normal() {
        return NORMAL;
    }

    /** Returns {@link Speed#FAST}. */
    public static FeeChoice fast() {
        return FAST;
    }

    /**
     * Returns a price: at most so much per gas, of which so much goes to who makes the block.
     *
     * @param maxFeePerGas in wei per gas, base fee and tip together
     * @param maxTipPerGas in wei per gas
     * @throws IllegalArgumentException if one is negative, or the tip above the whole
     */
    public static FeeChoice of(BigInteger maxFeePerGas, BigInteger maxTipPerGas) {
        if (maxTipPerGas.signum() < 0 || maxFeePerGas.compareTo(maxTipPerGas) < 0) {
            throw new IllegalArgumentException("maxTipPerGas must be from 0 to maxFeePerGas, is " + maxTipPerGas
                    + " with maxFeePerGas " + maxFeePerGas);
        }
        return new FeeChoice(null, maxFeePerGas, maxTipPerGas);
    }

    /**
     * Returns a price for transactions of type 0, which is paid whole.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static FeeChoice gasPrice(BigInteger weiPerGas) {
        if (requireNonNull(weiPerGas, "weiPerGas").signum() < 0) {
            throw new IllegalArgumentException("weiPerGas must not be negative, is " + weiPerGas);
        }
        return new FeeChoice(null, weiPerGas, null);
    }

    /** Returns the speed; empty if a price was chosen. */
    public Optional<Speed> speed() {
        return Optional.ofNullable(speed);
    }

    /** Returns the most that is paid per gas, in wei; empty if a speed was chosen. */
    public Optional<BigInteger> maxFeePerGas() {
        return Optional.ofNullable(highest);
    }

    /** Returns the tip in wei per gas; empty if a speed was chosen, or a price of type 0. */
    public Optional<BigInteger> maxTipPerGas() {
        return Optional.ofNullable(tip);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeeChoice that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        if (speed != null) {
            return speed.toString();
        }
        return tip == null ? highest + " wei/gas" : highest + " wei/gas, tip " + tip;
    }
}
