package dev.assay.metrics.signal;

import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.Normal;

/**
 * How many strategies were tried before this one was chosen, and how far their Sharpe ratios were apart. All that were
 * tried count, not only those that were kept. Immutable and thread-safe.
 */
public final class Trials {

    private static final double EULER = 0.5772156649015329;

    private final int count;
    private final double variance;

    private Trials(int count, double variance) {
        this.count = count;
        this.variance = variance;
    }

    /**
     * Returns trials of which the number is known only. Their Sharpe ratios are taken to vary as those of strategies
     * without skill do: 1 / n per period.
     *
     * @throws IllegalArgumentException if the count is below 1
     */
    public static Trials of(int count) {
        return new Trials(count(count), Double.NaN);
    }

    /**
     * Returns trials whose Sharpe ratios had a variance.
     *
     * @param variance of ratios per period, not per year
     * @throws IllegalArgumentException if the count is below 1, or the variance negative or not finite
     */
    public static Trials of(int count, double variance) {
        if (!(variance >= 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("variance: negative or not finite: " + variance);
        }
        return new Trials(count(count), variance);
    }

    /**
     * Returns trials by their Sharpe ratios per period.
     *
     * @throws IllegalArgumentException if there are fewer than two, or one is not finite
     */
    public static Trials ofRatios(double[] ratios) {
        if (ratios.length < 2) {
            throw new IllegalArgumentException("ratios: fewer than two");
        }
        return of(ratios.length, Moments.of(ratios).result().variance(1));
    }

    private static int count(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count: below 1: " + count);
        }
        return count;
    }

    /** Returns how many there were. */
    public int count() {
        return count;
    }

    /** Returns the variance of their Sharpe ratios per period, over so many observations. */
    double variance(long observations) {
        return Double.isNaN(variance) ? 1.0 / observations : variance;
    }

    boolean isVarianceKnown() {
        return !Double.isNaN(variance);
    }

    /**
     * Returns the Sharpe ratio per period that the best of trials without skill is expected to have: sqrt(V) ((1 - g)
     * q(1 - 1 / N) + g q(1 - 1 / (N e))), q the normal quantile and g Euler's constant; 0 for a single one.
     *
     * @param observations how many returns each ratio is from, where the variance is not known
     */
    public double expectedMaximum(long observations) {
        if (count == 1) {
            return 0;
        }
        double most =
                (1 - EULER) * Normal.quantile(1 - 1.0 / count) + EULER * Normal.quantile(1 - 1 / (count * Math.E));
        return Math.sqrt(variance(observations)) * most;
    }

    /** Returns number and variance. */
    @Override
    public String toString() {
        return count + " trials" + (isVarianceKnown() ? ", variance " + variance : "");
    }
}
