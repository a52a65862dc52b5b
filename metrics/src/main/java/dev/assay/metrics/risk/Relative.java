package dev.assay.metrics.risk;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.CoMoments;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.NearZero;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An asset beside a benchmark, over the one-period returns that both have. Undefined with fewer than 2 pairs unless it
 * says otherwise, or where a price was not positive.
 */
public final class Relative {

    private Relative() {}

    private interface Formula {
        Measurement of(Draft draft, CoMoments.Summary moments, double[][] pairs);
    }

    private static Measurement over(Metric metric, PairedReturns pairs, Rate rate, int atLeast, Formula formula) {
        double[][] excess = pairs.excess(rate);
        Draft draft = pairs.begin(metric).n(excess[0].length);
        if (!pairs.problem().isEmpty()) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, pairs.problem());
        }
        Measurement few = Sample.tooFew(draft, excess[0].length, atLeast);
        return few != null
                ? few
                : formula.of(draft, CoMoments.of(excess[0], excess[1]).result(), excess);
    }

    /** Why the benchmark's variance cannot be divided by; returns are rounded beside 1. */
    private static @Nullable Reason flatBenchmark(CoMoments.Summary moments) {
        return NearZero.of(Math.sqrt(moments.m2y() / moments.n()), 1 + moments.magnitudeY());
    }

    /**
     * Returns cov(r, b) / var(b), of what exceeds {@link RiskOptions#riskFree}: any number, neither way better. Undefined: a
     * benchmark without variance.
     */
    public static Measurement beta(PairedReturns pairs, RiskOptions options) {
        return over(RelativeMetrics.BETA, pairs, options.riskFree(), 2, (draft, moments, excess) -> {
            draft.convention("riskFree", options.riskFree().convention());
            @Nullable Reason flat = flatBenchmark(moments);
            return flat != null ? draft.undefined(flat) : draft.value(moments.cxy() / moments.m2y());
        });
    }

    /** Returns sd(r) / sd(b): from 0 up. Undefined: a benchmark without variance. Fama (1972). */
    public static Measurement famaBeta(PairedReturns pairs) {
        return over(RelativeMetrics.FAMA_BETA, pairs, Rate.ZERO, 2, (draft, moments, excess) -> {
            @Nullable Reason flat = flatBenchmark(moments);
            return flat != null ? draft.undefined(flat) : draft.value(Math.sqrt(moments.m2x() / moments.m2y()));
        });
    }

    /**
     * Returns (1 + a)^P - 1 with a = mean(r - rf - beta (b - rf)): from -1 up, higher is better. An arithmetic a P can be
     * below -1. Uses {@link RiskOptions#riskFree}. Undefined: a benchmark without variance, or a of -1 or less.
     */
    public static Measurement alpha(PairedReturns pairs, RiskOptions options) {
        double perYear = pairs.asset().periodsPerYear();
        return over(RelativeMetrics.ALPHA, pairs, options.riskFree(), 2, (draft, moments, excess) -> {
            draft.convention("riskFree", options.riskFree().convention()).convention("periodsPerYear", perYear);
            @Nullable Reason flat = flatBenchmark(moments);
            if (flat != null) {
                return draft.undefined(flat);
            }
            double alpha = moments.meanX() - moments.cxy() / moments.m2y() * moments.meanY();
            return alpha <= -1
                    ? draft.undefined(Reason.OUT_OF_DOMAIN, "a mean of " + alpha + " cannot be compounded")
                    : Sample.finite(draft, Math.expm1(Math.log1p(alpha) * perYear));
        });
    }

    /**
     * Returns R - RF - beta (B - RF) of the returns per year, each compounded: any number, higher is better. Uses
     * {@link RiskOptions#riskFree}. Undefined: as {@link #beta}, or a return below -1. Jensen (1968), Bacon (2008).
     */
    public static Measurement jensenAlpha(PairedReturns pairs, RiskOptions options) {
        Measurement beta = beta(pairs, options);
        Measurement asset = Growth.cagr(pairs.asset(), options);
        Measurement benchmark = Growth.cagr(pairs.benchmark(), options);
        Draft draft = from(RelativeMetrics.JENSEN_ALPHA, pairs, options, asset, beta);
        @Nullable Measurement undefined = undefined(draft, beta, asset, benchmark);
        if (undefined != null) {
            return undefined;
        }
        double riskFree = perYear(pairs, options.riskFree());
        return draft.value(asset.value() - riskFree - beta.value() * (benchmark.value() - riskFree));
    }

    private static double perYear(PairedReturns pairs, Rate rate) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < pairs.size(); i++) {
            double value = rate.at(i);
            if (!Double.isNaN(value) && !Double.isNaN(pairs.asset().value(i))) {
                sum += Math.log1p(value);
                n++;
            }
        }
        return Math.expm1(sum / n * pairs.asset().periodsPerYear());
    }

    private static Draft from(
            Metric metric, PairedReturns pairs, RiskOptions options, Measurement cagr, Measurement beta) {
        return pairs.begin(metric)
                .n(beta.n())
                .convention("riskFree", options.riskFree().convention())
                .convention("periodsPerYear", pairs.asset().periodsPerYear())
                .flagIf(cagr.flags().contains(Flag.EXTRAPOLATED), Flag.EXTRAPOLATED);
    }

    private static @Nullable Measurement undefined(Draft draft, Measurement... parts) {
        for (Measurement part : parts) {
            if (!part.isDefined()) {
                return draft.undefined(part.reason().orElseThrow(), part.detail());
            }
        }
        return null;
    }

    /**
     * Returns the compounded return per year of r - rf, by beta: any number, higher is better. Uses
     * {@link RiskOptions#riskFree}. Undefined: as {@link #beta}, a beta of zero, or a return below -1. Treynor (1965).
     */
    public static Measurement treynor(PairedReturns pairs, RiskOptions options) {
        Measurement beta = beta(pairs, options);
        double[] excess = new double[pairs.size()];
        options.riskFree().requireSize(pairs.size());
        Arrays.setAll(excess, i -> pairs.asset().value(i) - options.riskFree().at(i));
        Returns net = Returns.of(excess, pairs.asset().periodsPerYear());
        Measurement cagr = Sample.compounded(
                RelativeMetrics.TREYNOR,
                net,
                1,
                (draft, values) -> Growth.cagr(draft, Growth.total(values), Growth.years(pairs.asset(), options)));
        Draft draft = from(RelativeMetrics.TREYNOR, pairs, options, cagr, beta);
        @Nullable Measurement undefined = undefined(draft, beta, cagr);
        if (undefined != null) {
            return undefined;
        }
        @Nullable Reason none = NearZero.of(beta.value(), 1, Reason.ZERO_DENOMINATOR);
        return none != null ? draft.undefined(none) : draft.value(cagr.value() / beta.value());
    }

    /**
     * Returns the {@link #treynor Treynor ratio} by the benchmark's standard deviation per year. Uses
     * {@link RiskOptions#riskFree} and {@link RiskOptions#parametricDdof}, the population's. Undefined as there. Bacon (2008).
     */
    public static Measurement modifiedTreynor(PairedReturns pairs, RiskOptions options) {
        Measurement treynor = treynor(pairs, options);
        return over(RelativeMetrics.MODIFIED_TREYNOR, pairs, options.riskFree(), 2, (draft, moments, excess) -> {
            treynor.conventions().forEach(draft::convention);
            treynor.flags().forEach(draft::flag);
            draft.convention("ddof", options.parametricDdof());
            @Nullable Measurement undefined = undefined(draft, treynor);
            double deviation = Math.sqrt(moments.m2y() / (moments.n() - options.parametricDdof()));
            return undefined != null
                    ? undefined
                    : draft.value(treynor.value()
                            / deviation
                            / Math.sqrt(pairs.asset().periodsPerYear()));
        });
    }

    /** Returns sd(r - b) times the root of the periods per year: from 0 up, lower is better. Uses {@link RiskOptions#ddof}. */
    public static Measurement trackingError(PairedReturns pairs, RiskOptions options) {
        return active(
                RelativeMetrics.TRACKING_ERROR,
                pairs,
                options,
                (draft, active) -> draft.value(active.standardDeviation(options.ddof())
                        * Math.sqrt(pairs.asset().periodsPerYear())));
    }

    /**
     * Returns mean(r - b) / sd(r - b) times the root of the periods per year: any number, higher is better. Uses
     * {@link RiskOptions#ddof}. Undefined: where r - b does not vary. Sharpe (1994).
     */
    public static Measurement informationRatio(PairedReturns pairs, RiskOptions options) {
        return active(RelativeMetrics.INFORMATION_RATIO, pairs, options, (draft, active) -> {
            double deviation = active.standardDeviation(options.ddof());
            double scale = 1 + pairs.asset().magnitude() + pairs.benchmark().magnitude();
            @Nullable Reason flat = NearZero.of(deviation, scale);
            return flat != null
                    ? draft.undefined(flat)
                    : draft.value(
                            active.mean() / deviation * Math.sqrt(pairs.asset().periodsPerYear()));
        });
    }

    private interface Active {
        Measurement of(Draft draft, Moments.Summary active);
    }

    private static Measurement active(Metric metric, PairedReturns pairs, RiskOptions options, Active formula) {
        return over(metric, pairs, Rate.ZERO, 2, (draft, moments, both) -> {
            draft.convention("ddof", options.ddof())
                    .convention("periodsPerYear", pairs.asset().periodsPerYear());
            double[] active = new double[both[0].length];
            Arrays.setAll(active, i -> both[0][i] - both[1][i]);
            return formula.of(draft, Moments.of(active).result());
        });
    }
}
