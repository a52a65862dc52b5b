package dev.assay.metrics.signal;

import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** From the first price of a result to its last close. Immutable. */
final class Interval {

    private static final long YEAR_MILLIS = 365 * 86_400_000L;

    private final PricePath path;
    private final int first;
    private final int[] bars;

    /** Creates one from the key of the first price, and the bars whose closes follow it. */
    Interval(PricePath path, int first, int[] bars) {
        this.path = path;
        this.first = first;
        this.bars = bars;
    }

    int periods() {
        return bars.length;
    }

    private boolean beginsAtOpen() {
        return first % 2 == 0;
    }

    private double firstPrice() {
        return beginsAtOpen() ? path.open(first / 2) : path.close(first / 2);
    }

    /** Returns what holding gained. */
    double held() {
        return path.close(bars[bars.length - 1]) / firstPrice() - 1;
    }

    double[] holdingReturns() {
        double before = bars.length == 0 ? Double.NaN : firstPrice();
        double[] returns = new double[bars.length];
        for (int i = 0; i < bars.length; i++) {
            returns[i] = path.close(bars[i]) / before - 1;
            before = path.close(bars[i]);
        }
        return returns;
    }

    /** A return across a gap is of more than one period, so it has no place in a spread per period. */
    double[] ofOnePeriod(double[] returns) {
        double[] kept = returns.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = isAfterGap(i) ? Double.NaN : kept[i];
        }
        return kept;
    }

    boolean hasGaps() {
        boolean gaps = false;
        for (int i = 0; i < bars.length; i++) {
            gaps |= isAfterGap(i);
        }
        return gaps;
    }

    private boolean isAfterGap(int period) {
        boolean fromOpen = period == 0 && beginsAtOpen();
        return !fromOpen && path.isAfterGap(bars[period]);
    }

    /** Tells whether a rate per year is from less than one. */
    boolean isShort() {
        return window().map(covered -> covered.length().toMillis() < YEAR_MILLIS)
                .orElse(false);
    }

    Optional<Window> window() {
        if (bars.length == 0) {
            return Optional.empty();
        }
        long from = beginsAtOpen() ? path.start(first / 2) : path.end(first / 2);
        return Optional.of(
                new Window(Instant.ofEpochMilli(from), Instant.ofEpochMilli(path.end(bars[bars.length - 1]))));
    }

    TimeSeries series(double[] values) {
        long[] labels = new long[values.length];
        Arrays.setAll(labels, i -> path.label(bars[i]));
        return TimeSeries.of(path.info(), labels, values);
    }
}
