package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.Sum;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far one-period returns lie apart. All are undefined without a return, and where a price was not positive.
 */
public final class Dispersion {

    private Dispersion() {}

    /** Returns the mean of the returns, per period. */
    public static Measurement mean(Returns returns) {
        return Sample.onePeriod(
                ReturnMetrics.MEAN_RETURN, returns, 1, (draft, values) -> draft.value(Sum.of(values) / values.length));
    }

    /** Returns the variance of the returns per period: from 0 up, lower is better. Uses {@link RiskOptions#ddof}. */
    public static Measurement variance(Returns returns, RiskOptions options) {
        return Sample.onePeriod(
                RiskMetrics.VARIANCE,
                returns,
                1 + options.ddof(),
                (draft, values) -> variance(draft, Moments.of(values).result(), options));
    }

    static Measurement variance(Draft draft, Moments.Summary moments, RiskOptions options) {
        return draft.convention("ddof", options.ddof()).value(moments.variance(options.ddof()));
    }

    /**
     * Returns the standard deviation of the returns times the root of the periods per year: from 0 up, lower is better; 0
     * for constant returns. Uses {@link RiskOptions#ddof}. Undefined: fewer than 2 returns.
     */
    public static Measurement volatility(Returns returns, RiskOptions options) {
        return Sample.onePeriod(
                RiskMetrics.ANNUAL_VOLATILITY,
                returns,
                2,
                (draft, values) -> volatility(draft, returns, Moments.of(values).result(), options));
    }

    static Measurement volatility(Draft draft, Returns returns, Moments.Summary moments, RiskOptions options) {
        return draft.convention("ddof", options.ddof())
                .convention("periodsPerYear", returns.periodsPerYear())
                .value(moments.standardDeviation(options.ddof()) * Math.sqrt(returns.periodsPerYear()));
    }

    /** Returns the standard deviation of the returns per period: from 0 up, lower is better. Otherwise as {@link #volatility}. */
    public static Measurement deviation(Returns returns, RiskOptions options) {
        return Sample.onePeriod(
                RiskMetrics.STANDARD_DEVIATION,
                returns,
                2,
                (draft, values) -> draft.convention("ddof", options.ddof())
                        .value(Moments.of(values).result().standardDeviation(options.ddof())));
    }

    /**
     * Returns sqrt(sum of min(0, r - mar)^2 / n) times the root of the periods per year: from 0 up, lower is better; 0
     * without a loss. All n returns are in the divisor, not only the losses. Uses {@link RiskOptions#minimumAcceptable}.
     */
    public static Measurement downsideDeviation(Returns returns, RiskOptions options) {
        Rate mar = options.minimumAcceptable();
        return Sample.excess(
                RiskMetrics.DOWNSIDE_DEVIATION,
                returns,
                mar,
                1,
                (draft, values) -> draft.convention("minimumAcceptable", mar.convention())
                        .convention("periodsPerYear", returns.periodsPerYear())
                        .value(downside(values, 0) * Math.sqrt(returns.periodsPerYear())));
    }

    /** Per period; squares cannot cancel, so a plain sum loses nothing that counts. */
    static double downside(double[] values, double mar) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < values.length; i += 2) {
            double one = Math.min(0, values[i] - mar);
            double two = Math.min(0, values[i + 1] - mar);
            even += one * one;
            odd += two * two;
        }
        double last = i < values.length ? Math.min(0, values[i] - mar) : 0;
        return Math.sqrt((even + odd + last * last) / values.length);
    }

    /** Returns sqrt(sum of max(0, r - mar)^2 / n) per period, as {@link #downsideDeviation}; higher is better. */
    public static Measurement upsideDeviation(Returns returns, RiskOptions options) {
        return partial(RiskMetrics.UPSIDE_DEVIATION, returns, options, over -> over > 0 ? over * over : 0, true);
    }

    /** Returns sum of max(0, r - mar) / n, per period: from 0 up, higher is better. Uses the minimum acceptable return. */
    public static Measurement upsidePotential(Returns returns, RiskOptions options) {
        return partial(RiskMetrics.UPSIDE_POTENTIAL, returns, options, over -> Math.max(0, over), false);
    }

    /** Returns sum of max(0, mar - r) / n, per period: from 0 up, lower is better. Uses the minimum acceptable return. */
    public static Measurement downsidePotential(Returns returns, RiskOptions options) {
        return partial(RiskMetrics.DOWNSIDE_POTENTIAL, returns, options, over -> Math.max(0, -over), false);
    }

    /** Returns the share of the returns above the minimum acceptable one: 0 to 1, higher is better. */
    public static Measurement upsideFrequency(Returns returns, RiskOptions options) {
        return partial(RiskMetrics.UPSIDE_FREQUENCY, returns, options, over -> over > 0 ? 1 : 0, false);
    }

    /** Returns the share of the returns below the minimum acceptable one: 0 to 1, lower is better. */
    public static Measurement downsideFrequency(Returns returns, RiskOptions options) {
        return partial(RiskMetrics.DOWNSIDE_FREQUENCY, returns, options, over -> over < 0 ? 1 : 0, false);
    }

    private static Measurement partial(
            Metric metric, Returns returns, RiskOptions options, DoubleUnaryOperator part, boolean root) {
        Rate mar = options.minimumAcceptable();
        return Sample.excess(metric, returns, mar, 1, (draft, values) -> {
            Sum sum = new Sum();
            for (double value : values) {
                sum.add(part.applyAsDouble(value));
            }
            double mean = sum.value() / values.length;
            return draft.convention("minimumAcceptable", mar.convention()).value(root ? Math.sqrt(mean) : mean);
        });
    }

    /** Returns the mean distance from the mean, per period: from 0 up, lower is better. */
    public static Measurement meanAbsoluteDeviation(Returns returns) {
        return Sample.onePeriod(RiskMetrics.MEAN_ABSOLUTE_DEVIATION, returns, 1, (draft, values) -> {
            double mean = Sum.of(values) / values.length;
            Sum sum = new Sum();
            for (double value : values) {
                sum.add(Math.abs(value - mean));
            }
            return draft.value(sum.value() / values.length);
        });
    }

    /**
     * Returns the skewness, of a type of Joanes and Gill (The Statistician 47, 1998): 1 is the moment form m3 / m2^1.5, 2
     * that of SAS, Excel and pandas, 3 that of Minitab. Undefined: fewer than 3 returns, or no variance.
     *
     * @param type 1, 2 or 3
     * @throws IllegalArgumentException if there is no such type
     */
    public static Measurement skewness(Returns returns, int type) {
        requireType(type);
        return Sample.onePeriod(
                RiskMetrics.SKEWNESS,
                returns,
                3,
                (draft, values) -> skewness(draft, returns, Moments.of(values).result(), type));
    }

    static Measurement skewness(Draft draft, Returns returns, Moments.Summary moments, int type) {
        draft.convention("type", type);
        @Nullable Reason flat = flat(returns, moments);
        return flat != null ? draft.undefined(flat) : draft.value(skewness(moments, type));
    }

    static double skewness(Moments.Summary moments, int type) {
        double n = moments.n();
        double g1 = Math.sqrt(n) * moments.m3() / Math.pow(moments.m2(), 1.5);
        return switch (type) {
            case 1 -> g1;
            case 2 -> g1 * Math.sqrt(n * (n - 1)) / (n - 2);
            default -> g1 * Math.pow((n - 1) / n, 1.5);
        };
    }

    /**
     * Returns the excess kurtosis, 0 for a normal distribution, of a type as in {@link #skewness(Returns, int)}. Undefined:
     * fewer than 4 returns, or no variance.
     *
     * @param type 1, 2 or 3
     * @throws IllegalArgumentException if there is no such type
     */
    public static Measurement excessKurtosis(Returns returns, int type) {
        requireType(type);
        return Sample.onePeriod(
                RiskMetrics.EXCESS_KURTOSIS,
                returns,
                4,
                (draft, values) ->
                        excessKurtosis(draft, returns, Moments.of(values).result(), type));
    }

    static Measurement excessKurtosis(Draft draft, Returns returns, Moments.Summary moments, int type) {
        draft.convention("type", type);
        @Nullable Reason flat = flat(returns, moments);
        return flat != null ? draft.undefined(flat) : draft.value(excessKurtosis(moments, type));
    }

    static double excessKurtosis(Moments.Summary moments, int type) {
        double n = moments.n();
        double plain = n * moments.m4() / (moments.m2() * moments.m2());
        return switch (type) {
            case 1 -> plain - 3;
            case 2 -> ((n + 1) * (plain - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
            default -> plain * (1 - 1 / n) * (1 - 1 / n) - 3;
        };
    }

    /** Returns the kurtosis m4 / m2^2, 3 for a normal distribution; undefined: fewer than 4 returns, or no variance. */
    public static Measurement kurtosis(Returns returns) {
        return Sample.onePeriod(RiskMetrics.KURTOSIS, returns, 4, (draft, values) -> {
            Moments.Summary moments = Moments.of(values).result();
            @Nullable Reason flat = flat(returns, moments);
            return flat != null ? draft.undefined(flat) : draft.value(excessKurtosis(moments, 1) + 3);
        });
    }

    private static @Nullable Reason flat(Returns returns, Moments.Summary moments) {
        return Sample.nearZero(returns, moments, moments.standardDeviation(0), Reason.ZERO_VARIANCE);
    }

    private static void requireType(int type) {
        if (type < 1 || type > 3) {
            throw new IllegalArgumentException("type: not 1, 2 or 3: " + type);
        }
    }
}
