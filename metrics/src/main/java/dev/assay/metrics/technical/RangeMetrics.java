package dev.assay.metrics.technical;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The descriptors of {@link Volatility} and {@link Channels}; none has a direction. */
public final class RangeMetrics {

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

    private RangeMetrics() {}

    private static Metric of(String id, String name, Unit unit, String formula, String source) {
        return new Metric("technical." + id, name, Family.TECHNICAL, unit, Direction.NEUTRAL, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
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
                DONCHIAN_LOWER);
    }
}
