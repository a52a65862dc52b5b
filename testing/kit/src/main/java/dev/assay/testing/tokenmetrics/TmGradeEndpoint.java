package dev.assay.testing.tokenmetrics;

/** {@code /tm-grade}; reference 7.8. In v2 numbers are texts, and the members of both known editions are there. */
final class TmGradeEndpoint {

    private TmGradeEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("tm-grade", RowSource.tokens())
                .in(Version.V2, "token_id", "token_name", "symbol", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "limit", "page")
                .tokenColumns()
                .column(
                        "FUNDAMENTAL_GRADE",
                        null,
                        cell -> cell.stringInV2(grades(cell).fundamentalGrade(token(cell))))
                .column("TM_GRADE", cell -> cell.stringInV2(grades(cell).tmGrade(token(cell), day(cell))))
                .column("TM_GRADE_SIGNAL", cell -> grades(cell).gradeSignal(token(cell), day(cell)))
                .column(
                        "TM_GRADE_24h_PCT_CHANGE",
                        cell -> cell.stringInV2(grades(cell).percentChange(token(cell), day(cell))))
                .column(
                        "TM_TRADER_GRADE_24H_CHANGE",
                        cell -> cell.stringInV2(grades(cell).change(token(cell), day(cell))))
                .column("QUANT_GRADE", cell -> cell.stringInV2(grades(cell).quantGrade(token(cell), day(cell))))
                .column("MOMENTUM", cell -> grades(cell).momentum(token(cell), day(cell)))
                .column("FUNDAMENTAL_GRADE_CLASS", null, cell -> grades(cell).fundamentalClass(token(cell)));
    }

    private static Grades grades(Cell cell) {
        return cell.data().grades;
    }

    private static int token(Cell cell) {
        return cell.key().token();
    }

    private static long day(Cell cell) {
        return cell.key().day();
    }
}
