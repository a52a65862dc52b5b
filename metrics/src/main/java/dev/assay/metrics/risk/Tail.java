package dev.assay.metrics.risk;

import dev.assay.metrics.internal.OrderStatistics;
import dev.assay.metrics.internal.Quantile;
import dev.assay.metrics.internal.Sum;
import dev.assay.metrics.risk.RiskOptions.ShortfallRule;

/**
 * Which order statistics an expected shortfall is the mean of.
 *
 * @param whole how many count fully
 * @param part how much of the next one counts
 * @param last the highest rank that has to be known
 * @param quantile up to which value all count, whatever their number, by the rule that says so
 */
record Tail(int whole, double part, int last, Quantile quantile) {

    static Tail of(int n, RiskOptions options) {
        Quantile quantile = Quantile.at(n, options.tail(), options.quantileType());
        return switch (options.shortfallRule()) {
            case FRACTIONAL_TAIL -> fractional(n, options.tail(), quantile);
            case AT_MOST_QUANTILE -> counted(quantile.lower() + 1, quantile);
            case FLOOR_COUNT -> counted((int) Math.floor((n - 1) * options.tail()) + 1, quantile);
            case CEILING_COUNT -> counted(ceilingCount(n, options.tail()), quantile);
        };
    }

    /** n (1 - tail) may miss a whole number by rounding, as 10 (1 - 0.9) does. */
    static int ceilingCount(int n, double tail) {
        return n - (int) Math.floor(n * (1 - tail) * (1 + 4 * Math.ulp(1.0)));
    }

    private static Tail fractional(int n, double tail, Quantile quantile) {
        double size = n * tail;
        int whole = (int) Math.floor(size * (1 + 4 * Math.ulp(1.0)));
        double part = Math.max(0, size - whole);
        return whole == 0 ? counted(0, quantile) : new Tail(whole, part, Math.min(whole, n - 1), quantile);
    }

    private static Tail counted(int count, Quantile quantile) {
        return new Tail(count, 0, Math.max(0, count - 1), quantile);
    }

    boolean isTooSmall() {
        return whole == 0;
    }

    /** The ranks that have to be known, the one that the sum ends before last. */
    int[] ranks() {
        return new int[] {quantile.lower(), quantile.upper(), last};
    }

    double mean(double[] values, OrderStatistics order, RiskOptions options) {
        if (options.shortfallRule() == ShortfallRule.AT_MOST_QUANTILE) {
            return upTo(values, order.get(quantile));
        }
        double sum = order.sumBelow();
        double next = order.get(last);
        // The last rank is the one that counts in part, unless all count.
        double share = whole - last + part;
        return (sum + share * next) / (whole + part);
    }

    private static double upTo(double[] values, double limit) {
        Sum sum = new Sum();
        int count = 0;
        for (double value : values) {
            if (value <= limit) {
                sum.add(value);
                count++;
            }
        }
        return sum.value() / count;
    }
}
