package dev.assay.api.tokenmetrics.market;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import org.jspecify.annotations.Nullable;

/** An exchange that trades a token. Immutable and thread-safe. */
public final class Exchange extends RowView {

    static final Column ID = Column.always("exchange_id");
    private static final Column NAME = Column.sometimes("exchange_name");
    private static final Columns COLUMNS = Columns.of(ID, NAME);

    private Exchange(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Exchange from(Row row) {
        return new Exchange(row);
    }

    /** Returns its id, such as {@code binance}; {@code exchange_id} in both versions. */
    public @Nullable String id() {
        return row().text(ID);
    }

    /** Returns its name; null where the service gives ids only. {@code exchange_name} in both versions. */
    public @Nullable String name() {
        return row().text(NAME);
    }
}
