package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.OrderStatistics;
import dev.assay.metrics.internal.Quantile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The usual set of numbers at once, in few passes over the returns: what the calculators of this package say one by one, with
 * the same conventions. Immutable and thread-safe.
 *
 * <pre>{@code
 * RiskProfile profile = RiskProfile.of(Returns.fromPrices(closes), RiskOptions.defaults());
 * System.out.println(profile.get(RiskMetrics.SHARPE));
 * }</pre>
 *
 * <p>It holds mean, variance, annual volatility, skewness and excess kurtosis (type 2), downside deviation, Sharpe and
 * Sortino ratio, cumulative return, CAGR, maximum drawdown, Calmar ratio, historical value at risk and expected shortfall;
 * and quantiles.
 */
public final class RiskProfile {

    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final int TYPE = 2;

    private final Map<Metric, Measurement> measurements = new LinkedHashMap<>();
    private final double[] quantiles = new double[LEVELS.length];
    private final int n;

    /**
     * Memory that profiles are computed in, one after the other. A profile keeps nothing of it. Not thread-safe: one for each
     * thread.
     */
    public static final class Workspace {

        private final OrderStatistics.Scratch scratch = new OrderStatistics.Scratch();

        /** Creates a workspace; it grows with the longest returns it is used for. */
        public Workspace() {}
    }

    private RiskProfile(Returns returns, RiskOptions options, Workspace workspace) {
        double[] values = returns.onePeriod();
        n = values.length;
        boolean sound = returns.data().problem.isEmpty() && n > 0;
        Moments.Summary moments = sound ? Moments.of(values).result() : new Moments().result();
        addMoments(returns, options, moments);
        addRatios(returns, options, moments);
        addGrowth(returns, options, moments);
        if (sound) {
            addTails(returns, options, moments, workspace);
        } else {
            add(TailRisk.historicalVar(returns, options));
            add(TailRisk.historicalShortfall(returns, options));
        }
    }

    /** Computes the profile of returns. */
    public static RiskProfile of(Returns returns, RiskOptions options) {
        return of(returns, options, new Workspace());
    }

    /**
     * Computes the profile of returns in a workspace that was used before, which allocates nothing for each return that is
     * there, as long as none is missing. For many profiles; the result is the same.
     */
    public static RiskProfile of(Returns returns, RiskOptions options, Workspace workspace) {
        return new RiskProfile(returns, options, Objects.requireNonNull(workspace, "workspace"));
    }

    private void add(Measurement measurement) {
        measurements.put(measurement.metric(), measurement);
    }

    private void addMoments(Returns returns, RiskOptions options, Moments.Summary moments) {
        add(checked(ReturnMetrics.MEAN_RETURN, returns, 1, draft -> draft.value(moments.mean())));
        add(checked(
                RiskMetrics.VARIANCE,
                returns,
                1 + options.ddof(),
                draft -> Dispersion.variance(draft, moments, options)));
        add(checked(
                RiskMetrics.ANNUAL_VOLATILITY,
                returns,
                2,
                draft -> Dispersion.volatility(draft, returns, moments, options)));
        add(checked(RiskMetrics.SKEWNESS, returns, 3, draft -> Dispersion.skewness(draft, returns, moments, TYPE)));
        add(checked(
                RiskMetrics.EXCESS_KURTOSIS,
                returns,
                4,
                draft -> Dispersion.excessKurtosis(draft, returns, moments, TYPE)));
    }

    private interface Rest {
        Measurement of(Draft draft);
    }

    private Measurement checked(Metric metric, Returns returns, int atLeast, Rest rest) {
        Draft draft = returns.begin(metric).n(n);
        if (!returns.data().problem.isEmpty()) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, returns.data().problem);
        }
        Measurement few = Sample.tooFew(draft, n, atLeast);
        return few != null ? few : rest.of(draft);
    }

    /** The moments of the excess are those of the returns, shifted, if the rate is the same for all periods. */
    private void addRatios(Returns returns, RiskOptions options, Moments.Summary moments) {
        Rate riskFree = options.riskFree();
        add(
                riskFree.isConstant()
                        ? checked(
                                RiskMetrics.SHARPE,
                                returns,
                                2,
                                draft -> Ratios.sharpe(draft, returns, moments.minus(riskFree.at(0)), options))
                        : Ratios.sharpe(returns, options));
        Rate mar = options.minimumAcceptable();
        if (!mar.isConstant()) {
            add(Dispersion.downsideDeviation(returns, options));
            add(Ratios.sortino(returns, options));
            return;
        }
        double downside = Dispersion.downside(returns.onePeriod(), mar.at(0));
        double root = Math.sqrt(returns.periodsPerYear());
        add(checked(
                RiskMetrics.DOWNSIDE_DEVIATION,
                returns,
                1,
                draft -> draft.convention("minimumAcceptable", mar.convention())
                        .convention("periodsPerYear", returns.periodsPerYear())
                        .value(downside * root)));
        add(checked(RiskMetrics.SORTINO, returns, 1, draft -> {
            Moments.Summary excess = moments.minus(mar.at(0));
            @Nullable Reason none = Sample.nearZero(returns, excess, downside, Reason.ZERO_DENOMINATOR);
            return Ratios.sortino(draft, returns, options, excess.mean(), downside, none);
        }));
    }

    /** What is compounded takes the returns across gaps, too; their least tells whether it can be. */
    private void addGrowth(Returns returns, RiskOptions options, Moments.Summary moments) {
        double[] values = returns.present();
        boolean sound = returns.data().problem.isEmpty() && values.length > 0;
        if (!sound || moments.least() < -1 || values != returns.onePeriod()) {
            add(Growth.cumulativeReturn(returns));
            add(Growth.cagr(returns, options));
            add(Drawdowns.max(returns));
        } else {
            double total = Growth.total(returns);
            add(Sample.finite(returns.begin(ReturnMetrics.CUMULATIVE_RETURN).n(n), total));
            add(Growth.cagr(returns.begin(ReturnMetrics.CAGR).n(n), returns, options, total));
            add(returns.begin(LossMetrics.MAX_DRAWDOWN).n(n).value(Drawdowns.deepest(returns, values)));
        }
        add(Ratios.byDrawdown(RiskMetrics.CALMAR, get(ReturnMetrics.CAGR), get(LossMetrics.MAX_DRAWDOWN), returns));
    }

    private void addTails(Returns returns, RiskOptions options, Moments.Summary moments, Workspace workspace) {
        double[] values = returns.onePeriod();
        Tail tail = Tail.of(n, options);
        int[] ranks = new int[2 * LEVELS.length + 3];
        for (int i = 0; i < LEVELS.length; i++) {
            Quantile at = Quantile.at(n, LEVELS[i], options.quantileType());
            ranks[2 * i] = at.lower();
            ranks[2 * i + 1] = at.upper();
        }
        System.arraycopy(tail.ranks(), 0, ranks, 2 * LEVELS.length, 3);
        OrderStatistics order =
                OrderStatistics.of(values, moments.least(), moments.largest(), workspace.scratch, ranks);
        for (int i = 0; i < LEVELS.length; i++) {
            quantiles[i] = order.get(Quantile.at(n, LEVELS[i], options.quantileType()));
        }
        add(checked(
                LossMetrics.VALUE_AT_RISK_HISTORICAL,
                returns,
                1,
                draft -> draft.convention("tail", options.tail())
                        .convention("quantileType", options.quantileType())
                        .value(order.get(tail.quantile()))));
        add(checked(
                LossMetrics.EXPECTED_SHORTFALL_HISTORICAL,
                returns,
                1,
                draft -> TailRisk.shortfall(
                        draft, options, tail.isTooSmall() ? Double.NaN : tail.mean(values, order, options))));
    }

    /**
     * Returns a number of the profile.
     *
     * @throws NoSuchElementException if the profile does not hold it
     */
    public Measurement get(Metric metric) {
        Measurement measurement = measurements.get(metric);
        if (measurement == null) {
            throw new NoSuchElementException("not in a risk profile: " + metric);
        }
        return measurement;
    }

    /** Returns all numbers but the quantiles; unmodifiable. */
    public List<Measurement> all() {
        return List.copyOf(measurements.values());
    }

    /**
     * Returns the quantiles at 0.05, 0.25, 0.5, 0.75 and 0.95, in this order; empty if there is no one-period return.
     */
    public double[] quantiles() {
        return get(LossMetrics.VALUE_AT_RISK_HISTORICAL).isDefined() ? quantiles.clone() : new double[0];
    }

    /** Returns all numbers, one per line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        measurements.values().forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }
}
