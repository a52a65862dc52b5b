package dev.assay.metrics.technical;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The descriptors of technical indicators. None has a direction: a high value is a state of the market, not a success. */
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

    /** Average directional index: Wilder mean of DX. */
    public static final Metric ADX = of(
            "adx",
            "Average directional index",
            Unit.POINTS_OF_100,
            "Wilder mean of DX",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** Plus directional indicator: 100 Wilder sum of upward movement / of true range. */
    public static final Metric PLUS_DI = of(
            "plus_di",
            "Plus directional indicator",
            Unit.POINTS_OF_100,
            "100 Wilder sum of upward movement / of true range",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** Minus directional indicator: 100 Wilder sum of downward movement / of true range. */
    public static final Metric MINUS_DI = of(
            "minus_di",
            "Minus directional indicator",
            Unit.POINTS_OF_100,
            "100 Wilder sum of downward movement / of true range",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** Directional index: 100 abs(+DI - -DI) / (+DI + -DI). */
    public static final Metric DX = of(
            "dx",
            "Directional index",
            Unit.POINTS_OF_100,
            "100 abs(+DI - -DI) / (+DI + -DI)",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** Aroon up: 100 (n - bars since the highest high) / n. */
    public static final Metric AROON_UP = of(
            "aroon_up",
            "Aroon up",
            Unit.POINTS_OF_100,
            "100 (n - bars since the highest high) / n",
            "Chande, 1995; TA-Lib AROON");

    /** Aroon down: 100 (n - bars since the lowest low) / n. */
    public static final Metric AROON_DOWN = of(
            "aroon_down",
            "Aroon down",
            Unit.POINTS_OF_100,
            "100 (n - bars since the lowest low) / n",
            "Chande, 1995; TA-Lib AROON");

    /** Aroon oscillator: Aroon up - Aroon down; -100 to 100. */
    public static final Metric AROON_OSCILLATOR = of(
            "aroon_oscillator",
            "Aroon oscillator",
            Unit.PERCENT,
            "Aroon up - Aroon down; -100 to 100",
            "TA-Lib AROONOSC");

    /** Parabolic stop and reverse: stop += pace (extreme - stop). */
    public static final Metric PSAR = of(
            "psar",
            "Parabolic stop and reverse",
            Unit.AS_INPUT,
            "stop += pace (extreme - stop)",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** Supertrend: (high + low) / 2 -+ width ATR, moving towards the price only. */
    public static final Metric SUPERTREND = of(
            "supertrend",
            "Supertrend",
            Unit.AS_INPUT,
            "(high + low) / 2 -+ width ATR, moving towards the price only",
            "Seban; TradingView ta.supertrend");

    /** Supertrend direction: 1 above the lower band, -1 below the upper. */
    public static final Metric SUPERTREND_DIRECTION = of(
            "supertrend_direction",
            "Supertrend direction",
            Unit.RATIO,
            "1 above the lower band, -1 below the upper",
            "Seban; TradingView ta.supertrend");

    /** Ichimoku conversion line: (HH + LL) / 2 of 9 bars. */
    public static final Metric ICHIMOKU_CONVERSION = of(
            "ichimoku_conversion",
            "Ichimoku conversion line",
            Unit.AS_INPUT,
            "(HH + LL) / 2 of 9 bars",
            "Hosoda, 1969");

    /** Ichimoku base line: (HH + LL) / 2 of 26 bars. */
    public static final Metric ICHIMOKU_BASE =
            of("ichimoku_base", "Ichimoku base line", Unit.AS_INPUT, "(HH + LL) / 2 of 26 bars", "Hosoda, 1969");

    /** Ichimoku span A: (conversion + base) / 2 of 26 bars before. */
    public static final Metric ICHIMOKU_SPAN_A = of(
            "ichimoku_span_a",
            "Ichimoku span A",
            Unit.AS_INPUT,
            "(conversion + base) / 2 of 26 bars before",
            "Hosoda, 1969");

    /** Ichimoku span B: (HH + LL) / 2 of 52 bars, of 26 bars before. */
    public static final Metric ICHIMOKU_SPAN_B = of(
            "ichimoku_span_b",
            "Ichimoku span B",
            Unit.AS_INPUT,
            "(HH + LL) / 2 of 52 bars, of 26 bars before",
            "Hosoda, 1969");

    /** True range: max(high, close before) - min(low, close before). */
    public static final Metric TRUE_RANGE = of(
            "true_range",
            "True range",
            Unit.AS_INPUT,
            "max(high, close before) - min(low, close before)",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** Average true range: Wilder average of true ranges. */
    public static final Metric ATR = of(
            "atr",
            "Average true range",
            Unit.AS_INPUT,
            "Wilder average of true ranges",
            "Wilder, New Concepts in Technical Trading Systems, 1978");

    /** Normalised average true range: 100 ATR / close, in percent. */
    public static final Metric NATR =
            of("natr", "Normalised average true range", Unit.PERCENT, "100 ATR / close", "TA-Lib NATR");

    /** Moving standard deviation: sqrt(sum (x - mean)^2 / (n - ddof)). */
    public static final Metric STDDEV = of(
            "stddev",
            "Moving standard deviation",
            Unit.AS_INPUT,
            "sqrt(sum (x - mean)^2 / (n - ddof))",
            "TA-Lib STDDEV");

    /** Historical volatility: standard deviation of n returns times sqrt(periods per year). */
    public static final Metric HISTORICAL_VOLATILITY = of(
            "historical_volatility",
            "Historical volatility",
            Unit.FRACTION,
            "standard deviation of n returns times sqrt(periods per year)",
            "Tulip volatility");

    /** Upper Bollinger band: SMA + k sd. */
    public static final Metric BOLLINGER_UPPER =
            of("bollinger_upper", "Upper Bollinger band", Unit.AS_INPUT, "SMA + k sd", "Bollinger; TA-Lib BBANDS");

    /** Middle Bollinger band: SMA. */
    public static final Metric BOLLINGER_MIDDLE =
            of("bollinger_middle", "Middle Bollinger band", Unit.AS_INPUT, "SMA", "Bollinger; TA-Lib BBANDS");

    /** Lower Bollinger band: SMA - k sd. */
    public static final Metric BOLLINGER_LOWER =
            of("bollinger_lower", "Lower Bollinger band", Unit.AS_INPUT, "SMA - k sd", "Bollinger; TA-Lib BBANDS");

    /** Bollinger %B: (x - lower) / (upper - lower). */
    public static final Metric PERCENT_B =
            of("percent_b", "Bollinger %B", Unit.FRACTION, "(x - lower) / (upper - lower)", "Bollinger");

    /** Bollinger bandwidth: (upper - lower) / SMA. */
    public static final Metric BOLLINGER_BANDWIDTH =
            of("bollinger_bandwidth", "Bollinger bandwidth", Unit.FRACTION, "(upper - lower) / SMA", "Bollinger");

    /** Upper Keltner line: EMA + k ATR. */
    public static final Metric KELTNER_UPPER =
            of("keltner_upper", "Upper Keltner line", Unit.AS_INPUT, "EMA + k ATR", "Raschke, after Keltner, 1960");

    /** Middle Keltner line: EMA of closes. */
    public static final Metric KELTNER_MIDDLE =
            of("keltner_middle", "Middle Keltner line", Unit.AS_INPUT, "EMA of closes", "Raschke, after Keltner, 1960");

    /** Lower Keltner line: EMA - k ATR. */
    public static final Metric KELTNER_LOWER =
            of("keltner_lower", "Lower Keltner line", Unit.AS_INPUT, "EMA - k ATR", "Raschke, after Keltner, 1960");

    /** Upper Donchian line: highest high of n bars. */
    public static final Metric DONCHIAN_UPPER =
            of("donchian_upper", "Upper Donchian line", Unit.AS_INPUT, "highest high of n bars", "Donchian");

    /** Middle Donchian line: middle of highest high and lowest low of n bars. */
    public static final Metric DONCHIAN_MIDDLE = of(
            "donchian_middle",
            "Middle Donchian line",
            Unit.AS_INPUT,
            "middle of highest high and lowest low of n bars",
            "Donchian");

    /** Lower Donchian line: lowest low of n bars. */
    public static final Metric DONCHIAN_LOWER =
            of("donchian_lower", "Lower Donchian line", Unit.AS_INPUT, "lowest low of n bars", "Donchian");

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

    private static final List<Metric> ALL = List.of(
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
            ADX,
            PLUS_DI,
            MINUS_DI,
            DX,
            AROON_UP,
            AROON_DOWN,
            AROON_OSCILLATOR,
            PSAR,
            SUPERTREND,
            SUPERTREND_DIRECTION,
            ICHIMOKU_CONVERSION,
            ICHIMOKU_BASE,
            ICHIMOKU_SPAN_A,
            ICHIMOKU_SPAN_B,
            TRUE_RANGE,
            ATR,
            NATR,
            STDDEV,
            HISTORICAL_VOLATILITY,
            BOLLINGER_UPPER,
            BOLLINGER_MIDDLE,
            BOLLINGER_LOWER,
            PERCENT_B,
            BOLLINGER_BANDWIDTH,
            KELTNER_UPPER,
            KELTNER_MIDDLE,
            KELTNER_LOWER,
            DONCHIAN_UPPER,
            DONCHIAN_MIDDLE,
            DONCHIAN_LOWER,
            OBV,
            MFI,
            VWAP);

    private TechnicalMetrics() {}

    private static Metric of(String id, String name, Unit unit, String formula, String source) {
        return new Metric("technical." + id, name, Family.TECHNICAL, unit, Direction.NEUTRAL, formula, source);
    }

    /** Returns all descriptors; unmodifiable. */
    public static List<Metric> all() {
        return ALL;
    }
}
