package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;

/** Gains against losses, over the one-period returns; a return of zero is neither. */
public final class Outcomes {

    private Outcomes() {}

    /**
     * Returns the sum of the gains by that of the losses: from 0 up, higher is better; without a loss undefined. Bernardo
     * and Ledoit, Journal of Political Economy 108 (2000).
     */
    public static Measurement profitFactor(Returns returns) {
        return quotient(ReturnMetrics.PROFIT_FACTOR, returns, count -> count.gained, count -> count.lost);
    }

    /** Returns gains / (gains + losses) by number: 0 to 1, higher is better; undefined without either. */
    public static Measurement winRate(Returns returns) {
        return quotient(ReturnMetrics.WIN_RATE, returns, count -> count.gains, count -> count.gains + count.losses);
    }

    /** Returns the mean gain by the mean loss: from 0 up, higher is better; undefined without a gain or without a loss. */
    public static Measurement payoffRatio(Returns returns) {
        return quotient(
                ReturnMetrics.PAYOFF_RATIO,
                returns,
                count -> count.gains == 0 ? Double.NaN : count.gained / count.gains,
                count -> count.losses == 0 ? 0 : count.lost / count.losses);
    }

    /** Returns the sum of the returns by that of the losses: from -1 up, higher is better; without a loss undefined. */
    public static Measurement gainToPain(Returns returns) {
        return quotient(ReturnMetrics.GAIN_TO_PAIN, returns, count -> count.gained - count.lost, count -> count.lost);
    }

    /**
     * Returns (losses by number and sum) / (gains by number and sum): from 0 up, lower is better; without a gain undefined.
     * Lavinio (1999).
     */
    public static Measurement dRatio(Returns returns) {
        return quotient(
                ReturnMetrics.D_RATIO,
                returns,
                count -> count.losses * count.lost,
                count -> count.gains * count.gained);
    }

    private interface Part {
        double of(Count count);
    }

    private static Measurement quotient(Metric metric, Returns returns, Part above, Part below) {
        return Sample.onePeriod(metric, returns, 1, (draft, values) -> {
            Count count = new Count(values);
            if (below.of(count) == 0) {
                return draft.undefined(Reason.ZERO_DENOMINATOR);
            }
            double dividend = above.of(count);
            return Double.isNaN(dividend)
                    ? draft.undefined(Reason.TOO_FEW, "no gain")
                    : draft.value(dividend / below.of(count));
        });
    }

    private static final class Count {
        private final double gains;
        private final double losses;
        private final double gained;
        private final double lost;

        Count(double[] values) {
            int up = 0;
            int down = 0;
            Sum plus = new Sum();
            Sum minus = new Sum();
            for (double value : values) {
                if (value > 0) {
                    up++;
                    plus.add(value);
                } else if (value < 0) {
                    down++;
                    minus.add(-value);
                }
            }
            gains = up;
            losses = down;
            gained = plus.value();
            lost = minus.value();
        }
    }
}
