package dev.assay.metrics.technical;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The descriptors of {@link Trends}; none has a direction. */
public final class TrendMetrics {

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

    private TrendMetrics() {}

    private static Metric of(String id, String name, Unit unit, String formula, String source) {
        return new Metric("technical." + id, name, Family.TECHNICAL, unit, Direction.NEUTRAL, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
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
                ICHIMOKU_SPAN_B);
    }
}
