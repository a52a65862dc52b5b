package dev.assay.api.tokenmetrics.series;

import dev.assay.series.LabelSide;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What series of days have in common. Maps are in the order of days. */
final class Days {

    private static final long DAY = 86_400_000L;

    private Days() {}

    static SeriesInfo info(String instrument, String operation) {
        return SeriesInfo.daily(instrument).labelled(LabelSide.START).from("Token Metrics, " + operation);
    }

    /** Adds a row; throws if it has no day, or the day has a row. */
    static <T> void put(Map<LocalDate, T> days, @Nullable LocalDate day, T row, String owner) {
        if (day == null) {
            throw new IllegalArgumentException("rows: one of " + owner + " without a day");
        }
        if (days.put(day, row) != null) {
            throw new IllegalArgumentException("rows: two of " + owner + " for " + day);
        }
    }

    static <T> TimeSeries series(
            SeriesInfo info, Map<LocalDate, T> days, Function<T, @Nullable BigDecimal> value, Instant asOf) {
        TimeSeries series = TimeSeries.of(info, millis(days), column(List.copyOf(days.values()), value));
        int last = series.size() - 1;
        return last >= 0 && isOpen(series.epochMillis(last), asOf) ? series.withIncomplete(last) : series;
    }

    static long[] millis(Map<LocalDate, ?> days) {
        return days.keySet().stream().mapToLong(day -> day.toEpochDay() * DAY).toArray();
    }

    static <T> double[] column(List<T> rows, Function<T, @Nullable BigDecimal> reader) {
        double[] column = new double[rows.size()];
        for (int i = 0; i < column.length; i++) {
            BigDecimal value = reader.apply(rows.get(i));
            column[i] = value == null ? Double.NaN : value.doubleValue();
        }
        return column;
    }

    static boolean isOpen(long startMillis, Instant asOf) {
        return startMillis + DAY > asOf.toEpochMilli();
    }
}
