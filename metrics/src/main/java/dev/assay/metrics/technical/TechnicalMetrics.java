package dev.assay.metrics.technical;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The descriptors of averages, oscillators and indicators of volume. None has a direction: a high value is a state of the market, not a success. */
public final class TechnicalMetrics {

    /** Simple moving average: mean of the last n values. */
    public static final Metric SMA =
            of("sma", "Simple moving average", Unit.AS_INPUT, "mean of the last n values", "TA-Lib SMA");

    /** Exponential moving average: e += 2 / (n + 1) (x - e). */
    public static final Metric EMA =
            of("ema", "Exponential moving average", Unit.AS_INPUT, "e += 2 / (n + 1) (x - e)", "TA-Lib EMA");

    /** Wilder's average: e += (x - e) / n. */
    public static final Metric WILDER_AVERAGE = of(
            "wilder_average",
            "Wilder's average",
            Unit.AS_INPUT,
            "e += (x - e) / n",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** Weighted moving average: mean of the last n values with weights 1 to n. */
    public static final Metric WMA = of(
            "wma",
            "Weighted moving average",
            Unit.AS_INPUT,
            "mean of the last n values with weights 1 to n",
            "TA-Lib WMA");

    /** Double exponential average: 2 e - e(e). */
    public static final Metric DEMA = of(
            "dema",
            "Double exponential average",
            Unit.AS_INPUT,
            "2 e - e(e)",
            "Mulloy, Smoothing Data with Faster Moving Averages, 1994");

    /** Triple exponential average: 3 e - 3 e(e) + e(e(e)). */
    public static final Metric TEMA = of(
            "tema",
            "Triple exponential average",
            Unit.AS_INPUT,
            "3 e - 3 e(e) + e(e(e))",
            "Mulloy, Smoothing Data with Faster Moving Averages, 1994");

    /** Hull's moving average: WMA(sqrt n) of 2 WMA(n / 2) - WMA(n). */
    public static final Metric HMA =
            of("hma", "Hull's moving average", Unit.AS_INPUT, "WMA(sqrt n) of 2 WMA(n / 2) - WMA(n)", "Hull, 2005");

    /** Kaufman's adaptive average: e += (ER (f - s) + s)^2 (x - e). */
    public static final Metric KAMA = of(
            "kama",
            "Kaufman's adaptive average",
            Unit.AS_INPUT,
            "e += (ER (f - s) + s)^2 (x - e)",
            "Kaufman, Smarter Trading, 1995");

    /** Volume-weighted moving average: sum of close times volume / sum of volume, n bars. */
    public static final Metric VWMA = of(
            "vwma",
            "Volume-weighted moving average",
            Unit.AS_INPUT,
            "sum of close times volume / sum of volume, n bars",
            "Tulip vwma");

    /** Relative strength index: 100 G / (G + L), Wilder averages of gains and losses. */
    public static final Metric RSI = of(
            "rsi",
            "Relative strength index",
            Unit.POINTS_OF_100,
            "100 G / (G + L), Wilder averages of gains and losses",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** MACD line: EMA(fast) - EMA(slow). */
    public static final Metric MACD_LINE =
            of("macd_line", "MACD line", Unit.AS_INPUT, "EMA(fast) - EMA(slow)", "Appel, 1979; TA-Lib MACD");

    /** MACD signal: EMA(signal) of the MACD line. */
    public static final Metric MACD_SIGNAL =
            of("macd_signal", "MACD signal", Unit.AS_INPUT, "EMA(signal) of the MACD line", "Appel, 1979; TA-Lib MACD");

    /** MACD histogram: MACD line - MACD signal. */
    public static final Metric MACD_HISTOGRAM = of(
            "macd_histogram", "MACD histogram", Unit.AS_INPUT, "MACD line - MACD signal", "Aspray, 1986; TA-Lib MACD");

    /** Percentage price oscillator: 100 (EMA(fast) - EMA(slow)) / EMA(slow), in percent. */
    public static final Metric PPO = of(
            "ppo",
            "Percentage price oscillator",
            Unit.PERCENT,
            "100 (EMA(fast) - EMA(slow)) / EMA(slow)",
            "TA-Lib PPO");

    /** Triple exponential change: 100 (e3 / e3 before - 1), e3 = e(e(e)), in percent. */
    public static final Metric TRIX = of(
            "trix",
            "Triple exponential change",
            Unit.PERCENT,
            "100 (e3 / e3 before - 1), e3 = e(e(e))",
            "Hutson, 1983; TA-Lib TRIX");

    /** Rate of change: x / x n bars ago - 1. */
    public static final Metric ROC = of("roc", "Rate of change", Unit.FRACTION, "x / x n bars ago - 1", "TA-Lib ROCP");

    /** Momentum: x - x n bars ago. */
    public static final Metric MOMENTUM = of("momentum", "Momentum", Unit.AS_INPUT, "x - x n bars ago", "TA-Lib MOM");

    /** Stochastic %K: SMA(k) of 100 (close - LL) / (HH - LL), n bars. */
    public static final Metric STOCHASTIC_K = of(
            "stochastic_k",
            "Stochastic %K",
            Unit.POINTS_OF_100,
            "SMA(k) of 100 (close - LL) / (HH - LL), n bars",
            "Lane; TA-Lib STOCH");

    /** Stochastic %D: SMA(d) of %K. */
    public static final Metric STOCHASTIC_D =
            of("stochastic_d", "Stochastic %D", Unit.POINTS_OF_100, "SMA(d) of %K", "Lane; TA-Lib STOCH");

    /** Williams %R: -100 (HH - close) / (HH - LL), n bars; -100 to 0. */
    public static final Metric WILLIAMS_R = of(
            "williams_r",
            "Williams %R",
            Unit.PERCENT,
            "-100 (HH - close) / (HH - LL), n bars; -100 to 0",
            "TA-Lib WILLR");

    /** Commodity channel index: (tp - SMA(tp)) / (0.015 mean abs(tp - SMA(tp))). */
    public static final Metric CCI = of(
            "cci",
            "Commodity channel index",
            Unit.RATIO,
            "(tp - SMA(tp)) / (0.015 mean abs(tp - SMA(tp)))",
            "Lambert, 1980; TA-Lib CCI");

    /** Ultimate oscillator: 100 (4 A + 2 B + C) / 7, buying pressure by true range of three windows. */
    public static final Metric ULTOSC = of(
            "ultosc",
            "Ultimate oscillator",
            Unit.POINTS_OF_100,
            "100 (4 A + 2 B + C) / 7, buying pressure by true range of three windows",
            "Williams, 1985; TA-Lib ULTOSC");

    /** On-balance volume: sum of volume signed by the change of the close. */
    public static final Metric OBV = of(
            "obv",
            "On-balance volume",
            Unit.AS_INPUT,
            "sum of volume signed by the change of the close",
            "Granville, 1963; TA-Lib OBV");

    /** Money flow index: 100 P / (P + N), sums of typical price times volume. */
    public static final Metric MFI = of(
            "mfi",
            "Money flow index",
            Unit.POINTS_OF_100,
            "100 P / (P + N), sums of typical price times volume",
            "Quong and Soudack, 1989; TA-Lib MFI");

    /** Volume-weighted average price: sum of typical price times volume / sum of volume. */
    public static final Metric VWAP = of(
            "vwap",
            "Volume-weighted average price",
            Unit.AS_INPUT,
            "sum of typical price times volume / sum of volume",
            "Berkowitz, Logue and Noser, 1988");

    private TechnicalMetrics() {}

    private static Metric of(String id, String name, Unit unit, String formula, String source) {
        return new Metric("technical." + id, name, Family.TECHNICAL, unit, Direction.NEUTRAL, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                SMA,
                EMA,
                WILDER_AVERAGE,
                WMA,
                DEMA,
                TEMA,
                HMA,
                KAMA,
                VWMA,
                RSI,
                MACD_LINE,
                MACD_SIGNAL,
                MACD_HISTOGRAM,
                PPO,
                TRIX,
                ROC,
                MOMENTUM,
                STOCHASTIC_K,
                STOCHASTIC_D,
                WILLIAMS_R,
                CCI,
                ULTOSC,
                OBV,
                MFI,
                VWAP);
    }
}
