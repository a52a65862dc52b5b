package dev.assay.metrics.concentration;

import dev.assay.metrics.Measurement;
import java.util.Objects;
import java.util.Optional;

/**
 * What a guideline calls a Herfindahl-Hirschman index. The limits are of guidelines for mergers of companies, and were
 * changed once: the same market of 1,900 points was moderately concentrated until 2023 and is highly so since. Chains
 * have no such limits; whoever draws lines of his own makes bands of his own.
 *
 * @param source whose limits they are
 * @param moderate the points above which a market is moderately concentrated
 * @param high the points above which it is highly so
 */
public record HhiBands(String source, double moderate, double high) {

    /** US Department of Justice and Federal Trade Commission, Merger Guidelines, 2023: 1,000 and 1,800. */
    public static final HhiBands US_2023 = new HhiBands("US Merger Guidelines 2023", 1_000, 1_800);

    /** The same, 2010, out of force since 2023: 1,500 and 2,500. */
    public static final HhiBands US_2010 = new HhiBands("US Merger Guidelines 2010", 1_500, 2_500);

    /** How concentrated. */
    public enum Band {
        /** Up to the first limit. */
        LOW,
        /** Above the first limit, up to the second. */
        MODERATE,
        /** Above the second limit. */
        HIGH
    }

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if they are not positive, ascending and at most 10,000
     */
    public HhiBands {
        Objects.requireNonNull(source, "source");
        if (!(moderate > 0 && moderate < high && high <= 10_000)) {
            throw new IllegalArgumentException("high: not 0 < moderate < high <= 10,000: " + moderate + " and " + high);
        }
    }

    /**
     * Returns the band of an index; empty if it is undefined.
     *
     * @throws IllegalArgumentException if it is not a Herfindahl-Hirschman index in points of 10,000
     */
    public Optional<Band> of(Measurement hhi) {
        Object scale = hhi.conventions().get("scale");
        if (!hhi.metric().equals(ConcentrationMetrics.HHI)
                || !Double.valueOf(10_000).equals(scale)) {
            throw new IllegalArgumentException("hhi: not in points of 10,000: " + hhi);
        }
        return hhi.find().stream().mapToObj(this::of).findFirst();
    }

    private Band of(double points) {
        if (points > high) {
            return Band.HIGH;
        }
        return points > moderate ? Band.MODERATE : Band.LOW;
    }
}
