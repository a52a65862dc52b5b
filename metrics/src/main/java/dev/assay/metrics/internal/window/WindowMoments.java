package dev.assay.metrics.internal.window;

import java.util.Arrays;

/**
 * The sum of squared deviations of the last n values from their mean: updated as Youngs and Cramer (1971), merged as
 * Chan, Golub and LeVeque (1979), on differences from a value near the window, so that a small spread on a high level
 * survives. Exactly zero if all values are equal. Not thread-safe.
 */
public final class WindowMoments {

    private final double[] block;
    /** Sums and squares of the previous block from k on. */
    private final double[] sums;

    private final double[] squares;
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
        block = new double[n];
        sums = new double[n];
        squares = new double[n];
        adding = adding(n);
        merging = merging(n);
        Arrays.fill(squares, Double.NaN);
    }

    /** Returns the factors of the c-th value. */
    public static double[] adding(int n) {
        double[] factors = new double[n + 1];
        for (int c = 2; c <= n; c++) {
            factors[c] = 1.0 / ((double) c * (c - 1));
        }
        return factors;
    }

    /** Returns the factors of merging c values with n - c others. */
    public static double[] merging(int n) {
        double[] factors = new double[n + 1];
        for (int c = 1; c < n; c++) {
            factors[c] = 1.0 / ((double) c * (n - c) * n);
        }
        return factors;
    }

    /** Adds a value and returns the sum of squared deviations; NaN until the window is full. */
    public double next(double value) {
        int n = block.length;
        equal = value == before ? equal + 1 : 1;
        before = value;
        block[j] = value;
        if (j == 0 && Double.isNaN(reference)) {
            reference = Double.isNaN(value) ? 0 : value;
        }
        add(value - reference, j + 1);
        j++;
        double result = square;
        if (j < n) {
            double d = j * sums[j] - (n - j) * sum;
            result = squares[j] + square + d * d * merging[j];
        } else {
            turn(n - 1);
        }
        return equal >= n ? 0 : result;
    }

    private void add(double y, int c) {
        sum = c == 1 ? y : sum + y;
        double d = c * y - sum;
        square = c == 1 ? (y - y) : square + d * d * adding[c];
    }

    private void turn(int last) {
        reference = Double.isNaN(block[last]) ? 0 : block[last];
        int n = block.length;
        for (int k = last; k > 0; k--) {
            add(block[k] - reference, n - k);
            sums[k] = sum;
            squares[k] = square;
        }
        j = 0;
    }
}
