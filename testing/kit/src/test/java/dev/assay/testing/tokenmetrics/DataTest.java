package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.testing.http.Fault;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The generated data: repeatable, of any size, or the caller's own. */
class DataTest {

    @Test
    void gradesAndSignalsKnowNoPrice() throws Exception {
        String signals = "/v3/trading-signals?token_id=3375&limit=100";
        LocalDate first = LocalDate.of(2025, 1, 1);
        Map<LocalDate, Candle> rising = new TreeMap<>();
        Map<LocalDate, Candle> falling = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            rising.put(first.plusDays(i), Candle.flat(BigDecimal.valueOf(100 + i)));
            falling.put(first.plusDays(i), Candle.flat(BigDecimal.valueOf(200 - i)));
        }
        FakeTokenMetricsBuilder builder = FakeTokenMetrics.builder().days(first, first.plusDays(99));

        try (FakeTokenMetrics up = builder.prices(3375, rising).start();
                FakeTokenMetrics down = builder.prices(3375, falling).start()) {
            assertThat(Wire.rows(up, signals)).hasSize(100).isEqualTo(Wire.rows(down, signals));
            assertThat(Wire.rows(up, "/v3/price?token_id=3375"))
                    .isNotEqualTo(Wire.rows(down, "/v3/price?token_id=3375"));
        }
    }

    @Test
    void isTheSameForTheSameSeed() throws IOException {
        String target = "/v2/trading-signals?limit=100&page=3";

        String first = body(FakeTokenMetrics.builder().seed(5), target);
        String again = body(FakeTokenMetrics.builder().seed(5), target);
        String other = body(FakeTokenMetrics.builder().seed(6), target);

        assertThat(first).isEqualTo(again).isNotEqualTo(other);
    }

    @Test
    void doesNotChangeWithTheSizeAroundIt() throws IOException {
        String target = "/v2/daily-ohlcv?token_id=3375&startDate=2025-03-01&endDate=2025-03-31";

        String few = body(FakeTokenMetrics.builder().tokens(1), target);
        String many = body(
                FakeTokenMetrics.builder().tokens(5000).days(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1)),
                target);

        assertThat(few).isEqualTo(many).contains("2025-03-01", "2025-03-31");
    }

    @Test
    void reachesTheLastOfAMillionRows() throws IOException {
        LocalDate last = LocalDate.of(2025, 12, 31);
        FakeTokenMetricsBuilder builder =
                FakeTokenMetrics.builder().tokens(1000).days(last.minusDays(999), last);

        try (FakeTokenMetrics fake = builder.start()) {
            List<Map<String, Object>> rows = Wire.rows(fake, "/v3/daily-ohlcv?limit=100&page=10000");

            assertThat(rows).hasSize(100);
            assertThat(rows.get(99)).containsEntry("date", last.minusDays(999) + "T00:00:00.000Z");
            assertThat(Wire.rows(fake, "/v3/daily-ohlcv?limit=100&page=10001")).isEmpty();
            assertThat(Wire.rows(fake, "/v3/trading-signals?limit=100&page=10000"))
                    .hasSize(100);
        }
    }

    @Test
    void servesTheCallersPrices() throws IOException {
        Map<LocalDate, Candle> prices = Map.of(
                LocalDate.of(2030, 1, 1), Candle.parse("1", "4.50", "0.5", "2", "1000"),
                LocalDate.of(2030, 1, 3), Candle.flat(new BigDecimal("3.25")));

        try (FakeTokenMetrics fake =
                FakeTokenMetrics.builder().prices(3375, prices).start()) {
            String ohlcv = Wire.get(fake, "/v2/daily-ohlcv?token_id=3375").body();
            List<Object> dates = Wire.column(fake, "/v2/daily-ohlcv?token_id=3375,3306&limit=4", "DATE");

            assertThat(ohlcv)
                    .startsWith("{\"success\":true,\"message\":\"Data fetched successfully\",\"length\":2,")
                    .contains("\"DATE\":\"2030-01-03T00:00:00.000Z\",\"OPEN\":3.25")
                    .contains("\"OPEN\":1,\"HIGH\":4.50,\"LOW\":0.5,\"CLOSE\":2,\"VOLUME\":1000");
            assertThat(dates)
                    .containsExactly(
                            "2030-01-03T00:00:00.000Z",
                            "2030-01-01T00:00:00.000Z",
                            "2025-12-31T00:00:00.000Z",
                            "2025-12-30T00:00:00.000Z");
            assertThat(Wire.column(fake, "/v3/price?token_id=3375", "current_price"))
                    .containsExactly(3.25);
        }
    }

    @Test
    void refusesPricesOfATokenThereIsNot() {
        FakeTokenMetricsBuilder builder =
                FakeTokenMetrics.builder().prices(7, Map.of(LocalDate.EPOCH, Candle.flat(BigDecimal.ONE)));

        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tokenId: no token 7");
    }

    @Test
    void shiftsPagesWhenRowsAreInsertedOrRemoved() throws IOException {
        try (FakeTokenMetrics fake = FakeTokenMetrics.start()) {
            List<Object> all = Wire.column(fake, "/v3/tokens?limit=30", "token_id");

            fake.faults().once(Fault.rowsInserted(3));
            List<Object> inserted = Wire.column(fake, "/v3/tokens?limit=10&page=2", "token_id");
            fake.faults().once(Fault.rowsRemoved(3));
            List<Object> removed = Wire.column(fake, "/v3/tokens?limit=10&page=2", "token_id");

            assertThat(inserted).isEqualTo(all.subList(7, 17));
            assertThat(removed).isEqualTo(all.subList(13, 23));
        }
    }

    @Test
    void answersLessThanAskedWhenItClampsTheLimit() throws IOException {
        try (FakeTokenMetrics fake = FakeTokenMetrics.start()) {
            fake.faults().next(2, Fault.clampedLimit(40));
            Set<Object> ids = new HashSet<>(Wire.column(fake, "/v3/tokens?limit=100", "token_id"));
            ids.addAll(Wire.column(fake, "/v3/tokens?limit=100&page=2", "token_id"));

            assertThat(ids).hasSize(80);
        }
    }

    @Test
    void meetsEveryPlaceOfAGridOnce() {
        for (int width : List.of(1, 3, 7907, 7919)) {
            for (boolean newestFirst : List.of(true, false)) {
                Grid grid = new Grid(null, width, 5, 8, newestFirst);

                assertThat(new HashSet<>(grid.slice(0, Integer.MAX_VALUE))).hasSize(width * 4);
            }
        }
    }

    private static String body(FakeTokenMetricsBuilder builder, String target) throws IOException {
        try (FakeTokenMetrics fake = builder.start()) {
            return Wire.get(fake, target).body();
        }
    }
}
