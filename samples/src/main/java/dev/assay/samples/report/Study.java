package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Drawdown;
import dev.assay.metrics.risk.Drawdowns;
import dev.assay.metrics.risk.QuantFigure;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.RiskSeries;
import dev.assay.metrics.risk.Rolling;
import dev.assay.metrics.risk.TailRisk;
import dev.assay.metrics.signal.Costs;
import dev.assay.metrics.signal.Evaluation;
import dev.assay.metrics.signal.Signal;
import dev.assay.metrics.signal.SignalEvaluator;
import dev.assay.metrics.signal.Trade;
import dev.assay.metrics.signal.Trials;
import dev.assay.series.TimeSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What the calculator says of a token: every statistic of the report comes from here, and is asked for, not computed. */
final class Study {

    /** How many days a window of the rolling figures has. */
    static final int WINDOW = 90;

    /** The days of a year that those who calculate for stock exchanges take. */
    static final double TRADING_DAYS = 252;

    /** The loss that one day in twenty exceeds. */
    static final RiskOptions OPTIONS = RiskOptions.defaults().withTail(0.05);

    private final TimeSeries closes;
    private final Returns returns;
    private final Returns returnsOfTradingDays;
    private final Evaluation following;
    private final Evaluation holding;
    private final RiskSeries drawdown;

    private Study(TimeSeries closes, List<Signal> signals, Costs costs, int tokens) {
        this.closes = closes.complete();
        returns = Returns.fromPrices(closes);
        returnsOfTradingDays = Returns.fromPrices(this.closes.values(), TRADING_DAYS);
        SignalEvaluator evaluator = SignalEvaluator.create();
        // The same rule is tried on each token of the report; what was tried before nobody can know.
        following = evaluator.withCosts(costs).withTrials(Trials.of(tokens)).evaluate(closes, signals);
        holding = evaluator.evaluate(closes, signals.isEmpty() ? signals : List.of(first(signals)));
        drawdown = Drawdowns.series(returns);
    }

    /**
     * Studies a token.
     *
     * @param tokens how many the report has
     */
    static Study of(Asset asset, Costs costs, int tokens) {
        return new Study(asset.series(), signals(asset), costs, tokens);
    }

    /** In after a bullish signal, out after a bearish one, known when its day has ended; a neutral one changes nothing. */
    private static List<Signal> signals(Asset asset) {
        List<Signal> signals = new ArrayList<>();
        for (TradingSignal row : asset.signals().values()) {
            dev.assay.api.tokenmetrics.signals.Signal said = row.signal();
            if (said != null && said.number() != 0) {
                Instant ended =
                        row.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                signals.add(new Signal(ended, said.number() > 0 ? 1 : 0));
            }
        }
        return signals;
    }

    /** The whole, held from when the first signal was known. */
    private static Signal first(List<Signal> signals) {
        return new Signal(signals.get(0).knownAt(), 1);
    }

    Returns returns() {
        return returns;
    }

    /** Returns what following the signals would have returned. */
    Evaluation following() {
        return following;
    }

    Measurement maxDrawdown() {
        return Drawdowns.max(returns);
    }

    Measurement longestUnderWater() {
        return Drawdowns.duration(returns);
    }

    /** Returns the longest time under water, the one that {@link #longestUnderWater} measures. */
    Optional<Drawdown> longest() {
        return Drawdowns.longest(returns);
    }

    LocalDate peak(Drawdown fall) {
        return day(closes, fall.peak());
    }

    LocalDate end(Drawdown fall) {
        return day(closes, fall.end());
    }

    Measurement valueAtRisk() {
        return TailRisk.historicalVar(returns, OPTIONS);
    }

    Measurement expectedShortfall() {
        return TailRisk.historicalShortfall(returns, OPTIONS);
    }

    Map<QuantFigure, Measurement> quant() {
        return QuantFigure.all(returns, OPTIONS);
    }

    /** Returns the same figures as if each return were one of 252 a year. */
    Map<QuantFigure, Measurement> quantOfTradingDays() {
        return QuantFigure.all(returnsOfTradingDays, OPTIONS);
    }

    NavigableMap<LocalDate, Double> drawdowns() {
        return byDay(closes, drawdown);
    }

    /** Returns how many days ago the last peak was. */
    NavigableMap<LocalDate, Double> underWater() {
        return byDay(closes, Drawdowns.underWater(returns));
    }

    NavigableMap<LocalDate, Double> volatility() {
        return byDay(closes, Rolling.volatility(returns, WINDOW, OPTIONS));
    }

    /** Returns what one dollar became by following the signals. */
    NavigableMap<LocalDate, Double> followed() {
        return byDay(following.equity());
    }

    /** Returns what one dollar became by holding. */
    NavigableMap<LocalDate, Double> held() {
        return byDay(holding.equity());
    }

    List<LocalDate> entries() {
        return following.trades().stream().map(trade -> day(trade.entry())).toList();
    }

    List<LocalDate> exits() {
        List<LocalDate> exits = new ArrayList<>();
        for (Trade trade : following.trades()) {
            Instant exit = trade.exit();
            if (exit != null) {
                exits.add(day(exit));
            }
        }
        return exits;
    }

    /** The day whose close was that moment. */
    private static LocalDate day(Instant close) {
        return LocalDate.ofInstant(close.minusMillis(1), ZoneOffset.UTC);
    }

    private static LocalDate day(TimeSeries series, int i) {
        return LocalDate.ofInstant(series.time(i), ZoneOffset.UTC);
    }

    private static NavigableMap<LocalDate, Double> byDay(TimeSeries series) {
        NavigableMap<LocalDate, Double> days = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            days.put(day(series, i), series.value(i));
        }
        return days;
    }

    /** A figure of returns by the day on which the return ended: the first return ends at the second close. */
    static NavigableMap<LocalDate, Double> byDay(TimeSeries closes, RiskSeries figures) {
        NavigableMap<LocalDate, Double> days = new TreeMap<>();
        for (int i = figures.offset(); i + 1 < closes.size(); i++) {
            int position = i;
            figures.at(position).ifPresent(value -> days.put(day(closes, position + 1), value));
        }
        return days;
    }
}
