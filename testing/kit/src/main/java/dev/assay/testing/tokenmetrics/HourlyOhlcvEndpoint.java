package dev.assay.testing.tokenmetrics;

/** {@code /hourly-ohlcv}; reference 7.4. Newest hour first. */
final class HourlyOhlcvEndpoint {

    private HourlyOhlcvEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("hourly-ohlcv", RowSource.tokenHours(true, Integer.MAX_VALUE))
                .in(Version.V2, "token_id", "symbol", "token_name", "limit", "page")
                .in(Version.V3, "token_id", "symbol", "token_name", "slug", "limit", "page")
                .dated()
                .tokenColumns()
                .column("TIMESTAMP", cell -> cell.data().hours.timestamp(cell.key()))
                .column("OPEN", cell -> candle(cell).open())
                .column("HIGH", cell -> candle(cell).high())
                .column("LOW", cell -> candle(cell).low())
                .column("CLOSE", cell -> candle(cell).close())
                .column("VOLUME", cell -> candle(cell).volume());
    }

    private static Candle candle(Cell cell) {
        return cell.data().hours.candle(cell.key());
    }
}
