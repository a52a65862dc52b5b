package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a token would be worth at a total market capitalisation. Texts {@code "null"} count as null. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Scenario extends RowView {

    private static final Column SCENARIO = Column.sometimes("scenario");
    private static final Column TOTAL_MCAP_SCENARIO = Column.sometimes("total_mcap_scenario");
    private static final Column PREDICTED_PRICE_BEAR = Column.sometimes("predicted_price_bear");
    private static final Column PREDICTED_PRICE_BASE = Column.sometimes("predicted_price_base");
    private static final Column PREDICTED_PRICE_MOON = Column.sometimes("predicted_price_moon");
    private static final Column PREDICTED_ROI_BEAR = Column.sometimes("predicted_roi_bear");
    private static final Column PREDICTED_ROI_BASE = Column.sometimes("predicted_roi_base");
    private static final Column PREDICTED_ROI_MOON = Column.sometimes("predicted_roi_moon");
    private static final Column PREDICTED_MCAP_BEAR = Column.sometimes("predicted_mcap_bear");
    private static final Column PREDICTED_MCAP_BASE = Column.sometimes("predicted_mcap_base");
    private static final Column PREDICTED_MCAP_MOON = Column.sometimes("predicted_mcap_moon");
    private static final Column PREDICTED_FDV_BEAR = Column.sometimes("predicted_fdv_bear");
    private static final Column PREDICTED_FDV_BASE = Column.sometimes("predicted_fdv_base");
    private static final Column PREDICTED_FDV_MOON = Column.sometimes("predicted_fdv_moon");
    private static final Columns COLUMNS = Columns.of(
            SCENARIO,
            TOTAL_MCAP_SCENARIO,
            PREDICTED_PRICE_BEAR,
            PREDICTED_PRICE_BASE,
            PREDICTED_PRICE_MOON,
            PREDICTED_ROI_BEAR,
            PREDICTED_ROI_BASE,
            PREDICTED_ROI_MOON,
            PREDICTED_MCAP_BEAR,
            PREDICTED_MCAP_BASE,
            PREDICTED_MCAP_MOON,
            PREDICTED_FDV_BEAR,
            PREDICTED_FDV_BASE,
            PREDICTED_FDV_MOON);

    private Scenario(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Scenario from(Row row) {
        return new Scenario(row);
    }

    /** Returns the multiple of the total market capitalisation, exact; null if the service has none. {@code scenario} in both versions. */
    public @Nullable BigDecimal scenario() {
        return OrNull.decimal(row(), SCENARIO);
    }

    /** Returns the market capitalisation of all tokens in USD, exact; null if the service has none. {@code total_mcap_scenario} in both versions. */
    public @Nullable BigDecimal totalMarketCap() {
        return OrNull.decimal(row(), TOTAL_MCAP_SCENARIO);
    }

    /** Returns the price in USD, exact, in a falling market; null if the service has none. {@code predicted_price_bear} in both versions. */
    public @Nullable BigDecimal bearPrice() {
        return OrNull.decimal(row(), PREDICTED_PRICE_BEAR);
    }

    /** Returns the price in USD, exact, in a middling market; null if the service has none. {@code predicted_price_base} in both versions. */
    public @Nullable BigDecimal basePrice() {
        return OrNull.decimal(row(), PREDICTED_PRICE_BASE);
    }

    /** Returns the price in USD, exact, in a soaring market; null if the service has none. {@code predicted_price_moon} in both versions. */
    public @Nullable BigDecimal moonPrice() {
        return OrNull.decimal(row(), PREDICTED_PRICE_MOON);
    }

    /** Returns the return as a fraction, exact, in a falling market; null if the service has none. {@code predicted_roi_bear} in both versions. */
    public @Nullable BigDecimal bearRoi() {
        return OrNull.decimal(row(), PREDICTED_ROI_BEAR);
    }

    /** Returns the return as a fraction, exact, in a middling market; null if the service has none. {@code predicted_roi_base} in both versions. */
    public @Nullable BigDecimal baseRoi() {
        return OrNull.decimal(row(), PREDICTED_ROI_BASE);
    }

    /** Returns the return as a fraction, exact, in a soaring market; null if the service has none. {@code predicted_roi_moon} in both versions. */
    public @Nullable BigDecimal moonRoi() {
        return OrNull.decimal(row(), PREDICTED_ROI_MOON);
    }

    /** Returns the market capitalisation in USD, exact, in a falling market; null if the service has none. {@code predicted_mcap_bear} in both versions. */
    public @Nullable BigDecimal bearMarketCap() {
        return OrNull.decimal(row(), PREDICTED_MCAP_BEAR);
    }

    /** Returns the market capitalisation in USD, exact, in a middling market; null if the service has none. {@code predicted_mcap_base} in both versions. */
    public @Nullable BigDecimal baseMarketCap() {
        return OrNull.decimal(row(), PREDICTED_MCAP_BASE);
    }

    /** Returns the market capitalisation in USD, exact, in a soaring market; null if the service has none. {@code predicted_mcap_moon} in both versions. */
    public @Nullable BigDecimal moonMarketCap() {
        return OrNull.decimal(row(), PREDICTED_MCAP_MOON);
    }

    /** Returns the fully diluted valuation in USD, exact, in a falling market; null if the service has none. {@code predicted_fdv_bear} in both versions. */
    public @Nullable BigDecimal bearFullyDilutedValuation() {
        return OrNull.decimal(row(), PREDICTED_FDV_BEAR);
    }

    /** Returns the fully diluted valuation in USD, exact, in a middling market; null if the service has none. {@code predicted_fdv_base} in both versions. */
    public @Nullable BigDecimal baseFullyDilutedValuation() {
        return OrNull.decimal(row(), PREDICTED_FDV_BASE);
    }

    /** Returns the fully diluted valuation in USD, exact, in a soaring market; null if the service has none. {@code predicted_fdv_moon} in both versions. */
    public @Nullable BigDecimal moonFullyDilutedValuation() {
        return OrNull.decimal(row(), PREDICTED_FDV_MOON);
    }
}
