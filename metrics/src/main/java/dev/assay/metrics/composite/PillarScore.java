package dev.assay.metrics.composite;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.composite.IndicatorScore.State;
import dev.assay.metrics.internal.Sum;
import java.util.Collection;

/**
 * The score of a pillar of a rating: the weighted mean of its indicators, each state of missing data treated as what it is. What
 * does not apply leaves no trace. What is unavailable is left out of both sums, as long as at least half of the weight has
 * values. What a project does not disclose gets the 25th percentile of its peers: in a simulation of 60 projects, the rule that
 * neither rewards nor punishes hiding. The lower and upper ends take the peers' 10th and 90th percentile for all that is not
 * known.
 */
public final class PillarScore {

    /** Below which coverage a pillar with unavailable indicators has no score: one half. */
    public static final double LEAST_COVERAGE = 0.5;

    private static final double GRADE_OF_IMPUTED = 0.3;

    private final Sum applicable = new Sum();
    private final Sum known = new Sum();
    private final Sum counted = new Sum();
    private final Sum points = new Sum();
    private final Sum grades = new Sum();
    private final Sum lower = new Sum();
    private final Sum upper = new Sum();
    private long values;
    private long missing;
    private boolean unavailable;

    private PillarScore() {}

    /**
     * Returns the score from 0 to 100, with coverage, quality and both ends as conventions; higher is better. Undefined if no
     * indicator applies ({@code EMPTY}), or too much is unavailable ({@code NO_DATA}).
     */
    public static Measurement of(Collection<IndicatorScore> indicators) {
        PillarScore sums = new PillarScore();
        indicators.forEach(sums::add);
        return sums.score();
    }

    /**
     * Returns the coverage: the weight of fresh, direct values / the weight of what applies, from 0 to 1; higher is better.
     * Undefined if nothing applies.
     */
    public static Measurement coverage(Collection<IndicatorScore> indicators) {
        PillarScore sums = new PillarScore();
        indicators.forEach(sums::add);
        Measurement.Draft draft = sums.draft(CompositeMetrics.COVERAGE);
        return sums.applicable.value() == 0 ? draft.undefined(Reason.EMPTY) : draft.value(sums.covered());
    }

    private void add(IndicatorScore each) {
        if (each.state() == State.NOT_APPLICABLE || each.weight() == 0) {
            return;
        }
        double weight = each.weight();
        double fresh = weight * each.fresh();
        boolean imputed = each.state() == State.NOT_DISCLOSED;
        applicable.add(weight);
        known.add(fresh);
        counted.add(imputed ? weight : fresh);
        points.add(imputed ? weight * each.peers().quarter() : fresh * each.score());
        grades.add(imputed ? weight * GRADE_OF_IMPUTED : fresh * each.grade());
        lower.add(fresh * each.score() + (weight - fresh) * each.peers().low());
        upper.add(fresh * each.score() + (weight - fresh) * each.peers().high());
        boolean valued = each.state() == State.DIRECT || each.state() == State.STALE;
        values += valued ? 1 : 0;
        missing += valued ? 0 : 1;
        unavailable |= each.state() == State.UNAVAILABLE || each.state() == State.STALE;
    }

    private double covered() {
        return Math.min(1, known.value() / applicable.value());
    }

    private Measurement.Draft draft(Metric metric) {
        return Measurement.of(metric).n(values).missing(missing);
    }

    private Measurement score() {
        Measurement.Draft draft = draft(CompositeMetrics.PILLAR_SCORE).convention("not disclosed", "25th percentile");
        if (applicable.value() == 0) {
            return draft.undefined(Reason.EMPTY, "no indicator applies");
        }
        draft.convention("coverage", covered())
                .convention("lower", lower.value() / applicable.value())
                .convention("upper", upper.value() / applicable.value());
        if (unavailable && covered() < LEAST_COVERAGE) {
            return draft.undefined(Reason.NO_DATA, "less than half of the weight has values");
        }
        return draft.convention("quality", grades.value() / counted.value()).value(points.value() / counted.value());
    }
}
