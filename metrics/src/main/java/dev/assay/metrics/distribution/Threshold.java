package dev.assay.metrics.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The share of the total from which on a group decides, as an exact fraction in (0, 1], and how it is compared. At 1 the
 * group is everybody who has anything, with both comparisons.
 *
 * <pre>{@code
 * Threshold.of(0.66).comparedBy(Comparison.AT_LEAST)
 * }</pre>
 *
 * <p>Immutable and thread-safe; equal if fraction and comparison are.
 */
public final class Threshold {

    /** More than one half: a majority. */
    public static final Threshold MAJORITY = of(1, 2);

    /**
     * At least one third: such a group can stop a protocol that commits with more than two thirds, since what is left is
     * not more than two thirds.
     */
    public static final Threshold LIVENESS = of(1, 3).comparedBy(Comparison.AT_LEAST);

    /** More than two thirds: such a group commits alone in a protocol that is Byzantine fault tolerant. */
    public static final Threshold SAFETY = of(2, 3);

    private final BigInteger numerator;
    private final BigInteger denominator;
    private final Comparison comparison;

    private Threshold(BigInteger numerator, BigInteger denominator, Comparison comparison) {
        if (numerator.signum() <= 0 || numerator.compareTo(denominator) > 0) {
            throw new IllegalArgumentException("threshold: not in (0, 1]: " + numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        this.numerator = numerator.divide(common);
        this.denominator = denominator.divide(common);
        this.comparison = comparison;
    }

    /**
     * Returns a fraction, compared strictly.
     *
     * @throws IllegalArgumentException if it is not in (0, 1]
     */
    public static Threshold of(long numerator, long denominator) {
        return new Threshold(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), Comparison.STRICTLY_MORE);
    }

    /**
     * Returns a decimal fraction, compared strictly.
     *
     * @throws IllegalArgumentException if it is not in (0, 1], or has more than 100 digits
     */
    public static Threshold of(BigDecimal share) {
        if (share.precision() > 100 || share.scale() > 100 || share.scale() < -100) {
            throw new IllegalArgumentException("threshold: more than 100 digits");
        }
        BigDecimal plain = share.setScale(Math.max(share.scale(), 0));
        return new Threshold(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()), Comparison.STRICTLY_MORE);
    }

    /**
     * Returns the decimal fraction that a double prints as, so that 0.3 is three tenths; compared strictly.
     *
     * @throws IllegalArgumentException if it is not in (0, 1]
     */
    public static Threshold of(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("threshold: not in (0, 1]: " + share);
        }
        return of(BigDecimal.valueOf(share));
    }

    /** Returns the same share with another comparison. */
    public Threshold comparedBy(Comparison other) {
        return new Threshold(numerator, denominator, Objects.requireNonNull(other, "other"));
    }

    /** Returns how sums are compared. */
    public Comparison comparison() {
        return comparison;
    }

    /** Returns the share, rounded to a double. */
    public double share() {
        return numerator.doubleValue() / denominator.doubleValue();
    }

    /** Returns the share as text: a decimal if it is finite, such as {@code 0.66}, else a fraction, such as {@code 1/3}. */
    public String shareText() {
        try {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString();
        } catch (ArithmeticException e) {
            return numerator + "/" + denominator;
        }
    }

    /** Returns the least integer that reaches this share of a positive total. */
    BigInteger least(BigInteger total) {
        BigInteger[] parts = numerator.multiply(total).divideAndRemainder(denominator);
        boolean exact = parts[1].signum() == 0;
        boolean next = !exact || (comparison == Comparison.STRICTLY_MORE && parts[0].compareTo(total) < 0);
        return next ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Threshold that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator)
                && comparison == that.comparison;
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator, comparison);
    }

    /** Returns it as {@code > 0.5} or {@code >= 1/3}. */
    @Override
    public String toString() {
        return (comparison == Comparison.AT_LEAST ? ">= " : "> ") + shareText();
    }
}
