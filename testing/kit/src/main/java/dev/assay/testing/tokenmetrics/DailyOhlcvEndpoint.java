package dev.assay.testing.tokenmetrics;

/** {@code /daily-ohlcv}; reference 7.5. Newest day first. */
final class DailyOhlcvEndpoint {

    private DailyOhlcvEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("daily-ohlcv", RowSource.tokenDays(true))
                .in(Version.V2, "token_id", "symbol", "token_name", "limit", "page")
                .in(Version.V3, "token_id", "symbol", "token_name", "slug", "limit", "page")
                .dated()
                .tokenColumns()
                .column("DATE", Cell::isoDate)
                .column("OPEN", cell -> cell.candle().open())
                .column("HIGH", cell -> cell.candle().high())
                .column("LOW", cell -> cell.candle().low())
                .column("CLOSE", cell -> cell.candle().close())
                .column("VOLUME", cell -> cell.candle().volume());
    }
}
