package dev.assay.metrics.technical;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Runs an indicator over the bars whose input is there, and puts the outputs where the bars were. */
final class Columns {

    private Columns() {}

    /** Runs over columns of the same length, of which those from {@code from} to {@code to} must be there in a bar. */
    static Lines run(Spec spec, double[][] columns, int from, int to, BiConsumer<double[][], double[][]> kernel) {
        int bars = columns[0].length;
        int[] present = present(columns, from, to);
        int count = present == null ? bars : present.length;
        double[][] outs = new double[spec.count()][count];
        kernel.accept(present == null ? columns : picked(columns, present), outs);
        Line[] lines = new Line[outs.length];
        for (int k = 0; k < lines.length; k++) {
            int offset = spec.offset(k);
            lines[k] = present == null
                    ? new Line(outs[k], offset)
                    : new Line(
                            spread(outs[k], present, offset, bars),
                            offset < count ? present[offset] : bars - count + offset);
        }
        boolean latest = present == null || (count > 0 && present[count - 1] == bars - 1);
        return new Lines(spec, lines, count, latest);
    }

    /** Returns the bars without a missing value, or null if that is all. */
    private static int @Nullable [] present(double[][] columns, int from, int to) {
        boolean whole = true;
        for (int c = from; c < to; c++) {
            whole &= isWhole(columns[c]);
        }
        return whole ? null : gaps(columns, from, to);
    }

    /** Tells whether all values are finite; four at a time, because this is most of what a short indicator costs. */
    private static boolean isWhole(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i < values.length - 3; i += 4) {
            // Zero, unless it is NaN or infinite.
            a += 0 * values[i];
            b += 0 * values[i + 1];
            c += 0 * values[i + 2];
            d += 0 * values[i + 3];
        }
        for (; i < values.length; i++) {
            a += 0 * values[i];
        }
        return a + b + c + d == 0;
    }

    private static int @Nullable [] gaps(double[][] columns, int from, int to) {
        int bars = columns[0].length;
        int[] present = null;
        int n = 0;
        for (int i = 0; i < bars; i++) {
            boolean there = isThere(columns, from, to, i);
            if (!there && present == null) {
                present = new int[bars];
                for (n = 0; n < i; n++) {
                    present[n] = n;
                }
            }
            if (there && present != null) {
                present[n++] = i;
            }
        }
        return present == null ? null : Arrays.copyOf(present, n);
    }

    private static boolean isThere(double[][] columns, int from, int to, int bar) {
        boolean there = true;
        for (int c = from; c < to; c++) {
            there &= isThere(columns[c][bar], bar);
        }
        return there;
    }

    /** Tells whether a value is there. */
    static boolean isThere(double value, long bar) {
        if (Math.abs(value) <= Double.MAX_VALUE) {
            return true;
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("value: infinite at " + bar);
        }
        return false;
    }

    private static double[][] picked(double[][] columns, int[] present) {
        double[][] kept = new double[columns.length][present.length];
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < present.length; i++) {
                kept[c][i] = columns[c][present[i]];
            }
        }
        return kept;
    }

    private static double[] spread(double[] out, int[] present, int offset, int bars) {
        double[] values = new double[bars];
        Arrays.fill(values, Double.NaN);
        for (int i = offset; i < present.length; i++) {
            values[present[i]] = out[i];
        }
        return values;
    }
}
