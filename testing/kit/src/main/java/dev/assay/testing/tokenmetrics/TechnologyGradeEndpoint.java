package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code /technology-grade} and its history; reference 7.12 and 7.13. */
final class TechnologyGradeEndpoint {

    private TechnologyGradeEndpoint() {}

    // That v3 gives no date is UNVERIFIED.
    static Endpoint create() {
        return columns(Endpoint.at("technology-grade", RowSource.tokens())
                .tokenColumns()
                .column("DATE", null, Cell::isoDate));
    }

    static Endpoint history() {
        return columns(Endpoint.at("technology-grade-history", RowSource.tokenDays(false))
                .dated()
                .tokenColumns()
                .column("DATE", Cell::isoDate));
    }

    private static Endpoint columns(Endpoint endpoint) {
        return endpoint.in(Version.V2, "token_id", "token_name", "symbol", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "limit", "page")
                .column(
                        "TECHNOLOGY_GRADE",
                        cell -> cell.data().scores.technologyGrade(cell.key().token()))
                .column("ACTIVITY_SCORE", cell -> score(cell, 126, 5))
                .column("SECURITY_SCORE", cell -> score(cell, 127, 5))
                .column("REPOSITORY_SCORE", cell -> score(cell, 128, 5))
                .column("COLLABORATION_SCORE", cell -> score(cell, 129, 5))
                .column("DEFI_SCANNER_SCORE", cell -> score(cell, 125, 2));
    }

    private static @Nullable BigDecimal score(Cell cell, int salt, int nulls) {
        return cell.data().scores.score(cell.key().token(), salt, nulls);
    }
}
