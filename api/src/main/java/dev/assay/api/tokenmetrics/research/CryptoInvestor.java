package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fund or person that invests in tokens. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class CryptoInvestor extends RowView {

    private static final Column NAME = Column.sometimes("INVESTOR_NAME", "investor_name", "INVESTOR");
    private static final Column WEBSITE = Column.sometimes("INVESTOR_WEBSITE", "investor_website");
    private static final Column TWITTER = Column.sometimes("INVESTOR_TWITTER", "investor_twitter");
    private static final Column ROUND_COUNT = Column.sometimes("ROUND_COUNT", "round_count");
    private static final Column ROI_AVERAGE = Column.sometimes("ROI_AVERAGE", "roi_average");
    private static final Column ROI_MEDIAN = Column.sometimes("ROI_MEDIAN", "roi_median");
    private static final Column SCORE = Column.sometimes("INVESTOR_SCORE", "investor_score");
    private static final Columns COLUMNS =
            Columns.of(NAME, WEBSITE, TWITTER, ROUND_COUNT, ROI_AVERAGE, ROI_MEDIAN, SCORE);

    private CryptoInvestor(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static CryptoInvestor from(Row row) {
        return new CryptoInvestor(row);
    }

    /** Returns the name; null if the service has none. v2 {@code INVESTOR_NAME}, {@code INVESTOR} in the edition of April 2025, v3 {@code investor_name} ({@code UNVERIFIED}). */
    public @Nullable String name() {
        return row().text(NAME);
    }

    /** Returns the address of the website; null if the service has none. v2 {@code INVESTOR_WEBSITE}, v3 {@code investor_website} ({@code UNVERIFIED}). */
    public @Nullable String website() {
        return row().text(WEBSITE);
    }

    /** Returns the address on Twitter; null if the service has none. v2 {@code INVESTOR_TWITTER}, v3 {@code investor_twitter} ({@code UNVERIFIED}). */
    public @Nullable String twitter() {
        return row().text(TWITTER);
    }

    /** Returns how many rounds it took part in; null if the service has none. v2 {@code ROUND_COUNT}, v3 {@code round_count} ({@code UNVERIFIED}). */
    public @Nullable Integer roundCount() {
        return row().intValue(ROUND_COUNT);
    }

    /** Returns the mean return of its rounds, exact, not known whether a fraction or a multiple; null if the service has none. v2 {@code ROI_AVERAGE}, v3 {@code roi_average} ({@code UNVERIFIED}). */
    public @Nullable BigDecimal roiAverage() {
        return row().decimal(ROI_AVERAGE);
    }

    /** Returns the median return of its rounds, as {@link #roiAverage}; null if the service has none. v2 {@code ROI_MEDIAN}, v3 {@code roi_median} ({@code UNVERIFIED}). */
    public @Nullable BigDecimal roiMedian() {
        return row().decimal(ROI_MEDIAN);
    }

    /** Returns a score, in recorded rows at most 10; only in the edition of April 2025, else null. v2 {@code INVESTOR_SCORE}. */
    public @Nullable Integer score() {
        return row().intValue(SCORE);
    }
}
