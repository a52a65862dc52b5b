package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.Normal;
import org.jspecify.annotations.Nullable;

/**
 * How sure a Sharpe ratio is, given how long and how uneven the returns are. Sharpe ratios here are per period, and
 * kurtosis is the plain one, 3 for a normal distribution. Bailey and López de Prado, The Sharpe ratio efficient frontier,
 * Journal of Risk 15 (2012).
 */
public final class SharpeTests {

    private SharpeTests() {}

    /**
     * Returns the probability that the true Sharpe ratio is above a benchmark:
     * Phi((SR - SR*) sqrt(n - 1) / sqrt(1 - skew SR + (kurtosis - 1) / 4 SR^2)). From 0 to 1, higher is better. Undefined:
     * fewer than 2 observations, or a skewness and kurtosis for which the variance is not positive.
     *
     * @param sharpe the ratio observed, per period
     * @param benchmark the ratio to be compared with, per period
     * @param n how many observations
     * @param skew the skewness of the returns
     * @param kurtosis the plain kurtosis of the returns
     * @throws IllegalArgumentException if a number is not finite, or n is negative
     */
    public static Measurement probabilistic(double sharpe, double benchmark, long n, double skew, double kurtosis) {
        Draft draft = begin(Measurement.of(RiskMetrics.PROBABILISTIC_SHARPE), sharpe, benchmark, n, skew, kurtosis);
        return probabilistic(draft, sharpe, benchmark, n, skew, kurtosis);
    }

    /**
     * Returns the probability that the true Sharpe ratio of returns is above a benchmark per period. Uses
     * {@link RiskOptions#riskFree} and {@link RiskOptions#ddof}; skewness and kurtosis are of type 1. Undefined, too: no
     * variance.
     */
    public static Measurement probabilistic(Returns returns, double benchmark, RiskOptions options) {
        return Sample.excess(
                RiskMetrics.PROBABILISTIC_SHARPE,
                returns,
                options.riskFree(),
                2,
                (draft, values) -> of(draft, returns, values, benchmark, options, SharpeTests::probabilistic));
    }

    private static Measurement probabilistic(
            Draft draft, double sharpe, double benchmark, long n, double skew, double kurtosis) {
        Measurement few = Sample.tooFew(draft, n, 2);
        if (few != null) {
            return few;
        }
        double spread = spread(sharpe, skew, kurtosis);
        return spread > 0
                ? draft.value(Normal.cumulative((sharpe - benchmark) * Math.sqrt(n - 1.0) / Math.sqrt(spread)))
                : draft.undefined(Reason.INVALID_APPROXIMATION, "a variance of " + spread);
    }

    private static double spread(double sharpe, double skew, double kurtosis) {
        return 1 - skew * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
    }

    /**
     * Returns how many observations it takes until the Sharpe ratio is above a benchmark with a confidence:
     * 1 + (1 - skew SR + (kurtosis - 1) / 4 SR^2) (z / (SR - SR*))^2. Lower is better. Undefined: a ratio that is not above
     * the benchmark, which no record proves.
     *
     * @param confidence from 0.5 up and below 1, such as 0.95
     * @throws IllegalArgumentException if a number is not finite or not in its range
     */
    public static Measurement minTrackRecord(
            double sharpe, double benchmark, double skew, double kurtosis, double confidence) {
        Draft draft = begin(Measurement.of(RiskMetrics.MIN_TRACK_RECORD_LENGTH), sharpe, benchmark, 0, skew, kurtosis);
        return minTrackRecord(draft, sharpe, benchmark, skew, kurtosis, confidence);
    }

    /** Returns the minimum track record of returns, as {@link #probabilistic(Returns, double, RiskOptions)}. */
    public static Measurement minTrackRecord(
            Returns returns, double benchmark, double confidence, RiskOptions options) {
        return Sample.excess(
                RiskMetrics.MIN_TRACK_RECORD_LENGTH,
                returns,
                options.riskFree(),
                2,
                (draft, values) -> of(
                        draft,
                        returns,
                        values,
                        benchmark,
                        options,
                        (begun, sharpe, against, n, skew, kurtosis) ->
                                minTrackRecord(begun, sharpe, against, skew, kurtosis, confidence)));
    }

    private static Measurement minTrackRecord(
            Draft draft, double sharpe, double benchmark, double skew, double kurtosis, double confidence) {
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence: not from 0.5 up and below 1: " + confidence);
        }
        draft.convention("confidence", confidence);
        if (sharpe <= benchmark) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, "the ratio is not above " + benchmark);
        }
        double spread = spread(sharpe, skew, kurtosis);
        double ratio = Normal.quantile(confidence) / (sharpe - benchmark);
        return spread > 0
                ? draft.value(1 + spread * ratio * ratio)
                : draft.undefined(Reason.INVALID_APPROXIMATION, "a variance of " + spread);
    }

    private interface Formula {
        Measurement of(Draft draft, double sharpe, double benchmark, long n, double skew, double kurtosis);
    }

    private static Measurement of(
            Draft draft, Returns returns, double[] values, double benchmark, RiskOptions options, Formula formula) {
        Moments.Summary moments = Moments.of(values).result();
        double deviation = moments.standardDeviation(options.ddof());
        @Nullable Reason flat = Sample.nearZero(returns, moments, deviation, Reason.ZERO_VARIANCE);
        if (flat != null) {
            return draft.undefined(flat);
        }
        double sharpe = moments.mean() / deviation;
        double skew = Dispersion.skewness(moments, 1);
        double kurtosis = Dispersion.excessKurtosis(moments, 1) + 3;
        draft.convention("riskFree", options.riskFree().convention()).convention("ddof", options.ddof());
        return formula.of(
                begin(draft, sharpe, benchmark, values.length, skew, kurtosis),
                sharpe,
                benchmark,
                values.length,
                skew,
                kurtosis);
    }

    private static Draft begin(Draft draft, double sharpe, double benchmark, long n, double skew, double kurtosis) {
        if (n < 0) {
            throw new IllegalArgumentException("n: negative: " + n);
        }
        if (!Double.isFinite(sharpe + benchmark + skew + kurtosis)) {
            throw new IllegalArgumentException("sharpe, benchmark, skew, kurtosis: not finite: " + sharpe + ", "
                    + benchmark + ", " + skew + ", " + kurtosis);
        }
        return draft.n(n)
                .convention("sharpe", sharpe)
                .convention("benchmark", benchmark)
                .convention("skewness", skew)
                .convention("kurtosis", kurtosis);
    }
}
