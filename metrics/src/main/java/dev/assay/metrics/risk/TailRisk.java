package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.Normal;
import dev.assay.metrics.internal.OrderStatistics;
import dev.assay.metrics.internal.Quantile;
import dev.assay.metrics.internal.Sum;
import dev.assay.metrics.risk.RiskOptions.TailRatioRule;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The worst returns, over one period. Results are returns, so a loss is negative and higher is better; the tail is a
 * fraction of the returns, {@link RiskOptions#tail}. Historical numbers come from all the data, not from a sketch.
 */
public final class TailRisk {

    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private TailRisk() {}

    /**
     * Returns a quantile of the returns. Uses {@link RiskOptions#quantileType}. Undefined: no return.
     *
     * @param p from 0 to 1
     * @throws IllegalArgumentException if it is not
     */
    public static Measurement quantile(Returns returns, double p, RiskOptions options) {
        return historical(LossMetrics.QUANTILE, "p", returns, p, options);
    }

    /**
     * Returns the quantile of the returns at the tail. Uses {@link RiskOptions#tail} and {@link RiskOptions#quantileType}.
     * Undefined: no return.
     */
    public static Measurement historicalVar(Returns returns, RiskOptions options) {
        return historical(LossMetrics.VALUE_AT_RISK_HISTORICAL, "tail", returns, options.tail(), options);
    }

    private static Measurement historical(Metric metric, String name, Returns returns, double p, RiskOptions options) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p: not from 0 to 1: " + p);
        }
        return Sample.onePeriod(
                metric,
                returns,
                1,
                (draft, values) -> draft.convention(name, p)
                        .convention("quantileType", options.quantileType())
                        .value(quantile(values, p, options)));
    }

    private static double quantile(double[] values, double p, RiskOptions options) {
        Quantile at = Quantile.at(values.length, p, options.quantileType());
        return OrderStatistics.of(values, at.lower(), at.upper()).get(at);
    }

    /**
     * Returns mean + z sd, with z the normal quantile of the tail. Uses {@link RiskOptions#parametricDdof}. Undefined: fewer
     * than 2 returns, or a tail of 0 or 1.
     */
    public static Measurement gaussianVar(Returns returns, RiskOptions options) {
        return parametric(
                LossMetrics.VALUE_AT_RISK_GAUSSIAN,
                returns,
                options,
                moments -> moments.mean()
                        + Normal.quantile(options.tail()) * moments.standardDeviation(options.parametricDdof()));
    }

    /**
     * Returns mean - sd density(z) / tail, the mean return beyond {@link #gaussianVar}. Uses
     * {@link RiskOptions#parametricDdof}.
     */
    public static Measurement gaussianShortfall(Returns returns, RiskOptions options) {
        double z = Normal.quantile(options.tail());
        return parametric(
                LossMetrics.EXPECTED_SHORTFALL_GAUSSIAN,
                returns,
                options,
                moments -> moments.mean()
                        - moments.standardDeviation(options.parametricDdof()) * Normal.density(z) / options.tail());
    }

    private static Measurement parametric(
            Metric metric, Returns returns, RiskOptions options, ToDoubleFunction<Moments.Summary> formula) {
        return Sample.onePeriod(metric, returns, 2, (draft, values) -> {
            parametric(draft, options);
            if (options.tail() == 0 || options.tail() == 1) {
                return draft.undefined(Reason.OUT_OF_DOMAIN, "a normal distribution has no quantile there");
            }
            return draft.value(formula.applyAsDouble(Moments.of(values).result()));
        });
    }

    private static void parametric(Draft draft, RiskOptions options) {
        draft.convention("tail", options.tail()).convention("ddof", options.parametricDdof());
    }

    /**
     * Returns the value at risk by the expansion of Cornish and Fisher (1937), with moment skewness and excess kurtosis.
     * {@link Reason#INVALID_APPROXIMATION} where the expansion turns around, so that another probability than the tail's
     * belongs to the result; that is judged at the tail asked for, not for all tails at once. Undefined, too: fewer than 4
     * returns, or no variance.
     */
    public static Measurement cornishFisherVar(Returns returns, RiskOptions options) {
        return cornishFisher(LossMetrics.VALUE_AT_RISK_CORNISH_FISHER, returns, options, CornishFisher::quantile);
    }

    /**
     * Returns the mean beyond {@link #cornishFisherVar}: mean - sd density(z) / tail
     * (1 + z S/6 + (z^2-1) K/24 - (2z^2-1) S^2/36), the integral of the expansion. Undefined as there.
     */
    public static Measurement cornishFisherShortfall(Returns returns, RiskOptions options) {
        return cornishFisher(
                LossMetrics.EXPECTED_SHORTFALL_CORNISH_FISHER, returns, options, CornishFisher::meanBeyond);
    }

    private static Measurement cornishFisher(
            Metric metric, Returns returns, RiskOptions options, ToDoubleFunction<CornishFisher> deviation) {
        return Sample.onePeriod(metric, returns, 4, (draft, values) -> {
            parametric(draft, options);
            Moments.Summary moments = Moments.of(values).result();
            @Nullable
            Reason flat = Sample.nearZero(returns, moments, moments.standardDeviation(0), Reason.ZERO_VARIANCE);
            if (flat != null) {
                return draft.undefined(flat);
            }
            if (options.tail() == 0 || options.tail() == 1) {
                return draft.undefined(Reason.OUT_OF_DOMAIN, "a normal distribution has no quantile there");
            }
            CornishFisher expansion = new CornishFisher(
                    Dispersion.skewness(moments, 1), Dispersion.excessKurtosis(moments, 1), options.tail());
            draft.convention("skewness", expansion.skew()).convention("excessKurtosis", expansion.kurtosis());
            return expansion.isValid()
                    ? draft.value(moments.mean()
                            + moments.standardDeviation(options.parametricDdof()) * deviation.applyAsDouble(expansion))
                    : draft.undefined(Reason.INVALID_APPROXIMATION, expansion.toString());
        });
    }

    /**
     * Returns the mean of the smallest returns, which ones by {@link RiskOptions#shortfallRule}. Uses
     * {@link RiskOptions#tail}, and {@link RiskOptions#quantileType} where the rule takes a quantile. Undefined: no return,
     * or by the default rule less than one return in the tail.
     */
    public static Measurement historicalShortfall(Returns returns, RiskOptions options) {
        return Sample.onePeriod(LossMetrics.EXPECTED_SHORTFALL_HISTORICAL, returns, 1, (draft, values) -> {
            Tail tail = Tail.of(values.length, options);
            return tail.isTooSmall()
                    ? shortfall(draft, options, Double.NaN)
                    : shortfall(draft, options, tail.mean(values, OrderStatistics.of(values, tail.ranks()), options));
        });
    }

    /** NaN if the tail is too small. */
    static Measurement shortfall(Draft draft, RiskOptions options, double value) {
        draft.convention("tail", options.tail()).convention("rule", options.shortfallRule());
        return Double.isNaN(value)
                ? draft.undefined(Reason.TOO_FEW, "less than one return in the tail")
                : draft.value(value);
    }

    /**
     * Returns the shortfall of ta4j, exp(mean of the n - floor(n (1 - tail)) smallest log returns) - 1, for parity: it is
     * milder than the mean of the simple returns. Undefined: no return, one of -1 or below, or none in the tail.
     */
    public static Measurement logShortfall(Returns returns, RiskOptions options) {
        return Sample.onePeriod(LossMetrics.EXPECTED_SHORTFALL_LOG, returns, 1, (draft, values) -> {
            draft.convention("tail", options.tail());
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int count = Tail.ceilingCount(sorted.length, options.tail());
            if (sorted[0] <= -1) {
                return draft.undefined(Reason.OUT_OF_DOMAIN, "a return of " + sorted[0] + " has no logarithm");
            }
            if (count == 0) {
                return draft.undefined(Reason.TOO_FEW, "no return in the tail");
            }
            Sum sum = new Sum();
            for (int i = 0; i < count; i++) {
                sum.add(Math.log1p(sorted[i]));
            }
            return draft.value(Math.expm1(sum.value() / count));
        });
    }

    /**
     * Returns the magnitude of the quantile at 1 - tail by that at the tail: from 0 up, higher is better. Uses
     * {@link RiskOptions#tail}, {@link RiskOptions#quantileType} and {@link RiskOptions#tailRatioRule}. Undefined: no return,
     * no loss at the lower or no gain at the upper quantile.
     */
    public static Measurement tailRatio(Returns returns, RiskOptions options) {
        return Sample.onePeriod(LossMetrics.TAIL_RATIO, returns, 1, (draft, values) -> {
            draft.convention("tail", options.tail())
                    .convention("quantileType", options.quantileType())
                    .convention("rule", options.tailRatioRule());
            double lower = quantile(values, options.tail(), options);
            double upper = quantile(values, 1 - options.tail(), options);
            if (Math.abs(lower) <= ROUNDING * largest(values)) {
                return draft.undefined(Reason.ZERO_DENOMINATOR);
            }
            return options.tailRatioRule() == TailRatioRule.OPPOSITE_SIGNS && (lower > 0 || upper <= 0)
                    ? draft.undefined(Reason.OUT_OF_DOMAIN, "quantiles of " + lower + " and " + upper)
                    : draft.value(Math.abs(upper) / Math.abs(lower));
        });
    }

    /** A quantile between a loss and a gain may be zero but for rounding, which is of the size of the returns. */
    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
