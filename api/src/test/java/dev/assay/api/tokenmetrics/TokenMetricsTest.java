package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TokenMetricsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private FakeTokenMetrics fake;

    @BeforeEach
    void start() {
        fake = FakeTokenMetrics.builder().tokens(250).days(FIRST, LAST).start();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private TokenMetrics client(ApiVersion version) {
        return TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .version(version)
                .client(c -> c.rateLimit(RateLimit.none()))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheWholeTokenList(ApiVersion version) {
        List<Token> tokens =
                client(version).tokens(TokensQuery.of(Tokens.all())).toList();

        assertThat(tokens).hasSize(250).extracting(Token::tokenId).doesNotHaveDuplicates();
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void readsPricesOfTheTokensAskedFor(ApiVersion version) {
        List<Price> prices = client(version).price(Tokens.ids(3375, 3306)).toList();

        assertThat(prices).extracting(Price::tokenId).containsExactlyInAnyOrder(3375L, 3306L);
        assertThat(prices).allSatisfy(price -> assertThat(price.currentPrice()).isPositive());
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryDayOnce(ApiVersion version) {
        List<DailyOhlcv> days = client(version)
                .dailyOhlcv(OhlcvQuery.of(Tokens.ids(3375)).since(FIRST).until(LAST))
                .toList();

        assertThat(days).extracting(DailyOhlcv::date).doesNotHaveDuplicates().hasSize(366);
        assertThat(days.get(0).date()).isEqualTo(LAST);
        assertThat(fake.requestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void readsGrades(ApiVersion version) {
        List<TmGrade> grades = client(version).tmGrade(Tokens.ids(3375)).toList();

        assertThat(grades)
                .singleElement()
                .satisfies(grade -> assertThat(grade.tmGrade()).isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSignalsAskedFor(ApiVersion version) {
        TradingSignalsQuery query = TradingSignalsQuery.of(Tokens.ids(3375))
                .since(FIRST)
                .until(LAST)
                .signal(Signal.BULLISH);

        List<TradingSignal> signals = client(version).tradingSignals(query).toList();

        assertThat(signals)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.signal()).isEqualTo(Signal.BULLISH));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichKeyIsMissingBeforeAnyTraffic(ApiVersion version) {
        TokenMetrics client = client(version).with(b -> b.apiKey(() -> null));

        assertThatThrownBy(() -> client.price(Tokens.ids(3375)).toList())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("TOKEN_METRICS_API_KEY")
                .hasMessageContaining("https://developers.tokenmetrics.com/")
                .hasMessageContaining("fake server of assay-testing");
        assertThat(fake.requestCount()).isZero();
    }
}
