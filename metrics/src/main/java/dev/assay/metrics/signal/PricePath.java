package dev.assay.metrics.signal;

import dev.assay.series.BarSeries;
import dev.assay.series.LabelSide;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.time.Instant;
import java.util.Arrays;

/** The prices of complete bars whose close is there, and when bars begin and end. Immutable. */
final class PricePath {

    private final SeriesInfo info;
    private final long[] labels;
    private final double[][] columns;
    private final boolean opens;
    private final int missing;
    private final int incomplete;

    private PricePath(SeriesInfo info, long[] labels, double[][] columns, boolean opens, int missing, int incomplete) {
        this.info = info;
        this.labels = labels;
        this.columns = columns;
        this.opens = opens;
        this.missing = missing;
        this.incomplete = incomplete;
    }

    static PricePath of(BarSeries series) {
        BarSeries bars = series.complete();
        int n = bars.size();
        long[] labels = new long[n];
        double[][] columns = new double[5][n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            double close = bars.close(i);
            if (!Double.isNaN(close)) {
                labels[kept] = bars.epochMillis(i);
                columns[0][kept] = bars.open(i);
                columns[1][kept] = otherwise(bars.high(i), close);
                columns[2][kept] = otherwise(bars.low(i), close);
                columns[3][kept] = close;
                columns[4][kept++] = bars.volume(i);
            }
        }
        return cut(bars.info(), labels, columns, true, kept, n - kept, series.incomplete());
    }

    static PricePath of(TimeSeries series) {
        TimeSeries prices = series.complete();
        int n = prices.size();
        long[] labels = new long[n];
        double[][] columns = new double[5][n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            double close = prices.value(i);
            if (!Double.isNaN(close)) {
                labels[kept] = prices.epochMillis(i);
                columns[0][kept] = Double.NaN;
                columns[1][kept] = close;
                columns[2][kept] = close;
                columns[3][kept] = close;
                columns[4][kept++] = Double.NaN;
            }
        }
        return cut(prices.info(), labels, columns, false, kept, n - kept, series.incomplete());
    }

    private static double otherwise(double value, double close) {
        return Double.isNaN(value) ? close : value;
    }

    private static PricePath cut(
            SeriesInfo info, long[] labels, double[][] columns, boolean opens, int kept, int missing, int incomplete) {
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], kept);
        }
        return new PricePath(info, Arrays.copyOf(labels, kept), columns, opens, missing, incomplete);
    }

    SeriesInfo info() {
        return info;
    }

    int size() {
        return labels.length;
    }

    int missing() {
        return missing;
    }

    int incomplete() {
        return incomplete;
    }

    long label(int bar) {
        return labels[bar];
    }

    private long step() {
        return info.step().toMillis();
    }

    long start(int bar) {
        return info.labelSide() == LabelSide.START ? labels[bar] : labels[bar] - step();
    }

    long end(int bar) {
        return info.labelSide() == LabelSide.START ? labels[bar] + step() : labels[bar];
    }

    boolean hasOpens() {
        return opens;
    }

    boolean hasOpen(int bar) {
        return !Double.isNaN(columns[0][bar]);
    }

    double open(int bar) {
        return columns[0][bar];
    }

    double high(int bar) {
        return columns[1][bar];
    }

    double low(int bar) {
        return columns[2][bar];
    }

    double close(int bar) {
        return columns[3][bar];
    }

    double volume(int bar) {
        return columns[4][bar];
    }

    /** Tells whether a bar does not follow the one before at once. */
    boolean isAfterGap(int bar) {
        return bar > 0 && end(bar) - end(bar - 1) != step();
    }

    boolean isPositive() {
        for (int i = 0; i < size(); i++) {
            if (!(close(i) > 0) || open(i) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first bar that starts at or after a time; the size if none does. */
    int firstStarting(Instant time) {
        int bar = 0;
        while (bar < size() && start(bar) < time.toEpochMilli()) {
            bar++;
        }
        return bar;
    }
}
