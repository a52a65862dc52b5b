package dev.assay.api.tokenmetrics.signals;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A token's trading signal of one day. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class TradingSignal extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column DATE = Column.always("DATE", "date");
    private static final Column TRADING_SIGNAL = Column.always("TRADING_SIGNAL", "trading_signal");
    private static final Column SIGNAL_TEXT = Column.sometimes("token_signal_str");
    private static final Column TOKEN_TREND = Column.always("TOKEN_TREND", "token_trend");
    private static final Column TREND_TEXT = Column.sometimes("token_trend_str");
    private static final Column TRADING_SIGNALS_RETURNS =
            Column.always("TRADING_SIGNALS_RETURNS", "trading_signals_returns");
    private static final Column HOLDING_RETURNS = Column.always("HOLDING_RETURNS", "holding_returns");
    private static final Column TRADER_GRADE = Column.always("TM_TRADER_GRADE", "tm_grade");
    private static final Column INVESTOR_GRADE = Column.always("TM_INVESTOR_GRADE", "fundamental_grade");
    private static final Column LINK = Column.sometimes("TM_LINK", "app_link");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            SLUG,
            DATE,
            TRADING_SIGNAL,
            SIGNAL_TEXT,
            TOKEN_TREND,
            TREND_TEXT,
            TRADING_SIGNALS_RETURNS,
            HOLDING_RETURNS,
            TRADER_GRADE,
            INVESTOR_GRADE,
            LINK);

    private TradingSignal(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static TradingSignal from(Row row) {
        return new TradingSignal(row);
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

    /** Returns the day, UTC; v2 {@code DATE}, v3 {@code date}. */
    public LocalDate date() {
        return row().requiredDate(DATE);
    }

    /** Returns the signal of that day; null if the service has none. v2 {@code TRADING_SIGNAL}, v3 {@code trading_signal}. */
    public @Nullable Signal signal() {
        Integer number = row().intValue(TRADING_SIGNAL);
        return number == null ? null : Signal.of(number);
    }

    /** Returns the signal in words, such as {@code bullish}; null in v2. v3 {@code token_signal_str}. */
    public @Nullable String signalText() {
        return row().text(SIGNAL_TEXT);
    }

    /** Returns the last signal that was not neutral; null if the service has none. v2 {@code TOKEN_TREND}, v3 {@code token_trend}. */
    public @Nullable Signal trend() {
        Integer number = row().intValue(TOKEN_TREND);
        return number == null ? null : Signal.of(number);
    }

    /** Returns the trend in words, such as {@code up}; null in v2. v3 {@code token_trend_str}. */
    public @Nullable String trendText() {
        return row().text(TREND_TEXT);
    }

    /** Returns the cumulative return of following the signals, as a fraction: 0.5 is 50 percent; null if the service has none. v2 {@code TRADING_SIGNALS_RETURNS}, v3 {@code trading_signals_returns}. */
    public @Nullable BigDecimal strategyReturn() {
        return row().decimal(TRADING_SIGNALS_RETURNS);
    }

    /** Returns the cumulative return of holding, as a fraction; null if the service has none. v2 {@code HOLDING_RETURNS}, v3 {@code holding_returns}. */
    public @Nullable BigDecimal holdingReturn() {
        return row().decimal(HOLDING_RETURNS);
    }

    /** Returns the short-term grade, 0 to 100; often null. v2 {@code TM_TRADER_GRADE}, v3 {@code tm_grade}. */
    public @Nullable BigDecimal tmGrade() {
        return row().decimal(TRADER_GRADE);
    }

    /** Returns the long-term grade, 0 to 100; often null. v2 {@code TM_INVESTOR_GRADE}, v3 {@code fundamental_grade}. */
    public @Nullable BigDecimal fundamentalGrade() {
        return row().decimal(INVESTOR_GRADE);
    }

    /** Returns the address of the token's page; null if the service has none. v2 {@code TM_LINK}, v3 {@code app_link}. */
    public @Nullable String link() {
        return row().text(LINK);
    }
}
