package dev.assay.api.tokenmetrics.instruments;

import dev.assay.series.BarSeries;
import dev.assay.series.SeriesInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Joins the prices of a token to those of its successor, because a caller says so; nothing is ever joined in silence. */
public final class Splice {

    private Splice() {}

    /**
     * Returns the prices of both in units of the successor: the old token's up to its last day, divided by the ratio, then
     * the successor's. Volumes are not joined: they are NaN up to that day, since their unit is not that of the successor.
     *
     * @param old the bars of the token that ended
     * @param successor the bars of the one that took its place
     * @throws IllegalArgumentException if the series are unlike, or the succession has no successor
     */
    public static BarSeries bars(BarSeries old, BarSeries successor, Succession succession) {
        old.info().requireLike(successor.info());
        BigDecimal ratio = succession.ratio();
        if (ratio == null) {
            throw new IllegalArgumentException("succession: without a successor: " + succession);
        }
        int[] before = days(old, succession.lastDay(), true);
        int[] after = days(successor, succession.lastDay(), false);
        SeriesInfo info = successor
                .info()
                .from(successor.info().source() + "; until " + succession.lastDay() + " "
                        + old.info().instrument() + ", its prices divided by " + ratio.toPlainString());
        Joint joint = new Joint(old, before, successor, after, 1 / ratio.doubleValue());
        BarSeries joined = BarSeries.of(
                info,
                joint.millis(),
                joint.column(BarSeries::open, true),
                joint.column(BarSeries::high, true),
                joint.column(BarSeries::low, true),
                joint.column(BarSeries::close, true),
                joint.column(BarSeries::volume, false));
        for (int i = 0; i < joined.size(); i++) {
            joined = joint.isComplete(i) ? joined : joined.withIncomplete(i);
        }
        return joined;
    }

    private static int[] days(BarSeries bars, LocalDate lastDay, boolean until) {
        return IntStream.range(0, bars.size())
                .filter(i -> until
                        != LocalDate.ofInstant(bars.time(i), ZoneOffset.UTC).isAfter(lastDay))
                .toArray();
    }

    /** Bars of both, by where they stand. */
    private static final class Joint {
        private final BarSeries old;
        private final int[] before;
        private final BarSeries successor;
        private final int[] after;
        private final double factor;

        Joint(BarSeries old, int[] before, BarSeries successor, int[] after, double factor) {
            this.old = old;
            this.before = before;
            this.successor = successor;
            this.after = after;
            this.factor = factor;
        }

        long[] millis() {
            return LongStream.concat(
                            Arrays.stream(before).mapToLong(old::epochMillis),
                            Arrays.stream(after).mapToLong(successor::epochMillis))
                    .toArray();
        }

        double[] column(Reader reader, boolean price) {
            double[] values = new double[before.length + after.length];
            for (int i = 0; i < before.length; i++) {
                values[i] = price ? factor * reader.read(old, before[i]) : Double.NaN;
            }
            for (int i = 0; i < after.length; i++) {
                values[before.length + i] = reader.read(successor, after[i]);
            }
            return values;
        }

        boolean isComplete(int i) {
            return i < before.length ? old.isComplete(before[i]) : successor.isComplete(after[i - before.length]);
        }
    }

    private interface Reader {
        double read(BarSeries bars, int i);
    }
}
