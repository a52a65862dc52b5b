package dev.assay.api.tokenmetrics.indices;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A token that an index holds. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class IndexHolding extends RowView {

    private static final Column TOKEN_ID = Column.sometimes("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.sometimes("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.sometimes("TOKEN_SYMBOL", "token_symbol");
    private static final Column COIN = Column.sometimes("COIN", "coin");
    private static final Column CG_ID = Column.sometimes("CG_ID", "cg_id");
    private static final Column WEIGHT = Column.sometimes("WEIGHT", "weight");
    private static final Column MARKET_CAP = Column.sometimes("MARKET_CAP", "market_cap");
    private static final Column PRICE = Column.sometimes("PRICE", "price");
    private static final Column CURRENT_ROI = Column.sometimes("CURRENT_ROI", "current_roi");
    private static final Column GRADE = Column.sometimes("TRADER_GRADE", "tm_grade", "trader_grade");
    private static final Column GRADE_CHANGE =
            Column.sometimes("TRADER_GRADE_CHANGE_24H", "tm_grade_change_24_h", "trader_grade_change_24_h");
    private static final Column ICON = Column.sometimes("ICON", "icon");
    private static final Column DATE = Column.sometimes("DATE", "date");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            COIN,
            CG_ID,
            WEIGHT,
            MARKET_CAP,
            PRICE,
            CURRENT_ROI,
            GRADE,
            GRADE_CHANGE,
            ICON,
            DATE);

    private IndexHolding(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static IndexHolding from(Row row) {
        return new IndexHolding(row);
    }

    /** Returns the token's number; null if the service has none. v2 {@code TOKEN_ID}, v3 {@code token_id} ({@code UNVERIFIED}). */
    public @Nullable Long tokenId() {
        return row().longValue(TOKEN_ID);
    }

    /** Returns the token's name; null if the service has none. v2 {@code TOKEN_NAME}, v3 {@code token_name} ({@code UNVERIFIED}). */
    public @Nullable String tokenName() {
        return row().text(TOKEN_NAME);
    }

    /** Returns the symbol, not unique; null if the service has none. v2 {@code TOKEN_SYMBOL}, v3 {@code token_symbol} ({@code UNVERIFIED}). */
    public @Nullable String tokenSymbol() {
        return row().text(TOKEN_SYMBOL);
    }

    /** Returns the name as another source has it; null if the service has none. v2 {@code COIN}, v3 {@code coin} ({@code UNVERIFIED}). */
    public @Nullable String coin() {
        return row().text(COIN);
    }

    /** Returns the id at CoinGecko; null if the service has none. v2 {@code CG_ID}, v3 {@code cg_id} ({@code UNVERIFIED}). */
    public @Nullable String coinGeckoId() {
        return row().text(CG_ID);
    }

    /** Returns the weight in the index in percent, exact; null if the service has none. v2 {@code WEIGHT}, v3 {@code weight} ({@code UNVERIFIED}). */
    public @Nullable BigDecimal weight() {
        return row().decimal(WEIGHT);
    }

    /** Returns the token's market capitalisation in USD, exact; null if the service has none. v2 {@code MARKET_CAP}, v3 {@code market_cap} ({@code UNVERIFIED}). */
    public @Nullable BigDecimal marketCap() {
        return row().decimal(MARKET_CAP);
    }

    /** Returns the price in USD, exact; null if the service has none. v2 {@code PRICE}, v3 {@code price} ({@code UNVERIFIED}). */
    public @Nullable BigDecimal price() {
        return row().decimal(PRICE);
    }

    /** Returns the return since it is held, exact, not known whether in percent; null if the service has none. v2 {@code CURRENT_ROI}, v3 {@code current_roi} ({@code UNVERIFIED}). */
    public @Nullable BigDecimal currentRoi() {
        return row().decimal(CURRENT_ROI);
    }

    /** Returns the grade, 0 to 100; {@code trader_grade} is read too; null if the service has none. v2 {@code TRADER_GRADE}, v3 {@code tm_grade} ({@code UNVERIFIED}). */
    public @Nullable BigDecimal grade() {
        return row().decimal(GRADE);
    }

    /** Returns the grade's change over 24 hours; {@code trader_grade_change_24_h} is read too; null if the service has none. v2 {@code TRADER_GRADE_CHANGE_24H}, v3 {@code tm_grade_change_24_h} ({@code UNVERIFIED}). */
    public @Nullable BigDecimal gradeChange24h() {
        return row().decimal(GRADE_CHANGE);
    }

    /** Returns the icon, of which a service that sends an address only has the large one; null if the service has none. v2 {@code ICON}, v3 {@code icon} ({@code UNVERIFIED}). */
    public @Nullable Icon icon() {
        return Icon.find(row(), ICON);
    }

    /** Returns the day, UTC; null if the service has none. v2 {@code DATE}, v3 {@code date} ({@code UNVERIFIED}). */
    public @Nullable LocalDate date() {
        return row().date(DATE);
    }
}
