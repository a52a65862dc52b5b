package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.internal.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far and how long a holding was below its highest value so far. The value at the start counts as a peak, so that a
 * first loss counts. Drawdowns are negative everywhere. All are undefined without a return, or with one below -1. Returns
 * across gaps count; what happened inside of a gap is not known.
 */
public final class Drawdowns {

    /**
     * The product of returns that lead back to a peak misses it by rounding; nearer than this is the peak. Prices are compared
     * as they are.
     */
    private static final double REACHED = 64 * Math.ulp(1.0);

    private Drawdowns() {}

    /** Returns the deepest drawdown, the least of V[t] / max(V[0..t]) - 1: -1 to 0, higher is better. */
    public static Measurement max(Returns returns) {
        return Sample.compounded(
                LossMetrics.MAX_DRAWDOWN, returns, 1, (draft, values) -> draft.value(deepest(returns, values)));
    }

    static double deepest(Returns returns, double[] values) {
        double[] prices = returns.data().prices;
        if (prices != null) {
            return deepestOfPrices(prices);
        }
        double level = 1;
        double peak = 1;
        double least = 1;
        for (double value : values) {
            level *= 1 + value;
            if (level > peak) {
                peak = level;
            } else if (level < peak * least) {
                least = level / peak;
            }
        }
        return least > 1 - REACHED ? 0 : least - 1;
    }

    private static double deepestOfPrices(double[] prices) {
        double peak = 0;
        double least = 1;
        for (double price : prices) {
            // A missing price is neither.
            if (price > peak) {
                peak = price;
            } else if (price < peak * least) {
                least = price / peak;
            }
        }
        return Math.min(0, least - 1);
    }

    /** Returns the drawdown at each position of the returns; NaN where the return is missing. */
    public static RiskSeries series(Returns returns) {
        double[] compact = path(returns);
        double[] values = new double[returns.size()];
        boolean valid = max(returns).isDefined();
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            boolean there = valid && !Double.isNaN(returns.value(i));
            values[i] = there ? compact[n++] : Double.NaN;
        }
        return new RiskSeries(LossMetrics.DRAWDOWN, values, 0);
    }

    /** The drawdown after each return that is there. */
    private static double[] path(Returns returns) {
        double[] path = new double[returns.n()];
        double[] prices = returns.data().prices;
        boolean ofPrices = prices != null;
        double level = ofPrices && path.length > 0 ? returns.data().firstPrice() : 1;
        double peak = level;
        int n = 0;
        for (int i = 0; i < returns.size(); i++) {
            double value = returns.value(i);
            if (Double.isNaN(value)) {
                continue;
            }
            level = prices != null ? prices[i + 1] : level * (1 + value);
            peak = Math.max(peak, level);
            double below = level / peak - 1;
            path[n++] = !ofPrices && below > -REACHED ? 0 : below;
        }
        return path;
    }

    /** Returns the time since the last peak at each position of the returns, in periods; NaN where the return is missing. */
    public static RiskSeries underWater(Returns returns) {
        double[] values = new double[returns.size()];
        Arrays.fill(values, Double.NaN);
        if (max(returns).isDefined()) {
            double[] path = path(returns);
            int peak = first(returns);
            int n = 0;
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(returns.value(i))) {
                    peak = path[n++] < 0 ? peak : i + 1;
                    values[i] = returns.data().periods(peak, i + 1);
                }
            }
        }
        return new RiskSeries(LossMetrics.TIME_UNDER_WATER, values, 0);
    }

    /** Returns each fall below a peak, in order of time, the last one perhaps open; none where drawdowns are undefined. */
    public static List<Drawdown> all(Returns returns) {
        return max(returns).isDefined() ? falls(returns) : List.of();
    }

    private static List<Drawdown> falls(Returns returns) {
        double[] path = path(returns);
        List<Drawdown> all = new ArrayList<>();
        int peak = first(returns);
        int bottom = peak;
        int last = peak;
        double depth = 0;
        int n = 0;
        for (int i = 0; i < returns.size(); i++) {
            if (Double.isNaN(returns.value(i))) {
                continue;
            }
            double below = path[n++];
            last = i + 1;
            if (below < depth) {
                depth = below;
                bottom = last;
            } else if (below == 0) {
                if (depth < 0) {
                    all.add(fall(returns, peak, bottom, last, depth, false));
                }
                peak = last;
                depth = 0;
            }
        }
        if (depth < 0) {
            all.add(fall(returns, peak, bottom, last, depth, true));
        }
        return List.copyOf(all);
    }

    private static Drawdown fall(Returns returns, int peak, int bottom, int end, double depth, boolean open) {
        return new Drawdown(peak, bottom, end, depth, returns.data().periods(peak, end), open);
    }

    /** Returns the longest of {@link #all}, the first if several are; empty if there is none. */
    public static Optional<Drawdown> longest(Returns returns) {
        return longest(all(returns));
    }

    private static Optional<Drawdown> longest(List<Drawdown> all) {
        return all.stream().reduce((a, b) -> b.periods() > a.periods() ? b : a);
    }

    /**
     * Returns the longest time from a peak until it was reached again, or until the end if it was not, in periods: by
     * timestamps where there are any, else by positions. From 0 up, lower is better. The convention {@code open} says
     * whether the longest has not ended.
     */
    public static Measurement duration(Returns returns) {
        return Sample.compounded(LossMetrics.DRAWDOWN_DURATION, returns, 1, (draft, values) -> {
            Optional<Drawdown> longest = longest(falls(returns));
            return draft.convention("open", longest.map(Drawdown::open).orElse(false))
                    .value(longest.map(Drawdown::periods).orElse(0.0));
        });
    }

    /** The position of the value before the first return, counted as prices are. */
    private static int first(Returns returns) {
        if (returns.data().prices != null) {
            return returns.data().firstIndex();
        }
        int i = 0;
        while (Double.isNaN(returns.value(i))) {
            i++;
        }
        return i;
    }

    /**
     * Returns the mean over all drawdowns of the deepest point of each: -1 to 0, higher is better; 0 if there is none. Bacon
     * (2008).
     */
    public static Measurement average(Returns returns) {
        return Sample.compounded(LossMetrics.AVERAGE_DRAWDOWN, returns, 1, (draft, values) -> {
            List<Drawdown> all = falls(returns);
            Sum depths = new Sum();
            all.forEach(drawdown -> depths.add(drawdown.depth()));
            return draft.convention("drawdowns", all.size()).value(all.isEmpty() ? 0 : depths.value() / all.size());
        });
    }

    /**
     * Returns sqrt(sum of drawdown^2 / n): from 0 up, lower is better. Martin and McCann (1989); the divisor is n, quantstats
     * takes n - 1.
     */
    public static Measurement ulcerIndex(Returns returns) {
        return Sample.compounded(LossMetrics.ULCER_INDEX, returns, 1, (draft, values) -> {
            Sum squares = new Sum();
            for (double below : path(returns)) {
                squares.add(below * below);
            }
            return draft.value(Math.sqrt(squares.value() / values.length));
        });
    }

    /** Returns the mean magnitude of the drawdowns of all periods: from 0 up, lower is better. */
    public static Measurement painIndex(Returns returns) {
        return Sample.compounded(
                LossMetrics.PAIN_INDEX,
                returns,
                1,
                (draft, values) -> draft.value(0 - Sum.of(path(returns)) / values.length));
    }
}
