package dev.assay.metrics.technical;

import static dev.assay.metrics.Reason.OUT_OF_DOMAIN;
import static dev.assay.metrics.Reason.TOO_FEW;
import static dev.assay.metrics.Reason.ZERO_DENOMINATOR;

import dev.assay.metrics.internal.technical.ChainState;
import dev.assay.metrics.internal.technical.ChangeStates;
import dev.assay.metrics.internal.technical.MacdState;
import dev.assay.metrics.internal.technical.PlaceStates;
import dev.assay.metrics.internal.technical.RsiState;
import dev.assay.metrics.internal.technical.StochasticState;
import dev.assay.metrics.internal.technical.UltimateState;
import dev.assay.metrics.internal.window.Smoothed;

/**
 * Oscillators: how far and how fast prices move. A bar on which prices did not move, where the figure divides by how much
 * they did, is undefined, not 0, 50 or 100. Each throws {@code IllegalArgumentException} for a window that is not in 1 to
 * 1,000,000.
 */
public final class Oscillators {

    private static final int BOOK_FAST = 12;
    private static final int BOOK_SLOW = 26;

    private Oscillators() {}

    /** Returns the relative strength index, begun with the means of n changes. */
    public static ValueIndicator rsi(int n) {
        return rsi(n, Seed.SMA);
    }

    /**
     * Returns Wilder's relative strength index 100 G / (G + L), G and L the Wilder averages of gains and losses; 0 to
     * 100, from bar n on, or 1 if begun with a value. Undefined where nothing moved.
     */
    public static ValueIndicator rsi(int n, Seed seed) {
        Spec.window("n", n, 1);
        int first = Averages.first(n, seed);
        Spec spec = Spec.of(TechnicalMetrics.RSI, first, ZERO_DENOMINATOR)
                .convention("period", n)
                .convention("seed", seed);
        return ValueIndicator.of(spec, () -> new RsiState(n, first));
    }

    /** Returns the MACD as TA-Lib computes it; see {@link #macd(int, int, int, MacdSeed)}. */
    public static ValueIndicator macd(int fast, int slow, int signal) {
        return macd(fast, slow, signal, MacdSeed.TA_LIB);
    }

    /**
     * Returns the MACD line EMA(fast) - EMA(slow), its exponential average, the signal, and the difference of the two,
     * the histogram; in the unit of prices. The line begins at bar slow - 1, the signal at slow + signal - 2; those
     * begun with a value at 0 and slow - 1.
     *
     * @throws IllegalArgumentException also if fast is not below slow, or the book's weights are asked for with periods
     *     other than 12 and 26
     */
    public static ValueIndicator macd(int fast, int slow, int signal, MacdSeed seed) {
        MacdState.Setup setup = setup(fast, slow, signal, seed, false);
        int signalAt = setup.signalFrom() + setup.signalSeed() - 1;
        Spec spec = Spec.of(TechnicalMetrics.MACD_LINE, setup.slowSeed() - 1, TOO_FEW)
                .and(TechnicalMetrics.MACD_SIGNAL, signalAt, TOO_FEW)
                .and(TechnicalMetrics.MACD_HISTOGRAM, signalAt, TOO_FEW)
                .convention("fast", fast)
                .convention("slow", slow)
                .convention("signal", signal)
                .convention("seed", seed);
        return ValueIndicator.of(spec, () -> new MacdState(setup));
    }

    /** Returns the percentage price oscillator, each average begun with its own mean, as TA-Lib does here. */
    public static ValueIndicator ppo(int fast, int slow) {
        return ppo(fast, slow, MacdSeed.SMA);
    }

    /**
     * Returns 100 (EMA(fast) - EMA(slow)) / EMA(slow), the MACD line in percent.
     *
     * @throws IllegalArgumentException as {@link #macd(int, int, int, MacdSeed)}
     */
    public static ValueIndicator ppo(int fast, int slow, MacdSeed seed) {
        MacdState.Setup setup = setup(fast, slow, 1, seed, true);
        Spec spec = Spec.of(TechnicalMetrics.PPO, setup.slowSeed() - 1, ZERO_DENOMINATOR)
                .convention("fast", fast)
                .convention("slow", slow)
                .convention("seed", seed);
        return ValueIndicator.of(spec, () -> new MacdState(setup));
    }

    private static MacdState.Setup setup(int fast, int slow, int signal, MacdSeed seed, boolean percent) {
        Spec.window("fast", fast, 1);
        Spec.window("slow", slow, fast + 1);
        Spec.window("signal", signal, 1);
        boolean book = seed == MacdSeed.BOOK;
        if (book && (fast != BOOK_FAST || slow != BOOK_SLOW)) {
            throw new IllegalArgumentException(
                    "seed: the book has weights for 12 and 26, not " + fast + " and " + slow);
        }
        boolean means = seed == MacdSeed.TA_LIB || seed == MacdSeed.SMA;
        return new MacdState.Setup(
                book ? 0.15 : Smoothed.exponentialWeight(fast),
                book ? 0.075 : Smoothed.exponentialWeight(slow),
                Smoothed.exponentialWeight(signal),
                seed == MacdSeed.TA_LIB ? slow - fast : 0,
                means ? fast : 1,
                means ? slow : 1,
                slow - 1,
                means ? signal : 1,
                percent);
    }

    /** Returns TRIX of exponential averages begun with means. */
    public static ValueIndicator trix(int n) {
        return trix(n, Seed.SMA);
    }

    /** Returns TRIX, the change of e(e(e)) from bar to bar in percent, from bar 3n - 2 on; levels as in TEMA. */
    public static ValueIndicator trix(int n, Seed seed) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.TRIX, 3 * (n - 1) + 1, OUT_OF_DOMAIN)
                .convention("period", n)
                .convention("seed", seed);
        return ValueIndicator.of(spec, () -> new ChainState(n, Averages.first(n, seed), ChainState.Kind.CHANGE));
    }

    /** Returns the relative change over n bars as a fraction. */
    public static ValueIndicator rateOfChange(int n) {
        return rateOfChange(n, Scale.FRACTION);
    }

    /** Returns x / x n bars ago - 1, from bar n on; undefined from a price that is not positive. */
    public static ValueIndicator rateOfChange(int n, Scale scale) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.ROC, n, OUT_OF_DOMAIN)
                .convention("period", n)
                .convention("unit", scale);
        return ValueIndicator.of(spec, () -> ChangeStates.rateOfChange(n, scale.factor()));
    }

    /** Returns x - x n bars ago, from bar n on. */
    public static ValueIndicator momentum(int n) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.MOMENTUM, n, TOO_FEW).convention("period", n);
        return ValueIndicator.of(spec, () -> ChangeStates.momentum(n));
    }

    /**
     * Returns the stochastic oscillator of Lane: %K, the mean over {@code smoothK} bars of 100 (close - LL) / (HH - LL)
     * of n bars, and %D, its mean over {@code smoothD}; 0 to 100. Undefined while a bar without a range is averaged.
     */
    public static BarIndicator stochastic(int n, int smoothK, int smoothD) {
        Spec.window("n", n, 1);
        Spec.window("smoothK", smoothK, 1);
        Spec.window("smoothD", smoothD, 1);
        int k = n - 1 + smoothK - 1;
        Spec spec = Spec.of(TechnicalMetrics.STOCHASTIC_K, k, ZERO_DENOMINATOR)
                .and(TechnicalMetrics.STOCHASTIC_D, k + smoothD - 1, ZERO_DENOMINATOR)
                .convention("period", n)
                .convention("smoothK", smoothK)
                .convention("smoothD", smoothD);
        return BarIndicator.of(spec, BarIndicator.Uses.HIGH_LOW_CLOSE, () -> new StochasticState(n, smoothK, smoothD));
    }

    /** Returns Williams' %R, -100 (HH - close) / (HH - LL) of n bars; -100 to 0, from bar n - 1 on. */
    public static BarIndicator williamsR(int n) {
        Spec.window("n", n, 1);
        Spec spec =
                Spec.of(TechnicalMetrics.WILLIAMS_R, n - 1, ZERO_DENOMINATOR).convention("period", n);
        return BarIndicator.of(spec, BarIndicator.Uses.HIGH_LOW_CLOSE, () -> PlaceStates.williams(n));
    }

    /**
     * Returns Lambert's commodity channel index (tp - SMA(tp)) / (0.015 mean |tp - SMA|), tp = (high + low + close) / 3,
     * from bar n - 1 on. The one figure here that costs n steps per bar: every deviation changes with the mean.
     */
    public static BarIndicator cci(int n) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.CCI, n - 1, ZERO_DENOMINATOR).convention("period", n);
        return BarIndicator.of(spec, BarIndicator.Uses.HIGH_LOW_CLOSE, () -> PlaceStates.cci(n));
    }

    /**
     * Returns Williams' ultimate oscillator 100 (4 A + 2 B + C) / 7, each the sum of close - min(low, close before)
     * divided by the sum of true ranges of its window; 0 to 100, from the bar of the longest window on.
     */
    public static BarIndicator ultimate(int shortest, int middle, int longest) {
        Spec.window("shortest", shortest, 1);
        Spec.window("middle", middle, shortest);
        Spec.window("longest", longest, middle);
        Spec spec = Spec.of(TechnicalMetrics.ULTOSC, longest, ZERO_DENOMINATOR)
                .convention("shortest", shortest)
                .convention("middle", middle)
                .convention("longest", longest);
        return BarIndicator.of(
                spec, BarIndicator.Uses.HIGH_LOW_CLOSE, () -> new UltimateState(shortest, middle, longest));
    }
}
