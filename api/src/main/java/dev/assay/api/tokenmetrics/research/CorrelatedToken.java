package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A token whose price moves like that of another, or against it. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class CorrelatedToken extends RowView {

    static final Column TOKEN = Column.always("token");
    private static final Column CORRELATION = Column.sometimes("correlation");
    private static final Columns COLUMNS = Columns.of(TOKEN, CORRELATION);

    private CorrelatedToken(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static CorrelatedToken from(Row row) {
        return new CorrelatedToken(row);
    }

    /** Returns the name of the token, not its number; null if the service has none. {@code token} in both versions. */
    public @Nullable String tokenName() {
        return row().text(TOKEN);
    }

    /** Returns the coefficient, -1 to 1, exact; null if the service has none. {@code correlation} in both versions. */
    public @Nullable BigDecimal correlation() {
        return row().decimal(CORRELATION);
    }
}
