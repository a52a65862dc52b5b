package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code /fundamental-grade} and its history; reference 7.10 and 7.11. */
final class FundamentalGradeEndpoint {

    private FundamentalGradeEndpoint() {}

    static Endpoint create() {
        return columns(Endpoint.at("fundamental-grade", RowSource.tokens()).tokenColumns());
    }

    // That history has dates under this name is UNVERIFIED.
    static Endpoint history() {
        return columns(Endpoint.at("fundamental-grade-history", RowSource.tokenDays(false))
                .dated()
                .tokenColumns()
                .column("DATE", Cell::isoDate));
    }

    private static Endpoint columns(Endpoint endpoint) {
        return endpoint.in(Version.V2, "token_id", "token_name", "symbol", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "limit", "page")
                .column(
                        "FUNDAMENTAL_GRADE",
                        cell -> cell.data().grades.fundamentalGrade(cell.key().token()))
                .column(
                        "FUNDAMENTAL_GRADE_CLASS",
                        cell -> cell.data().grades.fundamentalClass(cell.key().token()))
                .column("COMMUNITY_SCORE", cell -> score(cell, 121, 0))
                .column("EXCHANGE_SCORE", cell -> score(cell, 122, 0))
                .column("VC_SCORE", cell -> score(cell, 123, 9))
                .column("TOKENOMICS_SCORE", cell -> score(cell, 124, 3))
                .column("DEFI_SCANNER_SCORE", cell -> score(cell, 125, 2));
    }

    private static @Nullable BigDecimal score(Cell cell, int salt, int nulls) {
        return cell.data().scores.score(cell.key().token(), salt, nulls);
    }
}
