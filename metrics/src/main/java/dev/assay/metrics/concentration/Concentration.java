package dev.assay.metrics.concentration;

import static dev.assay.metrics.concentration.Measured.draft;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;

/**
 * How concentrated a distribution is: who decides, how many count. With {@code x} for an amount, {@code N} for their
 * number, {@code S} for their sum and {@code s = x / S} for a share.
 *
 * <pre>{@code
 * Distribution stake = Distribution.byEntity(stakeOfValidators);
 * Measurement gini = Concentration.gini(stake);
 * Measurement halting = Concentration.nakamoto(stake, Threshold.LIVENESS);
 * }</pre>
 *
 * <p>Unless a method says otherwise: undefined with {@code EMPTY} for no amounts, {@code ZERO_TOTAL} if all are zero,
 * {@code NEGATIVE_INPUT} if one is negative. The order of amounts makes no difference, and neither do their units. What
 * one number hides is how a population is cut into entities: an address is not a person, so the measurement carries the
 * population.
 */
public final class Concentration {

    private static final Threshold DEFAULT_TAU = Threshold.of(66, 100);
    private static final double HHI_POINTS = 10_000;

    private Concentration() {}

    /** Returns all metrics of concentration and inequality with their defaults, from one pass. */
    public static ConcentrationProfile all(Distribution distribution) {
        return new ConcentrationProfile(distribution);
    }

    /** Returns how many entities have more than nothing; see {@link #entities(Distribution, Counting)}. */
    public static Measurement entities(Distribution distribution) {
        return entities(distribution, Counting.POSITIVE);
    }

    /**
     * Returns how many entities there are. At least 0, which is also the answer for no amounts; higher is better. Undefined
     * with {@code NEGATIVE_INPUT} only.
     */
    public static Measurement entities(Distribution distribution, Counting counting) {
        Measurement.Draft draft = draft(ConcentrationMetrics.TOTAL_ENTITIES, distribution)
                .convention("counting", Objects.requireNonNull(counting, "counting"));
        if (distribution.withoutShares().filter(Reason.NEGATIVE_INPUT::equals).isPresent()) {
            return draft.undefined(Reason.NEGATIVE_INPUT);
        }
        return draft.value(counting == Counting.ALL ? distribution.size() : distribution.positive());
    }

    /** Returns the Gini coefficient as it is; see {@link #gini(Distribution, SampleCorrection)}. */
    public static Measurement gini(Distribution distribution) {
        return gini(distribution, SampleCorrection.NONE);
    }

    /**
     * Returns the Gini coefficient, {@code sum of (2 i - N - 1) x(i) / (N S)} over amounts from the smallest. In [0, (N -
     * 1) / N], or [0, 1] corrected; lower is better. Entities with nothing count, so the population decides the number more
     * than the large holders do. One entity: 0, or {@code TOO_FEW} corrected. Exact up to one division.
     *
     * <p>Source: Gini (1912); Sen (1973), "On Economic Inequality".
     */
    public static Measurement gini(Distribution distribution, SampleCorrection correction) {
        Measurement.Draft draft = draft(ConcentrationMetrics.GINI, distribution)
                .convention("correction", Objects.requireNonNull(correction, "correction"));
        int size = distribution.size();
        if (correction == SampleCorrection.NONE) {
            return Measured.value(draft, distribution, each -> Exact.gini(each, size));
        }
        if (size == 1 && distribution.withoutShares().isEmpty()) {
            return draft.undefined(Reason.TOO_FEW, "the correction divides by N - 1");
        }
        return Measured.value(draft, distribution, each -> Exact.gini(each, size - 1));
    }

    /** Returns the Herfindahl-Hirschman index in points; see {@link #hhi(Distribution, double)}. */
    public static Measurement hhi(Distribution distribution) {
        return hhi(distribution, HHI_POINTS);
    }

    /**
     * Returns the Herfindahl-Hirschman index, {@code scale * sum of s^2}. In [scale / N, scale]; lower is better. Entities
     * with nothing make no difference. Merger guidelines use the scale 10,000, with bands at 1,000 and 1,800 since 2023
     * (1,500 and 2,500 before).
     *
     * <p>Source: Herfindahl (1950); US Department of Justice and Federal Trade Commission, Merger Guidelines.
     *
     * @throws IllegalArgumentException if the scale is not positive and finite
     */
    public static Measurement hhi(Distribution distribution, double scale) {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale: not positive and finite: " + scale);
        }
        Measurement.Draft draft = draft(ConcentrationMetrics.HHI, distribution).convention("scale", scale);
        return Measured.value(draft, distribution, each -> Math.min(scale * sumOfSquares(each), scale));
    }

    /**
     * Returns the effective number of entities, {@code 1 / sum of s^2}: as concentrated as that many equal ones. In [1, N];
     * higher is better.
     *
     * <p>Source: Laakso and Taagepera (1979).
     */
    public static Measurement effectiveEntities(Distribution distribution) {
        return Measured.value(
                ConcentrationMetrics.EFFECTIVE_ENTITIES,
                distribution,
                each -> Math.max(each.size() / (1 + each.sums().squares() / each.size()), 1));
    }

    /** Returns the sum of squared shares, from the deviations of amounts from their mean. */
    static double sumOfSquares(Distribution distribution) {
        double size = distribution.size();
        return (1 + distribution.sums().squares() / size) / size;
    }

    /** Returns how many of the largest have more than half; see {@link #nakamoto(Distribution, Threshold)}. */
    public static Measurement nakamoto(Distribution distribution) {
        return nakamoto(distribution, Threshold.MAJORITY);
    }

    /**
     * Returns the Nakamoto coefficient: the smallest k such that the k largest together reach the threshold. In [1, N];
     * higher is better. The threshold belongs to what is decided: {@link Threshold#MAJORITY} for work and votes, {@link
     * Threshold#LIVENESS} and {@link Threshold#SAFETY} for stake of a protocol that is Byzantine fault tolerant. Exact;
     * ties make no difference.
     *
     * <p>Source: Srinivasan and Lee (2017), "Quantifying Decentralization".
     */
    public static Measurement nakamoto(Distribution distribution, Threshold threshold) {
        return reaching(ConcentrationMetrics.NAKAMOTO_COEFFICIENT, distribution, threshold);
    }

    /** Returns how many of the largest have more than 0.66; see {@link #tau(Distribution, Threshold)}. */
    public static Measurement tau(Distribution distribution) {
        return tau(distribution, DEFAULT_TAU);
    }

    /**
     * Returns the tau index: the Nakamoto coefficient at any threshold. In [1, N]; higher is better. At a threshold of 1 it
     * is the number of entities that have more than nothing.
     *
     * <p>Source: Blockchain Technology Lab, University of Edinburgh.
     */
    public static Measurement tau(Distribution distribution, Threshold threshold) {
        return reaching(ConcentrationMetrics.TAU_INDEX, distribution, threshold);
    }

    private static Measurement reaching(Metric metric, Distribution distribution, Threshold threshold) {
        Measurement.Draft draft = draft(metric, distribution)
                .convention("threshold", threshold.shareText())
                .convention("comparison", threshold.comparison());
        return Measured.value(draft, distribution, each -> each.reaching(threshold));
    }

    /**
     * Returns the least Nakamoto coefficient of the subsystems of a network, and of which: a network is as decentralized
     * as what is easiest to take over. Subsystems without a value are listed and not counted.
     *
     * <p>Source: Srinivasan and Lee (2017), "Quantifying Decentralization".
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static MinimumNakamoto minimumNakamoto(Collection<Subsystem> subsystems) {
        return MinimumNakamoto.of(subsystems);
    }

    /** Returns the share of the largest, {@code max s}. In (0, 1]; lower is better. */
    public static Measurement maxPowerRatio(Distribution distribution) {
        return Measured.value(
                ConcentrationMetrics.MAX_POWER_RATIO, distribution, each -> Exact.shareOfLargest(each, 1));
    }

    /**
     * Returns the share of the largest together. In (0, 1], 1 if there are no more entities; lower is better.
     *
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public static Measurement concentrationRatio(Distribution distribution, int largest) {
        if (largest < 1) {
            throw new IllegalArgumentException("largest: fewer than 1: " + largest);
        }
        Measurement.Draft draft =
                draft(ConcentrationMetrics.CONCENTRATION_RATIO, distribution).convention("top", largest);
        return Measured.value(draft, distribution, each -> Exact.shareOfLargest(each, largest));
    }

    /**
     * Returns the share of the largest together, as many as a percentage of all entities, rounded up, so at least one. In
     * (0, 1]; lower is better.
     *
     * @throws IllegalArgumentException if the percentage is not in (0, 100]
     */
    public static Measurement concentrationRatioOfPercent(Distribution distribution, double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent: not in (0, 100]: " + percent);
        }
        int largest = BigDecimal.valueOf(percent)
                .multiply(BigDecimal.valueOf(distribution.size()))
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        Measurement.Draft draft = draft(ConcentrationMetrics.CONCENTRATION_RATIO, distribution)
                .convention("topPercent", percent)
                .convention("top", largest);
        return Measured.value(draft, distribution, each -> Exact.shareOfLargest(each, largest));
    }

    /**
     * Returns the Rosenbluth or Hall-Tideman index, {@code 1 / (2 sum of i s(i) - 1)} over shares from the largest. In [1 /
     * N, 1]; lower is better. Entities with nothing make no difference. Exact up to one division.
     *
     * <p>Source: Rosenbluth (1955); Hall and Tideman (1967).
     */
    public static Measurement rosenbluth(Distribution distribution) {
        return Measured.value(ConcentrationMetrics.ROSENBLUTH, distribution, Exact::rosenbluth);
    }
}
