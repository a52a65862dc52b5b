package dev.assay.metrics.risk;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.BarSeries;

/** Volatility from what happened inside of bars: the same precision from a fraction of the bars. Lower is better. */
public final class RangeVolatility {

    private static final double LN2 = Math.log(2);

    private RangeVolatility() {}

    /**
     * Returns the square root of the mean over the bars of an estimator of the variance, times the root of the bars per
     * year. From 0 up. Bars that are not complete are dropped, bars with a missing price are missing. Undefined: no bar, a
     * price that is not positive, or an open or close outside of low to high.
     */
    public static Measurement of(BarSeries bars, Estimator estimator) {
        BarSeries complete = bars.complete();
        Measurement.Draft draft = Measurement.of(RiskMetrics.REALISED_VOLATILITY)
                .convention("estimator", estimator)
                .convention("periodsPerYear", bars.info().periodsPerYear())
                .window(complete.window().orElse(null))
                .flagIf(bars.incomplete() > 0, Flag.INCOMPLETE_BAR_DROPPED);
        Sum sum = new Sum();
        int n = 0;
        for (int i = 0; i < complete.size(); i++) {
            double open = complete.open(i);
            double high = complete.high(i);
            double low = complete.low(i);
            double close = complete.close(i);
            if (Double.isNaN(open + high + low + close)) {
                continue;
            }
            if (low <= 0 || open < low || open > high || close < low || close > high) {
                return draft.undefined(Reason.OUT_OF_DOMAIN, "open, high, low, close of " + complete.time(i));
            }
            sum.add(variance(estimator, open, high, low, close));
            n++;
        }
        draft.n(n).missing(complete.size() - n);
        if (n == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        // Garman and Klass can be a little below zero only where rounding makes it so.
        double variance = Math.max(0, sum.value() / n);
        return draft.value(Math.sqrt(variance * bars.info().periodsPerYear()));
    }

    private static double variance(Estimator estimator, double open, double high, double low, double close) {
        double range = Math.log(high / low);
        double body = Math.log(close / open);
        return switch (estimator) {
            case PARKINSON -> range * range / (4 * LN2);
            case GARMAN_KLASS -> range * range / 2 - (2 * LN2 - 1) * body * body;
            case ROGERS_SATCHELL ->
                Math.log(high / close) * Math.log(high / open) + Math.log(low / close) * Math.log(low / open);
        };
    }

    /** How volatility is estimated from bars. The variance per bar is the mean over the bars of the formula; O, H, L, C. */
    public enum Estimator {
        /** ln(H/L)^2 / (4 ln 2). Parkinson, Journal of Business 53 (1980). Assumes no drift and no gaps. */
        PARKINSON,
        /** ln(H/L)^2 / 2 - (2 ln 2 - 1) ln(C/O)^2. Garman and Klass, Journal of Business 53 (1980). Assumes no drift. */
        GARMAN_KLASS,
        /** ln(H/C) ln(H/O) + ln(L/C) ln(L/O). Rogers and Satchell, Annals of Applied Probability 1 (1991). Any drift. */
        ROGERS_SATCHELL
    }
}
