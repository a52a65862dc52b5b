package dev.assay.api.tokenmetrics.market;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import org.jspecify.annotations.Nullable;

/** A category of tokens. Immutable and thread-safe. */
public final class Category extends RowView {

    private static final Column ID = Column.sometimes("category_id");
    private static final Column NAME = Column.sometimes("category_name");
    static final Column SLUG = Column.always("category_slug");
    private static final Columns COLUMNS = Columns.of(ID, NAME, SLUG);

    private Category(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Category from(Row row) {
        return new Category(row);
    }

    /** Returns its number; null where the service gives slugs only. {@code category_id} in both versions. */
    public @Nullable Long id() {
        return row().longValue(ID);
    }

    /** Returns its name; null where the service gives slugs only. {@code category_name} in both versions. */
    public @Nullable String name() {
        return row().text(NAME);
    }

    /** Returns its slug, such as {@code layer-1}; {@code category_slug} in both versions. */
    public @Nullable String slug() {
        return row().text(SLUG);
    }
}
