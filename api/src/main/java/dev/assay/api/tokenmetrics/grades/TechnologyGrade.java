package dev.assay.api.tokenmetrics.grades;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The technology grade of a token: the current one, or that of a day. Immutable and thread-safe; a column that cannot
 * be read throws {@link dev.assay.core.error.DataException} when it is asked for.
 *
 * <p>The names of the columns in v3 are inferred from those in v2: {@code UNVERIFIED}.
 */
public final class TechnologyGrade extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column DATE = Column.sometimes("DATE", "date");
    private static final Column TECHNOLOGY_GRADE = Column.always("TECHNOLOGY_GRADE", "technology_grade");
    private static final Column ACTIVITY_SCORE = Column.always("ACTIVITY_SCORE", "activity_score");
    private static final Column SECURITY_SCORE = Column.always("SECURITY_SCORE", "security_score");
    private static final Column REPOSITORY_SCORE = Column.always("REPOSITORY_SCORE", "repository_score");
    private static final Column COLLABORATION_SCORE = Column.always("COLLABORATION_SCORE", "collaboration_score");
    private static final Column DEFI_SCANNER_SCORE = Column.always("DEFI_SCANNER_SCORE", "defi_scanner_score");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            SLUG,
            DATE,
            TECHNOLOGY_GRADE,
            ACTIVITY_SCORE,
            SECURITY_SCORE,
            REPOSITORY_SCORE,
            COLLABORATION_SCORE,
            DEFI_SCANNER_SCORE);

    private TechnologyGrade(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static TechnologyGrade from(Row row) {
        return new TechnologyGrade(row);
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

    /** Returns the day, UTC; null if the service has none, as for the current grade in v3 ({@code UNVERIFIED}). v2 {@code DATE}, v3 {@code date}. */
    public @Nullable LocalDate date() {
        return row().date(DATE);
    }

    /** Returns the grade, 0 to 100; null if the service has none. v2 {@code TECHNOLOGY_GRADE}, v3 {@code technology_grade}. */
    public @Nullable BigDecimal technologyGrade() {
        return row().decimal(TECHNOLOGY_GRADE);
    }

    /** Returns the score of the developers' activity, 0 to 10; null if the service has none. v2 {@code ACTIVITY_SCORE}, v3 {@code activity_score}. */
    public @Nullable BigDecimal activityScore() {
        return row().decimal(ACTIVITY_SCORE);
    }

    /** Returns the score of audits and past faults, 0 to 10; null if the service has none. v2 {@code SECURITY_SCORE}, v3 {@code security_score}. */
    public @Nullable BigDecimal securityScore() {
        return row().decimal(SECURITY_SCORE);
    }

    /** Returns the score of the code repository, 0 to 10; null if the service has none. v2 {@code REPOSITORY_SCORE}, v3 {@code repository_score}. */
    public @Nullable BigDecimal repositoryScore() {
        return row().decimal(REPOSITORY_SCORE);
    }

    /** Returns the score of collaboration, 0 to 10; null if the service has none. v2 {@code COLLABORATION_SCORE}, v3 {@code collaboration_score}. */
    public @Nullable BigDecimal collaborationScore() {
        return row().decimal(COLLABORATION_SCORE);
    }

    /** Returns the score of a scan for risks of decentralised finance, 0 to 10; null if the service has none. v2 {@code DEFI_SCANNER_SCORE}, v3 {@code defi_scanner_score}. */
    public @Nullable BigDecimal defiScannerScore() {
        return row().decimal(DEFI_SCANNER_SCORE);
    }
}
