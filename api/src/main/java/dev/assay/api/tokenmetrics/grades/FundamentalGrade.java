package dev.assay.api.tokenmetrics.grades;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fundamental grade, long-term, of a token: the current one, or that of a day. Immutable and thread-safe; a column
 * that cannot be read throws {@link dev.assay.core.error.DataException} when it is asked for.
 *
 * <p>The names of the columns in v3 are inferred from those in v2: {@code UNVERIFIED}.
 */
public final class FundamentalGrade extends RowView {

    private static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    private static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    private static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    private static final Column SLUG = Column.sometimes("slug");
    private static final Column DATE = Column.sometimes("DATE", "date");
    private static final Column FUNDAMENTAL_GRADE = Column.always("FUNDAMENTAL_GRADE", "fundamental_grade");
    private static final Column FUNDAMENTAL_GRADE_CLASS =
            Column.always("FUNDAMENTAL_GRADE_CLASS", "fundamental_grade_class");
    private static final Column COMMUNITY_SCORE = Column.always("COMMUNITY_SCORE", "community_score");
    private static final Column EXCHANGE_SCORE = Column.always("EXCHANGE_SCORE", "exchange_score");
    private static final Column VC_SCORE = Column.always("VC_SCORE", "vc_score");
    private static final Column TOKENOMICS_SCORE = Column.always("TOKENOMICS_SCORE", "tokenomics_score");
    private static final Column DEFI_SCANNER_SCORE = Column.always("DEFI_SCANNER_SCORE", "defi_scanner_score");
    private static final Columns COLUMNS = Columns.of(
            TOKEN_ID,
            TOKEN_NAME,
            TOKEN_SYMBOL,
            SLUG,
            DATE,
            FUNDAMENTAL_GRADE,
            FUNDAMENTAL_GRADE_CLASS,
            COMMUNITY_SCORE,
            EXCHANGE_SCORE,
            VC_SCORE,
            TOKENOMICS_SCORE,
            DEFI_SCANNER_SCORE);

    private FundamentalGrade(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static FundamentalGrade from(Row row) {
        return new FundamentalGrade(row);
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

    /** Returns the day, UTC; null for the current grade. That history has it under this name is {@code UNVERIFIED}. v2 {@code DATE}, v3 {@code date}. */
    public @Nullable LocalDate date() {
        return row().date(DATE);
    }

    /** Returns the grade, 0 to 100; null if the service has none. v2 {@code FUNDAMENTAL_GRADE}, v3 {@code fundamental_grade}. */
    public @Nullable BigDecimal fundamentalGrade() {
        return row().decimal(FUNDAMENTAL_GRADE);
    }

    /** Returns the class of the grade; null if the service has none. v2 {@code FUNDAMENTAL_GRADE_CLASS}, v3 {@code fundamental_grade_class}. */
    public @Nullable FundamentalClass fundamentalClass() {
        String text = row().text(FUNDAMENTAL_GRADE_CLASS);
        return text == null ? null : FundamentalClass.of(text);
    }

    /** Returns the score of the community's size and activity, 0 to 10; null if the service has none. v2 {@code COMMUNITY_SCORE}, v3 {@code community_score}. */
    public @Nullable BigDecimal communityScore() {
        return row().decimal(COMMUNITY_SCORE);
    }

    /** Returns the score of its presence on exchanges, 0 to 10; null if the service has none. v2 {@code EXCHANGE_SCORE}, v3 {@code exchange_score}. */
    public @Nullable BigDecimal exchangeScore() {
        return row().decimal(EXCHANGE_SCORE);
    }

    /** Returns the score of the venture capital behind it, 0 to 10; null if the service has none. v2 {@code VC_SCORE}, v3 {@code vc_score}. */
    public @Nullable BigDecimal venturesScore() {
        return row().decimal(VC_SCORE);
    }

    /** Returns the score of its economic model, 0 to 10; null if the service has none. v2 {@code TOKENOMICS_SCORE}, v3 {@code tokenomics_score}. */
    public @Nullable BigDecimal tokenomicsScore() {
        return row().decimal(TOKENOMICS_SCORE);
    }

    /** Returns the score of a scan for risks of decentralised finance, 0 to 10; null if the service has none. v2 {@code DEFI_SCANNER_SCORE}, v3 {@code defi_scanner_score}. */
    public @Nullable BigDecimal defiScannerScore() {
        return row().decimal(DEFI_SCANNER_SCORE);
    }
}
