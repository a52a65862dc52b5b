package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operations there are and what they take, in both versions; reference 7 and 8. All else is ignored. */
class AcceptedParametersTest {

    private static final List<String> WITHDRAWN =
            List.of("investor-grades", "scenario-analysis", "sentiments", "trader-grades");

    @ParameterizedTest
    @CsvSource({
        "tokens, token_id token_name symbol slug expand category exchange blockchain_address limit page",
        "trading-signals, token_id token_name symbol slug start_date end_date category exchange marketcap volume fdv signal limit page",
        "price, token_id token_name symbol slug limit page",
        "hourly-ohlcv, token_id token_name symbol slug start_date end_date limit page",
        "daily-ohlcv, token_id token_name symbol slug start_date end_date limit page",
        "moonshot-tokens, type sort_by limit page",
        "tm-grade, token_id token_name symbol slug limit page",
        "fundamental-grade, token_id token_name symbol slug limit page",
        "technology-grade, token_id token_name symbol slug limit page",
        "tm-grade-history, token_id token_name symbol slug start_date end_date limit page",
        "fundamental-grade-history, token_id token_name symbol slug start_date end_date limit page",
        "technology-grade-history, token_id token_name symbol slug start_date end_date limit page",
        "market-metrics, start_date end_date limit page",
        "ai-reports, token_id token_name symbol limit page",
        "crypto-investors, limit page",
        "top-market-cap-tokens, top_k expand",
        "resistance-support, token_id token_name symbol slug limit page",
        "hourly-trading-signals, token_id token_name symbol slug limit page",
        "price-prediction, token_id token_name symbol slug limit page",
        "quantmetrics, token_id token_name symbol slug category exchange marketcap volume fdv limit page",
        "correlation, token_id token_name symbol slug category exchange limit page",
        "indices, indices_type limit page",
        "indices-holdings, id",
        "indices-performance, id start_date end_date limit page"
    })
    void inV3(String path, String parameters) {
        assertThat(Endpoints.byPath().get(path).accepted(Version.V3, DateNames.SNAKE))
                .containsExactlyInAnyOrder(parameters.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "tokens, token_id token_name symbol category exchange blockchain_address limit page",
        "trading-signals, token_id symbol startDate endDate category exchange marketcap volume fdv signal limit page",
        "price, token_id",
        "hourly-ohlcv, token_id token_name symbol startDate endDate limit page",
        "daily-ohlcv, token_id token_name symbol startDate endDate limit page",
        "moonshot-tokens, type limit page",
        "tm-grade, token_id token_name symbol limit page",
        "fundamental-grade, token_id token_name symbol limit page",
        "technology-grade, token_id token_name symbol limit page",
        "tm-grade-history, token_id token_name symbol startDate endDate limit page",
        "fundamental-grade-history, token_id token_name symbol startDate endDate limit page",
        "technology-grade-history, token_id token_name symbol startDate endDate limit page",
        "market-metrics, startDate endDate limit page",
        "ai-reports, token_id symbol limit page",
        "crypto-investors, limit page",
        "top-market-cap-tokens, top_k page",
        "resistance-support, token_id symbol limit page",
        "hourly-trading-signals, token_id limit page",
        "price-prediction, token_id symbol limit page",
        "quantmetrics, token_id symbol category exchange marketcap volume fdv limit page",
        "correlation, token_id token_name symbol category exchange limit page",
        "indices, indicesType limit page",
        "indices-holdings, id",
        "indices-performance, id startDate endDate limit page",
        "trader-grades, token_id symbol startDate endDate category exchange marketcap fdv volume traderGrade traderGradePercentChange limit page",
        "investor-grades, token_id symbol startDate endDate category exchange marketcap fdv volume investorGrade investorGradePercentChange limit page",
        "sentiments, limit page",
        "scenario-analysis, token_id symbol limit page"
    })
    void inV2(String path, String parameters) {
        assertThat(Endpoints.byPath().get(path).accepted(Version.V2, DateNames.CAMEL))
                .containsExactlyInAnyOrder(parameters.split(" "));
    }

    @Test
    void hasNoOtherOperations() {
        assertThat(paths(Version.V3)).hasSize(24).doesNotContainAnyElementsOf(WITHDRAWN);
        assertThat(paths(Version.V2))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(paths(Version.V3).stream(), WITHDRAWN.stream())
                        .toList());
    }

    private static List<String> paths(Version version) {
        return Endpoints.paths().stream()
                .filter(path -> Endpoints.byPath().get(path).isIn(version))
                .toList();
    }
}
