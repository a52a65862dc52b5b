package dev.assay.metrics.risk;

import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes returns of prices. */
final class PriceReturns {

    /** The longest time for which a market that closes may have no price. */
    private static final double WEEK_MILLIS = Duration.ofDays(7).toMillis();

    private PriceReturns() {}

    static ReturnData of(double[] prices, double periodsPerYear) {
        for (int i = 0; i < prices.length; i++) {
            if (Double.isInfinite(prices[i])) {
                throw new IllegalArgumentException("prices: infinite at " + i);
            }
        }
        return fill(new ReturnData(new double[Math.max(0, prices.length - 1)], periodsPerYear), prices, null);
    }

    static ReturnData of(TimeSeries prices) {
        TimeSeries complete = prices.complete();
        double[] values = complete.values();
        ReturnData data = new ReturnData(
                new double[Math.max(0, values.length - 1)], complete.info().periodsPerYear());
        data.times = complete.epochMillis();
        data.incomplete = prices.incomplete();
        fill(data, values, complete.info());
        int first = 0;
        int last = values.length - 1;
        while (first <= last && Double.isNaN(values[first])) {
            first++;
        }
        while (last > first && Double.isNaN(values[last])) {
            last--;
        }
        data.window = first > last ? null : new Window(complete.time(first), complete.time(last));
        return data;
    }

    private static ReturnData fill(ReturnData data, double[] prices, @Nullable SeriesInfo info) {
        int last = -1;
        for (int i = 0; i < prices.length; i++) {
            double price = prices[i];
            boolean there = !Double.isNaN(price);
            if (i > 0) {
                data.values[i - 1] = there && last >= 0 ? price / prices[last] - 1 : Double.NaN;
            }
            if (!there) {
                data.missing++;
                continue;
            }
            if (price <= 0 && data.problem.isEmpty()) {
                data.problem = "a price of " + price + " at position " + i;
            }
            if (last >= 0) {
                step(data, info, last, i);
            }
            last = i;
        }
        data.prices = prices;
        data.locate();
        return data;
    }

    private static void step(ReturnData data, @Nullable SeriesInfo info, int from, int to) {
        if (info == null || data.times == null) {
            data.gaps.set(to - 1, to - from != 1);
            return;
        }
        double step = info.step().toMillis();
        double passed = data.times[to] - data.times[from];
        boolean closes = info.periodsPerYear()
                != SeriesInfo.of(info.instrument(), info.step()).periodsPerYear();
        double most = closes ? Math.max(1.5 * step, WEEK_MILLIS) : 1.5 * step;
        data.gaps.set(to - 1, passed > most || passed < 0.5 * step || to - from != 1);
        if (!closes) {
            // Labels that are not there at all; those without a price are counted by themselves.
            data.missing += (int) Math.max(0, Math.rint(passed / step) - (to - from));
        }
    }
}
