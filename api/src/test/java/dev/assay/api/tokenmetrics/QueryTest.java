package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.ScriptedTransport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be known to be wrong is refused before anything is sent, with the argument's name. */
final class QueryTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
    private static final Tokens BITCOIN = Tokens.ids(3375);

    private final ScriptedTransport transport = ScriptedTransport.create();

    @AfterEach
    void nothingWasSent() {
        assertThat(transport.requestCount()).isZero();
    }

    @Nested
    class TokenNames {

        @Test
        void refusesIdsBelowOneAndNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tokens.ids(3375, 0))
                    .withMessageStartingWith("ids:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tokens.ids(-1))
                    .withMessageStartingWith("ids:");
            assertThatIllegalArgumentException().isThrownBy(() -> Tokens.ids()).withMessageContaining("Tokens.all()");
        }

        @Test
        void refusesNoTexts() {
            assertThatIllegalArgumentException().isThrownBy(Tokens::symbols).withMessageStartingWith("symbols:");
            assertThatIllegalArgumentException().isThrownBy(Tokens::names).withMessageStartingWith("names:");
            assertThatIllegalArgumentException().isThrownBy(Tokens::slugs).withMessageStartingWith("slugs:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tokens.contracts("ethereum"))
                    .withMessageStartingWith("addresses:");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "BTC,ETH", ",", "a,"})
        void refusesBlankTextsAndCommas(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tokens.symbols("BTC", text))
                    .withMessageStartingWith("symbols:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tokens.names(text))
                    .withMessageStartingWith("names:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tokens.slugs(text))
                    .withMessageStartingWith("slugs:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokensQuery.of(BITCOIN).categories(text))
                    .withMessageStartingWith("names:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokensQuery.of(BITCOIN).exchanges(text))
                    .withMessageStartingWith("ids:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TradingSignalsQuery.of(BITCOIN).categories(text))
                    .withMessageStartingWith("names:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TradingSignalsQuery.of(BITCOIN).exchanges(text))
                    .withMessageStartingWith("ids:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokensQuery.of(BITCOIN).contract(text, "0x0"))
                    .withMessageStartingWith("chain:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokensQuery.of(BITCOIN).contract("ethereum", text))
                    .withMessageStartingWith("address:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tokens.contracts("ethereum", "0x0", text))
                    .withMessageStartingWith("address:");
        }

        @Test
        void refusesAColonInAContract() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokensQuery.of(BITCOIN).contract("a:b", "0x0"))
                    .withMessageStartingWith("chain:");
        }

        @Test
        void refusesNull() {
            assertThatThrownBy(() -> TokensQuery.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("tokens");
            assertThatThrownBy(() -> OhlcvQuery.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("tokens");
            assertThatThrownBy(() -> TradingSignalsQuery.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("tokens");
            assertThatThrownBy(() -> OhlcvQuery.of(BITCOIN).since(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("day");
        }

        @Test
        void asksForEachTokenOnce() {
            assertThat(Tokens.ids(1, 2, 1).values()).containsExactly("1", "2");
            assertThat(Tokens.symbols("BTC", " BTC ").values()).containsExactly("BTC");
        }
    }

    @Nested
    class Selectors {

        static Stream<Function<TokenMetrics, ?>> slugsEverywhere() {
            Tokens slugs = Tokens.slugs("bitcoin");
            return Stream.of(
                    client -> client.tokens(TokensQuery.of(slugs)),
                    client -> client.price(slugs),
                    client -> client.dailyOhlcv(OhlcvQuery.of(slugs)),
                    client -> client.hourlyOhlcv(OhlcvQuery.of(slugs)),
                    client -> client.quantMetrics(QuantMetricsQuery.of(slugs)),
                    client -> client.fundamentalGrade(slugs),
                    client -> client.fundamentalGradeHistory(slugs, DateRange.open()),
                    client -> client.technologyGrade(slugs),
                    client -> client.technologyGradeHistory(slugs, DateRange.open()),
                    client -> client.tmGrade(slugs),
                    client -> client.tmGradeHistory(slugs, DateRange.open()),
                    client -> client.hourlyTradingSignals(slugs),
                    client -> client.tradingSignals(TradingSignalsQuery.of(slugs)));
        }

        @ParameterizedTest
        @MethodSource("slugsEverywhere")
        void refusesSlugsInV2(Function<TokenMetrics, ?> list) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> list.apply(client(ApiVersion.V2)))
                    .withMessageStartingWith("tokens:")
                    .withMessageContaining("v2");
            assertThat(list.apply(client(ApiVersion.V3))).isNotNull();
        }

        @Test
        void refusesWhatPriceDoesNotTakeInV2() {
            for (Tokens tokens : List.of(Tokens.all(), Tokens.symbols("BTC"), Tokens.names("Bitcoin"))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> asking(ApiVersion.V2).price(tokens))
                        .withMessageStartingWith("tokens: price");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client(ApiVersion.V2).price(Tokens.all()))
                    .withMessageStartingWith("tokens: price");
        }

        @Test
        void takesWhatCanBeLookedUpWhereIdsAreTaken() {
            List<Tokens> named =
                    List.of(Tokens.symbols("BTC"), Tokens.names("Bitcoin"), Tokens.contracts("ethereum", "0xabc"));
            for (Tokens tokens : named) {
                assertThat(client(ApiVersion.V2).price(tokens)).isNotNull();
                assertThat(client(ApiVersion.V2).hourlyTradingSignals(tokens)).isNotNull();
                assertThat(client(ApiVersion.V2).tradingSignals(TradingSignalsQuery.of(tokens)))
                        .isNotNull();
            }
        }

        @ParameterizedTest
        @EnumSource
        void refusesContractsWhereTheyCannotBeLookedUp(ApiVersion version) {
            Tokens contract = Tokens.contracts("ethereum", "0xabc");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> asking(version).tmGrade(contract))
                    .withMessageStartingWith("tokens: tm-grade");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client(version).tokens(TokensQuery.of(contract)))
                    .withMessageStartingWith("tokens: tokens");
        }

        @Test
        void refusesNamesForSignalsInV2() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> asking(ApiVersion.V2).tradingSignals(TradingSignalsQuery.of(Tokens.names("Bitcoin"))))
                    .withMessageStartingWith("tokens: trading-signals");
        }

        @Test
        void refusesToExpandInV2() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            client(ApiVersion.V2).tokens(TokensQuery.of(BITCOIN).expanded()))
                    .withMessageStartingWith("query:");
        }
    }

    @Nested
    class DatesAndNumbers {

        @Test
        void refusesDaysInTheWrongOrder() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OhlcvQuery.of(BITCOIN).since(DAY).until(DAY.minusDays(1)))
                    .withMessageStartingWith("since:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TradingSignalsQuery.of(BITCOIN).until(DAY).since(DAY.plusDays(1)))
                    .withMessageStartingWith("since:");
            assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(DAY, DAY.minusDays(1)));
            assertThat(OhlcvQuery.of(BITCOIN).since(DAY).until(DAY).range().contains(DAY))
                    .isTrue();
        }

        @Test
        void refusesASignalTheServiceDoesNotTake() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TradingSignalsQuery.of(BITCOIN).signal(Signal.of(2)))
                    .withMessageStartingWith("only:");
        }

        @Test
        void refusesNegativeAmounts() {
            BigDecimal negative = new BigDecimal("-0.01");
            TradingSignalsQuery query = TradingSignalsQuery.of(BITCOIN);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.minMarketCap(negative))
                    .withMessageStartingWith("usd:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.minVolume(negative))
                    .withMessageStartingWith("usd:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.minFullyDilutedValuation(negative))
                    .withMessageStartingWith("usd:");
        }

        @Test
        void writesAmountsWithoutAnExponent() {
            TradingSignalsQuery query = TradingSignalsQuery.of(BITCOIN).minMarketCap(new BigDecimal("1E+9"));

            assertThat(query.filters()).containsEntry("marketcap", "1000000000");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
        void refusesPageSizesTheServiceRefuses(int rows) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenMetrics.builder().pageSize(rows))
                    .withMessageStartingWith("rows:");
        }

        @Test
        void refusesPageBoundsBelowOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client(ApiVersion.V3).price(BITCOIN).maxPages(0))
                    .withMessageStartingWith("pages:");
        }

        @Test
        void refusesSenselessLimits() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RateLimit.perMinute(0))
                    .withMessageStartingWith("requests:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenMetrics.builder().client(c -> c.attemptTimeout(Duration.ZERO)))
                    .withMessageStartingWith("timeout:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenMetrics.builder().client(c -> c.deadline(Duration.ofMillis(-1))))
                    .withMessageStartingWith("limit:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenMetrics.builder().client(c -> c.maxResponseBytes(0)))
                    .withMessageStartingWith("bytes:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client(ApiVersion.V3).price(BITCOIN).with(o -> o.maxAttempts(0)))
                    .withMessageStartingWith("attempts:");
        }
    }

    @Nested
    class AddressAndKey {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "api.tokenmetrics.com",
                    "ftp://api.tokenmetrics.com",
                    "/v3",
                    "https://",
                    "https://user:secret@api.tokenmetrics.com",
                    "https://api.tokenmetrics.com?key=secret",
                    "https://api.tokenmetrics.com#secret",
                    "https://api tokenmetrics.com/secret",
                    "https://api.tokenmetrics.com/v2",
                    "https://api.tokenmetrics.com/v3",
                    "https://api.tokenmetrics.com/v3/",
                    "https://gateway.test/tm/v2//"
                })
        void refusesAddressesItCannotUseAndDoesNotRepeatThem(String url) {
            assertThatThrownBy(() -> TokenMetrics.builder().baseUrl(url))
                    .isExactlyInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("baseUrl:")
                    .hasMessageNotContaining("secret");
        }

        @Test
        void refusesToSendAKeyOverPlainHttpToAnotherMachine() {
            TokenMetrics client = TokenMetrics.builder()
                    .apiKey("tm-secret")
                    .baseUrl("http://api.tokenmetrics.test")
                    .client(c -> c.transport(transport))
                    .build();

            assertThatThrownBy(() -> client.price(BITCOIN).toList())
                    .isExactlyInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("baseUrl")
                    .hasMessageNotContaining("tm-secret");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n"})
        void refusesABlankKey(String key) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenMetrics.builder().apiKey(key));
        }

        @Test
        void refusesAKeyThatNoHeaderCanCarryWithoutShowingIt() {
            TokenMetrics client = TokenMetrics.builder()
                    .apiKey("tm-sec\nret")
                    .client(c -> c.transport(transport))
                    .build();

            assertThatThrownBy(() -> client.price(BITCOIN).toList())
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("x-api-key")
                    .hasMessageNotContaining("sec");
        }

        @ParameterizedTest
        @EnumSource
        void saysHowToGiveAKeyWhenThereIsNone(ApiVersion version) {
            TokenMetrics client = client(version).with(b -> b.apiKey(() -> null));

            assertThatThrownBy(() -> client.price(BITCOIN).toList())
                    .isExactlyInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("TOKEN_METRICS_API_KEY");
        }

        @Test
        void refusesHeadersHttpForbids() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenMetrics.builder().gatewayHeader("x key", () -> null))
                    .withMessageStartingWith("name:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client(ApiVersion.V3).price(BITCOIN).with(o -> o.header("x", "a\r\nb: c")))
                    .withMessageStartingWith("value:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenMetrics.builder().client(c -> c.application("shop\n")))
                    .withMessageStartingWith("name:");
        }
    }

    /** Returns a client that asks for names as they are. */
    private TokenMetrics asking(ApiVersion version) {
        return client(version).with(b -> b.tokensResolved(false));
    }

    private TokenMetrics client(ApiVersion version) {
        return TokenMetrics.builder()
                .apiKey("tm-sample")
                .version(version)
                .client(c -> c.transport(transport))
                .build();
    }
}
