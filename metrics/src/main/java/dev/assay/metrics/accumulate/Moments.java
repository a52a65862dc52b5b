package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import dev.assay.metrics.internal.Sum;

/**
 * Number, mean and the sums of the second, third and fourth powers of the deviations from it, with the least and the
 * largest value: all that variance, skewness, kurtosis and a Sharpe ratio need. Updates after Welford (1962), merges after
 * Pébay (Sandia report SAND2008-6212).
 *
 * <p>Order and partition change the result by no more than 1e-12, relative to the size of the values.
 */
public final class Moments implements Accumulator<Moments, Moments.Summary> {

    private static final int KIND = 'M';
    private static final int CHUNK = 128;

    private long n;
    private double mean;
    private double m2;
    private double m3;
    private double m4;
    private double least = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;

    /** Creates the moments of nothing. */
    public Moments() {}

    /** Returns the moments of values; see {@link #addAll}. */
    public static Moments of(double[] values) {
        Moments moments = new Moments();
        moments.addAll(values);
        return moments;
    }

    /**
     * Adds a value.
     *
     * @throws IllegalArgumentException if it is NaN or infinite: what is missing is not added
     */
    public void add(double value) {
        requireFinite(value);
        long before = n++;
        double delta = value - mean;
        double part = delta / n;
        double square = part * part;
        double term = delta * part * before;
        mean += part;
        m4 += term * square * ((double) n * n - 3.0 * n + 3) + 6 * square * m2 - 4 * part * m3;
        m3 += term * part * (n - 2.0) - 3 * part * m2;
        m2 += term;
        least = Math.min(least, value);
        largest = Math.max(largest, value);
    }

    /**
     * Adds values, in two passes over them; faster and a little more exact than one by one.
     *
     * @throws IllegalArgumentException if one is NaN or infinite; then none was added
     */
    public void addAll(double[] values) {
        if (values.length == 0) {
            return;
        }
        Moments added = new Moments();
        added.n = values.length;
        double sum = added.sum(values);
        if (!Double.isFinite(sum)) {
            // Too large to be summed, not to be averaged.
            for (double value : values) {
                add(value);
            }
            return;
        }
        added.mean = sum / values.length;
        added.deviate(values);
        merge(added);
    }

    /** Sums in chunks, which is fast, and adds the chunks with what rounding cuts off. */
    private double sum(double[] values) {
        Sum total = new Sum();
        double low = values[0];
        double high = values[0];
        for (int from = 0; from < values.length; from += CHUNK) {
            int to = Math.min(from + CHUNK, values.length);
            double sum = 0;
            for (int i = from; i < to; i++) {
                double value = values[i];
                sum += value;
                if (value < low) {
                    low = value;
                }
                if (value > high) {
                    high = value;
                }
            }
            total.add(sum);
        }
        // NaN is neither lower nor higher; it shows in the sum, as infinity does.
        if (!Double.isFinite(total.value())) {
            for (double value : values) {
                requireFinite(value);
            }
        }
        least = low;
        largest = high;
        return total.value();
    }

    private void deviate(double[] values) {
        Sum first = new Sum();
        Sum second = new Sum();
        Sum third = new Sum();
        Sum fourth = new Sum();
        for (int from = 0; from < values.length; from += CHUNK) {
            int to = Math.min(from + CHUNK, values.length);
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double s4 = 0;
            for (int i = from; i < to; i++) {
                double d = values[i] - mean;
                double square = d * d;
                s1 += d;
                s2 += square;
                s3 += square * d;
                s4 += square * square;
            }
            first.add(s1);
            second.add(s2);
            third.add(s3);
            fourth.add(s4);
        }
        // The mean was rounded; the deviations tell by how much.
        double rest = first.value() / n;
        m2 = second.value() - n * rest * rest;
        m3 = third.value() - 3 * rest * m2;
        m4 = fourth.value() - 4 * rest * m3;
        mean += rest;
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value: not finite: " + value);
        }
    }

    @Override
    public void merge(Moments other) {
        if (other.n == 0) {
            return;
        }
        double a = n;
        double b = other.n;
        double all = a + b;
        double delta = other.mean - mean;
        double square = delta * delta;
        double otherM2 = other.m2;
        double otherM3 = other.m3;
        m4 += other.m4
                + square * square * a * b * (a * a - a * b + b * b) / (all * all * all)
                + 6 * square * (a * a * otherM2 + b * b * m2) / (all * all)
                + 4 * delta * (a * otherM3 - b * m3) / all;
        m3 += otherM3 + square * delta * a * b * (a - b) / (all * all) + 3 * delta * (a * otherM2 - b * m2) / all;
        m2 += otherM2 + square * a * b / all;
        mean = n == 0 ? other.mean : mean + delta * b / all;
        n += other.n;
        least = Math.min(least, other.least);
        largest = Math.max(largest, other.largest);
    }

    @Override
    public Summary result() {
        return new Summary(n, mean, m2, m3, m4, least, largest);
    }

    @Override
    public byte[] toBytes() {
        StateWriter out =
                new StateWriter(KIND, 1).count(n).number(mean).number(m2).number(m3);
        return out.number(m4).number(least).number(largest).toBytes();
    }

    /**
     * Returns the state that was written.
     *
     * @throws IllegalArgumentException if the bytes are not a state that this version knows
     */
    public static Moments fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, 1);
        Moments moments = new Moments();
        moments.n = in.count();
        moments.mean = in.number();
        moments.m2 = in.number();
        moments.m3 = in.number();
        moments.m4 = in.number();
        moments.least = in.number();
        moments.largest = in.number();
        in.end();
        return moments;
    }

    /**
     * Central moments of what was seen.
     *
     * @param n how many values
     * @param mean their mean; 0 if there are none
     * @param m2 the sum of the squared deviations from the mean
     * @param m3 the sum of their third powers
     * @param m4 the sum of their fourth powers
     * @param least the least value; infinity if there are none
     * @param largest the largest value; minus infinity if there are none
     */
    public record Summary(long n, double mean, double m2, double m3, double m4, double least, double largest) {

        /**
         * Returns the variance.
         *
         * @param ddof what is subtracted from the number: 1 for a sample, 0 for a population
         * @throws ArithmeticException if no more than that many values were seen
         */
        public double variance(int ddof) {
            if (n <= ddof || n == 0) {
                throw new ArithmeticException("n: too few for a variance: " + n);
            }
            return m2 / (n - ddof);
        }

        /** Returns the standard deviation; see {@link #variance}. */
        public double standardDeviation(int ddof) {
            return Math.sqrt(variance(ddof));
        }

        /** Returns the largest magnitude of the values. */
        public double magnitude() {
            return Math.max(Math.abs(least), Math.abs(largest));
        }

        /** Returns the moments of the values with the same number subtracted from each. */
        public Summary minus(double shift) {
            return new Summary(n, mean - shift, m2, m3, m4, least - shift, largest - shift);
        }
    }
}
