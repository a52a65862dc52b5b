package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Names and JSON types of what is researched, withdrawn operations included. */
class ResearchShapeTest {

    private static final FakeTokenMetrics FAKE = FakeTokenMetrics.start();
    private static final FakeTokenMetrics OLD =
            FakeTokenMetrics.builder().oldV2Rows(true).start();

    @AfterAll
    static void close() {
        FAKE.close();
        OLD.close();
    }

    @Test
    void resistanceSupport() throws IOException {
        assertThat(row(FAKE, "/v2/resistance-support").keySet())
                .containsExactly(
                        "TOKEN_ID", "TOKEN_NAME", "TOKEN_SYMBOL", "DATE", "HISTORICAL_RESISTANCE_SUPPORT_LEVELS");
        assertThat(row(FAKE, "/v3/resistance-support").keySet())
                .contains("price", "resistance_1", "resistance_3", "support_1", "support_3", "app_link");
        assertThat(Wire.column(FAKE, "/v2/resistance-support", "HISTORICAL_RESISTANCE_SUPPORT_LEVELS"))
                .contains((Object) null)
                .anySatisfy(levels -> assertThat(levels).asString().startsWith("[{date=20"));
        assertThat(Wire.column(OLD, "/v2/resistance-support", "HISTORICAL_RESISTANCE_SUPPORT_LEVELS"))
                .contains((Object) null)
                .anySatisfy(levels -> assertThat(levels).asString().matches("\\[[0-9E.-]+, .*"));
    }

    @Test
    void pricePrediction() throws IOException {
        assertThat(row(FAKE, "/v2/price-prediction").keySet())
                .containsExactly("TOKEN_ID", "TOKEN_NAME", "TOKEN_SYMBOL", "DATE", "PRICE_PREDICTION");
        assertThat(row(FAKE, "/v3/price-prediction").keySet())
                .containsExactly("token_id", "token_name", "token_symbol", "slug", "date", "price_prediction");
        assertThat(row(OLD, "/v2/price-prediction").keySet())
                .containsExactly("TOKEN_ID", "TOKEN_NAME", "DATE", "FORECASTS_FOR_NEXT_7_DAYS", "PREDICTED_RETURNS_7D");
        assertThat(Wire.get(FAKE, "/v2/price-prediction").body())
                .contains("\"similar_tokens_info\":\"null\"", "\"similar_tokens_info\":null")
                .contains("\"predicted_fdv_bear\":\"null\"", "\"predicted_fdv_moon\":null");
    }

    @Test
    void correlationNeverNamesTheTokenItself() throws IOException {
        List<Map<String, Object>> rows = Wire.rows(FAKE, "/v3/correlation?limit=100");

        assertThat(rows).extracting(row -> row.get("top_correlation")).contains((Object) null);
        assertThat(rows)
                .filteredOn(row -> row.get("top_correlation") != null)
                .allSatisfy(row -> assertThat((List<?>) row.get("top_correlation"))
                        .hasSize(20)
                        .extracting(other -> (Object) ((Map<?, ?>) other).get("token"))
                        .doesNotHaveDuplicates()
                        .doesNotContain(row.get("token_name")));
    }

    @Test
    void aiReports() throws IOException {
        Map<String, Object> row = row(FAKE, "/v2/ai-reports");

        assertThat(row.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_SYMBOL",
                        "TOKEN_NAME",
                        "INVESTMENT_ANALYSIS_POINTER",
                        "INVESTMENT_ANALYSIS",
                        "DEEP_DIVE",
                        "CODE_REVIEW");
        assertThat((String) row.get("DEEP_DIVE")).hasSize(4_000);
        assertThat(row(FAKE, "/v3/ai-reports")).containsKey("deep_dive").doesNotContainKey("slug");
    }

    @Test
    void cryptoInvestors() throws IOException {
        assertThat(row(FAKE, "/v2/crypto-investors").keySet())
                .containsExactly(
                        "INVESTOR_NAME",
                        "INVESTOR_WEBSITE",
                        "INVESTOR_TWITTER",
                        "ROUND_COUNT",
                        "ROI_AVERAGE",
                        "ROI_MEDIAN");
        assertThat(row(OLD, "/v2/crypto-investors").keySet()).containsExactly("INVESTOR", "INVESTOR_SCORE");
        assertThat(row(OLD, "/v3/crypto-investors")).containsKeys("investor_name", "roi_median");
        assertThat(Wire.rows(FAKE, "/v3/crypto-investors?limit=30&page=4")).hasSize(10);
        assertThat(Wire.rows(FAKE, "/v3/crypto-investors?limit=30&page=5")).isEmpty();
    }

    @Test
    void withdrawnOperations() throws IOException {
        assertThat(row(FAKE, "/v2/trader-grades"))
                .containsKeys("TA_GRADE", "QUANT_GRADE", "TM_TRADER_GRADE", "TM_TRADER_GRADE_24H_PCT_CHANGE");
        assertThat(row(FAKE, "/v2/investor-grades")).hasSize(19).containsKeys("VALUATION_GRADE", "SECURITY_SCORE");
        assertThat(row(FAKE, "/v2/sentiments").get("DATETIME")).isEqualTo("2023-01-01 10:00:00.000");
        assertThat(row(FAKE, "/v2/sentiments")).hasSize(12).containsKeys("MARKET_SENTIMENT_LABEL", "TWITTER_SUMMARY");
        assertThat(row(FAKE, "/v2/scenario-analysis").get("SCENARIO_PREDICTION"))
                .asString()
                .contains("scenario_prediction=[{scenario=1.0");
        assertThat(row(OLD, "/v2/scenario-analysis"))
                .containsKey("SCENARIO_ANALYSIS")
                .doesNotContainKey("SCENARIO_PREDICTION");
        for (String path : List.of("trader-grades", "investor-grades", "sentiments", "scenario-analysis")) {
            assertThat(Wire.get(FAKE, "/v3/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void filtersWithdrawnGradesInclusively() throws IOException {
        String days = "/v2/trader-grades?token_id=3375&startDate=2025-12-01&endDate=2025-12-31";
        List<Object> grades = Wire.column(FAKE, days, "TM_TRADER_GRADE");
        Object median = grades.stream().sorted().skip(15).findFirst().orElseThrow();

        List<Object> best = Wire.column(FAKE, days + "&traderGrade=" + median, "TM_TRADER_GRADE");
        List<Object> risen =
                Wire.column(FAKE, days + "&traderGradePercentChange=0.01", "TM_TRADER_GRADE_24H_PCT_CHANGE");

        assertThat(grades).hasSize(31);
        assertThat(best).hasSize(16).contains(median);
        assertThat(risen)
                .isNotEmpty()
                .hasSizeLessThan(31)
                .allSatisfy(change -> assertThat((Double) change).isPositive());
    }

    @Test
    void refusesSettingsThatCannotBe() {
        FakeTokenMetricsBuilder builder = FakeTokenMetrics.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.indices(0))
                .withMessageStartingWith("n:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.reportLength(0))
                .withMessageStartingWith("characters:");
    }

    private static Map<String, Object> row(FakeTokenMetrics fake, String target) throws IOException {
        return Wire.rows(fake, target).get(0);
    }
}
