package dev.assay.metrics.internal.window;

import java.util.Arrays;

/**
 * The sum of squared deviations of the last n values from their mean: updated as Youngs and Cramer (1971), merged as
 * Chan, Golub and LeVeque (1979), on differences from a value near the window, so that a small spread on a high level
 * survives. Exactly zero if all values are equal. Not thread-safe.
 */
public final class WindowMoments {

    private final int n;
    private final double[] block;
    /** Sums and squares of the previous block from k on; zero at n. */
    private double[] sums;

    private double[] squares;
    /** At c, 1 / (c (c - 1)), what the c-th value adds. */
    private final double[] adding;
    /** At c, 1 / (c (n - c) n), what merging c values with the others adds. */
    private final double[] merging;

    private int j;
    private double reference = Double.NaN;
    private double sum;
    private double square;
    private double before = Double.NaN;
    private int equal;

    /** Creates an empty window of n values. */
    public WindowMoments(int n) {
        this.n = n;
        block = new double[n];
        sums = new double[n + 1];
        squares = new double[n + 1];
        adding = new double[n + 1];
        merging = new double[n + 1];
        for (int c = 2; c <= n; c++) {
            adding[c] = 1.0 / ((double) c * (c - 1));
            merging[c - 1] = 1.0 / ((c - 1.0) * (n - c + 1.0) * n);
        }
        Arrays.fill(squares, 0, n, Double.NaN);
    }

    /** Adds a value and returns the sum of squared deviations; NaN until the window is full. */
    public double next(double value) {
        equal = value == before ? equal + 1 : 1;
        before = value;
        block[j] = value;
        if (Double.isNaN(reference)) {
            reference = reference(value);
        }
        double y = value - reference;
        j++;
        sum += y;
        double d = j * y - sum;
        square += d * d * adding[j];
        double apart = j * sums[j] - (n - j) * sum;
        double all = squares[j] + square + apart * apart * merging[j];
        if (j == n) {
            turn();
        }
        return equal >= n ? 0 : all;
    }

    private static double reference(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private void turn() {
        reference = reference(block[n - 1]);
        sum = 0;
        square = 0;
        for (int k = n - 1; k > 0; k--) {
            double y = block[k] - reference;
            sum += y;
            double d = (n - k) * y - sum;
            square += d * d * adding[n - k];
            sums[k] = sum;
            squares[k] = square;
        }
        sum = 0;
        square = 0;
        j = 0;
    }

    /**
     * Does for all values of a fresh window what {@link #next} does, to the bit; the suffix of a block grows beside the
     * prefix of the next.
     */
    public void run(double[] values, double[] out) {
        int whole = values.length - values.length % n;
        double[] nextSums = new double[n + 1];
        double[] nextSquares = new double[n + 1];
        for (int start = 0; start < whole; start += n) {
            double ahead = values[start + n - 1];
            block(values, start, start == 0 ? values[0] : reference, ahead, out, nextSums, nextSquares);
            reference = ahead;
            double[] free = sums;
            sums = nextSums;
            nextSums = free;
            free = squares;
            squares = nextSquares;
            nextSquares = free;
        }
        for (int i = whole; i < values.length; i++) {
            out[i] = next(values[i]);
        }
        flatten(values, out);
    }

    private void block(
            double[] values,
            int start,
            double near,
            double ahead,
            double[] out,
            double[] nextSums,
            double[] nextSquares) {
        double before = 0;
        double beforeSquare = 0;
        double after = 0;
        double afterSquare = 0;
        for (int c = 1; c <= n; c++) {
            double factor = adding[c];
            double y = values[start + c - 1] - near;
            before += y;
            double d = c * y - before;
            beforeSquare += d * d * factor;
            double apart = c * sums[c] - (n - c) * before;
            out[start + c - 1] = squares[c] + beforeSquare + apart * apart * merging[c];
            double z = values[start + n - c] - ahead;
            after += z;
            double e = c * z - after;
            afterSquare += e * e * factor;
            nextSums[n - c] = after;
            nextSquares[n - c] = afterSquare;
        }
        // What is merged with nothing stays as it is.
        nextSums[n] = 0;
        nextSquares[n] = 0;
    }

    private void flatten(double[] values, double[] out) {
        int run = 1;
        for (int i = 1; i < values.length; i++) {
            run = values[i] == values[i - 1] ? run + 1 : 1;
            if (run >= n) {
                out[i] = 0;
            }
        }
        if (n == 1 && values.length > 0) {
            out[0] = 0;
        }
    }
}
