package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;

/**
 * How two values of the same observation vary together: number, means, the sums of the squared deviations and of their
 * products. All that beta, correlation and tracking error need. Merges after Pébay (Sandia report SAND2008-6212).
 *
 * <p>Order and partition change the result by no more than 1e-12, relative to the size of the values.
 */
public final class CoMoments implements Accumulator<CoMoments, CoMoments.Summary> {

    private static final int KIND = 'C';

    private long n;
    private double meanX;
    private double meanY;
    private double m2x;
    private double m2y;
    private double cxy;
    private double magnitudeX;
    private double magnitudeY;

    /** Creates the moments of nothing. */
    public CoMoments() {}

    /**
     * Returns the moments of pairs.
     *
     * @throws IllegalArgumentException if the lengths differ, or a value is NaN or infinite
     */
    public static CoMoments of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("y: " + y.length + " for " + x.length);
        }
        CoMoments moments = new CoMoments();
        for (int i = 0; i < x.length; i++) {
            moments.add(x[i], y[i]);
        }
        return moments;
    }

    /**
     * Adds a pair.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite: what is missing is not added
     */
    public void add(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("x, y: not finite: " + x + ", " + y);
        }
        n++;
        double deltaX = x - meanX;
        double deltaY = y - meanY;
        meanX += deltaX / n;
        meanY += deltaY / n;
        m2x += deltaX * (x - meanX);
        m2y += deltaY * (y - meanY);
        cxy += deltaX * (y - meanY);
        magnitudeX = Math.max(magnitudeX, Math.abs(x));
        magnitudeY = Math.max(magnitudeY, Math.abs(y));
    }

    @Override
    public void merge(CoMoments other) {
        if (other.n == 0) {
            return;
        }
        double all = (double) n + other.n;
        double deltaX = other.meanX - meanX;
        double deltaY = other.meanY - meanY;
        double both = n * (other.n / all);
        m2x += other.m2x + deltaX * deltaX * both;
        m2y += other.m2y + deltaY * deltaY * both;
        cxy += other.cxy + deltaX * deltaY * both;
        meanX = n == 0 ? other.meanX : meanX + deltaX * (other.n / all);
        meanY = n == 0 ? other.meanY : meanY + deltaY * (other.n / all);
        n += other.n;
        magnitudeX = Math.max(magnitudeX, other.magnitudeX);
        magnitudeY = Math.max(magnitudeY, other.magnitudeY);
    }

    @Override
    public Summary result() {
        return new Summary(n, meanX, meanY, m2x, m2y, cxy, magnitudeX, magnitudeY);
    }

    @Override
    public byte[] toBytes() {
        StateWriter out =
                new StateWriter(KIND, 1).count(n).number(meanX).number(meanY).number(m2x);
        return out.number(m2y).number(cxy).number(magnitudeX).number(magnitudeY).toBytes();
    }

    /**
     * Returns the state that was written.
     *
     * @throws IllegalArgumentException if the bytes are not a state that this version knows
     */
    public static CoMoments fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, 1);
        CoMoments moments = new CoMoments();
        moments.n = in.count();
        moments.meanX = in.number();
        moments.meanY = in.number();
        moments.m2x = in.number();
        moments.m2y = in.number();
        moments.cxy = in.number();
        moments.magnitudeX = in.number();
        moments.magnitudeY = in.number();
        in.end();
        return moments;
    }

    /**
     * Joint central moments of what was seen.
     *
     * @param n how many pairs
     * @param meanX the mean of the first
     * @param meanY the mean of the second
     * @param m2x the sum of the squared deviations of the first
     * @param m2y the sum of the squared deviations of the second
     * @param cxy the sum of the products of the deviations
     * @param magnitudeX the largest magnitude of the first
     * @param magnitudeY the largest magnitude of the second
     */
    public record Summary(
            long n,
            double meanX,
            double meanY,
            double m2x,
            double m2y,
            double cxy,
            double magnitudeX,
            double magnitudeY) {}
}
