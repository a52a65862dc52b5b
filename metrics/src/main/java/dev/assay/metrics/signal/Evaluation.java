package dev.assay.metrics.signal;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.Window;
import dev.assay.metrics.series.TimeSeries;
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

    private static final long YEAR_MILLIS = 365 * 86_400_000L;

    private final SignalEvaluator evaluator;
    private final PricePath path;
    private final List<Signal> signals;
    private final Schedule schedule;
    private final Simulation gross;
    private final Simulation net;
    private final int[] bars;

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
        this.schedule = schedule;
        this.gross = gross;
        this.net = net;
        this.bars = net.bars();
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
        return measure(SignalMetrics.HOLDING_RETURN, this::held);
    }

    /** Returns the net return minus that of holding. */
    public Measurement excessReturn() {
        return measure(SignalMetrics.EXCESS_RETURN, () -> net.finalEquity() - 1 - held());
    }

    private double held() {
        return path.close(bars[bars.length - 1]) / firstPrice() - 1;
    }

    private double firstPrice() {
        int bar = schedule.first() / 2;
        return schedule.first() % 2 == 0 ? path.open(bar) : path.close(bar);
    }

    /** Returns the Sharpe ratio of net returns over cash, per year, with its standard error. */
    public Measurement sharpe() {
        return sharpe(SignalMetrics.SHARPE, net.returns());
    }

    /** Returns the Sharpe ratio without costs. */
    public Measurement grossSharpe() {
        return sharpe(SignalMetrics.GROSS_SHARPE, gross.returns());
    }

    /** Returns the Sharpe ratio of holding over the same interval. */
    public Measurement holdingSharpe() {
        double before = bars.length == 0 ? Double.NaN : firstPrice();
        double[] returns = new double[bars.length];
        for (int i = 0; i < bars.length; i++) {
            returns[i] = path.close(bars[i]) / before - 1;
            before = path.close(bars[i]);
        }
        return sharpe(SignalMetrics.HOLDING_SHARPE, returns);
    }

    private Measurement sharpe(Metric metric, double[] returns) {
        Measurement.Draft draft = draft(metric)
                .flagIf(evaluator.trials() == null && !metric.equals(SignalMetrics.HOLDING_SHARPE), Flag.TRIALS_UNKNOWN)
                .flagIf(isShort(), Flag.EXTRAPOLATED);
        Reason reason = reason();
        return reason == null ? ratios().measure(metric, ofOnePeriod(returns), draft) : draft.undefined(reason);
    }

    /** Returns the deflated Sharpe ratio of net returns; undefined unless the number of trials is known. */
    public Measurement deflatedSharpe() {
        Measurement.Draft draft = draft(SignalMetrics.DEFLATED_SHARPE);
        Reason reason = reason();
        return reason == null
                ? ratios().deflated(ofOnePeriod(net.returns()), evaluator.trials(), draft)
                : draft.undefined(reason);
    }

    private SharpeRatio ratios() {
        return evaluator.ratios(path.info().periodsPerYear());
    }

    /** A return across a gap is of more than one period, so it has no place in a spread per period. */
    private double[] ofOnePeriod(double[] returns) {
        double[] kept = returns.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = isAfterGap(i) ? Double.NaN : kept[i];
        }
        return kept;
    }

    private boolean isAfterGap(int period) {
        boolean first = period == 0 && schedule.first() % 2 == 0;
        return !first && path.isAfterGap(bars[period]);
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
        return bars.length == 0 ? Reason.TOO_FEW : null;
    }

    private Measurement.Draft draft(Metric metric) {
        Costs costs = evaluator.costs();
        Execution execution = evaluator.options().execution();
        Double initial = evaluator.options().initial();
        Window window = window().orElse(null);
        Measurement.Draft draft = Measurement.of(metric)
                .n(bars.length)
                .missing(path.missing())
                .window(window)
                .convention("execution", execution)
                .convention("fee", costs.fee())
                .convention("spread", costs.spread())
                .convention("slippage", costs.slippage())
                .convention("shortFunding", costs.shortFunding())
                .convention("cashReturn", evaluator.cashReturn())
                .convention("initialPosition", initial == null ? 0.0 : initial)
                .flagIf(execution.isLookAhead(), Flag.LOOK_AHEAD)
                .flagIf(path.incomplete() > 0, Flag.INCOMPLETE_BAR_DROPPED);
        for (int i = 0; i < bars.length; i++) {
            draft.flagIf(isAfterGap(i), Flag.GAPS);
        }
        return draft;
    }

    private boolean isShort() {
        return window().map(covered -> covered.length().toMillis() < YEAR_MILLIS)
                .orElse(false);
    }

    /** Returns the time from the first price to the last; empty if nothing was measured. */
    public Optional<Window> window() {
        if (bars.length == 0) {
            return Optional.empty();
        }
        int bar = schedule.first() / 2;
        long from = schedule.first() % 2 == 0 ? path.start(bar) : path.end(bar);
        return Optional.of(
                new Window(Instant.ofEpochMilli(from), Instant.ofEpochMilli(path.end(bars[bars.length - 1]))));
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
        return series(net.equity());
    }

    /** Returns the gross equity at each close, from 1 at the first price on. */
    public TimeSeries grossEquity() {
        return series(gross.equity());
    }

    /** Returns which part of the net equity was held into each close, negative if short. */
    public TimeSeries positions() {
        return series(net.positions());
    }

    private TimeSeries series(double[] values) {
        long[] labels = new long[values.length];
        int[] closes = values.length == bars.length ? bars : gross.bars();
        Arrays.setAll(labels, i -> path.label(closes[i]));
        return TimeSeries.of(path.info(), labels, values);
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
