package dev.assay.metrics.composite;

import dev.assay.metrics.internal.Sum;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Draws in outliers before values are compared by their range: as long as skewness and kurtosis are both beyond their
 * thresholds, the outermost value on the side of the skew becomes as great as its neighbour; if that does not do within a
 * number of points, all values become logarithms instead (COINr, after the OECD/JRC handbook). Immutable; the {@code with}
 * methods return copies.
 */
public final class OutlierTreatment {

    /** What was done to the values. */
    public enum Outcome {
        /** Nothing: they were well, fewer than four, or all equal. */
        UNTOUCHED,
        /** The outermost were drawn in. */
        WINSORISED,
        /** All became logarithms: {@code ln(v - min + (max - min) / 100)}, mirrored for a negative skew. */
        LOGARITHM
    }

    private static final OutlierTreatment DEFAULTS = new OutlierTreatment(2, 3.5, 5);

    private final double maxSkew;
    private final double maxKurtosis;
    private final int maxPoints;

    private OutlierTreatment(double maxSkew, double maxKurtosis, int maxPoints) {
        this.maxSkew = maxSkew;
        this.maxKurtosis = maxKurtosis;
        this.maxPoints = maxPoints;
    }

    /** Returns the defaults: skewness 2, kurtosis 3.5, 5 points. */
    public static OutlierTreatment defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with another greatest absolute skewness (of the sample, as spreadsheets define it); default 2. */
    public OutlierTreatment withMaxSkew(double skew) {
        return new OutlierTreatment(notNegative("skew", skew), maxKurtosis, maxPoints);
    }

    /** Returns a copy with another greatest kurtosis (excess, of the sample); default 3.5. */
    public OutlierTreatment withMaxKurtosis(double kurtosis) {
        return new OutlierTreatment(maxSkew, notNegative("kurtosis", kurtosis), maxPoints);
    }

    /** Returns a copy with another greatest number of points that are drawn in; default 5. */
    public OutlierTreatment withMaxPoints(int points) {
        return new OutlierTreatment(maxSkew, maxKurtosis, (int) notNegative("points", points));
    }

    private static double notNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + ": negative: " + value);
        }
        return value;
    }

    /**
     * Returns the values after treatment, in their order, missing ones (NaN) as they were.
     *
     * @throws IllegalArgumentException if one is infinite
     */
    public Scores apply(double[] values) {
        Comparison.present(values);
        double[] treated = values.clone();
        BitSet points = new BitSet();
        while (outlying(treated)) {
            drawIn(treated, points);
            if (points.cardinality() > maxPoints) {
                return result(logarithms(values), Outcome.LOGARITHM, 0);
            }
        }
        return result(treated, points.isEmpty() ? Outcome.UNTOUCHED : Outcome.WINSORISED, points.cardinality());
    }

    private Scores result(double[] values, Outcome outcome, int points) {
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("max skew", maxSkew);
        used.put("max kurtosis", maxKurtosis);
        used.put("max points", maxPoints);
        used.put("outcome", outcome);
        used.put("points", points);
        return Scores.of(CompositeMetrics.WINSORISE, values, used);
    }

    private boolean outlying(double[] values) {
        double[] sorted = Comparison.present(values);
        return sorted.length > 3
                && sorted[0] < sorted[sorted.length - 1]
                && Math.abs(skewness(sorted)) > maxSkew
                && kurtosis(sorted) > maxKurtosis;
    }

    /** Draws in the outermost values on the side of the skew, those included that were drawn in before. */
    private static void drawIn(double[] values, BitSet points) {
        double[] sorted = Comparison.present(values);
        boolean high = skewness(sorted) > 0;
        double outermost = high ? sorted[sorted.length - 1] : sorted[0];
        double neighbour = Arrays.stream(sorted)
                .filter(v -> v != outermost)
                .reduce((a, b) -> high ? Math.max(a, b) : Math.min(a, b))
                .orElseThrow();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == outermost) {
                values[i] = neighbour;
                points.set(i);
            }
        }
    }

    private static double[] logarithms(double[] values) {
        double[] sorted = Comparison.present(values);
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        double offset = (greatest - least) / 100;
        return skewness(sorted) > 0
                ? Arrays.stream(values).map(v -> Math.log(v - least + offset)).toArray()
                : Arrays.stream(values)
                        .map(v -> -Math.log(greatest - v + offset))
                        .toArray();
    }

    /** Returns the skewness of the sample, G1 of Joanes and Gill 1998. */
    static double skewness(double[] values) {
        double n = values.length;
        return moment(values, 3) * n / ((n - 1) * (n - 2));
    }

    /** Returns the excess kurtosis of the sample, G2 of Joanes and Gill 1998. */
    static double kurtosis(double[] values) {
        double n = values.length;
        return moment(values, 4) * n * (n + 1) / ((n - 1) * (n - 2) * (n - 3))
                - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    }

    /** Returns the sum of powers of the values in standard deviations of the sample. */
    private static double moment(double[] values, int power) {
        double mean = Sum.of(values) / values.length;
        double variance =
                Sum.of(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray()) / (values.length - 1);
        double sd = Math.sqrt(variance);
        return Sum.of(
                Arrays.stream(values).map(v -> Math.pow((v - mean) / sd, power)).toArray());
    }
}
