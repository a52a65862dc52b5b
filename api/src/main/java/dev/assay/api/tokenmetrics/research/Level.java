package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price at which a token was held up. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Level extends RowView {

    static final Column LEVEL = Column.always("level");
    private static final Column DATE = Column.sometimes("date");
    private static final Columns COLUMNS = Columns.of(LEVEL, DATE);

    private Level(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Level from(Row row) {
        return new Level(row);
    }

    /** Returns the price in USD, exact; null if the service has none. {@code level} in both versions. */
    public @Nullable BigDecimal level() {
        return row().decimal(LEVEL);
    }

    /** Returns the day, UTC; null where the service gives prices only. {@code date} in both versions. */
    public @Nullable LocalDate date() {
        return row().date(DATE);
    }
}
