package dev.assay.api.tokenmetrics.market;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a token's risk and return, as of a day. Every one of them may be null, and often all are. Immutable and
 * thread-safe; a column that cannot be read throws {@link dev.assay.core.error.DataException} when it is asked for.
 *
 * <p>How the service computes them is not documented; units are as recorded values suggest.
 *
 * <p>The names of the columns in v3 are inferred from those in v2: {@code UNVERIFIED}.
 */
public final class QuantMetrics extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column DATE = Column.always("DATE", "date");
    private static final Column VOLATILITY = Column.always("VOLATILITY", "volatility");
    private static final Column ALL_TIME_RETURN = Column.always("ALL_TIME_RETURN", "all_time_return");
    private static final Column CAGR = Column.always("CAGR", "cagr");
    private static final Column SHARPE = Column.always("SHARPE", "sharpe");
    private static final Column SORTINO = Column.always("SORTINO", "sortino");
    private static final Column MAX_DRAWDOWN = Column.always("MAX_DRAWDOWN", "max_drawdown");
    private static final Column SKEW = Column.always("SKEW", "skew");
    private static final Column TAIL_RATIO = Column.always("TAIL_RATIO", "tail_ratio");
    private static final Column RISK_REWARD_RATIO = Column.always("RISK_REWARD_RATIO", "risk_reward_ratio");
    private static final Column PROFIT_FACTOR = Column.always("PROFIT_FACTOR", "profit_factor");
    private static final Column KURTOSIS = Column.always("KURTOSIS", "kurtosis");
    private static final Column DAILY_VALUE_AT_RISK = Column.always("DAILY_VALUE_AT_RISK", "daily_value_at_risk");
    private static final Column DAILY_RETURN_AVG = Column.always("DAILY_RETURN_AVG", "daily_return_avg");
    private static final Column DAILY_RETURN_STD = Column.always("DAILY_RETURN_STD", "daily_return_std");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            SLUG,
            DATE,
            VOLATILITY,
            ALL_TIME_RETURN,
            CAGR,
            SHARPE,
            SORTINO,
            MAX_DRAWDOWN,
            SKEW,
            TAIL_RATIO,
            RISK_REWARD_RATIO,
            PROFIT_FACTOR,
            KURTOSIS,
            DAILY_VALUE_AT_RISK,
            DAILY_RETURN_AVG,
            DAILY_RETURN_STD);

    private QuantMetrics(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static QuantMetrics from(Row row) {
        return new QuantMetrics(row);
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

    /** Returns the day they are of, UTC; v2 {@code DATE}, v3 {@code date}. */
    public LocalDate date() {
        return row().requiredDate(DATE);
    }

    /** Returns the volatility, as a fraction: 0.5 is 50 percent; null if the service has none. v2 {@code VOLATILITY}, v3 {@code volatility}. */
    public @Nullable BigDecimal volatility() {
        return row().decimal(VOLATILITY);
    }

    /** Returns the return since the beginning, as a fraction; null if the service has none. v2 {@code ALL_TIME_RETURN}, v3 {@code all_time_return}. */
    public @Nullable BigDecimal allTimeReturn() {
        return row().decimal(ALL_TIME_RETURN);
    }

    /** Returns the compound annual growth rate, as a fraction; null if the service has none. v2 {@code CAGR}, v3 {@code cagr}. */
    public @Nullable BigDecimal cagr() {
        return row().decimal(CAGR);
    }

    /** Returns the Sharpe ratio; null if the service has none. v2 {@code SHARPE}, v3 {@code sharpe}. */
    public @Nullable BigDecimal sharpe() {
        return row().decimal(SHARPE);
    }

    /** Returns the Sortino ratio; null if the service has none. v2 {@code SORTINO}, v3 {@code sortino}. */
    public @Nullable BigDecimal sortino() {
        return row().decimal(SORTINO);
    }

    /** Returns the deepest fall from a peak, as a fraction from -1 to 0; null if the service has none. v2 {@code MAX_DRAWDOWN}, v3 {@code max_drawdown}. */
    public @Nullable BigDecimal maxDrawdown() {
        return row().decimal(MAX_DRAWDOWN);
    }

    /** Returns the skewness of the returns; null if the service has none. v2 {@code SKEW}, v3 {@code skew}. */
    public @Nullable BigDecimal skew() {
        return row().decimal(SKEW);
    }

    /** Returns how far the good tail of the returns reaches compared to the bad one; null if the service has none. v2 {@code TAIL_RATIO}, v3 {@code tail_ratio}. */
    public @Nullable BigDecimal tailRatio() {
        return row().decimal(TAIL_RATIO);
    }

    /** Returns the ratio of reward to risk; null if the service has none. v2 {@code RISK_REWARD_RATIO}, v3 {@code risk_reward_ratio}. */
    public @Nullable BigDecimal riskRewardRatio() {
        return row().decimal(RISK_REWARD_RATIO);
    }

    /** Returns gains divided by losses; null if the service has none. v2 {@code PROFIT_FACTOR}, v3 {@code profit_factor}. */
    public @Nullable BigDecimal profitFactor() {
        return row().decimal(PROFIT_FACTOR);
    }

    /** Returns the kurtosis of the returns; null if the service has none. v2 {@code KURTOSIS}, v3 {@code kurtosis}. */
    public @Nullable BigDecimal kurtosis() {
        return row().decimal(KURTOSIS);
    }

    /** Returns the value at risk of a day, as a negative fraction; null if the service has none. v2 {@code DAILY_VALUE_AT_RISK}, v3 {@code daily_value_at_risk}. */
    public @Nullable BigDecimal dailyValueAtRisk() {
        return row().decimal(DAILY_VALUE_AT_RISK);
    }

    /** Returns the average return of a day, as a fraction; null if the service has none. v2 {@code DAILY_RETURN_AVG}, v3 {@code daily_return_avg}. */
    public @Nullable BigDecimal dailyReturnAverage() {
        return row().decimal(DAILY_RETURN_AVG);
    }

    /** Returns the standard deviation of the daily returns, as a fraction; null if the service has none. v2 {@code DAILY_RETURN_STD}, v3 {@code daily_return_std}. */
    public @Nullable BigDecimal dailyReturnDeviation() {
        return row().decimal(DAILY_RETURN_STD);
    }
}
