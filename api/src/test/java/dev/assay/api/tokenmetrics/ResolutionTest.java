package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.instruments.AmbiguousTokenException;
import dev.assay.api.tokenmetrics.instruments.Instrument;
import dev.assay.api.tokenmetrics.instruments.TieBreak;
import dev.assay.api.tokenmetrics.instruments.UnknownTokenException;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.Page;
import dev.assay.core.Paged;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.ServerException;
import dev.assay.testing.ManualTime;
import dev.assay.testing.http.Fault;
import dev.assay.testing.http.SeenRequest;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens that are named otherwise than by id are looked up when a list is run. */
class ResolutionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private final ManualTime time = ManualTime.automatic();
    private final FakeTokenMetrics fake =
            FakeTokenMetrics.builder().tokens(250).days(DAY, DAY.plusDays(400)).start();
    private final TokenMetrics client =
            Clients.of(fake).client(c -> c.timeSource(time)).build();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    private List<SeenRequest> sent(String operation) {
        return fake.requests().stream()
                .filter(request -> request.path().endsWith("/" + operation))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void asksById(ApiVersion version) {
        TokenMetrics versioned = client.with(b -> b.version(version));
        OhlcvQuery query = OhlcvQuery.of(Tokens.names("Solana")).since(DAY).until(DAY.plusDays(2));

        List<Price> prices = versioned.price(Tokens.symbols("xrp", "SOL")).toList();
        List<DailyOhlcv> days = versioned.dailyOhlcv(query).toList();

        assertThat(prices).extracting(Price::tokenId).containsExactlyInAnyOrder(3369L, 3988L);
        assertThat(days).extracting(DailyOhlcv::tokenId).containsExactly(3988L, 3988L, 3988L);
        assertThat(sent("price"))
                .singleElement()
                .satisfies(request -> assertThat(request.query())
                        .containsEntry("token_id", "3369,3988")
                        .doesNotContainKey("symbol"));
        assertThat(sent("tokens").get(0).query()).containsEntry("symbol", "xrp,SOL");
        assertThat(sent("daily-ohlcv").get(0).query())
                .containsEntry("token_id", "3988")
                .doesNotContainKey("token_name");
    }

    @Test
    void asksByIdForSlugs() {
        List<TmGrade> grades = client.tmGrade(Tokens.slugs("solana")).toList();

        assertThat(grades).extracting(TmGrade::tokenId).containsExactly(3988L);
        assertThat(sent("tm-grade").get(0).query())
                .containsEntry("token_id", "3988")
                .doesNotContainKey("slug");
    }

    @Test
    void asksByIdWhateverElseIsAsked() {
        client.quantMetrics(QuantMetricsQuery.of(Tokens.symbols("SOL")).categories("layer-1"))
                .toList();
        client.tradingSignals(TradingSignalsQuery.of(Tokens.symbols("SOL")).since(DAY))
                .toList();

        assertThat(sent("quantmetrics").get(0).query())
                .containsEntry("token_id", "3988")
                .containsEntry("category", "layer-1");
        assertThat(sent("trading-signals").get(0).query())
                .containsEntry("token_id", "3988")
                .containsEntry("start_date", "2024-01-01");
    }

    @ParameterizedTest
    @EnumSource
    void findsContractsWhateverTheirCase(ApiVersion version) {
        TokenMetrics versioned = client.with(b -> b.version(version));
        Token token =
                versioned.tokens(TokensQuery.of(Tokens.ids(90_001))).toList().get(0);
        Map.Entry<String, String> contract =
                token.contractAddresses().entrySet().iterator().next();
        String address = contract.getValue();
        String upper = "0x" + address.substring(2).toUpperCase(Locale.ROOT);

        Tokens mixed = Tokens.contracts(contract.getKey(), upper);
        List<Price> prices = versioned.price(mixed).toList();
        int lookups = sent("tokens").size();
        versioned.price(Tokens.contracts(contract.getKey(), address)).toList();

        assertThat(prices).extracting(Price::tokenId).containsExactly(90_001L);
        assertThat(sent("tokens").get(lookups - 1).query())
                .containsEntry("blockchain_address", contract.getKey() + ":" + address);
        assertThat(sent("tokens")).hasSize(lookups);
    }

    @ParameterizedTest
    @EnumSource
    void aSymbolOfSeveralTokensIsAnErrorBeforeTheListIsAskedFor(ApiVersion version) {
        Paged<Price> list = client.with(b -> b.version(version)).price(Tokens.symbols("SOL", "BTC"));

        AmbiguousTokenException e = catchThrowableOfType(AmbiguousTokenException.class, list::toList);

        assertThat(e).hasMessageContainingAll("3 tokens have the symbol BTC", "tieBreak(...) on the builder");
        assertThat(e.candidates()).extracting(Instrument::tokenId).containsExactlyInAnyOrder(3375L, 90_001L, 90_002L);
        assertThat(sent("price")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownSymbolIsAnErrorBeforeTheListIsAskedFor(ApiVersion version) {
        Paged<Price> list = client.with(b -> b.version(version)).price(Tokens.symbols("SOL", "NOSUCH"));

        assertThatThrownBy(list::toList)
                .isInstanceOf(UnknownTokenException.class)
                .hasMessageContaining("symbol NOSUCH");
        assertThatThrownBy(() -> list.stream().findFirst()).isInstanceOf(UnknownTokenException.class);
        assertThatThrownBy(() -> list.async().join()).hasCauseInstanceOf(UnknownTokenException.class);
        assertThat(sent("price")).isEmpty();
    }

    @Test
    void aTieBreakOfTheClientDecides() {
        TokenMetrics decided =
                Clients.of(fake).tieBreak(TieBreak.MOST_EXCHANGES).build();

        assertThat(decided.price(Tokens.symbols("BTC")).toList())
                .extracting(Price::tokenId)
                .containsExactly(3375L);
        assertThat(decided.instruments().resolve(Tokens.symbols("BTC"))).isEqualTo(Tokens.ids(3375));
    }

    @Test
    void aTieBreakForOneListUsesWhatWasFound() {
        assertThatThrownBy(() -> client.price(Tokens.symbols("BTC")).toList())
                .isInstanceOf(AmbiguousTokenException.class);
        int lookups = sent("tokens").size();

        List<Price> prices = client.with(b -> b.tieBreak(TieBreak.MOST_EXCHANGES))
                .price(Tokens.symbols("BTC"))
                .toList();

        assertThat(prices).extracting(Price::tokenId).containsExactly(3375L);
        assertThat(sent("tokens")).hasSize(lookups);
        assertThatThrownBy(() -> client.price(Tokens.symbols("BTC")).toList())
                .isInstanceOf(AmbiguousTokenException.class);
    }

    @Test
    void whatWasFoundCostsNothingForAnHour() {
        client.price(Tokens.symbols("SOL")).toList();
        int lookups = sent("tokens").size();

        time.advance(Duration.ofMinutes(59));
        client.tmGrade(Tokens.symbols("sol")).toList();
        assertThat(sent("tokens")).hasSize(lookups);

        time.advance(Duration.ofMinutes(1));
        client.tmGrade(Tokens.symbols("SOL")).toList();
        assertThat(sent("tokens")).hasSize(2 * lookups);
    }

    @Test
    void howLongItIsKeptCanBeSaid() {
        TokenMetrics brief = client.with(b -> b.tokensKeptFor(Duration.ofMinutes(1)));
        brief.price(Tokens.symbols("SOL")).toList();
        int lookups = sent("tokens").size();

        time.advance(Duration.ofMinutes(1));
        brief.price(Tokens.symbols("SOL")).toList();

        assertThat(sent("tokens")).hasSize(2 * lookups);
        assertThatThrownBy(() -> client.with(b -> b.tokensKeptFor(Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("age:");
    }

    @Test
    void anotherVersionFindsForItself() {
        client.price(Tokens.symbols("SOL")).toList();

        client.with(b -> b.version(ApiVersion.V2)).price(Tokens.symbols("SOL")).toList();

        assertThat(sent("tokens")).anyMatch(request -> request.path().startsWith("/v2/"));
    }

    @Test
    void makingAListAsksNothing() {
        Paged<Price> list = client.price(Tokens.symbols("SOL"));

        Iterator<Price> rows = list.iterator();
        list.stream();
        list.pages();
        list.all().maxRequests();

        assertThat(fake.requestCount()).isZero();
        assertThat(rows.hasNext()).isTrue();
        assertThat(fake.requestCount()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatLookingUpCosts(ApiVersion version) {
        TokenMetrics versioned = client.with(b -> b.version(version));
        OhlcvQuery query =
                OhlcvQuery.of(Tokens.symbols("SOL", "XRP")).since(DAY).until(DAY.plusDays(149));

        Paged<DailyOhlcv> list = versioned.dailyOhlcv(query);
        int most = list.maxRequests().orElseThrow();
        List<Page<DailyOhlcv>> pages = list.pages().toList();

        assertThat(pages.get(pages.size() - 1).requests())
                .isEqualTo((int) fake.requestCount())
                .isGreaterThan(sent("daily-ohlcv").size())
                .isLessThanOrEqualTo(most);
        // Four hundred rows of namesakes and the end of them, three hundred rows of days and theirs.
        assertThat(most).isEqualTo(5 + 4);
        assertThat(list.maxPages(2).maxRequests()).hasValue(5 + 2);
        assertThat(versioned
                        .dailyOhlcv(OhlcvQuery.of(Tokens.symbols("SOL")))
                        .all()
                        .maxRequests())
                .isEmpty();
    }

    @Test
    void theBoundOnPagesIsOneOnThePagesOfTheList() {
        List<Price> prices = client.price(Tokens.symbols("SOL")).maxPages(1).toList();

        assertThat(prices).hasSize(1);
    }

    @Test
    void retriesCountToo() {
        fake.faults().on("tokens").once(Fault.status(503));

        List<Page<Price>> pages = client.price(Tokens.symbols("SOL")).pages().toList();

        assertThat(pages.get(0).requests()).isEqualTo((int) fake.requestCount());
    }

    @Test
    void whatFailsIsAskedAgainByTheSameIterator() {
        fake.faults().on("tokens").next(3, Fault.status(503));
        Iterator<Price> rows = client.price(Tokens.symbols("SOL")).iterator();

        assertThatThrownBy(rows::hasNext).isInstanceOf(ServerException.class);

        assertThat(rows.next().tokenId()).isEqualTo(3988L);
    }

    @Test
    void theOptionsOfTheListHoldForItsLookups() {
        client.price(Tokens.symbols("SOL"))
                .with(o -> o.header("X-Trace", "abc").queryParameter("debug", "1"))
                .toList();

        assertThat(sent("tokens")).isNotEmpty().allSatisfy(request -> {
            assertThat(request.headers().first("X-Trace")).isEqualTo("abc");
            assertThat(request.query()).doesNotContainKey("debug");
        });
        assertThat(sent("price"))
                .allSatisfy(request -> assertThat(request.query()).containsEntry("debug", "1"));
    }

    @ParameterizedTest
    @EnumSource
    void namesAreSentAsTheyAreWhereTheClientSaysSo(ApiVersion version) {
        TokenMetrics asking = client.with(b -> b.version(version).tokensResolved(false));

        List<TmGrade> grades = asking.tmGrade(Tokens.symbols("BTC")).toList();

        assertThat(grades).extracting(TmGrade::tokenId).containsExactlyInAnyOrder(3375L, 90_001L, 90_002L);
        assertThat(sent("tokens")).isEmpty();
        assertThat(sent("tm-grade").get(0).query()).containsEntry("symbol", "BTC");
    }

    @Test
    void theTokenListIsAskedAsItIs() {
        List<Token> tokens =
                client.tokens(TokensQuery.of(Tokens.symbols("BTC"))).toList();

        assertThat(tokens).extracting(Token::tokenId).containsExactlyInAnyOrder(3375L, 90_001L, 90_002L);
        assertThat(sent("tokens"))
                .allSatisfy(request -> assertThat(request.query()).containsEntry("symbol", "BTC"));
    }

    @Test
    void aServiceThatIgnoresTheNameIsNoticed() {
        fake.faults().on("tokens").always(Fault.ignoredParameter("symbol"));
        fake.faults().on("tokens").always(Fault.ignoredParameter("blockchain_address"));

        assertThatThrownBy(() -> client.price(Tokens.symbols("SOL")).toList())
                .isInstanceOf(IgnoredParameterException.class);
        assertThatThrownBy(
                        () -> client.price(Tokens.contracts("ethereum", "0x1")).toList())
                .isInstanceOf(IgnoredParameterException.class)
                .hasMessageContaining("blockchain_address");
        assertThat(sent("price")).isEmpty();
    }

    @Test
    void aListOfNamesakesWithoutEndIsNoticed() {
        TokenMetrics small = client.with(b -> b.pageSize(1));
        fake.faults().on("tokens").always(Fault.ignoredParameter("blockchain_address"));

        assertThatThrownBy(
                        () -> small.price(Tokens.contracts("ethereum", "0x1")).toList())
                .isInstanceOf(IgnoredParameterException.class)
                .hasMessageContaining("goes on after 201 pages");
        assertThat(fake.requestCount()).isEqualTo(201);
    }
}
