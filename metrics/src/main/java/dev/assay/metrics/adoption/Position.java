package dev.assay.metrics.adoption;

import java.util.Objects;

/**
 * An amount of an asset that is deposited.
 *
 * @param asset what it is of
 * @param amount how much, in whole tokens
 * @param price of a whole token; NaN if it is not known
 * @param kind whether the asset stands for a deposit that is counted elsewhere
 */
public record Position(String asset, double amount, double price, Kind kind) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if amount or price are negative or infinite, or the amount is NaN
     */
    public Position {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(kind, "kind");
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("amount: negative or not finite: " + amount);
        }
        if (price < 0 || Double.isInfinite(price)) {
            throw new IllegalArgumentException("price: negative or infinite: " + price);
        }
    }

    /** Returns a position in an asset that stands for nothing else. */
    public static Position of(String asset, double amount, double price) {
        return new Position(asset, amount, price, Kind.PLAIN);
    }

    /** Whether a deposit would count twice. */
    public enum Kind {
        /** The asset stands for nothing else. */
        PLAIN,
        /** The asset is the receipt of another deposit, as of staking or lending, whose value is counted there. */
        RECEIPT
    }
}
