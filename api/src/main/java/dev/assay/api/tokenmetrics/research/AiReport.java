package dev.assay.api.tokenmetrics.research;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import org.jspecify.annotations.Nullable;

/**
 * What the service has written about a token. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class AiReport extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.sometimes("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.sometimes("TOKEN_SYMBOL", "token_symbol", "SYMBOL");
    private static final Column INVESTMENT_ANALYSIS_POINTER =
            Column.sometimes("INVESTMENT_ANALYSIS_POINTER", "investment_analysis_pointer");
    private static final Column INVESTMENT_ANALYSIS = Column.sometimes("INVESTMENT_ANALYSIS", "investment_analysis");
    private static final Column DEEP_DIVE = Column.sometimes("DEEP_DIVE", "deep_dive");
    private static final Column CODE_REVIEW = Column.sometimes("CODE_REVIEW", "code_review");
    private static final Column TRADER_REPORT = Column.sometimes("TRADER_REPORT", "trader_report");
    private static final Column FUNDAMENTAL_REPORT = Column.sometimes("FUNDAMENTAL_REPORT", "fundamental_report");
    private static final Column TECHNOLOGY_REPORT = Column.sometimes("TECHNOLOGY_REPORT", "technology_report");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            INVESTMENT_ANALYSIS_POINTER,
            INVESTMENT_ANALYSIS,
            DEEP_DIVE,
            CODE_REVIEW,
            TRADER_REPORT,
            FUNDAMENTAL_REPORT,
            TECHNOLOGY_REPORT);

    private AiReport(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static AiReport from(Row row) {
        return new AiReport(row);
    }

    /** Returns the token's number; v2 {@code TOKEN_ID}, v3 {@code token_id}. */
    public long tokenId() {
        return row().requiredLong(TOKEN_ID);
    }

    /** Returns the token's name; null if the service has none. v2 {@code TOKEN_NAME}, v3 {@code token_name} ({@code UNVERIFIED}). */
    public @Nullable String tokenName() {
        return row().text(TOKEN_NAME);
    }

    /** Returns the symbol, not unique; null if the service has none. v2 {@code TOKEN_SYMBOL}, {@code SYMBOL} in reports of 2024, v3 {@code token_symbol} ({@code UNVERIFIED}). */
    public @Nullable String tokenSymbol() {
        return row().text(TOKEN_SYMBOL);
    }

    /** Returns the main points of the analysis in Markdown, often several kB; null if the service has none. v2 {@code INVESTMENT_ANALYSIS_POINTER}, v3 {@code investment_analysis_pointer} ({@code UNVERIFIED}). */
    public @Nullable String investmentAnalysisPointer() {
        return row().text(INVESTMENT_ANALYSIS_POINTER);
    }

    /** Returns the analysis in Markdown, often several kB; null if the service has none. v2 {@code INVESTMENT_ANALYSIS}, v3 {@code investment_analysis} ({@code UNVERIFIED}). */
    public @Nullable String investmentAnalysis() {
        return row().text(INVESTMENT_ANALYSIS);
    }

    /** Returns the report at length in Markdown, often several kB; null if the service has none. v2 {@code DEEP_DIVE}, v3 {@code deep_dive} ({@code UNVERIFIED}). */
    public @Nullable String deepDive() {
        return row().text(DEEP_DIVE);
    }

    /** Returns the review of its source code in Markdown, often several kB; null if the service has none. v2 {@code CODE_REVIEW}, v3 {@code code_review} ({@code UNVERIFIED}). */
    public @Nullable String codeReview() {
        return row().text(CODE_REVIEW);
    }

    /** Returns the report for traders in Markdown; only in reports of 2024, else null. v2 {@code TRADER_REPORT}. */
    public @Nullable String traderReport() {
        return row().text(TRADER_REPORT);
    }

    /** Returns the fundamental report in Markdown; only in reports of 2024, else null. v2 {@code FUNDAMENTAL_REPORT}. */
    public @Nullable String fundamentalReport() {
        return row().text(FUNDAMENTAL_REPORT);
    }

    /** Returns the report on technology in Markdown; only in reports of 2024, else null. v2 {@code TECHNOLOGY_REPORT}. */
    public @Nullable String technologyReport() {
        return row().text(TECHNOLOGY_REPORT);
    }
}
