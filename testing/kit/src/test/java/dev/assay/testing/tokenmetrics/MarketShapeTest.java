package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Names and JSON types of the endpoints of the market in each version, and that they do not contradict each other. */
class MarketShapeTest {

    private static final FakeTokenMetrics FAKE = FakeTokenMetrics.start();

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @Test
    void hourlyOhlcv() throws IOException {
        Map<String, Object> v2 = row("/v2/hourly-ohlcv?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/hourly-ohlcv?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "TIMESTAMP",
                        "OPEN",
                        "HIGH",
                        "LOW",
                        "CLOSE",
                        "VOLUME");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "timestamp",
                        "open",
                        "high",
                        "low",
                        "close",
                        "volume");
        assertThat(v2.get("TIMESTAMP")).asString().matches("2025-12-31T23:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat((Double) v2.get("LOW")).isLessThanOrEqualTo((Double) v2.get("CLOSE"));
        assertThat((Double) v2.get("CLOSE")).isLessThanOrEqualTo((Double) v2.get("HIGH"));
    }

    @Test
    void hasEachHourOfTheDaysAskedForNewestFirst() throws IOException {
        String target = "/v2/hourly-ohlcv?token_id=3375,3306&startDate=2025-03-30&endDate=2025-03-31&limit=100";

        List<Object> times = Wire.column(FAKE, target, "TIMESTAMP");

        assertThat(times)
                .hasSize(96)
                .isSortedAccordingTo(Comparator.comparing(Object::toString).reversed());
        assertThat(times.stream().map(time -> time.toString().substring(0, 13)).distinct())
                .hasSize(48)
                .contains("2025-03-30T00", "2025-03-31T23");
    }

    @Test
    void hasHoursOnlyOfTheDaysThatWereSupplied() throws IOException {
        Map<LocalDate, Candle> prices = Map.of(
                LocalDate.of(2025, 1, 5),
                Candle.flat(BigDecimal.TEN),
                LocalDate.of(2025, 1, 7),
                Candle.flat(BigDecimal.ONE));
        try (FakeTokenMetrics fake =
                FakeTokenMetrics.builder().prices(3375, prices).start()) {
            String target = "/v2/hourly-ohlcv?token_id=3375&limit=100";

            assertThat(Wire.rows(fake, target)).hasSize(48);
            assertThat(Wire.column(fake, target, "CLOSE")).containsOnly(10.0, 1.0);
        }
    }

    @Test
    void quantMetrics() throws IOException {
        Map<String, Object> v2 = row("/v2/quantmetrics?token_id=3375");
        Map<String, Object> v3 = row("/v3/quantmetrics?token_id=3375");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "DATE",
                        "VOLATILITY",
                        "ALL_TIME_RETURN",
                        "CAGR",
                        "SHARPE",
                        "SORTINO",
                        "MAX_DRAWDOWN",
                        "SKEW",
                        "TAIL_RATIO",
                        "RISK_REWARD_RATIO",
                        "PROFIT_FACTOR",
                        "KURTOSIS",
                        "DAILY_VALUE_AT_RISK",
                        "DAILY_RETURN_AVG",
                        "DAILY_RETURN_STD");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "date",
                        "volatility",
                        "all_time_return",
                        "cagr",
                        "sharpe",
                        "sortino",
                        "max_drawdown",
                        "skew",
                        "tail_ratio",
                        "risk_reward_ratio",
                        "profit_factor",
                        "kurtosis",
                        "daily_value_at_risk",
                        "daily_return_avg",
                        "daily_return_std");
        assertThat(v2).containsEntry("DATE", "2025-12-31");
        assertThat(v3).containsEntry("date", "2025-12-31T00:00:00.000Z");
        assertThat(Wire.column(FAKE, "/v3/quantmetrics?limit=100", "sharpe"))
                .contains((Object) null)
                .hasAtLeastOneElementOfType(Double.class);
    }

    @Test
    void topMarketCapTokens() throws IOException {
        Map<String, Object> v2 = row("/v2/top-market-cap-tokens?top_k=1");
        Map<String, Object> v3 = row("/v3/top-market-cap-tokens?top_k=1");

        assertThat(v2.keySet())
                .containsExactly("TOKEN_ID", "TOKEN_NAME", "TOKEN_SYMBOL", "EXCHANGE_LIST", "CATEGORY_LIST", "TM_LINK");
        assertThat(v3.keySet())
                .containsExactly("token_id", "token_name", "token_symbol", "slug", "exchange_list", "category_list");
        assertThat(v2.get("EXCHANGE_LIST")).asString().startsWith("[{exchange_id=");
        assertThat(v3.get("exchange_list")).isEqualTo(List.of("binance", "gate", "kraken", "mxc", "bybit_spot"));
        assertThat(row("/v3/top-market-cap-tokens?top_k=1&expand=exchange_list").get("exchange_list"))
                .asString()
                .startsWith("[{exchange_id=");
    }

    @Test
    void givesFiftyTopTokensUnlessToldOtherwise() throws IOException {
        assertThat(Wire.rows(FAKE, "/v3/top-market-cap-tokens")).hasSize(50);
        assertThat(Wire.rows(FAKE, "/v3/top-market-cap-tokens?top_k=100")).hasSize(100);
        assertThat(Wire.rows(FAKE, "/v3/top-market-cap-tokens?limit=3")).hasSize(50);
        assertThat(Wire.get(FAKE, "/v3/top-market-cap-tokens?top_k=101").statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesThroughTheTopTokensInV2() throws IOException {
        List<Object> all = Wire.column(FAKE, "/v2/top-market-cap-tokens?top_k=20", "TOKEN_ID");

        assertThat(Wire.column(FAKE, "/v2/top-market-cap-tokens?top_k=10&page=2", "TOKEN_ID"))
                .isEqualTo(all.subList(10, 20));
    }

    private static Map<String, Object> row(String target) throws IOException {
        return Wire.rows(FAKE, target).get(0);
    }
}
