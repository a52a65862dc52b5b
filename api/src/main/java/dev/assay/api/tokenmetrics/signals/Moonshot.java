package dev.assay.api.tokenmetrics.signals;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that the service picked for a steep rise. In v2 it has no id, and most numbers are texts on the wire.
 * Immutable and thread-safe; a column that cannot be read throws {@link dev.assay.core.error.DataException} when it is
 * asked for.
 *
 * <p>For v3 only the names by which it sorts are documented; the others are {@code UNVERIFIED}.
 */
public final class Moonshot extends RowView {

    private static final Column TOKEN_ID = Column.sometimes("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column MOONSHOT_AT = Column.always("MOONSHOT_AT", "moonshot_at");
    private static final Column MOONSHOT_END_AT = Column.sometimes("MOONSHOT_END_AT", "moonshot_end_at");
    private static final Column ROI = Column.always("MOONSHOT_ROI", "roi_pct");
    private static final Column TM_GRADE = Column.always("TM_TRADER_GRADE", "tm_grade");
    private static final Column GRADE_CHANGE = Column.sometimes(
            "TM_TRADER_GRADE_24H_PCT_CHANGE", "tm_grade_24_h_pct_change", "tm_trader_grade_24_h_pct_change");
    private static final Column PRICE_CHANGE =
            Column.sometimes("PRICE_CHANGE_PERCENTAGE_7D_IN_CURRENCY", "price_change_percentage_7_d_in_currency");
    private static final Column MARKET_CAP = Column.always("MARKET_CAP", "market_cap_usd", "market_cap");
    private static final Column VOLUME_24H = Column.sometimes("VOLUME_24H", "volume_24_h");
    private static final Column LAST_SIGNAL_AT =
            Column.sometimes("LAST_TRADING_SIGNAL_TIME", "last_trading_signal_time");
    private static final Column LINK = Column.sometimes("TM_LINK", "app_link");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            SLUG,
            MOONSHOT_AT,
            MOONSHOT_END_AT,
            ROI,
            TM_GRADE,
            GRADE_CHANGE,
            PRICE_CHANGE,
            MARKET_CAP,
            VOLUME_24H,
            LAST_SIGNAL_AT,
            LINK);

    private Moonshot(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Moonshot from(Row row) {
        return new Moonshot(row);
    }

    /** Returns the token's number; null in v2. v2 {@code TOKEN_ID}, v3 {@code token_id}. */
    public @Nullable Long tokenId() {
        return row().longValue(TOKEN_ID);
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

    /** Returns when it was picked; null if the service has none. v2 {@code MOONSHOT_AT}, v3 {@code moonshot_at}. */
    public @Nullable Instant pickedAt() {
        return row().instant(MOONSHOT_AT);
    }

    /** Returns when the pick ended; null while it is active, and if the service has none. v2 {@code MOONSHOT_END_AT}, v3 {@code moonshot_end_at}. */
    public @Nullable Instant endedAt() {
        return row().instant(MOONSHOT_END_AT);
    }

    /** Returns the return since it was picked, in v3 in percent by its name; null if the service has none. The unit in v2 is {@code UNVERIFIED}. v2 {@code MOONSHOT_ROI}, v3 {@code roi_pct}. */
    public @Nullable BigDecimal roi() {
        return row().decimal(ROI);
    }

    /** Returns the short-term grade, 0 to 100; null if the service has none. v2 {@code TM_TRADER_GRADE}, v3 {@code tm_grade}. */
    public @Nullable BigDecimal tmGrade() {
        return row().decimal(TM_GRADE);
    }

    /** Returns the change of the grade over 24 hours, in percent; null if the service has none. v2 {@code TM_TRADER_GRADE_24H_PCT_CHANGE}, v3 {@code tm_grade_24_h_pct_change}. */
    public @Nullable BigDecimal gradeChangePercent24h() {
        return row().decimal(GRADE_CHANGE);
    }

    /** Returns the change of the price over 7 days, in percent; null if the service has none. v2 {@code PRICE_CHANGE_PERCENTAGE_7D_IN_CURRENCY}, v3 {@code price_change_percentage_7_d_in_currency}. */
    public @Nullable BigDecimal priceChangePercent7d() {
        return row().decimal(PRICE_CHANGE);
    }

    /** Returns the market capitalisation in USD; null if the service has none. v2 {@code MARKET_CAP}, v3 {@code market_cap_usd}. */
    public @Nullable BigDecimal marketCap() {
        return row().decimal(MARKET_CAP);
    }

    /** Returns the volume of 24 hours in USD; null if the service has none. v2 {@code VOLUME_24H}, v3 {@code volume_24_h}. */
    public @Nullable BigDecimal volume24h() {
        return row().decimal(VOLUME_24H);
    }

    /** Returns when its last trading signal was given; null if the service has none. v2 {@code LAST_TRADING_SIGNAL_TIME}, v3 {@code last_trading_signal_time}. */
    public @Nullable Instant lastSignalAt() {
        return row().instant(LAST_SIGNAL_AT);
    }

    /** Returns the address of the token's page; null if the service has none. v2 {@code TM_LINK}, v3 {@code app_link}. */
    public @Nullable String link() {
        return row().text(LINK);
    }
}
