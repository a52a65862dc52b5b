package dev.assay.testing.tokenmetrics;

/** {@code /correlation}; reference 7.19. */
final class CorrelationEndpoint {

    private CorrelationEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("correlation", RowSource.tokens())
                .in(Version.V2, "token_id", "symbol", "token_name", "category", "exchange", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "category", "exchange", "limit", "page")
                .tokenColumns()
                .column("DATE", cell -> cell.version() == Version.V2 ? cell.plainDate() : cell.isoDate())
                .column(
                        "TOP_CORRELATION",
                        cell -> cell.data().outlook.correlated(cell.key().token()));
    }
}
