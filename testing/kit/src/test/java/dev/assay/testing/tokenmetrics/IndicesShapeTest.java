package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Names, JSON types and rules of the operations on indices. */
class IndicesShapeTest {

    private static final FakeTokenMetrics FAKE = FakeTokenMetrics.start();

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @Test
    void indices() throws IOException {
        Map<String, Object> v2 = row("/v2/indices");
        Map<String, Object> v3 = row("/v3/indices");

        assertThat(v2.keySet())
                .containsExactly(
                        "ID",
                        "NAME",
                        "TICKER",
                        "PRICE",
                        "COINS",
                        "24H",
                        "7D",
                        "1M",
                        "24H_VOLUME",
                        "INDEX_GRADE",
                        "ALL_TIME",
                        "MARKET_CAP",
                        "TOP_GAINERS_ICONS");
        assertThat(v3.keySet()).contains("24_h", "7_d", "1_m", "24_h_volume", "top_gainers_icons");
        assertThat(v3.get("top_gainers_icons")).asString().startsWith("{3375={name=Bitcoin, large=");
        assertThat(Wire.column(FAKE, "/v3/indices", "top_gainers_icons")).contains((Object) null);
    }

    @Test
    void theListSaysHowLongItIs() throws IOException {
        String body = Wire.get(FAKE, "/v2/indices?limit=5&page=3").body();
        String active =
                Wire.get(FAKE, "/v3/indices?indices_type=active&limit=1").body();

        assertThat(body).contains("\"length\":2,").endsWith("\"pagination\":{\"total\":12,\"totalPages\":3}}");
        assertThat(active).endsWith("\"pagination\":{\"total\":6,\"totalPages\":6}}");
        assertThat(Wire.get(FAKE, "/v3/tokens").body()).doesNotContain("pagination");
    }

    @Test
    void takesTheTypeUnderTheVersionsName() throws IOException {
        assertThat(Wire.rows(FAKE, "/v2/indices?indicesType=passive")).hasSize(6);
        assertThat(Wire.rows(FAKE, "/v2/indices?indices_type=passive")).hasSize(12);
        assertThat(Wire.rows(FAKE, "/v3/indices?indices_type=PASSIVE")).hasSize(6);
        assertThat(Wire.rows(FAKE, "/v3/indices?indicesType=passive")).hasSize(12);
        assertThat(Wire.rows(FAKE, "/v3/indices?indices_type=other")).isEmpty();
    }

    @Test
    void holdings() throws IOException {
        Map<String, Object> v2 = row("/v2/indices-holdings?id=3");
        Map<String, Object> v3 = row("/v3/indices-holdings?id=3");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "COIN",
                        "CG_ID",
                        "WEIGHT",
                        "MARKET_CAP",
                        "PRICE",
                        "CURRENT_ROI",
                        "TRADER_GRADE",
                        "TRADER_GRADE_CHANGE_24H",
                        "ICON",
                        "DATE");
        assertThat(v2.get("ICON")).isInstanceOf(String.class);
        assertThat(v3.keySet()).contains("tm_grade", "tm_grade_change_24_h", "icon", "weight");
        assertThat(Wire.rows(FAKE, "/v3/indices-holdings?id=1&limit=3")).hasSize(100);
    }

    @Test
    void asManyHoldingsAsTheListSays() throws IOException {
        List<Object> coins = Wire.column(FAKE, "/v2/indices", "COINS");

        for (int id = 1; id <= coins.size(); id++) {
            assertThat((double) Wire.rows(FAKE, "/v2/indices-holdings?id=" + id).size())
                    .isEqualTo(coins.get(id - 1));
        }
    }

    @Test
    void performance() throws IOException {
        String range = "&start_date=2025-12-01&limit=100";
        List<Map<String, Object>> days = Wire.rows(FAKE, "/v3/indices-performance?id=2" + range);

        assertThat(days.get(0).keySet())
                .containsExactly("id", "date", "index_cumulative_roi", "market_cap", "volume", "fdv");
        assertThat(days).hasSize(31).extracting(day -> day.get("date")).isSorted();
        assertThat(days.get(30).get("market_cap"))
                .isEqualTo(Wire.rows(FAKE, "/v3/indices").get(1).get("market_cap"));
    }

    @Test
    void rowsOfApril2025() throws IOException {
        try (FakeTokenMetrics old = FakeTokenMetrics.builder().oldV2Rows(true).start()) {
            assertThat(Wire.rows(old, "/v2/indices-performance?id=2").get(0)).doesNotContainKey("ID");
            assertThat(Wire.rows(old, "/v3/indices-performance?id=2").get(0)).containsKey("id");
            assertThat(Wire.rows(old, "/v2/indices-holdings?id=2").get(0).get("ICON"))
                    .isInstanceOf(Map.class);
        }
    }

    @Test
    void needsTheIdOfAnIndex() throws IOException {
        for (String target : List.of("indices-holdings", "indices-performance")) {
            for (String bad : List.of("", "?id=", "?id=x", "?id=-1")) {
                assertThat(Wire.get(FAKE, "/v2/" + target + bad).statusCode())
                        .as(target + bad)
                        .isEqualTo(400);
            }
            assertThat(Wire.rows(FAKE, "/v3/" + target + "?id=13")).isEmpty();
            assertThat(Wire.rows(FAKE, "/v3/" + target + "?id=0")).isEmpty();
        }
    }

    private static Map<String, Object> row(String target) throws IOException {
        return Wire.rows(FAKE, target).get(0);
    }
}
