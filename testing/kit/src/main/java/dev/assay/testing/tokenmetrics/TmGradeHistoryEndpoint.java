package dev.assay.testing.tokenmetrics;

/** {@code /tm-grade-history}; reference 7.9. Numbers are numbers in both versions; v3 spells one column against its rule. */
final class TmGradeHistoryEndpoint {

    private TmGradeHistoryEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("tm-grade-history", RowSource.tokenDays(false))
                .in(Version.V2, "token_id", "token_name", "symbol", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "limit", "page")
                .dated()
                .tokenColumns()
                .column("DATE", Cell::isoDate)
                .column("TRADING_SIGNAL", TmGradeHistoryEndpoint::signal)
                .column(null, "token_signal_str", cell -> TradingSignalsEndpoint.SIGNALS.get(signal(cell) + 1))
                .column("TM_GRADE", cell -> grades(cell).tmGrade(token(cell), day(cell)))
                .column("TM_GRADE_SIGNAL", cell -> grades(cell).gradeSignal(token(cell), day(cell)))
                .column(
                        "TM_GRADE_24h_PCT_CHANGE",
                        "tm_grade_24h_pct_change",
                        cell -> grades(cell).percentChange(token(cell), day(cell)))
                .column("TM_TRADER_GRADE_24H_CHANGE", cell -> grades(cell).change(token(cell), day(cell)))
                .column("QUANT_GRADE", cell -> grades(cell).quantGrade(token(cell), day(cell)))
                .column("FUNDAMENTAL_GRADE", null, cell -> grades(cell).fundamentalGrade(token(cell)))
                .column("FUNDAMENTAL_GRADE_CLASS", null, cell -> grades(cell).fundamentalClass(token(cell)))
                .column("MOMENTUM", cell -> grades(cell).momentum(token(cell), day(cell)))
                .column(null, "app_link", Cell::link);
    }

    private static int signal(Cell cell) {
        return grades(cell).signal(token(cell), day(cell));
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
