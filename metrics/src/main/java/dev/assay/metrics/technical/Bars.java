package dev.assay.metrics.technical;

import dev.assay.series.BarSeries;
import dev.assay.series.TimeSeries;
import org.jspecify.annotations.Nullable;

/**
 * High, low, close and volume by bar, as arrays that are read and not copied: do not change them meanwhile. NaN is a
 * missing value; a bar without a value that an indicator uses is left out by it.
 */
public final class Bars {

    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double @Nullable [] volume;

    private Bars(double[] high, double[] low, double[] close, double @Nullable [] volume) {
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
    }

    /**
     * Returns bars without volume.
     *
     * @throws IllegalArgumentException if lengths differ or a low is above its high
     */
    public static Bars wrap(double[] high, double[] low, double[] close) {
        length("low", low, high.length);
        length("close", close, high.length);
        for (int i = 0; i < high.length; i++) {
            if (low[i] > high[i]) {
                throw new IllegalArgumentException("low: above high at " + i + ": " + low[i] + " and " + high[i]);
            }
        }
        return new Bars(high, low, close, null);
    }

    /**
     * Returns bars with volume.
     *
     * @throws IllegalArgumentException if lengths differ, a low is above its high, or a volume is negative
     */
    public static Bars wrap(double[] high, double[] low, double[] close, double[] volume) {
        Bars bars = wrap(high, low, close);
        length("volume", volume, high.length);
        for (int i = 0; i < volume.length; i++) {
            if (volume[i] < 0) {
                throw new IllegalArgumentException("volume: negative at " + i + ": " + volume[i]);
            }
        }
        return new Bars(bars.high, bars.low, bars.close, volume);
    }

    /** Returns closes with volume, for what needs neither high nor low, which are the close here. */
    public static Bars wrapCloses(double[] close, double[] volume) {
        return wrap(close, close, close, volume);
    }

    /** Returns a copy of the bars of a series, in which those that are not complete are missing. */
    public static Bars copyOf(BarSeries series) {
        return new Bars(
                complete(series.highs()),
                complete(series.lows()),
                complete(series.closes()),
                complete(series.volumes()));
    }

    private static double[] complete(TimeSeries series) {
        double[] values = series.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = series.isComplete(i) ? values[i] : Double.NaN;
        }
        return values;
    }

    private static void length(String name, double[] values, int expected) {
        if (values.length != expected) {
            throw new IllegalArgumentException(name + ": " + values.length + " for " + expected + " highs");
        }
    }

    /** Returns how many bars there are. */
    public int size() {
        return close.length;
    }

    /** Returns high, low, close and volume. */
    double[][] columns(boolean withVolume) {
        if (volume == null && withVolume) {
            throw new IllegalArgumentException("bars: without volume");
        }
        return new double[][] {high, low, close, volume == null ? close : volume};
    }

    /** Returns how many bars there are. */
    @Override
    public String toString() {
        return "Bars[" + size() + (volume == null ? " without volume]" : "]");
    }
}
