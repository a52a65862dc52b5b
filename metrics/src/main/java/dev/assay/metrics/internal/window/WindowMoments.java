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
    private double[] spareSums = new double[0];
    private double[] spareSquares = spareSums;
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
     * Does for many values of a window that is at the start of a block what {@link #next} does, to the bit; the suffix of a
     * block grows beside the prefix of the next.
     *
     * @param from the first value; those before it were whole blocks
     * @param to the end; that of all values, or of a block
     */
    public void run(double[] values, int from, int to, double[] out) {
        if (spareSums.length == 0) {
            spareSums = new double[n + 1];
            spareSquares = new double[n + 1];
        }
        int start = from;
        for (; start + n <= to; start += n) {
            double ahead = values[start + n - 1];
            block(values, start, Double.isNaN(reference) ? values[start] : reference, ahead, out);
            reference = ahead;
            flatten(values, start, out);
        }
        for (int i = start; i < to; i++) {
            out[i] = next(values[i]);
        }
    }

    private void block(double[] values, int start, double near, double ahead, double[] out) {
        double[] nextSums = spareSums;
        double[] nextSquares = spareSquares;
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
        spareSums = sums;
        spareSquares = squares;
        sums = nextSums;
        squares = nextSquares;
    }

    private void flatten(double[] values, int start, double[] out) {
        double last = before;
        int run = equal;
        for (int i = start; i < start + n; i++) {
            run = values[i] == last ? run + 1 : 1;
            last = values[i];
            if (run >= n) {
                out[i] = 0;
            }
        }
        before = last;
        equal = run;
    }
}
