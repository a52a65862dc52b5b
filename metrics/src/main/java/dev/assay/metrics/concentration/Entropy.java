package dev.assay.metrics.concentration;

import static dev.assay.metrics.concentration.Measured.draft;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;

/**
 * How much is not known about who owns a unit drawn at random: the more, the more evenly spread. Entities with nothing
 * make no difference. The base of logarithms is 2 unless it is given, so the unit is the bit. Undefined as in {@link
 * Concentration}.
 */
public final class Entropy {

    private static final double BITS = 2;

    private Entropy() {}

    /** Returns the Shannon entropy in bits; see {@link #shannon(Distribution, double)}. */
    public static Measurement shannon(Distribution distribution) {
        return shannon(distribution, BITS);
    }

    /**
     * Returns the Shannon entropy, {@code -sum of s log s}. In [0, log N]; higher is better. One entity: 0.
     *
     * <p>Source: Shannon (1948).
     *
     * @throws IllegalArgumentException if the base is not above 1 and finite
     */
    public static Measurement shannon(Distribution distribution, double base) {
        double unit = unit(base);
        Measurement.Draft draft =
                draft(ConcentrationMetrics.SHANNON_ENTROPY, distribution).convention("base", base);
        return Measured.value(draft, distribution, each -> each.sums().entropy() / unit);
    }

    /** Returns the Renyi entropy in bits; see {@link #renyi(Distribution, double, double)}. */
    public static Measurement renyi(Distribution distribution, double alpha) {
        return renyi(distribution, alpha, BITS);
    }

    /**
     * Returns the Renyi entropy, {@code log(sum of s^alpha) / (1 - alpha)}: the larger alpha is, the more the largest
     * count. Alpha 0 is the logarithm of the number of entities that have more than nothing, 1 is Shannon's, 2 the collision
     * entropy, and positive infinity the min-entropy, {@code -log(max s)}. In [0, log N], falling with alpha; higher is
     * better.
     *
     * <p>Source: Renyi (1961).
     *
     * @throws IllegalArgumentException if alpha is negative, as some write the min-entropy, or NaN; or the base is not above
     *     1 and finite
     */
    public static Measurement renyi(Distribution distribution, double alpha, double base) {
        if (!(alpha >= 0)) {
            throw new IllegalArgumentException("alpha: negative: " + alpha + "; the min-entropy is at infinity");
        }
        double unit = unit(base);
        Measurement.Draft draft = draft(ConcentrationMetrics.RENYI_ENTROPY, distribution)
                .convention("alpha", alpha)
                .convention("base", base);
        return Measured.value(draft, distribution, each -> Math.max(renyiNats(each, alpha), 0) / unit);
    }

    private static double renyiNats(Distribution distribution, double alpha) {
        if (alpha == 0) {
            return Math.log(distribution.positive());
        }
        if (alpha == 1) {
            return distribution.sums().entropy();
        }
        if (alpha == 2) {
            return -Math.log(Concentration.sumOfSquares(distribution));
        }
        if (alpha == Double.POSITIVE_INFINITY) {
            return minEntropy(distribution);
        }
        return Math.abs(alpha - 1) < 0.5 ? nearOne(distribution, alpha) : farFromOne(distribution, alpha);
    }

    private static double minEntropy(Distribution distribution) {
        double rest = Exact.shareOfRest(distribution);
        return rest < 0.5 ? -Math.log1p(-rest) : -Math.log(Exact.shareOfLargest(distribution, 1));
    }

    /** By {@code sum of s^alpha - 1 = sum of s (s^(alpha - 1) - 1)}, so that dividing by nearly nothing loses nothing. */
    private static double nearOne(Distribution distribution, double alpha) {
        double size = distribution.size();
        double excess = distribution.sumOver(r -> r == 0 ? 0 : r * Math.expm1((alpha - 1) * Math.log(r / size)));
        return Math.log1p(excess / size) / (1 - alpha);
    }

    /** By powers of shares over the largest share, which do not vanish however large alpha is. */
    private static double farFromOne(Distribution distribution, double alpha) {
        double size = distribution.size();
        double largest = Exact.shareOfLargest(distribution, 1) * size;
        double powers = distribution.sumOver(r -> Math.pow(r / largest, alpha));
        return (Math.log(powers) - alpha * minEntropy(distribution)) / (1 - alpha);
    }

    /**
     * Returns the entropy as a fraction of the most that the number of entities allows, {@code H / log P} with P entities
     * that have more than nothing. In (0, 1]; higher is better. One such entity: undefined with {@code ZERO_DENOMINATOR},
     * since it is spread over all there are and held by one at the same time.
     *
     * <p>Source: Pielou (1966).
     */
    public static Measurement normalized(Distribution distribution) {
        Measurement.Draft draft = draft(ConcentrationMetrics.NORMALIZED_ENTROPY, distribution);
        if (distribution.withoutShares().isEmpty() && distribution.positive() == 1) {
            return draft.undefined(Reason.ZERO_DENOMINATOR, "one entity has all");
        }
        return Measured.value(
                draft, distribution, each -> Math.min(each.sums().entropy() / Math.log(each.positive()), 1));
    }

    /** Returns the entropy of as many equal entities as have more than nothing, in bits. */
    public static Measurement max(Distribution distribution) {
        Measurement.Draft draft =
                draft(ConcentrationMetrics.MAX_ENTROPY, distribution).convention("base", BITS);
        return Measured.value(draft, distribution, each -> Math.log(each.positive()) / unit(BITS));
    }

    /**
     * Returns the entropy of a number of equal entities, {@code log k}. At least 0; undefined with {@code EMPTY} for none.
     *
     * @throws IllegalArgumentException if the number is negative, or the base is not above 1 and finite
     */
    public static Measurement max(long entities, double base) {
        if (entities < 0) {
            throw new IllegalArgumentException("entities: negative: " + entities);
        }
        double unit = unit(base);
        Measurement.Draft draft =
                Measurement.of(ConcentrationMetrics.MAX_ENTROPY).n(entities).convention("base", base);
        return entities == 0 ? draft.undefined(Reason.EMPTY) : draft.value(Math.log((double) entities) / unit);
    }

    private static double unit(double base) {
        if (!(base > 1 && base < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("base: not above 1 and finite: " + base);
        }
        return Math.log(base);
    }
}
