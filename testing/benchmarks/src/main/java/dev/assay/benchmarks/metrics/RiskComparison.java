package dev.assay.benchmarks.metrics;

import com.sun.management.ThreadMXBean;
import dev.assay.metrics.risk.ReturnMetrics;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskMetrics;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.RiskProfile;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The usual numbers of ten years of daily returns: a whole risk profile (with drawdown, growth, Sharpe, Sortino, value at
 * risk and shortfall) beside what Commons Math 3.6.1 has of it (mean, variance, skewness, kurtosis, five quantiles). Commons
 * Math in two ways: its usual class, and its single statistics on the array with the percentile's cache.
 */
final class RiskComparison {

    static final int N = 3_650;
    private static final int ROUNDS = 30;
    private static final int CALLS = 2_000;
    private static final double[] LEVELS = {5, 25, 50, 75, 95};
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private RiskComparison() {}

    /** Prints the ratios. */
    public static void main(String[] arguments) {
        System.out.println("Java " + System.getProperty("java.runtime.version") + ", " + N + " returns");
        double[] values = returns(N);
        Returns returns = Returns.of(values, 365);
        check(returns, values);
        DoubleSupplier ours = () -> assay(returns);
        DoubleSupplier usual = () -> usual(values);
        DoubleSupplier single = () -> single(values);
        for (int i = 0; i < 10; i++) {
            time(ours);
            time(usual);
            time(single);
        }
        double[][] times = new double[3][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[0][i] = time(ours);
            times[1][i] = time(usual);
            times[2][i] = time(single);
        }
        print("Assay, whole profile", times[0], times[0]);
        print("Commons Math, DescriptiveStatistics", times[1], times[0]);
        print("Commons Math, single statistics", times[2], times[0]);
        allocation();
    }

    static double[] returns(int n) {
        Random random = new Random(5);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = 0.001 + 0.03 * random.nextGaussian() * (random.nextInt(10) == 0 ? 3 : 1);
        }
        return values;
    }

    private static double assay(Returns returns) {
        RiskProfile profile = RiskProfile.of(returns, RiskOptions.defaults());
        return profile.get(RiskMetrics.SHARPE).value() + profile.quantiles()[2];
    }

    static double usual(double[] values) {
        DescriptiveStatistics statistics = new DescriptiveStatistics(values);
        double sum = statistics.getMean()
                + statistics.getVariance()
                + statistics.getSkewness()
                + statistics.getKurtosis()
                + statistics.getMean() / statistics.getStandardDeviation();
        for (double level : LEVELS) {
            sum += statistics.getPercentile(level);
        }
        return sum;
    }

    static double single(double[] values) {
        double mean = new Mean().evaluate(values);
        double variance = new Variance().evaluate(values, mean);
        double sum = mean
                + variance
                + new Skewness().evaluate(values)
                + new Kurtosis().evaluate(values)
                + mean / Math.sqrt(variance);
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(values);
        for (double level : LEVELS) {
            sum += percentile.evaluate(level);
        }
        return sum;
    }

    private static void check(Returns returns, double[] values) {
        RiskProfile profile = RiskProfile.of(returns, RiskOptions.defaults());
        DescriptiveStatistics statistics = new DescriptiveStatistics(values);
        same(profile.get(ReturnMetrics.MEAN_RETURN).value(), statistics.getMean());
        same(profile.get(RiskMetrics.VARIANCE).value(), statistics.getVariance());
        same(profile.get(RiskMetrics.SKEWNESS).value(), statistics.getSkewness());
        same(profile.get(RiskMetrics.EXCESS_KURTOSIS).value(), statistics.getKurtosis());
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(values);
        for (int i = 0; i < LEVELS.length; i++) {
            same(profile.quantiles()[i], percentile.evaluate(LEVELS[i]));
        }
    }

    private static void same(double one, double two) {
        if (Math.abs(one - two) > 1e-9 * Math.abs(two)) {
            throw new IllegalStateException(one + " and " + two);
        }
    }

    /** Microseconds of this thread per call. */
    private static double time(DoubleSupplier call) {
        double sum = 0;
        long begun = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < CALLS / 10; i++) {
            sum += call.getAsDouble();
        }
        long passed = THREADS.getCurrentThreadCpuTime() - begun;
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("not a number");
        }
        return passed / 1e3 / (CALLS / 10);
    }

    private static void print(String name, double[] times, double[] base) {
        double[] ratios = new double[times.length];
        Arrays.setAll(ratios, i -> times[i] / base[i]);
        System.out.printf(
                Locale.ROOT,
                "%-38s %8.1f us, %6.2f times Assay's (median of %d rounds, quartiles %.2f to %.2f)%n",
                name,
                sorted(times)[times.length / 2],
                sorted(ratios)[ratios.length / 2],
                times.length,
                sorted(ratios)[ratios.length / 4],
                sorted(ratios)[ratios.length * 3 / 4]);
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static void allocation() {
        double small = allocated(Returns.of(returns(N), 365));
        double large = allocated(Returns.of(returns(20 * N), 365));
        System.out.printf(
                Locale.ROOT,
                "Allocated per profile: %,.0f bytes of %d returns, %,.0f of %d: %.3f bytes per further return%n",
                small,
                N,
                large,
                20 * N,
                (large - small) / (19.0 * N));
    }

    private static double allocated(Returns returns) {
        int calls = 500;
        double sum = assay(returns);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            sum += assay(returns);
        }
        long after = THREADS.getCurrentThreadAllocatedBytes();
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("not a number");
        }
        return (double) (after - before) / calls;
    }
}
