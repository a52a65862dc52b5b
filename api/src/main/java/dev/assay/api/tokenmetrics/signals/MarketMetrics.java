package dev.assay.api.tokenmetrics.signals;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The market as a whole on one day. Only the first columns are sure to be there; the others came later, or are gone in
 * v3. Immutable and thread-safe; a column that cannot be read throws {@link dev.assay.core.error.DataException} when
 * it is asked for.
 */
public final class MarketMetrics extends RowView {

    private static final Column DATE = Column.always("DATE", "date");
    private static final Column TOTAL_CRYPTO_MCAP = Column.always("TOTAL_CRYPTO_MCAP", "total_crypto_mcap");
    private static final Column HIGH_GRADE_PERCENT =
            Column.always("TM_GRADE_PERC_HIGH_COINS", "tm_grade_perc_high_coins");
    private static final Column TM_GRADE_SIGNAL = Column.always("TM_GRADE_SIGNAL", "tm_grade_signal");
    private static final Column LAST_SIGNAL = Column.sometimes("LAST_TM_GRADE_SIGNAL", "last_tm_grade_signal");
    private static final Column RECT_SIGNAL = Column.sometimes("RECT_SIGNAL", "rect_signal");
    private static final Column ALTS_MARKET_CAP = Column.sometimes("ALTS_MARKET_CAP", "alts_market_cap");
    private static final Column BTC_MARKET_CAP = Column.sometimes("BTC_MARKET_CAP", "btc_market_cap");
    private static final Column BTC_PRICE = Column.sometimes("BTC_PRICE", "btc_price");
    private static final Column VOL_INDEX = Column.sometimes("VOL_INDEX", "vol_index");
    private static final Column VOL_10 = Column.sometimes("VOL_10", "vol_10");
    private static final Column VOL_90 = Column.sometimes("VOL_90", "vol_90");
    private static final Column ALTS_INDICATOR = Column.sometimes("ALTS_INDICATOR", "alts_indicator");
    private static final Column ABOVE_MA = Column.sometimes("ABOVE_MA", "above_ma");
    private static final Columns COLUMNS = Columns.of(
            DATE,
            TOTAL_CRYPTO_MCAP,
            HIGH_GRADE_PERCENT,
            TM_GRADE_SIGNAL,
            LAST_SIGNAL,
            RECT_SIGNAL,
            ALTS_MARKET_CAP,
            BTC_MARKET_CAP,
            BTC_PRICE,
            VOL_INDEX,
            VOL_10,
            VOL_90,
            ALTS_INDICATOR,
            ABOVE_MA);

    private MarketMetrics(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static MarketMetrics from(Row row) {
        return new MarketMetrics(row);
    }

    /** Returns the day, UTC; v2 {@code DATE}, v3 {@code date}. */
    public LocalDate date() {
        return row().requiredDate(DATE);
    }

    /** Returns the market capitalisation of all tokens in USD; null if the service has none. v2 {@code TOTAL_CRYPTO_MCAP}, v3 {@code total_crypto_mcap}. */
    public @Nullable BigDecimal totalMarketCap() {
        return row().decimal(TOTAL_CRYPTO_MCAP);
    }

    /** Returns the share of tokens with a high grade, in percent; null if the service has none. v2 {@code TM_GRADE_PERC_HIGH_COINS}, v3 {@code tm_grade_perc_high_coins}. */
    public @Nullable BigDecimal highGradePercent() {
        return row().decimal(HIGH_GRADE_PERCENT);
    }

    /** Returns the signal of that day; null if the service has none. v2 {@code TM_GRADE_SIGNAL}, v3 {@code tm_grade_signal}. */
    public @Nullable Signal signal() {
        Integer number = row().intValue(TM_GRADE_SIGNAL);
        return number == null ? null : Signal.of(number);
    }

    /** Returns the last signal that was not neutral; null if the service has none, and in v3. v2 {@code LAST_TM_GRADE_SIGNAL}, v3 {@code last_tm_grade_signal}. */
    public @Nullable Signal lastSignal() {
        Integer number = row().intValue(LAST_SIGNAL);
        return number == null ? null : Signal.of(number);
    }

    /** Returns what the model recommends; null if the service has none. v2 {@code RECT_SIGNAL}, v3 {@code rect_signal}. */
    public @Nullable Signal modelSignal() {
        Integer number = row().intValue(RECT_SIGNAL);
        return number == null ? null : Signal.of(number);
    }

    /** Returns the market capitalisation of all tokens but Bitcoin in USD; null if the service has none. v2 {@code ALTS_MARKET_CAP}, v3 {@code alts_market_cap}. */
    public @Nullable BigDecimal altcoinMarketCap() {
        return row().decimal(ALTS_MARKET_CAP);
    }

    /** Returns the market capitalisation of Bitcoin in USD; null if the service has none. v2 {@code BTC_MARKET_CAP}, v3 {@code btc_market_cap}. */
    public @Nullable BigDecimal bitcoinMarketCap() {
        return row().decimal(BTC_MARKET_CAP);
    }

    /** Returns the price of Bitcoin in USD; null if the service has none. v2 {@code BTC_PRICE}, v3 {@code btc_price}. */
    public @Nullable BigDecimal bitcoinPrice() {
        return row().decimal(BTC_PRICE);
    }

    /** Returns the volatility index; null if the service has none. Its scale is {@code UNVERIFIED}. v2 {@code VOL_INDEX}, v3 {@code vol_index}. */
    public @Nullable BigDecimal volatilityIndex() {
        return row().decimal(VOL_INDEX);
    }

    /** Returns the volatility over 10 days, or its 10th percentile; null if the service has none. Documents differ: {@code UNVERIFIED}. v2 {@code VOL_10}, v3 {@code vol_10}. */
    public @Nullable BigDecimal volatility10() {
        return row().decimal(VOL_10);
    }

    /** Returns the volatility over 90 days, or its 90th percentile; null if the service has none. Documents differ: {@code UNVERIFIED}. v2 {@code VOL_90}, v3 {@code vol_90}. */
    public @Nullable BigDecimal volatility90() {
        return row().decimal(VOL_90);
    }

    /** Returns how strong altcoins are against Bitcoin; null if the service has none. Its scale is {@code UNVERIFIED}. v2 {@code ALTS_INDICATOR}, v3 {@code alts_indicator}. */
    public @Nullable BigDecimal altcoinIndicator() {
        return row().decimal(ALTS_INDICATOR);
    }

    /** Returns the share of tokens above their moving average, in percent; null if the service has none. v2 {@code ABOVE_MA}, v3 {@code above_ma}. */
    public @Nullable BigDecimal aboveAveragePercent() {
        return row().decimal(ABOVE_MA);
    }
}
