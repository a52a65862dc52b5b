package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Names and JSON types of the endpoints of signals in each version, and that they do not contradict each other. */
class SignalShapeTest {

    private static final FakeTokenMetrics FAKE = FakeTokenMetrics.start();

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @Test
    void hourlyTradingSignals() throws IOException {
        Map<String, Object> v2 = row("/v2/hourly-trading-signals?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/hourly-trading-signals?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly("TIMESTAMP", "TOKEN_ID", "TOKEN_NAME", "TOKEN_SYMBOL", "CLOSE", "SIGNAL", "POSITION");
        assertThat(v3.keySet())
                .containsExactly(
                        "timestamp", "token_id", "token_name", "token_symbol", "slug", "close", "signal", "position");
        assertThat(v2.get("SIGNAL")).isIn("1", "-1");
    }

    @Test
    void wantsATokenForHourlySignalsInV2() throws IOException {
        assertThat(Wire.get(FAKE, "/v2/hourly-trading-signals").statusCode()).isEqualTo(400);
        assertThat(Wire.get(FAKE, "/v2/hourly-trading-signals?symbol=BTC").statusCode())
                .isEqualTo(400);
        assertThat(Wire.rows(FAKE, "/v3/hourly-trading-signals")).hasSize(50);
    }

    @Test
    void marketMetrics() throws IOException {
        Map<String, Object> v2 = row("/v2/market-metrics");
        Map<String, Object> v3 = row("/v3/market-metrics");

        assertThat(v2.keySet())
                .containsExactly(
                        "DATE",
                        "TOTAL_CRYPTO_MCAP",
                        "TM_GRADE_PERC_HIGH_COINS",
                        "TM_GRADE_SIGNAL",
                        "LAST_TM_GRADE_SIGNAL",
                        "RECT_SIGNAL",
                        "ALTS_MARKET_CAP",
                        "BTC_MARKET_CAP",
                        "BTC_PRICE",
                        "VOL_INDEX",
                        "VOL_10",
                        "VOL_90",
                        "ALTS_INDICATOR",
                        "ABOVE_MA");
        assertThat(v3.keySet())
                .containsExactly(
                        "date",
                        "total_crypto_mcap",
                        "tm_grade_perc_high_coins",
                        "tm_grade_signal",
                        "rect_signal",
                        "alts_market_cap",
                        "btc_market_cap",
                        "btc_price",
                        "vol_index",
                        "vol_10",
                        "vol_90",
                        "alts_indicator",
                        "above_ma");
        assertThat(v2).containsEntry("DATE", "2023-01-01");
        assertThat(v3).containsEntry("date", "2023-01-01T00:00:00.000Z");
    }

    @Test
    void givesTheMarketOldestFirst() throws IOException {
        String days = "/v2/market-metrics?startDate=2025-12-30&endDate=2026-01-05";

        assertThat(Wire.column(FAKE, days, "DATE")).containsExactly("2025-12-30", "2025-12-31");
        assertThat(Wire.column(FAKE, days + "&limit=1&page=2", "DATE")).containsExactly("2025-12-31");
        assertThat(Wire.rows(FAKE, days + "&page=2")).isEmpty();
    }

    @Test
    void theMarketIsMoreThanItsParts() throws IOException {
        assertThat(Wire.rows(FAKE, "/v3/market-metrics?limit=100")).allSatisfy(day -> {
            double total = (Double) day.get("total_crypto_mcap");
            double parts = (Double) day.get("btc_market_cap") + (Double) day.get("alts_market_cap");
            assertThat(parts).isCloseTo(total, Percentage.withPercentage(0.001));
            assertThat((Double) day.get("vol_10")).isLessThan((Double) day.get("vol_90"));
        });
    }

    @Test
    void moonshotTokens() throws IOException {
        Map<String, Object> v2 = row("/v2/moonshot-tokens");
        Map<String, Object> v3 = row("/v3/moonshot-tokens");

        assertThat(v2.keySet())
                .containsExactly(
                        "LAST_TRADING_SIGNAL_TIME",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "TM_TRADER_GRADE",
                        "TM_TRADER_GRADE_24H_PCT_CHANGE",
                        "PRICE_CHANGE_PERCENTAGE_7D_IN_CURRENCY",
                        "MARKET_CAP",
                        "VOLUME_24H",
                        "MOONSHOT_AT",
                        "MOONSHOT_END_AT",
                        "MOONSHOT_ROI");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "tm_grade",
                        "tm_grade_24_h_pct_change",
                        "market_cap_usd",
                        "volume_24_h",
                        "moonshot_at",
                        "moonshot_end_at",
                        "roi_pct",
                        "app_link");
        assertThat(v2.get("MARKET_CAP")).isInstanceOf(String.class);
        assertThat(v2.get("MOONSHOT_ROI")).isInstanceOf(Double.class);
        assertThat(v2).containsEntry("MOONSHOT_END_AT", null);
        assertThat(v3.get("market_cap_usd")).isInstanceOf(Double.class);
        assertThat(row("/v2/moonshot-tokens?type=past").get("MOONSHOT_END_AT"))
                .asString()
                .endsWith("Z");
    }

    @Test
    void refusesPicksThatAreNone() throws IOException {
        assertThat(Wire.get(FAKE, "/v2/moonshot-tokens?type=future").statusCode())
                .isEqualTo(400);
        assertThat(Wire.get(FAKE, "/v3/moonshot-tokens?sort_by=name").statusCode())
                .isEqualTo(400);
        assertThat(Wire.rows(FAKE, "/v2/moonshot-tokens?sort_by=name")).isNotEmpty();
    }

    private static Map<String, Object> row(String target) throws IOException {
        return Wire.rows(FAKE, target).get(0);
    }
}
