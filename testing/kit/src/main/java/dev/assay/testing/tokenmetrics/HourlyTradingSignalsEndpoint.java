package dev.assay.testing.tokenmetrics;

/**
 * {@code /hourly-trading-signals}; reference 7.7. How far back it goes, in which order, and with which words is UNVERIFIED.
 */
final class HourlyTradingSignalsEndpoint {

    private static final int DAYS = 10;

    private HourlyTradingSignalsEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("hourly-trading-signals", RowSource.tokenHours(false, DAYS))
                .in(Version.V2, "token_id", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "limit", "page")
                .required(Version.V2, "token_id")
                .column("TIMESTAMP", cell -> cell.data().hours.timestamp(cell.key()))
                .tokenColumns()
                .column("CLOSE", cell -> cell.data().hours.candle(cell.key()).close())
                .column("SIGNAL", cell -> isRising(cell) ? "1" : "-1")
                .column("POSITION", cell -> isRising(cell) ? "LONG" : "SHORT");
    }

    private static boolean isRising(Cell cell) {
        Candle hour = cell.data().hours.candle(cell.key());
        return hour.close().compareTo(hour.open()) >= 0;
    }
}
