package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.api.tokenmetrics.market.Category;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.Exchange;
import dev.assay.api.tokenmetrics.market.HourlyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.QuantMetrics;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.market.TopTokensQuery;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations of the market package against the fake, beside those in {@link TokenMetricsTest}. */
final class MarketTest {

    private static final Tokens BITCOIN = Tokens.ids(3375);
    private static final LocalDate DAY = Kind.FIRST.plusDays(100);

    private static FakeTokenMetrics fake;

    @BeforeAll
    static void start() {
        fake = Kind.fake();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @BeforeEach
    void reset() {
        fake.reset();
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryHourOfTheDaysAskedFor(ApiVersion version) {
        OhlcvQuery query = OhlcvQuery.of(Tokens.ids(3375, 3306)).since(DAY).until(DAY.plusDays(2));

        List<HourlyOhlcv> hours = client(version).hourlyOhlcv(query).toList();

        assertThat(hours).hasSize(2 * 3 * 24);
        assertThat(hours)
                .isSortedAccordingTo(
                        Comparator.comparing(HourlyOhlcv::timestamp).reversed());
        assertThat(days(hours)).containsExactlyInAnyOrder(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(fake.requestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void hoursAddUpToTheirDay(ApiVersion version) {
        OhlcvQuery query = OhlcvQuery.of(BITCOIN).since(DAY).until(DAY);

        List<HourlyOhlcv> hours = client(version).hourlyOhlcv(query).toList();
        DailyOhlcv day = client(version).dailyOhlcv(query).toList().get(0);

        assertThat(hours.get(23).open()).isEqualByComparingTo(day.open());
        assertThat(hours.get(0).close()).isEqualByComparingTo(day.close());
        assertThat(hours.stream().map(HourlyOhlcv::high).max(Comparator.naturalOrder()))
                .contains(day.high());
        assertThat(hours.stream().map(HourlyOhlcv::low).min(Comparator.naturalOrder()))
                .contains(day.low());
    }

    @ParameterizedTest
    @EnumSource
    void promisesNoNumberOfRequestsForHours(ApiVersion version) {
        OhlcvQuery query = OhlcvQuery.of(BITCOIN).since(DAY).until(DAY);

        assertThat(client(version).hourlyOhlcv(query).all().maxRequests()).isEmpty();
        assertThat(client(version).dailyOhlcv(query).maxRequests()).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheTopTokensInOnePage(ApiVersion version) {
        List<Token> top =
                client(version).topMarketCapTokens(TopTokensQuery.of(70)).toList();

        assertThat(top).hasSize(70).extracting(Token::tokenId).contains(3375L, 3306L);
        assertThat(fake.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.query()).isEqualTo(Map.of("top_k", "70")));
    }

    @Test
    void readsTheTopTokensGreatestFirst() {
        List<Token> top =
                client(ApiVersion.V3).topMarketCapTokens(TopTokensQuery.of(5)).toList();
        List<Token> all =
                client(ApiVersion.V3).tokens(TokensQuery.of(Tokens.all())).toList();

        List<Long> greatest = all.stream()
                .sorted(Comparator.comparing(Token::marketCap).reversed())
                .map(Token::tokenId)
                .limit(5)
                .toList();
        assertThat(top).extracting(Token::tokenId).isEqualTo(greatest);
    }

    @Test
    void expandsTheTopTokensInV3Alone() {
        TopTokensQuery query = TopTokensQuery.of(1).expanded();

        Token token = client(ApiVersion.V3).topMarketCapTokens(query).toList().get(0);

        assertThat(token.exchanges()).extracting(Exchange::name).contains("Binance");
        assertThat(token.categories()).extracting(Category::name).doesNotContainNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(ApiVersion.V2).topMarketCapTokens(query))
                .withMessageStartingWith("query:");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void refusesNumbersOfTopTokensTheServiceRefuses(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopTokensQuery.of(count))
                .withMessageStartingWith("count:");
    }

    @ParameterizedTest
    @EnumSource
    void readsFiguresOfRiskAndReturn(ApiVersion version) {
        List<QuantMetrics> rows =
                client(version).quantMetrics(QuantMetricsQuery.of(Tokens.all())).toList();

        assertThat(rows).hasSize(Kind.ROWS).extracting(QuantMetrics::tokenId).doesNotHaveDuplicates();
        assertThat(rows).extracting(QuantMetrics::sharpe).containsNull();
        assertThat(rows)
                .filteredOn(row -> row.maxDrawdown() != null)
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.maxDrawdown()).isBetween(new BigDecimal("-0.79"), new BigDecimal("-0.17"));
                    assertThat(row.sharpe().signum()).isEqualTo(row.cagr().signum());
                });
    }

    @ParameterizedTest
    @EnumSource
    void asksForFiguresOfFewerTokens(ApiVersion version) {
        QuantMetricsQuery query = QuantMetricsQuery.of(Tokens.ids(3375, 3306, 90_001))
                .categories("layer-1")
                .exchanges("binance", "gate")
                .minMarketCap(new BigDecimal("1E+9"))
                .minVolume(BigDecimal.ONE)
                .minFullyDilutedValuation(BigDecimal.TEN);

        List<QuantMetrics> rows = client(version).quantMetrics(query).toList();

        assertThat(rows).extracting(QuantMetrics::tokenId).containsExactlyInAnyOrder(3375L, 3306L);
        assertThat(fake.requests().get(0).query())
                .containsEntry("token_id", "3375,3306,90001")
                .containsEntry("category", "layer-1")
                .containsEntry("exchange", "binance,gate")
                .containsEntry("marketcap", "1000000000")
                .containsEntry("volume", "1")
                .containsEntry("fdv", "10");
    }

    @Test
    void refusesWhatFiguresCannotBeAskedFor() {
        QuantMetricsQuery query = QuantMetricsQuery.of(Tokens.names("Bitcoin"));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        client(ApiVersion.V2).with(b -> b.tokensResolved(false)).quantMetrics(query))
                .withMessageStartingWith("tokens: quantmetrics");
        assertThatIllegalArgumentException().isThrownBy(query::categories).withMessageStartingWith("names:");
        assertThatIllegalArgumentException().isThrownBy(query::exchanges).withMessageStartingWith("ids:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.minVolume(new BigDecimal("-1")))
                .withMessageStartingWith("usd:");
    }

    private static Set<LocalDate> days(List<HourlyOhlcv> hours) {
        return hours.stream()
                .map(hour -> LocalDate.ofInstant(hour.timestamp(), ZoneOffset.UTC))
                .collect(Collectors.toSet());
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}
