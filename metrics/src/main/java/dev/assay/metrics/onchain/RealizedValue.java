package dev.assay.metrics.onchain;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.Joined;
import dev.assay.series.TimeSeries;
import java.util.Arrays;
import java.util.Collection;

/** What those who hold paid, and how far the market is from it. */
public final class RealizedValue {

    /** A spread of less than this times the largest value is rounding. */
    private static final double NOISE = 8 * Math.ulp(1.0);

    private RealizedValue() {}

    /**
     * Returns the sum of units * price when last moved. Range: 0 and up; nothing is 0. Undefined ({@code NO_DATA}) if
     * such a price is missing. Source: Coin Metrics, CapRealUSD.
     *
     * @param decimals how many digits of a base unit stand behind the point
     */
    public static Measurement realizedCap(Collection<Lot> lots, int decimals) {
        Sum sum = new Sum();
        long missing = 0;
        for (Lot each : lots) {
            if (Double.isNaN(each.priceThen())) {
                missing++;
            } else {
                sum.add(DayPrices.inTokens(each.units(), decimals) * each.priceThen());
            }
        }
        Measurement.Draft draft = Measurement.of(SupplyMetrics.REALIZED_CAP)
                .n(lots.size() - missing)
                .missing(missing);
        return missing > 0
                ? draft.undefined(Reason.NO_DATA, "lots without a price: " + missing)
                : draft.value(sum.value());
    }

    /** Returns market cap / realized cap. Range: 0 and up. Undefined if the realized cap is zero. */
    public static Measurement mvrv(double marketCap, double realizedCap) {
        return Arguments.ratio(Measurement.of(SupplyMetrics.MVRV).n(1), marketCap, realizedCap);
    }

    /**
     * Returns (market cap - realized cap) / standard deviation of market cap, at the last bar that both series have, over
     * all of them. One number and no signal: flagged {@code IN_SAMPLE}, for as a series it would know the future.
     * Bars that are not complete are dropped and flagged. Undefined with fewer than two bars, or if market cap does not vary. Source: Glassnode, MVRV Z-Score.
     *
     * @param ddof 0 for the standard deviation of a population, 1 for that of a sample
     * @throws IllegalArgumentException if the series do not fit together, or ddof is neither 0 nor 1
     */
    public static Measurement zInSample(TimeSeries marketCap, TimeSeries realizedCap, int ddof) {
        Joined both = joined(marketCap, realizedCap, ddof);
        double[] market = both.first().values();
        int last = market.length - 1;
        Measurement.Draft draft = Measurement.of(SupplyMetrics.MVRV_Z)
                .n(market.length)
                .missing(both.dropped())
                .window(both.first().window().orElse(null))
                .convention("history", "all")
                .convention("ddof", ddof)
                .flag(Flag.IN_SAMPLE)
                .flagIf(marketCap.incomplete() + realizedCap.incomplete() > 0, Flag.INCOMPLETE_BAR_DROPPED);
        if (market.length < 2) {
            return draft.undefined(market.length == 0 ? Reason.EMPTY : Reason.TOO_FEW);
        }
        double spread = deviation(market, 0, market.length, ddof);
        if (isNoise(spread, market, 0, market.length)) {
            return draft.undefined(spread == 0 ? Reason.ZERO_VARIANCE : Reason.NEAR_ZERO_VARIANCE);
        }
        return draft.value((market[last] - both.second().value(last)) / spread);
    }

    /**
     * Returns the z-score of every bar with the standard deviation of all bars up to it, from the second bar on: what
     * could be known then. Later data changes nothing; bars that are not complete are left out. NaN where market cap had not varied.
     */
    public static TimeSeries zExpanding(TimeSeries marketCap, TimeSeries realizedCap, int ddof) {
        return z(joined(marketCap, realizedCap, ddof), 2, Integer.MAX_VALUE, ddof);
    }

    /**
     * Returns the z-score of every bar with the standard deviation of the trailing bars, itself included; the first is
     * that of the first full window. NaN where market cap did not vary.
     *
     * @param bars how many bars, at least 2
     */
    public static TimeSeries zTrailing(TimeSeries marketCap, TimeSeries realizedCap, int bars, int ddof) {
        if (bars < 2) {
            throw new IllegalArgumentException("bars: less than 2: " + bars);
        }
        return z(joined(marketCap, realizedCap, ddof), bars, bars, ddof);
    }

    private static TimeSeries z(Joined both, int fewest, int most, int ddof) {
        double[] market = both.first().values();
        int from = Math.min(fewest - 1, market.length);
        double[] scores = new double[market.length - from];
        for (int i = from; i < market.length; i++) {
            int start = Math.max(0, i + 1 - most);
            double spread = deviation(market, start, i + 1, ddof);
            scores[i - from] = isNoise(spread, market, start, i + 1)
                    ? Double.NaN
                    : (market[i] - both.second().value(i)) / spread;
        }
        long[] labels = both.first().epochMillis();
        return TimeSeries.of(both.first().info().in(""), Arrays.copyOfRange(labels, from, labels.length), scores);
    }

    private static Joined joined(TimeSeries marketCap, TimeSeries realizedCap, int ddof) {
        if (ddof != 0 && ddof != 1) {
            throw new IllegalArgumentException("ddof: neither 0 nor 1: " + ddof);
        }
        return marketCap.join(realizedCap);
    }

    private static double deviation(double[] values, int from, int to, int ddof) {
        Sum sum = new Sum();
        for (int i = from; i < to; i++) {
            sum.add(values[i]);
        }
        double mean = sum.value() / (to - from);
        Sum squares = new Sum();
        for (int i = from; i < to; i++) {
            squares.add((values[i] - mean) * (values[i] - mean));
        }
        return Math.sqrt(squares.value() / (to - from - ddof));
    }

    private static boolean isNoise(double spread, double[] values, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return spread <= NOISE * largest;
    }
}
