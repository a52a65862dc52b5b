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
                .column("OPEN", cell -> candle(cell).open())
                .column("HIGH", cell -> candle(cell).high())
                .column("LOW", cell -> candle(cell).low())
                .column("CLOSE", cell -> candle(cell).close())
                .column("VOLUME", cell -> candle(cell).volume());
    }

    private static Candle candle(Cell cell) {
        return cell.data().market.candle(cell.key().token(), cell.key().day());
    }
}
