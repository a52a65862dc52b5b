package dev.assay.api.tokenmetrics.indices;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an index did until a day. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class IndexPerformance extends RowView {

    private static final Column ID = Column.sometimes("ID", "id");
    private static final Column DATE = Column.always("DATE", "date");
    private static final Column ROI = Column.sometimes("INDEX_CUMULATIVE_ROI", "index_cumulative_roi");
    private static final Column MARKET_CAP = Column.sometimes("MARKET_CAP", "market_cap");
    private static final Column VOLUME = Column.sometimes("VOLUME", "volume");
    private static final Column FDV = Column.sometimes("FDV", "fdv");
    private static final Columns COLUMNS = Columns.of(ID, DATE, ROI, MARKET_CAP, VOLUME, FDV);

    private IndexPerformance(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static IndexPerformance from(Row row) {
        return new IndexPerformance(row);
    }

    /** Returns the number of the index; null in the edition of v2 of April 2025. v2 {@code ID}, v3 {@code id}. */
    public @Nullable Long id() {
        return row().longValue(ID);
    }

    /** Returns the day, UTC; v2 {@code DATE}, v3 {@code date}. */
    public LocalDate date() {
        return row().requiredDate(DATE);
    }

    /** Returns the return since the beginning as a fraction, exact, -1 at worst; null if the service has none. v2 {@code INDEX_CUMULATIVE_ROI}, v3 {@code index_cumulative_roi}. */
    public @Nullable BigDecimal cumulativeRoi() {
        return row().decimal(ROI);
    }

    /** Returns the market capitalisation in USD, exact; null if the service has none. v2 {@code MARKET_CAP}, v3 {@code market_cap}. */
    public @Nullable BigDecimal marketCap() {
        return row().decimal(MARKET_CAP);
    }

    /** Returns the volume in USD, exact; null if the service has none. v2 {@code VOLUME}, v3 {@code volume}. */
    public @Nullable BigDecimal volume() {
        return row().decimal(VOLUME);
    }

    /** Returns the fully diluted valuation in USD, exact; null if the service has none. v2 {@code FDV}, v3 {@code fdv}. */
    public @Nullable BigDecimal fullyDilutedValuation() {
        return row().decimal(FDV);
    }
}
