package dev.assay.api.tokenmetrics.research;

import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price expected on a day, with its bounds. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Forecast extends RowView {

    private static final Column FORECAST = Column.sometimes("forecast");
    private static final Column LOWER = Column.sometimes("forecast_lower");
    private static final Column UPPER = Column.sometimes("forecast_upper");
    private static final Columns COLUMNS = Columns.of(FORECAST, LOWER, UPPER);

    private Forecast(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Forecast from(Row row) {
        return new Forecast(row);
    }

    /** Returns the price expected in USD, exact; null if the service has none. v2 {@code forecast}. */
    public @Nullable BigDecimal forecast() {
        return row().decimal(FORECAST);
    }

    /** Returns the lower bound in USD, exact; null if the service has none. v2 {@code forecast_lower}. */
    public @Nullable BigDecimal lower() {
        return row().decimal(LOWER);
    }

    /** Returns the upper bound in USD, exact; null if the service has none. v2 {@code forecast_upper}. */
    public @Nullable BigDecimal upper() {
        return row().decimal(UPPER);
    }

    /** Returns the forecasts of an object whose members they are; empty if it is null. */
    static Map<String, Forecast> byName(Row row, Column column) {
        Row nested = row.row(column);
        if (nested == null) {
            return Map.of();
        }
        Map<String, Forecast> forecasts = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> member : nested.toMap().entrySet()) {
            if (!(member.getValue() instanceof Map<?, ?> object)) {
                throw new DataException(
                        "Expected an object, found " + member.getValue(), column + "." + member.getKey(), null);
            }
            forecasts.put(member.getKey(), from(Listed.object(object)));
        }
        return Collections.unmodifiableMap(forecasts);
    }
}
