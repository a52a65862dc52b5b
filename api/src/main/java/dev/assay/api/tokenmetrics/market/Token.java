package dev.assay.api.tokenmetrics.market;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the token list. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Token extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column EXCHANGE_LIST = Column.always("EXCHANGE_LIST", "exchange_list");
    private static final Column CATEGORY_LIST = Column.always("CATEGORY_LIST", "category_list");
    private static final Column LINK = Column.sometimes("TM_LINK", "app_link");
    private static final Column CONTRACT_ADDRESS = Column.sometimes("CONTRACT_ADDRESS", "contract_address");
    private static final Column CURRENT_PRICE = Column.sometimes("current_price");
    private static final Column MARKET_CAP = Column.sometimes("market_cap");
    private static final Column TOTAL_VOLUME = Column.sometimes("total_volume");
    private static final Column FULLY_DILUTED_VALUATION = Column.sometimes("fully_diluted_valuation");
    private static final Column HIGH_24_H = Column.sometimes("high_24_h");
    private static final Column LOW_24_H = Column.sometimes("low_24_h");
    private static final Column CIRCULATING_SUPPLY = Column.sometimes("circulating_supply");
    private static final Column TOTAL_SUPPLY = Column.sometimes("total_supply");
    private static final Column MAX_SUPPLY = Column.sometimes("max_supply");
    private static final Column PRICE_CHANGE_24_H = Column.sometimes("price_change_percentage_24_h_in_currency");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            SLUG,
            EXCHANGE_LIST,
            CATEGORY_LIST,
            LINK,
            CONTRACT_ADDRESS,
            CURRENT_PRICE,
            MARKET_CAP,
            TOTAL_VOLUME,
            FULLY_DILUTED_VALUATION,
            HIGH_24_H,
            LOW_24_H,
            CIRCULATING_SUPPLY,
            TOTAL_SUPPLY,
            MAX_SUPPLY,
            PRICE_CHANGE_24_H);

    private Token(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Token from(Row row) {
        return new Token(row);
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

    /** Returns the exchanges that trade it; empty if none is known. Without {@code expanded()}, v3 gives ids only ({@code UNVERIFIED}). v2 {@code EXCHANGE_LIST}, v3 {@code exchange_list}. */
    public List<Exchange> exchanges() {
        return Listed.read(row(), EXCHANGE_LIST, Exchange.ID, Exchange::from);
    }

    /** Returns its categories; empty if none is known. Without {@code expanded()}, v3 gives slugs only ({@code UNVERIFIED}). v2 {@code CATEGORY_LIST}, v3 {@code category_list}. */
    public List<Category> categories() {
        return Listed.read(row(), CATEGORY_LIST, Category.SLUG, Category::from);
    }

    /** Returns the address of the token's page; null if the service has none. v2 {@code TM_LINK}, v3 {@code app_link}. */
    public @Nullable String link() {
        return row().text(LINK);
    }

    /** Returns the address per chain; empty if none is known. v2 {@code CONTRACT_ADDRESS}, v3 {@code contract_address}. */
    public Map<String, String> contractAddresses() {
        Map<String, String> addresses = row().textMap(CONTRACT_ADDRESS);
        return addresses == null ? Map.of() : addresses;
    }

    /** Returns the price in USD, exact; null if the service has none, and in v2. v3 {@code current_price}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal currentPrice() {
        return row().decimal(CURRENT_PRICE);
    }

    /** Returns the market capitalisation in USD, exact; null if the service has none, and in v2. v3 {@code market_cap}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal marketCap() {
        return row().decimal(MARKET_CAP);
    }

    /** Returns the volume of 24 hours in USD, exact; null if the service has none, and in v2. v3 {@code total_volume}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal totalVolume() {
        return row().decimal(TOTAL_VOLUME);
    }

    /** Returns the fully diluted valuation in USD, exact; null if the service has none, and in v2. v3 {@code fully_diluted_valuation}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal fullyDilutedValuation() {
        return row().decimal(FULLY_DILUTED_VALUATION);
    }

    /** Returns the highest price of 24 hours in USD, exact; null if the service has none, and in v2. v3 {@code high_24_h}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal high24h() {
        return row().decimal(HIGH_24_H);
    }

    /** Returns the lowest price of 24 hours in USD, exact; null if the service has none, and in v2. v3 {@code low_24_h}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal low24h() {
        return row().decimal(LOW_24_H);
    }

    /** Returns the circulating supply in tokens, exact; null if the service has none, and in v2. v3 {@code circulating_supply}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal circulatingSupply() {
        return row().decimal(CIRCULATING_SUPPLY);
    }

    /** Returns the total supply in tokens, exact; null if the service has none, and in v2. v3 {@code total_supply}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal totalSupply() {
        return row().decimal(TOTAL_SUPPLY);
    }

    /** Returns the largest supply in tokens, exact; null if the service has none, and in v2. v3 {@code max_supply}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal maxSupply() {
        return row().decimal(MAX_SUPPLY);
    }

    /** Returns the change of price over 24 hours in percent, exact; null if the service has none, and in v2. v3 {@code price_change_percentage_24_h_in_currency}, {@code UNVERIFIED}. */
    public @Nullable BigDecimal priceChangePercentage24h() {
        return row().decimal(PRICE_CHANGE_24_H);
    }
}
