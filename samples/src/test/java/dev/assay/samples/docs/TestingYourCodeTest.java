package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.client.RetryPolicy;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.row.Row;
import dev.assay.testing.ManualTime;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.Candle;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class TestingYourCodeTest {

    // snippet: test-row
    @Test
    void comparesAPrice() {
        Price price = Price.from(Row.of(Map.of("token_id", 3375, "current_price", new BigDecimal("103821.5"))));
        Price none = Price.from(Row.parse("{\"token_id\": 3375, \"current_price\": null}"));

        assertThat(PriceWatch.isAbove(price, new BigDecimal("100000"))).isTrue();
        assertThat(PriceWatch.isAbove(none, new BigDecimal("100000"))).isFalse();
    }
    // end snippet

    // snippet: test-scripted
    @Test
    void survivesAnOutage() {
        ManualTime time = ManualTime.automatic();
        ScriptedTransport transport = ScriptedTransport.create()
                .respond(503, "")
                .respond(200, "{\"data\": [{\"token_id\": 3375, \"current_price\": 103821.5}]}");
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey("tm-any")
                .client(c -> c.transport(transport).timeSource(time))
                .build();

        boolean above = new PriceWatch(tm).isAbove(new BigDecimal("100000"));

        assertThat(above).isTrue();
        assertThat(transport.requestCount()).isEqualTo(2);
        assertThat(time.sleeps()).hasSize(1);
    }
    // end snippet

    // snippet: test-extension
    @Test
    @ExtendWith(FakeTokenMetricsExtension.class)
    void watchesOverHttp(FakeTokenMetrics fake) {
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .build();

        assertThat(new PriceWatch(tm).isAbove(BigDecimal.ZERO)).isTrue();
        assertThat(fake.requestCount()).isEqualTo(1);
    }
    // end snippet

    // snippet: test-server-limit
    @Test
    void comesToTheServersLimit() {
        try (FakeTokenMetrics fake = FakeTokenMetrics.builder().rateLimit(2).start()) {
            TokenMetrics tm = TokenMetrics.builder()
                    .apiKey(FakeTokenMetrics.API_KEY)
                    .baseUrl(fake.url().toString())
                    .client(c -> c.rateLimit(RateLimit.none()).retry(RetryPolicy.none()))
                    .build();
            PriceWatch watch = new PriceWatch(tm);
            watch.isAbove(BigDecimal.ONE);
            watch.isAbove(BigDecimal.ONE);

            assertThatThrownBy(() -> watch.isAbove(BigDecimal.ONE)).isInstanceOf(RateLimitException.class);
        }
    }
    // end snippet

    // snippet: test-faults
    @Test
    @ExtendWith(FakeTokenMetricsExtension.class)
    void givesUpAfterThreeAttempts(FakeTokenMetrics fake) {
        fake.faults().on("price").always(Fault.status(503));
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .client(c -> c.timeSource(ManualTime.automatic()))
                .build();

        assertThatThrownBy(() -> new PriceWatch(tm).isAbove(BigDecimal.ONE)).isInstanceOf(ServerException.class);
        assertThat(fake.requestCount()).isEqualTo(3);
    }
    // end snippet

    // snippet: test-prices
    @Test
    void readsThePricesOfTheTest() {
        Map<LocalDate, Candle> days = Map.of(
                LocalDate.of(2024, 1, 1), Candle.parse("42000", "43000.5", "41900", "42800", "1000"),
                LocalDate.of(2024, 1, 2), Candle.flat(new BigDecimal("42800")));
        try (FakeTokenMetrics fake =
                FakeTokenMetrics.builder().prices(3375, days).start()) {
            TokenMetrics tm = TokenMetrics.builder()
                    .apiKey(FakeTokenMetrics.API_KEY)
                    .baseUrl(fake.url().toString())
                    .build();

            List<DailyOhlcv> rows = tm.dailyOhlcv(OhlcvQuery.of(Tokens.ids(3375))
                            .since(LocalDate.of(2024, 1, 1))
                            .until(LocalDate.of(2024, 1, 2)))
                    .toList();

            assertThat(rows)
                    .extracting(DailyOhlcv::close)
                    .containsExactly(new BigDecimal("42800"), new BigDecimal("42800"));
        }
    }
    // end snippet
}
