package dev.assay.testing.tokenmetrics;

/** {@code /top-market-cap-tokens}; reference 7.2. A page of v2 has as many tokens as asked for, UNVERIFIED. */
final class TopMarketCapTokensEndpoint {

    private static final String COUNT = "top_k";

    private TopMarketCapTokensEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("top-market-cap-tokens", RowSource.byMarketCap())
                .in(Version.V2, COUNT, "page")
                .in(Version.V3, COUNT, "expand")
                .sizedBy(COUNT)
                .tokenColumns()
                .column("EXCHANGE_LIST", TokensEndpoint::exchanges)
                .column("CATEGORY_LIST", TokensEndpoint::categories)
                .column("TM_LINK", null, Cell::link);
    }
}
