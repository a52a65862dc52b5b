package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.series.Joined;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The returns of an asset beside those of a benchmark, over the same periods. Prices are set beside each other first and
 * returns are taken afterwards: a return from Friday to Monday is compared with one from Friday to Monday.
 *
 * <p>Immutable and thread-safe.
 */
public final class PairedReturns {

    private final Returns asset;
    private final Returns benchmark;
    private final int dropped;

    private PairedReturns(Returns asset, Returns benchmark, int dropped) {
        this.asset = asset;
        this.benchmark = benchmark;
        this.dropped = dropped;
    }

    /**
     * Returns the returns of two series of prices between their common times. If only one market closes, its calendar is the
     * common one.
     *
     * @throws IllegalArgumentException if step, label side, day zone or currency differ; it names them
     */
    public static PairedReturns fromPrices(TimeSeries asset, TimeSeries benchmark) {
        double periods =
                Math.min(asset.info().periodsPerYear(), benchmark.info().periodsPerYear());
        Joined joined = on(asset, periods).join(on(benchmark, periods));
        int incomplete = asset.incomplete() + benchmark.incomplete();
        return new PairedReturns(
                from(joined.first(), incomplete),
                from(joined.second(), incomplete),
                asset.size() + benchmark.size() - 2 * joined.size());
    }

    private static TimeSeries on(TimeSeries prices, double periods) {
        TimeSeries complete = prices.complete();
        SeriesInfo info = complete.info();
        return info.periodsPerYear() == periods
                ? complete
                : TimeSeries.of(info.withPeriodsPerYear(periods), complete.epochMillis(), complete.values());
    }

    private static Returns from(TimeSeries prices, int incomplete) {
        ReturnData data = PriceReturns.of(prices);
        data.incomplete = incomplete;
        return new Returns(data);
    }

    /**
     * Returns simple returns of the same periods. A pair of which one side is NaN is missing.
     *
     * @throws IllegalArgumentException if the lengths differ, a return is infinite, or the periods are not positive
     */
    public static PairedReturns of(double[] asset, double[] benchmark, double periodsPerYear) {
        if (asset.length != benchmark.length) {
            throw new IllegalArgumentException("benchmark: " + benchmark.length + " for " + asset.length + " returns");
        }
        double[] one = asset.clone();
        double[] two = benchmark.clone();
        for (int i = 0; i < one.length; i++) {
            if (Double.isNaN(one[i]) || Double.isNaN(two[i])) {
                one[i] = Double.NaN;
                two[i] = Double.NaN;
            }
        }
        Returns first = Returns.of(one, periodsPerYear);
        return new PairedReturns(first, Returns.of(two, periodsPerYear), first.missing());
    }

    /** Returns the returns of the asset over the common periods. */
    public Returns asset() {
        return asset;
    }

    /** Returns the returns of the benchmark over the common periods. */
    public Returns benchmark() {
        return benchmark;
    }

    /** Returns how many positions there are, missing ones included. */
    public int size() {
        return asset.size();
    }

    /** Returns how many bars of both, or pairs, were left out, being missing, incomplete or on one side only. */
    public int dropped() {
        return dropped;
    }

    PairedReturns slice(int from, int to) {
        return new PairedReturns(asset.slice(from, to), benchmark.slice(from, to), 0);
    }

    /** The pairs of one-period returns less a rate, assets first; without those whose rate is missing. */
    double[][] excess(Rate rate) {
        rate.requireSize(size());
        double[][] pairs = new double[2][size()];
        BitSet gaps = asset.data().gaps;
        int n = 0;
        for (int i = 0; i < size(); i++) {
            double one = asset.value(i) - rate.at(i);
            double two = benchmark.value(i) - rate.at(i);
            if (!Double.isNaN(one) && !Double.isNaN(two) && !gaps.get(i)) {
                pairs[0][n] = one;
                pairs[1][n++] = two;
            }
        }
        return new double[][] {Arrays.copyOf(pairs[0], n), Arrays.copyOf(pairs[1], n)};
    }

    Measurement.Draft begin(Metric metric) {
        return asset.begin(metric).missing(dropped);
    }

    String problem() {
        return asset.data().problem.isEmpty() ? benchmark.data().problem : asset.data().problem;
    }

    /** Returns how many pairs there are. */
    @Override
    public String toString() {
        return "PairedReturns[" + asset.n() + " of " + size() + ", " + asset.periodsPerYear() + " a year]";
    }
}
