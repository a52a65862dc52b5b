package dev.assay.samples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far each close is below the highest close up to that day: close / peak - 1, so 0 at a peak and -0.5 at half of it.
 *
 * @param days the drawdown by day, as a fraction
 * @param deepest the day of the deepest one, the first if there are several; null if there is no close
 * @param peak the day of the peak before that; null if there is no close
 */
record Drawdown(
        NavigableMap<LocalDate, BigDecimal> days,
        @Nullable LocalDate deepest,
        @Nullable LocalDate peak) {

    static Drawdown of(NavigableMap<LocalDate, BigDecimal> closes) {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        Map.@Nullable Entry<LocalDate, BigDecimal> top = null;
        @Nullable LocalDate deepest = null;
        @Nullable LocalDate peak = null;
        BigDecimal lowest = BigDecimal.ONE;
        for (Map.Entry<LocalDate, BigDecimal> close : closes.entrySet()) {
            if (top == null || close.getValue().compareTo(top.getValue()) > 0) {
                top = close;
            }
            BigDecimal fall = close.getValue()
                    .divide(top.getValue(), MathContext.DECIMAL64)
                    .subtract(BigDecimal.ONE);
            days.put(close.getKey(), fall);
            if (fall.compareTo(lowest) < 0) {
                lowest = fall;
                deepest = close.getKey();
                peak = top.getKey();
            }
        }
        return new Drawdown(days, deepest, peak);
    }

    /** Returns the deepest drawdown, or null if there is no close. */
    @Nullable
    BigDecimal value() {
        return deepest == null ? null : days.get(deepest);
    }

    /** Returns the drawdown of the last close, or null if there is none. */
    @Nullable
    BigDecimal last() {
        return days.isEmpty() ? null : days.lastEntry().getValue();
    }
}
