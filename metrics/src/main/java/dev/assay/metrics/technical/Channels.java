package dev.assay.metrics.technical;

import static dev.assay.metrics.Reason.NEAR_ZERO_VARIANCE;
import static dev.assay.metrics.Reason.OUT_OF_DOMAIN;
import static dev.assay.metrics.Reason.TOO_FEW;

import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.technical.BandPlaceState;
import dev.assay.metrics.internal.technical.BandStates;
import dev.assay.metrics.internal.technical.BollingerState;
import dev.assay.metrics.internal.technical.PlaceStates;

/**
 * Bands around prices, each with an upper, a middle and a lower line. Each throws {@code IllegalArgumentException} for a
 * window that is not in 1 to 1,000,000 or a width that is not positive and finite.
 */
public final class Channels {

    private Channels() {}

    /** Returns Bollinger's bands with the population standard deviation. */
    public static ValueIndicator bollinger(int n, double width) {
        return bollinger(n, width, 0);
    }

    /**
     * Returns Bollinger's bands, SMA -+ width standard deviations, upper, middle and lower, from bar n - 1 on.
     *
     * @param ddof what n is lessened by in the standard deviation
     */
    public static ValueIndicator bollinger(int n, double width, int ddof) {
        Spec spec = spec(RangeMetrics.BOLLINGER_UPPER, TOO_FEW, n, width, ddof)
                .and(RangeMetrics.BOLLINGER_MIDDLE, n - 1, TOO_FEW)
                .and(RangeMetrics.BOLLINGER_LOWER, n - 1, TOO_FEW);
        return ValueIndicator.of(spec, () -> new BollingerState(n, width, ddof));
    }

    /** Returns the place between Bollinger's bands, with the population standard deviation. */
    public static ValueIndicator percentB(int n, double width) {
        return percentB(n, width, 0);
    }

    /**
     * Returns the place between Bollinger's bands %B = (x - lower) / (upper - lower), from bar n - 1 on. Undefined where
     * the standard deviation is zero, or so small beside the mean that it is rounding: up to 8 ulp(1) |mean|.
     */
    public static ValueIndicator percentB(int n, double width, int ddof) {
        return ValueIndicator.of(
                spec(RangeMetrics.PERCENT_B, NEAR_ZERO_VARIANCE, n, width, ddof),
                () -> BandPlaceState.place(n, width, ddof));
    }

    /** Returns the distance of Bollinger's bands as a fraction, with the population standard deviation. */
    public static ValueIndicator bandwidth(int n, double width) {
        return bandwidth(n, width, 0, Scale.FRACTION);
    }

    /** Returns the distance of Bollinger's bands (upper - lower) / middle; undefined at a mean that is not positive. */
    public static ValueIndicator bandwidth(int n, double width, int ddof, Scale scale) {
        Spec spec = spec(RangeMetrics.BOLLINGER_BANDWIDTH, OUT_OF_DOMAIN, n, width, ddof)
                .convention("unit", scale);
        return ValueIndicator.of(spec, () -> BandPlaceState.bandwidth(n, width, ddof, scale.factor()));
    }

    private static Spec spec(Metric metric, Reason undefined, int n, double width, int ddof) {
        Spec.window("n", n, 1);
        Spec.positive("width", width);
        Spec.ddof(ddof, n);
        return Spec.of(metric, n - 1, undefined)
                .convention("period", n)
                .convention("width", width)
                .convention("ddof", ddof);
    }

    /** Returns Keltner's channel with an average begun with a mean and the first true range skipped. */
    public static BarIndicator keltner(int n, int ranges, double width) {
        return keltner(n, ranges, width, Seed.SMA, FirstTrueRange.SKIPPED);
    }

    /**
     * Returns Keltner's channel in the form of Raschke: EMA(n) of closes -+ width ATR.
     *
     * @param ranges the window of the average true range
     */
    public static BarIndicator keltner(int n, int ranges, double width, Seed seed, FirstTrueRange first) {
        Spec.window("n", n, 1);
        Spec.window("ranges", ranges, 1);
        Spec.positive("width", width);
        int middle = Averages.first(n, seed);
        int bands = Math.max(middle - 1, Volatility.rangeOffset(ranges, first));
        Spec spec = Spec.of(RangeMetrics.KELTNER_UPPER, bands, TOO_FEW)
                .and(RangeMetrics.KELTNER_MIDDLE, middle - 1, TOO_FEW)
                .and(RangeMetrics.KELTNER_LOWER, bands, TOO_FEW)
                .convention("period", n)
                .convention("ranges", ranges)
                .convention("width", width)
                .convention("seed", seed)
                .convention("firstTrueRange", first);
        return BarIndicator.of(
                spec,
                BarIndicator.Uses.HIGH_LOW_CLOSE,
                () -> BandStates.keltner(n, middle, ranges, first == FirstTrueRange.HIGH_MINUS_LOW, width));
    }

    /**
     * Returns Donchian's channel: the highest high and the lowest low of n bars, this one included, and their middle. A
     * breakout compares a close with the channel of the bar before.
     */
    public static BarIndicator donchian(int n) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(RangeMetrics.DONCHIAN_UPPER, n - 1, TOO_FEW)
                .and(RangeMetrics.DONCHIAN_MIDDLE, n - 1, TOO_FEW)
                .and(RangeMetrics.DONCHIAN_LOWER, n - 1, TOO_FEW)
                .convention("period", n);
        return BarIndicator.of(spec, BarIndicator.Uses.HIGH_LOW, () -> PlaceStates.donchian(n));
    }
}
