package dev.assay.api.tokenmetrics.grades;

import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The short-term grade of a token by Token Metrics: the current one, or that of a day. Immutable and thread-safe; a column
 * that cannot be read throws {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class TmGrade extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol", "SYMBOL");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column DATE = Column.sometimes("DATE", "date");
    private static final Column TM_GRADE = Column.always("TM_GRADE", "tm_grade");
    private static final Column TM_GRADE_SIGNAL = Column.always("TM_GRADE_SIGNAL", "tm_grade_signal");
    private static final Column CHANGE_PERCENT = Column.always(
            "TM_GRADE_24h_PCT_CHANGE",
            "tm_grade_24_h_pct_change",
            "tm_grade_24h_pct_change",
            "TM_GRADE_24H_PCT_CHANGE");
    private static final Column TRADER_GRADE_CHANGE =
            Column.always("TM_TRADER_GRADE_24H_CHANGE", "tm_trader_grade_24_h_change");
    private static final Column QUANT_GRADE = Column.sometimes("QUANT_GRADE", "quant_grade");
    private static final Column MOMENTUM = Column.always("MOMENTUM", "momentum");
    private static final Column FUNDAMENTAL_GRADE = Column.sometimes("FUNDAMENTAL_GRADE");
    private static final Column FUNDAMENTAL_GRADE_CLASS = Column.sometimes("FUNDAMENTAL_GRADE_CLASS");
    private static final Column TRADING_SIGNAL = Column.sometimes("TRADING_SIGNAL", "trading_signal");
    private static final Column TRADING_SIGNAL_TEXT = Column.sometimes("token_signal_str");
    private static final Column LINK = Column.sometimes("TM_LINK", "app_link");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            SLUG,
            DATE,
            TM_GRADE,
            TM_GRADE_SIGNAL,
            CHANGE_PERCENT,
            TRADER_GRADE_CHANGE,
            QUANT_GRADE,
            MOMENTUM,
            FUNDAMENTAL_GRADE,
            FUNDAMENTAL_GRADE_CLASS,
            TRADING_SIGNAL,
            TRADING_SIGNAL_TEXT,
            LINK);

    private TmGrade(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static TmGrade from(Row row) {
        return new TmGrade(row);
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

    /** Returns the day, UTC; null for the current grade. v2 {@code DATE}, v3 {@code date}. */
    public @Nullable LocalDate date() {
        return row().date(DATE);
    }

    /** Returns the short-term grade, 0 to 100, higher is better; null if the service has none. v2 {@code TM_GRADE} (a string on the wire), v3 {@code tm_grade}. */
    public @Nullable BigDecimal tmGrade() {
        return row().decimal(TM_GRADE);
    }

    /** Returns what the grade recommends; null if the service has none. v2 {@code TM_GRADE_SIGNAL}, v3 {@code tm_grade_signal}. */
    public @Nullable GradeSignal signal() {
        String text = row().text(TM_GRADE_SIGNAL);
        return text == null ? null : GradeSignal.of(text);
    }

    /** Returns the grade's change over 24 hours in percent; null if the service has none. v2 {@code TM_GRADE_24h_PCT_CHANGE}, v3 {@code tm_grade_24_h_pct_change}. */
    public @Nullable BigDecimal changePercent24h() {
        return row().decimal(CHANGE_PERCENT);
    }

    /** Returns the trader grade's absolute change over 24 hours; null if the service has none. v2 {@code TM_TRADER_GRADE_24H_CHANGE}, v3 {@code tm_trader_grade_24_h_change}. */
    public @Nullable BigDecimal traderGradeChange24h() {
        return row().decimal(TRADER_GRADE_CHANGE);
    }

    /** Returns the quantitative grade, 0 to 100; null if the service has none, as in the first edition of v2. v2 {@code QUANT_GRADE}, v3 {@code quant_grade}. */
    public @Nullable BigDecimal quantGrade() {
        return row().decimal(QUANT_GRADE);
    }

    /** Returns how the grade moves; null if the service has none. v2 {@code MOMENTUM}, v3 {@code momentum}. */
    public @Nullable Momentum momentum() {
        String text = row().text(MOMENTUM);
        return text == null ? null : Momentum.of(text);
    }

    /** Returns the fundamental grade, 0 to 100; only in the first edition of v2, else null. v2 {@code FUNDAMENTAL_GRADE}. */
    public @Nullable BigDecimal fundamentalGrade() {
        return row().decimal(FUNDAMENTAL_GRADE);
    }

    /** Returns the class of the fundamental grade; only in the first edition of v2, else null. v2 {@code FUNDAMENTAL_GRADE_CLASS}. */
    public @Nullable FundamentalClass fundamentalGradeClass() {
        String text = row().text(FUNDAMENTAL_GRADE_CLASS);
        return text == null ? null : FundamentalClass.of(text);
    }

    /** Returns the trading signal of that day; null for the current grade. v2 {@code TRADING_SIGNAL}, v3 {@code trading_signal}. */
    public @Nullable Signal tradingSignal() {
        Integer number = row().intValue(TRADING_SIGNAL);
        return number == null ? null : Signal.of(number);
    }

    /** Returns the trading signal in words, such as {@code bullish}; null for the current grade, and in v2. v3 {@code token_signal_str}. */
    public @Nullable String tradingSignalText() {
        return row().text(TRADING_SIGNAL_TEXT);
    }

    /** Returns the address of the token's page; null for the current grade, and in v2. v3 {@code app_link}. */
    public @Nullable String link() {
        return row().text(LINK);
    }
}
