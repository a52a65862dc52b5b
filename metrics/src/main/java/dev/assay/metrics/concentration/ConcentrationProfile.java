package dev.assay.metrics.concentration;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * All metrics of concentration and inequality of one distribution, with their defaults: the Nakamoto coefficient for a
 * majority, for liveness and for safety; the share of the 1, 10 and 100 largest and of the largest 1 %; the Renyi entropy
 * at 2 and infinity; the Atkinson index at 0.5 and 1; the generalized entropy at 2. Immutable and thread-safe.
 *
 * <p>Profiles do not merge: no metric of the whole follows from metrics of its parts. Merge {@link
 * dev.assay.metrics.distribution.HoldingsByEntity} instead.
 */
public final class ConcentrationProfile {

    private final List<Measurement> measurements;
    private final Distribution distribution;

    ConcentrationProfile(Distribution distribution) {
        this.distribution = distribution;
        measurements = List.of(
                Concentration.entities(distribution),
                Concentration.gini(distribution),
                Concentration.hhi(distribution),
                Concentration.effectiveEntities(distribution),
                Concentration.nakamoto(distribution),
                Concentration.nakamoto(distribution, Threshold.LIVENESS),
                Concentration.nakamoto(distribution, Threshold.SAFETY),
                Concentration.tau(distribution),
                Concentration.maxPowerRatio(distribution),
                Concentration.concentrationRatio(distribution, 10),
                Concentration.concentrationRatio(distribution, 100),
                Concentration.concentrationRatioOfPercent(distribution, 1),
                Concentration.rosenbluth(distribution),
                Entropy.shannon(distribution),
                Entropy.renyi(distribution, 2),
                Entropy.renyi(distribution, Double.POSITIVE_INFINITY),
                Entropy.normalized(distribution),
                Entropy.max(distribution),
                Inequality.theilT(distribution),
                Inequality.theilL(distribution),
                Inequality.atkinson(distribution, 0.5),
                Inequality.atkinson(distribution, 1),
                Inequality.generalizedEntropy(distribution, 2),
                Inequality.hoover(distribution),
                Inequality.coefficientOfVariation(distribution),
                Inequality.lorenzAsymmetry(distribution));
    }

    /** Returns all of them, in a fixed order; unmodifiable. */
    public List<Measurement> measurements() {
        return measurements;
    }

    /**
     * Returns the first measurement of a metric, which is the one with the usual convention.
     *
     * @throws NoSuchElementException if the metric is none of these
     */
    public Measurement get(Metric metric) {
        return measurements.stream()
                .filter(each -> each.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such metric in the profile: " + metric));
    }

    /** Returns the Lorenz curve; each call computes it. */
    public LorenzCurve lorenzCurve() {
        return Inequality.lorenzCurve(distribution);
    }

    /** Returns what was measured. */
    public Distribution distribution() {
        return distribution;
    }
}
