package dev.assay.metrics.risk;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What returns are made of. Filled while it is made, and not changed afterwards. */
final class ReturnData {

    final double[] values;
    final double periodsPerYear;
    /** Positions whose return is not over one period. */
    BitSet gaps = new BitSet();
    /** One more than there are positions: before the first, and at each; null if made of returns. */
    double @Nullable [] prices;
    /** Of the prices. */
    long @Nullable [] times;

    int missing;
    int incomplete;

    @Nullable
    Window window;
    /** A spread below this is below the resolution of the prices. */
    double resolution;
    /** Why nothing can be computed; empty if all can. */
    String problem = "";

    private int firstPrice;
    private int lastPrice = -1;

    ReturnData(double[] values, double periodsPerYear) {
        this.values = values;
        this.periodsPerYear = periodsPerYear;
    }

    static ReturnData ofReturns(double[] values, double periodsPerYear) {
        ReturnData data = new ReturnData(values, periodsPerYear);
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("simpleReturns: infinite at " + i);
            }
            data.missing += Double.isNaN(values[i]) ? 1 : 0;
        }
        return data;
    }

    ReturnData copy() {
        return slice(0, values.length);
    }

    ReturnData slice(int from, int to) {
        ReturnData part = new ReturnData(Arrays.copyOfRange(values, from, to), periodsPerYear);
        part.gaps = gaps.get(from, to);
        part.incomplete = incomplete;
        part.resolution = resolution;
        part.problem = problem;
        part.window = window;
        if (prices != null) {
            double[] cut = Arrays.copyOfRange(prices, from, to + 1);
            part.times = times == null ? null : Arrays.copyOfRange(times, from, to + 1);
            if (Double.isNaN(cut[0])) {
                basis(part, cut, from);
            }
            part.prices = cut;
            part.locate();
            part.window = part.covered();
        }
        part.missing = from == 0 && to == values.length ? missing : part.countMissing();
        return part;
    }

    /** The first return of a part may reach back beyond it, to the last price there was. */
    private void basis(ReturnData part, double[] cut, int from) {
        double[] all = Objects.requireNonNull(prices);
        for (int i = from; i >= 0; i--) {
            if (!Double.isNaN(all[i])) {
                cut[0] = all[i];
                if (part.times != null && times != null) {
                    part.times[0] = times[i];
                }
                return;
            }
        }
    }

    private @Nullable Window covered() {
        if (times == null || lastPrice < 0) {
            return window;
        }
        return new Window(Instant.ofEpochMilli(times[firstPrice]), Instant.ofEpochMilli(times[lastPrice]));
    }

    private int countMissing() {
        int count = 0;
        for (double value : values) {
            count += Double.isNaN(value) ? 1 : 0;
        }
        return count;
    }

    /** Finds the first and the last price. */
    void locate() {
        double[] all = Objects.requireNonNull(prices);
        firstPrice = 0;
        while (firstPrice < all.length && Double.isNaN(all[firstPrice])) {
            firstPrice++;
        }
        lastPrice = all.length - 1;
        while (lastPrice >= 0 && Double.isNaN(all[lastPrice])) {
            lastPrice--;
        }
    }

    double highestPrice() {
        double highest = 0;
        for (double price : Objects.requireNonNull(prices)) {
            highest = price > highest ? price : highest;
        }
        return highest;
    }

    int firstIndex() {
        return firstPrice;
    }

    double firstPrice() {
        return Objects.requireNonNull(prices)[firstPrice];
    }

    double lastPrice() {
        return Objects.requireNonNull(prices)[lastPrice];
    }

    double[] select(boolean withGaps) {
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            n += Double.isNaN(values[i]) || (!withGaps && gaps.get(i)) ? 0 : 1;
        }
        if (n == values.length) {
            return values;
        }
        double[] selected = new double[n];
        n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (withGaps || !gaps.get(i))) {
                selected[n++] = values[i];
            }
        }
        return selected;
    }

    double years(int present) {
        if (prices == null) {
            return present / periodsPerYear;
        }
        return lastPrice <= firstPrice ? 0 : periods(firstPrice, lastPrice) / periodsPerYear;
    }

    /** How many periods passed between two prices. */
    double periods(int from, int to) {
        return times == null ? to - from : (times[to] - times[from]) * periodsPerYear / Returns.YEAR_MILLIS;
    }

    Measurement.Draft begin(Metric metric) {
        return Measurement.of(metric)
                .missing(missing)
                .window(window)
                .flagIf(incomplete > 0, Flag.INCOMPLETE_BAR_DROPPED)
                .flagIf(!gaps.isEmpty(), Flag.GAPS);
    }
}
