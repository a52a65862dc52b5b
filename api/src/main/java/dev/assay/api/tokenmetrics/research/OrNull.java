package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads columns in which the service writes the text {@code "null"} for null. */
final class OrNull {

    private OrNull() {}

    static boolean isNull(Row row, Column column) {
        Object value = row.value(column);
        return value == null || value.equals("null");
    }

    static @Nullable BigDecimal decimal(Row row, Column column) {
        return isNull(row, column) ? null : row.decimal(column);
    }

    static @Nullable String text(Row row, Column column) {
        return isNull(row, column) ? null : row.text(column);
    }

    static @Nullable LocalDate date(Row row, Column column) {
        return isNull(row, column) ? null : row.date(column);
    }
}
