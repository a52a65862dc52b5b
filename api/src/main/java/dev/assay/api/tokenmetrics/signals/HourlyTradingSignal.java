package dev.assay.api.tokenmetrics.signals;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token's trading signal of one hour. Immutable and thread-safe; a column that cannot be read throws {@link
 * dev.assay.core.error.DataException} when it is asked for.
 *
 * <p>The names of the columns in v3 are inferred from those in v2: {@code UNVERIFIED}.
 */
public final class HourlyTradingSignal extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column TIMESTAMP = Column.always("TIMESTAMP", "timestamp");
    private static final Column CLOSE = Column.always("CLOSE", "close");
    private static final Column SIGNAL = Column.always("SIGNAL", "signal");
    private static final Column POSITION = Column.always("POSITION", "position");
    private static final Columns COLUMNS =
            Columns.of(TOKEN_ID, TOKEN_NAME, TOKEN_SYMBOL, SLUG, TIMESTAMP, CLOSE, SIGNAL, POSITION);

    private HourlyTradingSignal(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static HourlyTradingSignal from(Row row) {
        return new HourlyTradingSignal(row);
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

    /** Returns the time of the signal; null if the service has none. v2 {@code TIMESTAMP}, v3 {@code timestamp}. */
    public @Nullable Instant timestamp() {
        return row().instant(TIMESTAMP);
    }

    /** Returns the last price of the hour in USD; null if the service has none. v2 {@code CLOSE}, v3 {@code close}. */
    public @Nullable BigDecimal close() {
        return row().decimal(CLOSE);
    }

    /** Returns the signal; null if the service has none. Throws if it is no number, as it is believed to be ({@code UNVERIFIED}); see {@link #signalText}. v2 {@code SIGNAL}, v3 {@code signal}. */
    public @Nullable Signal signal() {
        Integer number = row().intValue(SIGNAL);
        return number == null ? null : Signal.of(number);
    }

    /** Returns the signal as sent; null if the service has none. v2 {@code SIGNAL}, v3 {@code signal}. */
    public @Nullable String signalText() {
        return row().text(SIGNAL);
    }

    /** Returns what position the strategy holds, as sent; null if the service has none. The words it uses are {@code UNVERIFIED}. v2 {@code POSITION}, v3 {@code position}. */
    public @Nullable String position() {
        return row().text(POSITION);
    }
}
