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
 * A prediction by scenarios of the total market capitalisation. Texts {@code "null"} count as null. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Prediction extends RowView {

    private static final Column PREDICTED_DATE = Column.sometimes("predicted_date");
    private static final Column CATEGORY_NAME = Column.sometimes("category_name");
    private static final Column CURRENT_PRICE = Column.sometimes("current_price");
    private static final Column TOKEN_MCAP = Column.sometimes("token_mcap");
    private static final Column TOTAL_MCAP = Column.sometimes("total_mcap");
    private static final Column SELF_PAST_PERFORMANCE = Column.sometimes("self_past_performance");
    private static final Column AVG_PAST_PERFORMANCE = Column.sometimes("avg_past_performance");
    private static final Column SIMILAR_TOKENS_INFO = Column.sometimes("similar_tokens_info");
    private static final Column SCENARIOS = Column.sometimes("price_prediction", "scenario_prediction");
    private static final Columns COLUMNS = Columns.of(
            PREDICTED_DATE,
            CATEGORY_NAME,
            CURRENT_PRICE,
            TOKEN_MCAP,
            TOTAL_MCAP,
            SELF_PAST_PERFORMANCE,
            AVG_PAST_PERFORMANCE,
            SIMILAR_TOKENS_INFO,
            SCENARIOS);

    private Prediction(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Prediction from(Row row) {
        return new Prediction(row);
    }

    /** Returns the day it is for, UTC; null if the service has none. {@code predicted_date} in both versions. */
    public @Nullable LocalDate predictedDate() {
        return OrNull.date(row(), PREDICTED_DATE);
    }

    /** Returns the category the token was compared in; null if the service has none. {@code category_name} in both versions. */
    public @Nullable String categoryName() {
        return OrNull.text(row(), CATEGORY_NAME);
    }

    /** Returns the price in USD, exact; null if the service has none. {@code current_price} in both versions. */
    public @Nullable BigDecimal currentPrice() {
        return OrNull.decimal(row(), CURRENT_PRICE);
    }

    /** Returns the token's market capitalisation in USD, exact; null if the service has none. {@code token_mcap} in both versions. */
    public @Nullable BigDecimal tokenMarketCap() {
        return OrNull.decimal(row(), TOKEN_MCAP);
    }

    /** Returns the market capitalisation of all tokens in USD, exact; null if the service has none. {@code total_mcap} in both versions. */
    public @Nullable BigDecimal totalMarketCap() {
        return OrNull.decimal(row(), TOTAL_MCAP);
    }

    /** Returns how the token did in the past, exact, unit not documented; null if the service has none. {@code self_past_performance} in both versions. */
    public @Nullable BigDecimal selfPastPerformance() {
        return OrNull.decimal(row(), SELF_PAST_PERFORMANCE);
    }

    /** Returns how the compared tokens did in the past, exact, unit not documented; null if the service has none. {@code avg_past_performance} in both versions. */
    public @Nullable BigDecimal averagePastPerformance() {
        return OrNull.decimal(row(), AVG_PAST_PERFORMANCE);
    }

    /** Returns what is said about similar tokens, of no documented form, as {@link Row#value}; often null. {@code similar_tokens_info} in both versions. */
    public @Nullable Object similarTokensInfo() {
        return OrNull.isNull(row(), SIMILAR_TOKENS_INFO) ? null : row().value(SIMILAR_TOKENS_INFO);
    }

    /** Returns the scenarios, in the order of the service; empty if it has none. {@code price_prediction} in both versions, {@code scenario_prediction} in {@code scenario-analysis}. */
    public List<Scenario> scenarios() {
        return OrNull.isNull(row(), SCENARIOS) ? List.of() : Listed.objects(row(), SCENARIOS, Scenario::from);
    }
}
