package dev.assay.api.tokenmetrics.market;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token's prices of one hour. Immutable and thread-safe; a column that cannot be read throws {@link
 * dev.assay.core.error.DataException} when it is asked for.
 *
 * <p>The names of the columns in v3 are inferred from those in v2: {@code UNVERIFIED}.
 */
public final class HourlyOhlcv extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column TIMESTAMP = Column.always("TIMESTAMP", "timestamp");
    private static final Column OPEN = Column.always("OPEN", "open");
    private static final Column HIGH = Column.always("HIGH", "high");
    private static final Column LOW = Column.always("LOW", "low");
    private static final Column CLOSE = Column.always("CLOSE", "close");
    private static final Column VOLUME = Column.always("VOLUME", "volume");
    private static final Columns COLUMNS =
            Columns.of(TOKEN_ID, TOKEN_NAME, TOKEN_SYMBOL, SLUG, TIMESTAMP, OPEN, HIGH, LOW, CLOSE, VOLUME);

    private HourlyOhlcv(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static HourlyOhlcv from(Row row) {
        return new HourlyOhlcv(row);
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

    /** Returns the time as sent, which need not be a full hour; whether the hour begins or ends there is {@code UNVERIFIED}. v2 {@code TIMESTAMP}, v3 {@code timestamp}. */
    public Instant timestamp() {
        return row().requiredInstant(TIMESTAMP);
    }

    /** Returns the first price in USD, exact; null if the service has none. v2 {@code OPEN}, v3 {@code open}. */
    public @Nullable BigDecimal open() {
        return row().decimal(OPEN);
    }

    /** Returns the highest price in USD, exact; null if the service has none. v2 {@code HIGH}, v3 {@code high}. */
    public @Nullable BigDecimal high() {
        return row().decimal(HIGH);
    }

    /** Returns the lowest price in USD, exact; null if the service has none. v2 {@code LOW}, v3 {@code low}. */
    public @Nullable BigDecimal low() {
        return row().decimal(LOW);
    }

    /** Returns the last price in USD, exact; null if the service has none. v2 {@code CLOSE}, v3 {@code close}. */
    public @Nullable BigDecimal close() {
        return row().decimal(CLOSE);
    }

    /** Returns the traded volume, exact; null if the service has none. Its span and unit are {@code UNVERIFIED}: recorded values are too large for one hour. v2 {@code VOLUME}, v3 {@code volume}. */
    public @Nullable BigDecimal volume() {
        return row().decimal(VOLUME);
    }
}
