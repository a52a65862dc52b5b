package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.research.AiReport;
import dev.assay.api.tokenmetrics.research.CorrelatedToken;
import dev.assay.api.tokenmetrics.research.Correlation;
import dev.assay.api.tokenmetrics.research.CorrelationQuery;
import dev.assay.api.tokenmetrics.research.CryptoInvestor;
import dev.assay.api.tokenmetrics.research.Level;
import dev.assay.api.tokenmetrics.research.Prediction;
import dev.assay.api.tokenmetrics.research.PricePrediction;
import dev.assay.api.tokenmetrics.research.ResistanceSupport;
import dev.assay.api.tokenmetrics.research.Scenario;
import dev.assay.core.Paged;
import dev.assay.core.error.DataException;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.row.Row;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResearchTest {

    private static final Tokens BITCOIN = Tokens.ids(3375);

    private FakeTokenMetrics fake = FakeTokenMetrics.builder().tokens(250).start();

    @AfterEach
    void stop() {
        fake.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsLevelsWithDays(ApiVersion version) {
        List<ResistanceSupport> rows =
                client(version).resistanceSupport(Tokens.all()).toList();

        assertThat(rows).hasSize(250).anySatisfy(row -> assertThat(row.levels()).isEmpty());
        assertThat(rows).flatExtracting(ResistanceSupport::levels).isNotEmpty().allSatisfy(level -> {
            assertThat(level.level()).isPositive();
            assertThat(level.date()).isBefore(LocalDate.of(2025, 12, 31));
        });
        if (version == ApiVersion.V3) {
            assertThat(rows)
                    .allSatisfy(row -> assertThat(List.of(
                                    row.support3(),
                                    row.support2(),
                                    row.support1(),
                                    row.price(),
                                    row.resistance1(),
                                    row.resistance2(),
                                    row.resistance3()))
                            .isSorted());
        }
    }

    @Test
    void readsLevelsThatAreNumbers() {
        restartOld();

        List<ResistanceSupport> rows =
                client(ApiVersion.V2).resistanceSupport(Tokens.all()).toList();

        assertThat(rows).flatExtracting(ResistanceSupport::levels).isNotEmpty().allSatisfy(level -> {
            assertThat(level.level()).isPositive();
            assertThat(level.date()).isNull();
        });
    }

    @Test
    void readsLevelsThatAreTexts() {
        Row row = Row.parse("{\"historical_resistance_support_levels\":[\"0.50\",{\"level\":\"7\",\"date\":null}]}");

        assertThat(ResistanceSupport.from(row).levels())
                .extracting(Level::level)
                .containsExactly(new BigDecimal("0.50"), new BigDecimal("7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[true]", "[null]", "[[1]]", "{\"level\":1}"})
    void tellsThatLevelsAreNone(String levels) {
        Row row = Row.parse("{\"historical_resistance_support_levels\":" + levels + "}");

        assertThatThrownBy(() -> ResistanceSupport.from(row).levels())
                .isExactlyInstanceOf(DataException.class)
                .hasMessageContaining("list of objects");
    }

    @ParameterizedTest
    @EnumSource
    void readsCorrelations(ApiVersion version) {
        List<Correlation> rows =
                client(version).correlation(CorrelationQuery.of(Tokens.all())).toList();

        assertThat(rows)
                .hasSize(250)
                .anySatisfy(row -> assertThat(row.correlated()).isEmpty());
        assertThat(rows)
                .flatExtracting(Correlation::correlated)
                .isNotEmpty()
                .extracting(CorrelatedToken::correlation)
                .allSatisfy(size -> assertThat(size).isBetween(BigDecimal.ONE.negate(), BigDecimal.ONE));
    }

    @ParameterizedTest
    @EnumSource
    void asksForCorrelationsOfCategoriesAndExchanges(ApiVersion version) {
        CorrelationQuery query =
                CorrelationQuery.of(Tokens.all()).categories("defi", "NFT").exchanges("gate");

        assertThat(client(version).correlation(query).toList()).isNotEmpty().hasSizeLessThan(200);
        assertThat(fake.requests().get(0).query()).containsEntry("category", "defi,NFT");
        assertThat(fake.requests().get(0).query()).containsEntry("exchange", "gate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.categories(new String[0]))
                .withMessageStartingWith("names:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.exchanges("a,b"))
                .withMessageStartingWith("ids:");
    }

    @ParameterizedTest
    @EnumSource
    void readsPredictionsByScenario(ApiVersion version) {
        List<PricePrediction> rows =
                client(version).pricePrediction(Tokens.all()).toList();

        assertThat(rows).hasSize(250).allSatisfy(row -> {
            Prediction prediction = row.prediction();
            assertThat(prediction.currentPrice()).isPositive();
            assertThat(prediction.predictedDate()).isEqualTo(row.date().plusDays(180));
            assertThat(prediction.similarTokensInfo()).isNull();
            assertThat(prediction.scenarios()).extracting(Scenario::scenario).hasSize(5);
            assertThat(prediction.scenarios()).allSatisfy(scenario -> {
                assertThat(scenario.bearPrice()).isLessThan(scenario.moonPrice());
                assertThat(scenario.extras()).isEmpty();
            });
            assertThat(row.forecasts()).isEmpty();
        });
        assertThat(rows)
                .flatExtracting(row -> row.prediction().scenarios())
                .extracting(Scenario::bearFullyDilutedValuation)
                .containsNull();
        assertThat(rows).extracting(row -> row.prediction().categoryName()).contains("layer-1", (String) null);
    }

    @Test
    void readsPredictionsOfTheFormerEdition() {
        restartOld();

        List<PricePrediction> rows = client(ApiVersion.V2)
                .pricePrediction(Tokens.ids(3375, 90_001, 90_002))
                .toList();

        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.prediction()).isNull();
            assertThat(row.tokenSymbol()).isNull();
            assertThat(row.predictedReturn7d()).isNotNull();
            assertThat(row.forecasts()).hasSize(7).containsKeys("1-day-forecast", "7-day-forecast");
            assertThat(row.forecasts().values())
                    .allSatisfy(
                            forecast -> assertThat(forecast.forecast()).isBetween(forecast.lower(), forecast.upper()));
        });
    }

    @Test
    void takesTheTextNullForNull() {
        assertThat(PricePrediction.from(Row.parse("{\"price_prediction\":\"null\"}"))
                        .prediction())
                .isNull();
        Prediction prediction = Prediction.from(Row.parse("{\"predicted_date\":\"null\",\"price_prediction\":\"null\","
                + "\"token_mcap\":\"null\",\"similar_tokens_info\":[\"null\"]}"));

        assertThat(prediction.predictedDate()).isNull();
        assertThat(prediction.tokenMarketCap()).isNull();
        assertThat(prediction.scenarios()).isEmpty();
        assertThat(prediction.similarTokensInfo()).isEqualTo(List.of("null"));
    }

    @Test
    void tellsThatForecastsAndScenariosAreNone() {
        PricePrediction forecasts = PricePrediction.from(Row.parse("{\"FORECASTS_FOR_NEXT_7_DAYS\":{\"1-day\":3}}"));
        Prediction scenarios = Prediction.from(Row.parse("{\"price_prediction\":[1]}"));

        assertThatThrownBy(forecasts::forecasts)
                .isExactlyInstanceOf(DataException.class)
                .hasMessageContaining("found 3");
        assertThatThrownBy(scenarios::scenarios)
                .isExactlyInstanceOf(DataException.class)
                .hasMessageContaining("found 1");
    }

    @ParameterizedTest
    @EnumSource
    void readsLongReports(ApiVersion version) {
        fake.close();
        fake = FakeTokenMetrics.builder().tokens(120).reportLength(20_000).start();

        List<AiReport> reports = client(version).aiReports(Tokens.all()).toList();

        assertThat(reports).hasSize(120).allSatisfy(report -> {
            assertThat(report.deepDive()).hasSize(20_000).startsWith("# Deep dive\n\nThis report on ");
            assertThat(report.investmentAnalysis()).contains("\"Quoted\"", "\u00fcber");
        });
        assertThat(reports).extracting(AiReport::codeReview).containsNull();
    }

    @ParameterizedTest
    @EnumSource
    void readsInvestors(ApiVersion version) {
        List<CryptoInvestor> investors = client(version).cryptoInvestors().toList();

        assertThat(investors).hasSize(250).extracting(CryptoInvestor::name).doesNotHaveDuplicates();
        assertThat(investors).extracting(CryptoInvestor::score).containsOnlyNulls();
        assertThat(investors).extracting(CryptoInvestor::roiMedian).containsNull();
    }

    @Test
    void readsInvestorsOfTheFormerEdition() {
        restartOld();

        assertThat(client(ApiVersion.V2).cryptoInvestors().toList())
                .hasSize(250)
                .allSatisfy(investor -> {
                    assertThat(investor.name()).startsWith("Sample Capital");
                    assertThat(investor.score()).isBetween(1, 10);
                    assertThat(investor.extras()).isEmpty();
                });
    }

    @Test
    void refusesSelectorsTheVersionDoesNotTake() {
        TokenMetrics v2 = client(ApiVersion.V2).with(b -> b.tokensResolved(false));
        TokenMetrics v3 = client(ApiVersion.V3).with(b -> b.tokensResolved(false));
        Tokens names = Tokens.names("Bitcoin");
        Tokens slugs = Tokens.slugs("bitcoin");

        assertThatIllegalArgumentException().isThrownBy(() -> v2.resistanceSupport(names));
        assertThatIllegalArgumentException().isThrownBy(() -> v2.pricePrediction(names));
        assertThatIllegalArgumentException().isThrownBy(() -> v2.aiReports(names));
        assertThatIllegalArgumentException().isThrownBy(() -> v2.correlation(CorrelationQuery.of(slugs)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> v3.aiReports(slugs))
                .withMessageStartingWith("tokens: ai-reports");
        assertThat(v3.resistanceSupport(slugs).toList()).hasSize(1);
        assertThat(v3.pricePrediction(names).toList()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTokensAreIgnored(ApiVersion version) {
        TokenMetrics client = client(version);
        List<Paged<?>> lists = List.of(
                client.resistanceSupport(BITCOIN),
                client.pricePrediction(BITCOIN),
                client.correlation(CorrelationQuery.of(BITCOIN)),
                client.aiReports(BITCOIN));
        fake.faults().always(Fault.ignoredParameter("token_id"));

        assertThat(lists)
                .allSatisfy(list -> assertThat(catchThrowable(list::toList))
                        .isExactlyInstanceOf(IgnoredParameterException.class)
                        .hasMessageContaining("token_id"));
    }

    private void restartOld() {
        fake.close();
        fake = FakeTokenMetrics.builder().tokens(250).oldV2Rows(true).start();
    }

    private TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}
