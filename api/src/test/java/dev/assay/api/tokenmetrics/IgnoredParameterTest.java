package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.market.TopTokensQuery;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.Paged;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.DateNames;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that ignores a parameter without a word: the answer is held against the question. */
final class IgnoredParameterTest {

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

    @AfterEach
    void clear() {
        fake.reset();
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatIdsAreIgnored(ApiVersion version) {
        TokenMetrics client = client(version);
        Tokens tokens = Tokens.ids(3306, 3988);

        assertIgnored("token_id", "token_id", client.tokens(TokensQuery.of(tokens)));
        assertIgnored("token_id", "token_id", client.price(tokens));
        assertIgnored("token_id", "token_id", client.dailyOhlcv(OhlcvQuery.of(tokens)));
        assertIgnored("token_id", "token_id", client.tmGrade(tokens));
        assertIgnored("token_id", "token_id", client.tradingSignals(TradingSignalsQuery.of(tokens)));
        assertIgnored("token_id", "token_id", client.hourlyOhlcv(OhlcvQuery.of(tokens)));
        assertIgnored("token_id", "token_id", client.quantMetrics(QuantMetricsQuery.of(tokens)));
        assertIgnored("token_id", "token_id", client.fundamentalGrade(tokens));
        assertIgnored("token_id", "token_id", client.technologyGrade(tokens));
        assertIgnored("token_id", "token_id", client.tmGradeHistory(tokens, DateRange.open()));
    }

    @Test
    void tellsThatIdsOfHourlySignalsAreIgnored() {
        assertIgnored("token_id", "token_id", client(ApiVersion.V3).hourlyTradingSignals(Tokens.ids(3306, 3988)));
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheNumberOfTopTokensIsIgnored(ApiVersion version) {
        assertIgnored("top_k", "top_k", client(version).topMarketCapTokens(TopTokensQuery.of(49)));
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatDatesAreIgnored(ApiVersion version) {
        String start = version.parameterStyle().start();
        String end = version.parameterStyle().end();
        OhlcvQuery prices = OhlcvQuery.of(Tokens.ids(3375));
        TradingSignalsQuery signals = TradingSignalsQuery.of(Tokens.ids(3375));
        TokenMetrics client = client(version);

        assertIgnored(start, start, client.dailyOhlcv(prices.since(DAY).until(DAY.plusDays(3))));
        assertIgnored(end, end, client.dailyOhlcv(prices.since(DAY).until(DAY.plusDays(3))));
        assertIgnored(start, start, client.tradingSignals(signals.since(DAY).until(DAY.plusDays(3))));
        assertIgnored(end, end, client.tradingSignals(signals.since(DAY).until(DAY.plusDays(3))));
        assertIgnored(start, start, client.tradingSignals(signals.since(DAY)));
        assertIgnored(end, end, client.tradingSignals(signals.until(DAY)));
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatDatesOfHistoriesAreIgnored(ApiVersion version) {
        Tokens tokens = Tokens.ids(3375);
        DateRange days = DateRange.of(DAY, DAY.plusDays(3));
        TokenMetrics client = client(version);
        String start = version.parameterStyle().start();
        String end = version.parameterStyle().end();

        for (String ignored : List.of(start, end)) {
            OhlcvQuery hours = OhlcvQuery.of(tokens).since(DAY).until(DAY.plusDays(3));
            assertIgnored(ignored, ignored, client.hourlyOhlcv(hours));
            assertIgnored(ignored, ignored, client.fundamentalGradeHistory(tokens, days));
            assertIgnored(ignored, ignored, client.technologyGradeHistory(tokens, days));
            assertIgnored(ignored, ignored, client.tmGradeHistory(tokens, days));
            assertIgnored(ignored, ignored, client.marketMetrics(days));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheSignalIsIgnored(ApiVersion version) {
        TradingSignalsQuery query = TradingSignalsQuery.of(Tokens.ids(3375)).signal(Signal.BEARISH);

        assertIgnored("signal", "signal", client(version).tradingSignals(query));
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheSymbolIsIgnored(ApiVersion version) {
        TokenMetrics client = asking(version);
        Tokens last = Tokens.symbols("SIO");

        assertThat(client.tmGrade(last).toList()).isNotEmpty();
        assertIgnored("symbol", "symbol", client.tmGrade(last));
        assertIgnored("symbol", "symbol", client.tokens(TokensQuery.of(last)));
        assertIgnored("symbol", "symbol", client.tradingSignals(TradingSignalsQuery.of(last)));
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheSymbolIsIgnoredOnAPageWithoutIt(ApiVersion version) {
        fake.faults().always(Fault.ignoredParameter("symbol"));

        Throwable failure = catchThrowable(
                () -> asking(version).tmGrade(Tokens.symbols("xrp")).toList());

        Throwable reason = failure instanceof IncompleteListException ? failure.getCause() : failure;
        assertThat(reason).isExactlyInstanceOf(IgnoredParameterException.class);
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheNameIsIgnored(ApiVersion version) {
        assertIgnored("token_name", "token_name", asking(version).tmGrade(Tokens.names("Sample 240")));
    }

    @Test
    void tellsThatTheSlugIsIgnored() {
        TokenMetrics client = asking(ApiVersion.V3);

        assertThat(client.price(Tokens.slugs("sample-240")).toList()).hasSize(1);
        assertIgnored("slug", "slug", client.price(Tokens.slugs("sample-240")));
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichSpellingOfDatesToTryAndItWorks(ApiVersion version) {
        DateNames other = version == ApiVersion.V2 ? DateNames.SNAKE : DateNames.CAMEL;
        OhlcvQuery query = OhlcvQuery.of(Tokens.ids(3375)).since(DAY).until(DAY.plusDays(3));
        try (FakeTokenMetrics odd = FakeTokenMetrics.builder()
                .days(Kind.FIRST, Kind.LAST)
                .v2DateNames(other)
                .v3DateNames(other)
                .start()) {
            TokenMetrics client = Clients.of(odd).version(version).build();

            assertThatThrownBy(() -> client.dailyOhlcv(query).toList())
                    .isExactlyInstanceOf(IgnoredParameterException.class)
                    .hasMessageContaining("parameterStyle(" + other + ")");

            ParameterStyle spelling = ParameterStyle.valueOf(other.name());
            List<DailyOhlcv> days = client.with(b -> b.parameterStyle(spelling))
                    .dailyOhlcv(query)
                    .toList();
            assertThat(days)
                    .extracting(DailyOhlcv::date)
                    .containsExactly(DAY.plusDays(3), DAY.plusDays(2), DAY.plusDays(1), DAY);
        }
    }

    private static void assertIgnored(String ignored, String told, Paged<?> list) {
        fake.faults().clear();
        fake.faults().always(Fault.ignoredParameter(ignored));

        Throwable failure = catchThrowable(list::toList);

        assertThat(failure).isExactlyInstanceOf(IgnoredParameterException.class).hasMessageContaining(told);
        assertThat(((IgnoredParameterException) failure).parameter()).isEqualTo(told);
        fake.faults().clear();
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }

    /** Returns a client that asks for names as they are. */
    private static TokenMetrics asking(ApiVersion version) {
        return Clients.of(fake).version(version).tokensResolved(false).build();
    }
}
