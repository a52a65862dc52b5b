package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices at which a token was held up before. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class ResistanceSupport extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column DATE = Column.sometimes("DATE", "date");
    private static final Column PRICE = Column.sometimes("price");
    private static final Column RESISTANCE_1 = Column.sometimes("resistance_1");
    private static final Column RESISTANCE_2 = Column.sometimes("resistance_2");
    private static final Column RESISTANCE_3 = Column.sometimes("resistance_3");
    private static final Column SUPPORT_1 = Column.sometimes("support_1");
    private static final Column SUPPORT_2 = Column.sometimes("support_2");
    private static final Column SUPPORT_3 = Column.sometimes("support_3");
    private static final Column LEVELS =
            Column.sometimes("HISTORICAL_RESISTANCE_SUPPORT_LEVELS", "historical_resistance_support_levels");
    private static final Column LINK = Column.sometimes("TM_LINK", "app_link");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            SLUG,
            DATE,
            PRICE,
            RESISTANCE_1,
            RESISTANCE_2,
            RESISTANCE_3,
            SUPPORT_1,
            SUPPORT_2,
            SUPPORT_3,
            LEVELS,
            LINK);

    private ResistanceSupport(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static ResistanceSupport from(Row row) {
        return new ResistanceSupport(row);
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

    /** Returns the current price in USD, exact; null if the service has none, and in v2. v3 {@code price}. */
    public @Nullable BigDecimal price() {
        return row().decimal(PRICE);
    }

    /** Returns the nearest resistance in USD, exact; null if the service has none, and in v2. v3 {@code resistance_1}. */
    public @Nullable BigDecimal resistance1() {
        return row().decimal(RESISTANCE_1);
    }

    /** Returns the second resistance in USD, exact; null if the service has none, and in v2. v3 {@code resistance_2}. */
    public @Nullable BigDecimal resistance2() {
        return row().decimal(RESISTANCE_2);
    }

    /** Returns the third resistance in USD, exact; null if the service has none, and in v2. v3 {@code resistance_3}. */
    public @Nullable BigDecimal resistance3() {
        return row().decimal(RESISTANCE_3);
    }

    /** Returns the nearest support in USD, exact; null if the service has none, and in v2. v3 {@code support_1}. */
    public @Nullable BigDecimal support1() {
        return row().decimal(SUPPORT_1);
    }

    /** Returns the second support in USD, exact; null if the service has none, and in v2. v3 {@code support_2}. */
    public @Nullable BigDecimal support2() {
        return row().decimal(SUPPORT_2);
    }

    /** Returns the third support in USD, exact; null if the service has none, and in v2. v3 {@code support_3}. */
    public @Nullable BigDecimal support3() {
        return row().decimal(SUPPORT_3);
    }

    /** Returns the levels of the past, in the order of the service; empty if it has none. Without days in the first edition of v2. v2 {@code HISTORICAL_RESISTANCE_SUPPORT_LEVELS}, v3 {@code historical_resistance_support_levels}. */
    public List<Level> levels() {
        return Listed.read(row(), LEVELS, Level.LEVEL, Level::from);
    }

    /** Returns the address of the token's page; null if the service has none, as in v2. v3 {@code app_link}. */
    public @Nullable String link() {
        return row().text(LINK);
    }
}
