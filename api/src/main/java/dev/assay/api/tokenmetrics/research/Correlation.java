package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens whose prices moved most and least like those of a token. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Correlation extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column DATE = Column.sometimes("DATE", "date");
    private static final Column TOP_CORRELATION = Column.sometimes("TOP_CORRELATION", "top_correlation");
    private static final Columns COLUMNS = Columns.of(TOKEN_ID, TOKEN_NAME, TOKEN_SYMBOL, SLUG, DATE, TOP_CORRELATION);

    private Correlation(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Correlation from(Row row) {
        return new Correlation(row);
    }

    /** Returns the token's number; v2 {@code TOKEN_ID}, v3 {@code token_id}. */
    public long tokenId() {
        return row().requiredLong(TOKEN_ID);
    }

    /** Returns the token's name; v2 {@code TOKEN_NAME}, v3 {@code token_name}. */
    public @Nullable String tokenName() {
        return row().text(TOKEN_NAME);
    }

    /** Returns the symbol, not unique; v2 {@code TOKEN_SYMBOL}, v3 {@code token_symbol}. */
    public @Nullable String tokenSymbol() {
        return row().text(TOKEN_SYMBOL);
    }

    /** Returns the token's slug; null in v2. v3 {@code slug}. */
    public @Nullable String slug() {
        return row().text(SLUG);
    }

    /** Returns the day, UTC; null if the service has none. v2 {@code DATE}, v3 {@code date} ({@code UNVERIFIED}). */
    public @Nullable LocalDate date() {
        return row().date(DATE);
    }

    /** Returns up to 20 tokens, the ten most alike and the ten least, in no order; empty if the service has none. v2 {@code TOP_CORRELATION}, v3 {@code top_correlation} ({@code UNVERIFIED}). */
    public List<CorrelatedToken> correlated() {
        return Listed.read(row(), TOP_CORRELATION, CorrelatedToken.TOKEN, CorrelatedToken::from);
    }
}
