package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the service expects of the price of a token. Version 2 had another edition before August 2025, which has {@link #forecasts} and no
 * {@link #prediction}. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class PricePrediction extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.sometimes("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column DATE = Column.sometimes("DATE", "date");
    private static final Column PREDICTION = Column.sometimes("PRICE_PREDICTION", "price_prediction");
    private static final Column FORECASTS = Column.sometimes("FORECASTS_FOR_NEXT_7_DAYS");
    private static final Column RETURN_7D = Column.sometimes("PREDICTED_RETURNS_7D");
    private static final Columns COLUMNS =
            Columns.of(TOKEN_ID, TOKEN_NAME, TOKEN_SYMBOL, SLUG, DATE, PREDICTION, FORECASTS, RETURN_7D);

    private PricePrediction(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static PricePrediction from(Row row) {
        return new PricePrediction(row);
    }

    /** Returns the token's number; v2 {@code TOKEN_ID}, v3 {@code token_id}. */
    public long tokenId() {
        return row().requiredLong(TOKEN_ID);
    }

    /** Returns the token's name; v2 {@code TOKEN_NAME}, v3 {@code token_name}. */
    public @Nullable String tokenName() {
        return row().text(TOKEN_NAME);
    }

    /** Returns the symbol, not unique; null in the edition of v2 before August 2025. v2 {@code TOKEN_SYMBOL}, v3 {@code token_symbol}. */
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

    /** Returns the prediction; null if the service has none, and in the edition before August 2025. v2 {@code PRICE_PREDICTION}, v3 {@code price_prediction} ({@code UNVERIFIED}). */
    public @Nullable Prediction prediction() {
        Row nested = OrNull.isNull(row(), PREDICTION) ? null : row().row(PREDICTION);
        return nested == null ? null : Prediction.from(nested);
    }

    /** Returns forecasts by the names the service gives them, {@code 1-day-forecast} to {@code 7-day-forecast}, in its order; empty since August 2025. v2 {@code FORECASTS_FOR_NEXT_7_DAYS}. */
    public Map<String, Forecast> forecasts() {
        return Forecast.byName(row(), FORECASTS);
    }

    /** Returns the return expected over 7 days as a fraction, exact; null if the service has none, and since August 2025. v2 {@code PREDICTED_RETURNS_7D}. */
    public @Nullable BigDecimal predictedReturn7d() {
        return row().decimal(RETURN_7D);
    }
}
