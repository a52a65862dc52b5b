package dev.assay.testing.tokenmetrics;

/** {@code /resistance-support}; reference 7.16. In the rows of April 2025 levels are numbers without days. */
final class ResistanceSupportEndpoint {

    private ResistanceSupportEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("resistance-support", RowSource.tokens())
                .in(Version.V2, "token_id", "symbol", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "limit", "page")
                .tokenColumns()
                .column("DATE", cell -> cell.isOld() ? cell.plainDate() : cell.isoDate())
                .column(null, "price", cell -> cell.data().market.price(token(cell)))
                .column(null, "resistance_1", cell -> outlook(cell).level(token(cell), 1))
                .column(null, "resistance_2", cell -> outlook(cell).level(token(cell), 2))
                .column(null, "resistance_3", cell -> outlook(cell).level(token(cell), 3))
                .column(null, "support_1", cell -> outlook(cell).level(token(cell), -1))
                .column(null, "support_2", cell -> outlook(cell).level(token(cell), -2))
                .column(null, "support_3", cell -> outlook(cell).level(token(cell), -3))
                .column(
                        "HISTORICAL_RESISTANCE_SUPPORT_LEVELS",
                        cell -> outlook(cell).levels(token(cell), cell.isOld()))
                .column(
                        null,
                        "app_link",
                        cell -> "https://app.tokenmetrics.com/en/"
                                + cell.token().slug());
    }

    private static Outlook outlook(Cell cell) {
        return cell.data().outlook;
    }

    private static int token(Cell cell) {
        return cell.key().token();
    }
}
