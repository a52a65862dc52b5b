package dev.assay.metrics.signal;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What following signals would have returned, gross and net, beside holding over the same interval. Each figure says by
 * which conventions, and is undefined with a reason where there is none. Immutable and thread-safe.
 */
public final class Evaluation {

    private final SignalEvaluator evaluator;
    private final PricePath path;
    private final List<Signal> signals;
    private final Simulation gross;
    private final Simulation net;
    private final Interval interval;
    private final Interval grossInterval;

    Evaluation(
            SignalEvaluator evaluator,
            PricePath path,
            List<Signal> signals,
            Schedule schedule,
            Simulation gross,
            Simulation net) {
        this.evaluator = evaluator;
        this.path = path;
        this.signals = List.copyOf(signals);
        this.gross = gross;
        this.net = net;
        this.interval = new Interval(path, schedule.first(), net.bars());
        this.grossInterval = new Interval(path, schedule.first(), gross.bars());
    }

    /** Returns what the equity gained without costs, as a fraction. */
    public Measurement grossReturn() {
        return measure(SignalMetrics.GROSS_RETURN, () -> gross.finalEquity() - 1);
    }

    /** Returns what the equity gained after costs, as a fraction. */
    public Measurement netReturn() {
        return measure(SignalMetrics.NET_RETURN, () -> net.finalEquity() - 1);
    }

    /** Returns what holding gained from the same first price to the same last one, without costs, as a fraction. */
    public Measurement holdingReturn() {
        return measure(SignalMetrics.HOLDING_RETURN, interval::held);
    }

    /** Returns the net return minus that of holding. */
    public Measurement excessReturn() {
        return measure(SignalMetrics.EXCESS_RETURN, () -> net.finalEquity() - 1 - interval.held());
    }

    /** Returns the Sharpe ratio of net returns over cash, per year, with its standard error. */
    public Measurement sharpe() {
        return sharpe(SignalMetrics.SHARPE, interval, net.returns());
    }

    /** Returns the Sharpe ratio without costs. */
    public Measurement grossSharpe() {
        return sharpe(SignalMetrics.GROSS_SHARPE, grossInterval, gross.returns());
    }

    /** Returns the Sharpe ratio of holding over the same interval. */
    public Measurement holdingSharpe() {
        return sharpe(SignalMetrics.HOLDING_SHARPE, interval, interval.holdingReturns());
    }

    private Measurement sharpe(Metric metric, Interval over, double[] returns) {
        Measurement.Draft draft = draft(metric)
                .flagIf(evaluator.trials() == null && !metric.equals(SignalMetrics.HOLDING_SHARPE), Flag.TRIALS_UNKNOWN)
                .flagIf(over.isShort(), Flag.EXTRAPOLATED);
        Reason reason = reason();
        return reason == null ? ratios().measure(metric, over.ofOnePeriod(returns), draft) : draft.undefined(reason);
    }

    /** Returns the deflated Sharpe ratio of net returns; undefined unless the number of trials is known. */
    public Measurement deflatedSharpe() {
        Measurement.Draft draft = draft(SignalMetrics.DEFLATED_SHARPE);
        Reason reason = reason();
        return reason == null
                ? ratios().deflated(interval.ofOnePeriod(net.returns()), evaluator.trials(), draft)
                : draft.undefined(reason);
    }

    private SharpeRatio ratios() {
        return evaluator.ratios(path.info().periodsPerYear());
    }

    /** Returns the value traded, in times of the equity; entering and leaving once is 2. */
    public Measurement turnover() {
        return measure(SignalMetrics.TURNOVER, net::turnover);
    }

    /** Returns how many positions were begun. */
    public Measurement tradeCount() {
        return measure(SignalMetrics.TRADES, () -> net.trades().size());
    }

    /** Returns the mean part of the equity that was held into closes, long or short. */
    public Measurement exposure() {
        return measure(
                SignalMetrics.EXPOSURE,
                () -> mean(Arrays.stream(net.positions()).map(Math::abs)));
    }

    /** Returns the part of periods that ended with a position. */
    public Measurement timeInMarket() {
        return measure(
                SignalMetrics.TIME_IN_MARKET,
                () -> mean(Arrays.stream(net.positions()).map(held -> held == 0 ? 0 : 1)));
    }

    /** Returns which part of closed trades gained, of those that gained or lost; the open one is left out. */
    public Measurement hitRate() {
        double gained = closed(value -> value > 0).length;
        double lost = closed(value -> value < 0).length;
        return trades(SignalMetrics.HIT_RATE, (long) (gained + lost), () -> gained / (gained + lost));
    }

    /** Returns the mean net return of closed trades that gained. */
    public Measurement averageWin() {
        double[] wins = closed(value -> value > 0);
        return trades(SignalMetrics.AVERAGE_WIN, wins.length, () -> mean(DoubleStream.of(wins)));
    }

    /** Returns the mean net return of closed trades that lost; negative. */
    public Measurement averageLoss() {
        double[] losses = closed(value -> value < 0);
        return trades(SignalMetrics.AVERAGE_LOSS, losses.length, () -> mean(DoubleStream.of(losses)));
    }

    /** Returns how far a price went against a trade at worst, the open one included; zero or negative. */
    public Measurement maxAdverseExcursion() {
        return trades(
                SignalMetrics.MAX_ADVERSE_EXCURSION,
                net.trades().size(),
                () -> net.trades().stream()
                        .mapToDouble(Trade::adverseExcursion)
                        .min()
                        .orElse(0));
    }

    private double[] closed(DoublePredicate which) {
        return net.trades().stream()
                .filter(trade -> !trade.isOpen())
                .mapToDouble(Trade::netReturn)
                .filter(which)
                .toArray();
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(0);
    }

    private Measurement measure(Metric metric, DoubleSupplier value) {
        Reason reason = reason();
        return reason == null
                ? draft(metric).value(value.getAsDouble())
                : draft(metric).undefined(reason);
    }

    private Measurement trades(Metric metric, long count, DoubleSupplier value) {
        Reason reason = reason();
        Measurement.Draft draft = draft(metric);
        if (reason != null) {
            return draft.undefined(reason);
        }
        draft.n(count);
        return count == 0 ? draft.undefined(Reason.TOO_FEW, "no such trade") : draft.value(value.getAsDouble());
    }

    private @Nullable Reason reason() {
        if (path.size() == 0) {
            return Reason.EMPTY;
        }
        if (!path.isPositive()) {
            return Reason.OUT_OF_DOMAIN;
        }
        return interval.periods() == 0 ? Reason.TOO_FEW : null;
    }

    private Measurement.Draft draft(Metric metric) {
        Costs costs = evaluator.costs();
        Execution execution = evaluator.options().execution();
        Double initial = evaluator.options().initial();
        return Measurement.of(metric)
                .n(interval.periods())
                .missing(path.missing())
                .window(interval.window().orElse(null))
                .convention("execution", execution)
                .convention("fee", costs.fee())
                .convention("spread", costs.spread())
                .convention("slippage", costs.slippage())
                .convention("shortFunding", costs.shortFunding())
                .convention("cashReturn", evaluator.cashReturn())
                .convention("initialPosition", initial == null ? 0.0 : initial)
                .flagIf(execution.isLookAhead(), Flag.LOOK_AHEAD)
                .flagIf(path.incomplete() > 0, Flag.INCOMPLETE_BAR_DROPPED)
                .flagIf(interval.hasGaps(), Flag.GAPS);
    }

    /** Returns the time from the first price to the last; empty if nothing was measured. */
    public Optional<Window> window() {
        return interval.window();
    }

    /** Returns all trades of the net result in order, the open one last; unmodifiable. */
    public List<Trade> trades() {
        return List.copyOf(net.trades());
    }

    /** Returns the signals that were followed; unmodifiable. */
    public List<Signal> signals() {
        return signals;
    }

    /** Returns the net equity at each close, from 1 at the first price on. */
    public TimeSeries equity() {
        return interval.series(net.equity());
    }

    /** Returns the gross equity at each close, from 1 at the first price on. */
    public TimeSeries grossEquity() {
        return grossInterval.series(gross.equity());
    }

    /** Returns which part of the net equity was held into each close, negative if short. */
    public TimeSeries positions() {
        return interval.series(net.positions());
    }

    /** Returns when nothing was left of the net equity; empty if that did not happen. Nothing is measured after it. */
    public Optional<Instant> ruinedAt() {
        return Optional.ofNullable(net.ruined());
    }

    /** Returns all figures, in a fixed order; unmodifiable. */
    public List<Measurement> all() {
        return List.of(
                grossReturn(),
                netReturn(),
                holdingReturn(),
                excessReturn(),
                sharpe(),
                grossSharpe(),
                holdingSharpe(),
                deflatedSharpe(),
                turnover(),
                tradeCount(),
                exposure(),
                timeInMarket(),
                hitRate(),
                averageWin(),
                averageLoss(),
                maxAdverseExcursion());
    }

    /** Returns net return and holding on one line. */
    @Override
    public String toString() {
        return "Evaluation[" + netReturn() + " against " + holdingReturn() + "]";
    }
}
