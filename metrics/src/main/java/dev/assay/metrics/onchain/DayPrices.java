package dev.assay.metrics.onchain;

import dev.assay.metrics.internal.Sum;
import dev.assay.series.LabelSide;
import dev.assay.series.TimeSeries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Adds up amounts by the price of the day that each was moved on. */
final class DayPrices {

    private final TimeSeries prices;
    private final int decimals;
    private final long stepMillis;
    private final Map<Integer, BigInteger> byBar = new TreeMap<>();
    private long unpriced;
    private long amounts;

    DayPrices(TimeSeries prices, int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals: negative: " + decimals);
        }
        this.prices = prices.complete();
        this.decimals = decimals;
        this.stepMillis = prices.info().step().toMillis();
    }

    void add(Instant time, BigInteger amount) {
        amounts++;
        int bar = bar(time.toEpochMilli());
        if (bar < 0 || Double.isNaN(prices.value(bar))) {
            unpriced++;
        } else {
            byBar.merge(bar, amount, BigInteger::add);
        }
    }

    /** Finds the bar whose period contains a time; -1 if there is none. */
    private int bar(long time) {
        int low = 0;
        int high = prices.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long start = start(middle);
            if (time < start) {
                high = middle - 1;
            } else if (time >= start + stepMillis) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private long start(int bar) {
        long label = prices.epochMillis(bar);
        return prices.info().labelSide() == LabelSide.START ? label : label - stepMillis;
    }

    long amounts() {
        return amounts;
    }

    /** How many amounts have no price: to leave them out would take them as worthless. */
    long unpriced() {
        return unpriced;
    }

    /** Adds exactly within a bar, so that order does not matter. */
    double value() {
        Sum sum = new Sum();
        byBar.forEach((bar, amount) -> sum.add(inTokens(amount, decimals) * prices.value(bar)));
        return sum.value();
    }

    static double inTokens(BigInteger amount, int decimals) {
        return new BigDecimal(amount, decimals).doubleValue();
    }
}
