package dev.assay.api.tokenmetrics.market;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A token's current price. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Price extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column CURRENT_PRICE = Column.always("CURRENT_PRICE", "current_price");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Columns COLUMNS = Columns.of(TOKEN_ID, TOKEN_NAME, TOKEN_SYMBOL, CURRENT_PRICE, SLUG);

    private Price(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Price from(Row row) {
        return new Price(row);
    }

    /** Returns the token's number; v2 {@code TOKEN_ID} (a string on the wire), v3 {@code token_id}. */
    public long tokenId() {
        return row().requiredLong(TOKEN_ID);
    }

    /** Returns the token's name; v2 {@code TOKEN_NAME}, v3 {@code token_name}. */
    public @Nullable String tokenName() {
        return row().text(TOKEN_NAME);
    }

    /** Returns the symbol as sent, {@code btc} in v2 and {@code BTC} in v3; v2 {@code TOKEN_SYMBOL}, v3 {@code token_symbol}. */
    public @Nullable String tokenSymbol() {
        return row().text(TOKEN_SYMBOL);
    }

    /** Returns the price in USD, exact; null if the service has none. v2 {@code CURRENT_PRICE}, v3 {@code current_price}. */
    public @Nullable BigDecimal currentPrice() {
        return row().decimal(CURRENT_PRICE);
    }

    /** Returns the token's slug; null in v2. v3 {@code slug}. */
    public @Nullable String slug() {
        return row().text(SLUG);
    }
}
