package dev.assay.api.tokenmetrics.indices;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index of tokens that Token Metrics runs. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Index extends RowView {

    private static final Column ID = Column.always("ID", "id");
    private static final Column NAME = Column.sometimes("NAME", "name");
    private static final Column TICKER = Column.sometimes("TICKER", "ticker");
    private static final Column PRICE = Column.sometimes("PRICE", "price");
    private static final Column COINS = Column.sometimes("COINS", "coins");
    private static final Column CHANGE_24H = Column.sometimes("24H", "24_h");
    private static final Column CHANGE_7D = Column.sometimes("7D", "7_d");
    private static final Column CHANGE_1M = Column.sometimes("1M", "1_m");
    private static final Column VOLUME_24H = Column.sometimes("24H_VOLUME", "24_h_volume");
    private static final Column GRADE = Column.sometimes("INDEX_GRADE", "index_grade");
    private static final Column ALL_TIME = Column.sometimes("ALL_TIME", "all_time");
    private static final Column MARKET_CAP = Column.sometimes("MARKET_CAP", "market_cap");
    private static final Column TOP_GAINERS = Column.sometimes("TOP_GAINERS_ICONS", "top_gainers_icons");
    private static final Columns COLUMNS = Columns.of(
            ID,
            NAME,
            TICKER,
            PRICE,
            COINS,
            CHANGE_24H,
            CHANGE_7D,
            CHANGE_1M,
            VOLUME_24H,
            GRADE,
            ALL_TIME,
            MARKET_CAP,
            TOP_GAINERS);

    private Index(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Index from(Row row) {
        return new Index(row);
    }

    /** Returns the number of the index, which its holdings and its performance are asked by; v2 {@code ID}, v3 {@code id}. */
    public long id() {
        return row().requiredLong(ID);
    }

    /** Returns the name; null if the service has none. v2 {@code NAME}, v3 {@code name}. */
    public @Nullable String name() {
        return row().text(NAME);
    }

    /** Returns the ticker; null if the service has none. v2 {@code TICKER}, v3 {@code ticker}. */
    public @Nullable String ticker() {
        return row().text(TICKER);
    }

    /** Returns the price in USD, exact; null if the service has none. v2 {@code PRICE}, v3 {@code price}. */
    public @Nullable BigDecimal price() {
        return row().decimal(PRICE);
    }

    /** Returns how many tokens it holds; null if the service has none. v2 {@code COINS}, v3 {@code coins}. */
    public @Nullable Integer coins() {
        return row().intValue(COINS);
    }

    /** Returns the change over 24 hours in percent, exact; null if the service has none. v2 {@code 24H}, v3 {@code 24_h}. */
    public @Nullable BigDecimal change24h() {
        return row().decimal(CHANGE_24H);
    }

    /** Returns the change over 7 days in percent, exact; null if the service has none. v2 {@code 7D}, v3 {@code 7_d}. */
    public @Nullable BigDecimal change7d() {
        return row().decimal(CHANGE_7D);
    }

    /** Returns the change over a month in percent, exact; null if the service has none. v2 {@code 1M}, v3 {@code 1_m}. */
    public @Nullable BigDecimal change1m() {
        return row().decimal(CHANGE_1M);
    }

    /** Returns the volume of 24 hours in USD, exact; null if the service has none. v2 {@code 24H_VOLUME}, v3 {@code 24_h_volume}. */
    public @Nullable BigDecimal volume24h() {
        return row().decimal(VOLUME_24H);
    }

    /** Returns the grade, 0 to 100, higher is better; null if the service has none. v2 {@code INDEX_GRADE}, v3 {@code index_grade}. */
    public @Nullable BigDecimal grade() {
        return row().decimal(GRADE);
    }

    /** Returns the change since the beginning in percent, exact, {@code UNVERIFIED}; null if the service has none. v2 {@code ALL_TIME}, v3 {@code all_time}. */
    public @Nullable BigDecimal allTime() {
        return row().decimal(ALL_TIME);
    }

    /** Returns the market capitalisation in USD, exact; null if the service has none. v2 {@code MARKET_CAP}, v3 {@code market_cap}. */
    public @Nullable BigDecimal marketCap() {
        return row().decimal(MARKET_CAP);
    }

    /** Returns the icons of the tokens that gained most, by token id, in the order of the service; empty if it has none. v2 {@code TOP_GAINERS_ICONS}, v3 {@code top_gainers_icons}. */
    public Map<String, Icon> topGainers() {
        return Icon.byTokenId(row(), TOP_GAINERS);
    }
}
