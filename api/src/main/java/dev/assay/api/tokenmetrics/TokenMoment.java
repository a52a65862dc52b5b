package dev.assay.api.tokenmetrics;

import dev.assay.core.row.Column;
import dev.assay.core.row.RowView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells rows apart of which a token has one a date, as it was sent: whatever else in the row changes while pages are
 * read, it is the same row; and rows of several times of a day are several.
 */
record TokenMoment(long token, @Nullable Instant moment) {

    private static final Column DATE = Column.sometimes("DATE", "date");

    static TokenMoment of(long token, RowView view) {
        return new TokenMoment(token, view.row().instant(DATE));
    }
}
