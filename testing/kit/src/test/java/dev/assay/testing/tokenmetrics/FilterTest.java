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

/** Which rows come back, and in which order. */
class FilterTest {

    private static final FakeTokenMetrics FAKE = FakeTokenMetrics.builder()
            .tokens(120)
            .days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 28))
            .start();

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @Test
    void takesListsOfIdsSymbolsNamesAndSlugs() throws IOException {
        assertThat(ids("/v3/tokens?token_id=3375,3306")).containsExactlyInAnyOrder(3375.0, 3306.0);
        assertThat(ids("/v3/tokens?symbol=SOL,xrp")).containsExactlyInAnyOrder(3988.0, 3369.0);
        assertThat(ids("/v3/tokens?token_name=Bitcoin,Ethereum")).containsExactlyInAnyOrder(3375.0, 3306.0);
        assertThat(ids("/v3/tokens?slug=bitcoin,solana")).containsExactlyInAnyOrder(3375.0, 3988.0);
    }

    @Test
    void hasSeveralTokensOfOneSymbol() throws IOException {
        assertThat(ids("/v3/tokens?symbol=BTC")).hasSize(3).contains(3375.0);
        assertThat(ids("/v3/tokens?symbol=BITCOIN")).hasSize(1).doesNotContain(3375.0);
        assertThat(Wire.column(FAKE, "/v3/tokens?token_id=100008,100009", "token_symbol"))
                .hasSize(2)
                .containsOnly("SI");
    }

    @Test
    void answersNoRowsWithAnEmptyList() throws IOException {
        assertThat(Wire.get(FAKE, "/v2/tokens?token_id=1").body())
                .isEqualTo("{\"success\":true,\"message\":\"Data fetched successfully\",\"length\":0,\"data\":[]}");
        assertThat(Wire.rows(FAKE, "/v2/tokens?token_id=no-number")).isEmpty();
        assertThat(Wire.rows(FAKE, "/v2/tokens?page=99")).isEmpty();
        assertThat(Wire.rows(FAKE, "/v2/tokens?token_id=3375&symbol=ETH")).isEmpty();
    }

    @Test
    void ignoresWhatAnEndpointDoesNotKnow() throws IOException {
        assertThat(Wire.rows(FAKE, "/v2/tokens?slug=bitcoin")).hasSize(50);
        assertThat(Wire.rows(FAKE, "/v2/price?symbol=BTC&limit=1")).hasSize(50);
        assertThat(Wire.rows(FAKE, "/v3/price?symbol=BTC")).hasSize(3);
        assertThat(Wire.rows(FAKE, "/v2/tokens?market_cap=99e99&nonsense=1&limit=5"))
                .hasSize(5);
    }

    @Test
    void pagesThroughEveryTokenOnceInNoOrder() throws IOException {
        List<Object> first = ids("/v3/tokens?page=1");
        List<Object> second = ids("/v3/tokens?page=2");
        List<Object> third = ids("/v3/tokens?page=3");

        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second).doesNotContainAnyElementsOf(third);
        assertThat(second).hasSize(50).doesNotContainAnyElementsOf(third);
        assertThat(third).hasSize(20);
        assertThat(first)
                .isNotEqualTo(first.stream().map(id -> (Double) id).sorted().toList());
        assertThat(ids("/v3/tokens?page=1")).isEqualTo(first);
    }

    @Test
    void givesBothEndsOfARangeNewestFirst() throws IOException {
        List<Object> dates =
                Wire.column(FAKE, "/v2/daily-ohlcv?token_id=3375&startDate=2025-01-30&endDate=2025-02-01", "DATE");

        assertThat(dates)
                .containsExactly("2025-02-01T00:00:00.000Z", "2025-01-31T00:00:00.000Z", "2025-01-30T00:00:00.000Z");
    }

    @Test
    void keepsNewestFirstOverSeveralTokens() throws IOException {
        List<Object> dates = Wire.column(FAKE, "/v3/daily-ohlcv?token_id=3375,3306,3988&limit=100", "date");

        assertThat(dates)
                .hasSize(100)
                .isSortedAccordingTo(Comparator.comparing(Object::toString).reversed());
        assertThat(dates.subList(0, 4))
                .containsExactly(
                        "2025-02-28T00:00:00.000Z",
                        "2025-02-28T00:00:00.000Z",
                        "2025-02-28T00:00:00.000Z",
                        "2025-02-27T00:00:00.000Z");
    }

    @Test
    void ignoresTheDateNamesOfTheOtherVersion() throws IOException {
        String camel = "/daily-ohlcv?token_id=3375&startDate=2025-01-05&endDate=2025-01-05&limit=1";
        String snake = "/daily-ohlcv?token_id=3375&start_date=2025-01-05&end_date=2025-01-05&limit=1";

        assertThat(Wire.column(FAKE, "/v2" + camel, "DATE")).containsExactly("2025-01-05T00:00:00.000Z");
        assertThat(Wire.column(FAKE, "/v2" + snake, "DATE")).containsExactly("2025-02-28T00:00:00.000Z");
        assertThat(Wire.column(FAKE, "/v3" + snake, "date")).containsExactly("2025-01-05T00:00:00.000Z");
        assertThat(Wire.column(FAKE, "/v3" + camel, "date")).containsExactly("2025-02-28T00:00:00.000Z");
    }

    @Test
    void takesTheDateNamesItIsToldTo() throws IOException {
        try (FakeTokenMetrics fake =
                FakeTokenMetrics.builder().v3DateNames(DateNames.CAMEL).start()) {
            String target = "/v3/daily-ohlcv?token_id=3375&startDate=2025-01-05&endDate=2025-01-06";

            assertThat(Wire.rows(fake, target)).hasSize(2);
        }
    }

    @Test
    void refusesADateThatIsNone() throws IOException {
        assertThat(Wire.get(FAKE, "/v2/daily-ohlcv?startDate=2025-02-30").statusCode())
                .isEqualTo(400);
    }

    @Test
    void filtersByCategoryAndExchange() throws IOException {
        List<Map<String, Object>> defi = Wire.rows(FAKE, "/v3/tokens?category=defi,NFT&limit=100");
        List<Map<String, Object>> gate = Wire.rows(FAKE, "/v3/tokens?exchange=gate&limit=100");

        assertThat(defi)
                .isNotEmpty()
                .hasSizeLessThan(100)
                .allSatisfy(
                        row -> assertThat(row.get("category_list")).asString().containsAnyOf("defi", "nft"));
        assertThat(gate)
                .isNotEmpty()
                .hasSizeLessThan(100)
                .allSatisfy(
                        row -> assertThat(row.get("exchange_list")).asString().contains("gate"));
    }

    @Test
    void takesMinimaInclusively() throws IOException {
        Map<String, Object> bitcoin =
                Wire.rows(FAKE, "/v3/tokens?token_id=3375").get(0);
        String marketCap = new BigDecimal(String.valueOf(bitcoin.get("market_cap"))).toPlainString();
        String target = "/v3/trading-signals?token_id=3375&limit=1&marketcap=";

        assertThat(Wire.rows(FAKE, target + marketCap)).hasSize(1);
        assertThat(Wire.rows(FAKE, target + marketCap + "1")).isEmpty();
    }

    @Test
    void filtersBySignal() throws IOException {
        List<Object> bullish = Wire.column(FAKE, "/v3/trading-signals?signal=1&limit=100", "trading_signal");
        List<Object> bearish = Wire.column(FAKE, "/v2/trading-signals?signal=-1&limit=100", "TRADING_SIGNAL");

        assertThat(bullish).hasSize(100).containsOnly(1.0);
        assertThat(bearish).hasSize(100).containsOnly(-1.0);
    }

    @Test
    void findsATokenByItsAddress() throws IOException {
        Object contracts = Wire.column(FAKE, "/v3/tokens?token_id=100020", "contract_address")
                .get(0);
        String address = contracts.toString().replaceAll("[{}]", "").replace("=", ":");

        assertThat(ids("/v3/tokens?blockchain_address=" + address)).containsExactly(100_020.0);
    }

    private static List<Object> ids(String target) throws IOException {
        return Wire.column(FAKE, target, "token_id");
    }
}
