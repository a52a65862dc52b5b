package dev.assay.metrics.composite;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;

/** One score from those of pillars, which do not make up for each other, and how far it can be trusted. */
public final class OverallScore {

    private static final double WIDEST = 50;

    private OverallScore() {}

    /**
     * Returns the weighted geometric mean of the pillars, each taken as at least 1, so that one of zero does not end all:
     * from 1 to 100; higher is better. Seven pillars of 80 and one of 5 are 56.6, where their arithmetic mean is 70.6. Undefined
     * if a pillar is (NaN).
     *
     * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or a score is infinite
     */
    public static Measurement of(double[] pillars, double[] weights) {
        return of(pillars, weights, 0);
    }

    /**
     * Returns the weighted power mean of the pillars, each taken as at least 1.
     *
     * @param p 0 for the geometric mean, 1 for the arithmetic one, in which pillars make up for each other in full
     * @throws IllegalArgumentException if p is NaN, the lengths differ, a weight is negative or not finite, or a score is infinite
     */
    public static Measurement of(double[] pillars, double[] weights, double p) {
        double[] atLeastOne = pillars.clone();
        for (int i = 0; i < atLeastOne.length; i++) {
            atLeastOne[i] = Math.max(1, atLeastOne[i]);
        }
        Measurement found = Means.power(atLeastOne, weights, p, MissingScores.undefined());
        return found.draft(CompositeMetrics.OVERALL_SCORE)
                .convention("least pillar", 1.0)
                .like(found);
    }

    /**
     * Returns {@code coverage * quality * stability}, stability being {@code 1 - min(1, width / 50)}: from 0 to 1; higher is better.
     * High from 0.75 on, medium from 0.5 on, below low.
     *
     * @param coverage the part of the weight that has fresh, direct values
     * @param quality the mean grade of the sources
     * @param width of the interval that covers the score in 90 of 100 cases, in points; NaN if nobody knows
     * @throws IllegalArgumentException if coverage or quality is not from 0 to 1, or the width is negative
     */
    public static Measurement confidence(double coverage, double quality, double width) {
        if (!(coverage >= 0 && coverage <= 1 && quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("coverage, quality: not from 0 to 1: " + coverage + ", " + quality);
        }
        if (width < 0) {
            throw new IllegalArgumentException("width: negative: " + width);
        }
        Measurement.Draft draft = Measurement.of(CompositeMetrics.CONFIDENCE)
                .convention("coverage", coverage)
                .convention("quality", quality);
        if (Double.isNaN(width)) {
            return draft.undefined(Reason.NO_DATA, "the width of the interval");
        }
        double stability = 1 - Math.min(1, width / WIDEST);
        return draft.n(1).convention("stability", stability).value(coverage * quality * stability);
    }
}
