package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;

/** {@code /market-metrics}; reference 7.14. Oldest day first; all columns that any edition has. */
final class MarketMetricsEndpoint {

    // The market has grades of its own, as if it were a token.
    private static final int MARKET = -1;
    private static final int ALTCOINS = -2;
    private static final int AVERAGE = -3;

    private MarketMetricsEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("market-metrics", RowSource.days())
                .in(Version.V2, "limit", "page")
                .in(Version.V3, "limit", "page")
                .dated()
                .column("DATE", Cell::date)
                .column("TOTAL_CRYPTO_MCAP", cell -> Market.rounded(bitcoin(cell) + altcoins(cell)))
                .column("TM_GRADE_PERC_HIGH_COINS", cell -> grade(cell, MARKET))
                .column("TM_GRADE_SIGNAL", cell -> grades(cell).signal(MARKET, day(cell)))
                .column("LAST_TM_GRADE_SIGNAL", null, cell -> grades(cell).trend(MARKET, day(cell)))
                .column("RECT_SIGNAL", cell -> grades(cell).trend(MARKET, day(cell)))
                .column("ALTS_MARKET_CAP", cell -> Market.rounded(altcoins(cell)))
                .column("BTC_MARKET_CAP", cell -> Market.rounded(bitcoin(cell)))
                .column("BTC_PRICE", cell -> cell.candle().close())
                .column("VOL_INDEX", cell -> volatility(cell, 1))
                .column("VOL_10", cell -> volatility(cell, 0.9))
                .column("VOL_90", cell -> volatility(cell, 1.1))
                .column("ALTS_INDICATOR", cell -> grade(cell, ALTCOINS))
                .column("ABOVE_MA", cell -> grade(cell, AVERAGE));
    }

    private static double bitcoin(Cell cell) {
        return cell.candle().close().doubleValue()
                * cell.data().market.supply(cell.key().token());
    }

    private static double altcoins(Cell cell) {
        return bitcoin(cell) * (0.4 + grade(cell, ALTCOINS).doubleValue() / 100);
    }

    private static BigDecimal volatility(Cell cell, double part) {
        return Market.rounded(Math.rint(part * (20 + 60 * cell.data().noise.unit(0, day(cell), 130)) * 100) / 100);
    }

    private static BigDecimal grade(Cell cell, int whose) {
        return grades(cell).tmGrade(whose, day(cell));
    }

    private static Grades grades(Cell cell) {
        return cell.data().grades;
    }

    private static long day(Cell cell) {
        return cell.key().day();
    }
}
