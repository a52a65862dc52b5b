package dev.assay.metrics.signal;

import dev.assay.series.BarSeries;
import dev.assay.series.TimeSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows signals through prices. By default without costs, a position opens at the next bar's open, or at the first close
 * after the signal was known where the series has no opens; cash earns nothing; and the result is measured from the price
 * of the first signal to the last close. Units are held between changes of the position wanted, so a position of less
 * than 1 or a short one drifts with the price. A position that is open at the end is valued and not sold.
 *
 * <p>Bars that are not complete are dropped; a bar without a close is left out. Immutable and thread-safe; the
 * {@code with} methods return copies.
 */
public final class SignalEvaluator {

    private final Costs costs;
    private final double cashReturn;
    private final Schedule.Options options;
    private final @Nullable Trials trials;
    private final int lags;

    private SignalEvaluator(
            Costs costs, double cashReturn, Schedule.Options options, @Nullable Trials trials, int lags) {
        this.costs = costs;
        this.cashReturn = cashReturn;
        this.options = options;
        this.trials = trials;
        this.lags = lags;
    }

    /** Returns the default. */
    public static SignalEvaluator create() {
        return new SignalEvaluator(Costs.none(), 0, new Schedule.Options(Execution.NEXT_PRICE, null, null), null, -1);
    }

    /** Returns a copy with costs. */
    public SignalEvaluator withCosts(Costs newCosts) {
        return new SignalEvaluator(Objects.requireNonNull(newCosts, "newCosts"), cashReturn, options, trials, lags);
    }

    /** Returns a copy that acts at another price. */
    public SignalEvaluator withExecution(Execution execution) {
        Objects.requireNonNull(execution, "execution");
        return with(new Schedule.Options(execution, options.initial(), options.from()));
    }

    /**
     * Returns a copy that begins with a position, at the first price of the series.
     *
     * @throws IllegalArgumentException if the position is not in -1 to 1
     */
    public SignalEvaluator withInitialPosition(double position) {
        return with(new Schedule.Options(options.execution(), Signal.check("position", position), options.from()));
    }

    /**
     * Returns a copy that measures from the first price at or after a time, so that several may be compared; what signals
     * want by then is opened there.
     */
    public SignalEvaluator startingAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return with(new Schedule.Options(options.execution(), options.initial(), time));
    }

    private SignalEvaluator with(Schedule.Options newOptions) {
        return new SignalEvaluator(costs, cashReturn, newOptions, trials, lags);
    }

    /**
     * Returns a copy in which idle cash earns, per year of 365 days as a fraction; Sharpe ratios are over it.
     *
     * @throws IllegalArgumentException if it is not above -1 and finite
     */
    public SignalEvaluator withCashReturn(double perYear) {
        if (!(perYear > -1) || Double.isInfinite(perYear)) {
            throw new IllegalArgumentException("perYear: not above -1 and finite: " + perYear);
        }
        return new SignalEvaluator(costs, perYear, options, trials, lags);
    }

    /** Returns a copy that knows how many strategies were tried; without, results are marked as such. */
    public SignalEvaluator withTrials(Trials known) {
        return new SignalEvaluator(costs, cashReturn, options, Objects.requireNonNull(known, "known"), lags);
    }

    /**
     * Returns a copy with how many lags of autocorrelation count in standard errors; see {@link SharpeRatio#withLags}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public SignalEvaluator withLags(int newLags) {
        if (newLags < 0) {
            throw new IllegalArgumentException("lags: negative: " + newLags);
        }
        return new SignalEvaluator(costs, cashReturn, options, trials, newLags);
    }

    /**
     * Follows signals through bars.
     *
     * @throws IllegalArgumentException if a signal was not known after the one before it
     */
    public Evaluation evaluate(BarSeries bars, List<Signal> signals) {
        return evaluate(PricePath.of(bars), signals);
    }

    /**
     * Follows signals through closes; without opens, a signal that was known at a close acts at the next one.
     *
     * @throws IllegalArgumentException if a signal was not known after the one before it
     */
    public Evaluation evaluate(TimeSeries closes, List<Signal> signals) {
        return evaluate(PricePath.of(closes), signals);
    }

    /**
     * Follows a strategy through bars; it is asked at the end of each.
     *
     * @throws IllegalArgumentException if it answers what is not in -1 to 1
     */
    public Evaluation evaluate(BarSeries bars, Strategy strategy) {
        PricePath path = PricePath.of(bars);
        return evaluate(path, signals(path, strategy));
    }

    /**
     * Follows a strategy through closes; it is asked at the end of each bar.
     *
     * @throws IllegalArgumentException if it answers what is not in -1 to 1
     */
    public Evaluation evaluate(TimeSeries closes, Strategy strategy) {
        PricePath path = PricePath.of(closes);
        return evaluate(path, signals(path, strategy));
    }

    private List<Signal> signals(PricePath path, Strategy strategy) {
        Double initial = options.initial();
        double position = initial == null ? 0 : initial;
        List<Signal> signals = new ArrayList<>();
        for (int bar = 0; bar < path.size(); bar++) {
            position = strategy.position(new Past(path, bar, position));
            signals.add(new Signal(Instant.ofEpochMilli(path.end(bar)), position));
        }
        return signals;
    }

    private Evaluation evaluate(PricePath path, List<Signal> signals) {
        Schedule schedule = Schedule.of(path, List.copyOf(signals), options);
        boolean sound = path.isPositive();
        return new Evaluation(
                this,
                path,
                signals,
                schedule,
                Simulation.run(path, schedule, Costs.none(), cashReturn, sound),
                Simulation.run(path, schedule, costs, cashReturn, sound));
    }

    Costs costs() {
        return costs;
    }

    double cashReturn() {
        return cashReturn;
    }

    Schedule.Options options() {
        return options;
    }

    @Nullable
    Trials trials() {
        return trials;
    }

    /** Returns ratios over what cash earns in a period. */
    SharpeRatio ratios(double periodsPerYear) {
        SharpeRatio ratios =
                SharpeRatio.of(periodsPerYear).withRiskFree(Math.pow(1 + cashReturn, 1 / periodsPerYear) - 1);
        return lags < 0 ? ratios : ratios.withLags(lags);
    }
}
