package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.tokenmetrics.indices.IndexPerformanceQuery;
import dev.assay.api.tokenmetrics.indices.IndexType;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.market.TopTokensQuery;
import dev.assay.api.tokenmetrics.research.CorrelationQuery;
import dev.assay.api.tokenmetrics.signals.MoonshotOrder;
import dev.assay.api.tokenmetrics.signals.MoonshotsQuery;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.Paged;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.testing.ScriptedTransport;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each parameter that an operation is documented to take can be sent, and no other is. */
final class ParametersTest {

    private static final LocalDate DAY = Kind.FIRST;
    private static final DateRange DAYS = DateRange.of(DAY, DAY);
    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final List<Tokens> NAMED =
            List.of(Tokens.ids(3375), Tokens.names("Bitcoin"), Tokens.symbols("BTC"), Tokens.slugs("bitcoin"));
    private static final Map<String, List<Function<TokenMetrics, Paged<?>>>> LISTS = lists();

    private static Map<String, List<Function<TokenMetrics, Paged<?>>>> lists() {
        Map<String, List<Function<TokenMetrics, Paged<?>>>> lists = new LinkedHashMap<>();
        put(lists, "price", TokenMetrics::price);
        put(lists, "hourly-trading-signals", TokenMetrics::hourlyTradingSignals);
        put(lists, "tm-grade", TokenMetrics::tmGrade);
        put(lists, "fundamental-grade", TokenMetrics::fundamentalGrade);
        put(lists, "technology-grade", TokenMetrics::technologyGrade);
        put(lists, "tm-grade-history", (client, tokens) -> client.tmGradeHistory(tokens, DAYS));
        put(lists, "fundamental-grade-history", (client, tokens) -> client.fundamentalGradeHistory(tokens, DAYS));
        put(lists, "technology-grade-history", (client, tokens) -> client.technologyGradeHistory(tokens, DAYS));
        put(lists, "hourly-ohlcv", (client, tokens) -> client.hourlyOhlcv(ohlcv(tokens)));
        put(lists, "daily-ohlcv", (client, tokens) -> client.dailyOhlcv(ohlcv(tokens)));
        put(lists, "ai-reports", TokenMetrics::aiReports);
        put(lists, "price-prediction", TokenMetrics::pricePrediction);
        put(lists, "resistance-support", TokenMetrics::resistanceSupport);
        put(
                lists,
                "correlation",
                (client, tokens) -> client.correlation(
                        CorrelationQuery.of(tokens).categories("nft").exchanges("gate")));
        put(lists, "quantmetrics", (client, tokens) -> client.quantMetrics(quant(tokens)));
        put(lists, "trading-signals", (client, tokens) -> client.tradingSignals(signals(tokens)));
        put(
                lists,
                "tokens",
                (client, tokens) -> client.tokens(TokensQuery.of(tokens).expanded()),
                (client, tokens) ->
                        client.tokens(TokensQuery.of(tokens).categories("nft").exchanges("gate")),
                (client, tokens) -> client.tokens(TokensQuery.of(Tokens.all()).contract("ethereum", "0x1")));
        lists.put(
                "top-market-cap-tokens",
                List.of(
                        client -> client.topMarketCapTokens(TopTokensQuery.of(3)),
                        client -> client.topMarketCapTokens(TopTokensQuery.of(3).expanded())));
        lists.put("market-metrics", List.of(client -> client.marketMetrics(DAYS)));
        lists.put(
                "moonshot-tokens",
                List.of(
                        client -> client.moonshotTokens(MoonshotsQuery.past()),
                        client -> client.moonshotTokens(MoonshotsQuery.past().sortedBy(MoonshotOrder.ROI_PCT))));
        lists.put("crypto-investors", List.of(TokenMetrics::cryptoInvestors));
        lists.put("indices", List.of(client -> client.indices(IndexType.ACTIVE)));
        lists.put("indices-holdings", List.of(client -> client.indicesHoldings(1)));
        lists.put(
                "indices-performance",
                List.of(client -> client.indicesPerformance(
                        IndexPerformanceQuery.of(1).since(DAY).until(DAY))));
        return lists;
    }

    private static void put(Map<String, List<Function<TokenMetrics, Paged<?>>>> lists, String path, OfTokens... ways) {
        lists.put(
                path,
                Stream.of(ways)
                        .flatMap(way -> NAMED.stream()
                                .<Function<TokenMetrics, Paged<?>>>map(tokens -> client -> way.list(client, tokens)))
                        .toList());
    }

    private static OhlcvQuery ohlcv(Tokens tokens) {
        return OhlcvQuery.of(tokens).since(DAY).until(DAY);
    }

    private static QuantMetricsQuery quant(Tokens tokens) {
        return QuantMetricsQuery.of(tokens)
                .categories("nft")
                .exchanges("gate")
                .minMarketCap(BigDecimal.ONE)
                .minVolume(BigDecimal.ONE)
                .minFullyDilutedValuation(BigDecimal.ONE);
    }

    private static TradingSignalsQuery signals(Tokens tokens) {
        return TradingSignalsQuery.of(tokens)
                .since(DAY)
                .until(DAY)
                .signal(Signal.BULLISH)
                .categories("nft")
                .exchanges("gate")
                .minMarketCap(BigDecimal.ONE)
                .minVolume(BigDecimal.ONE)
                .minFullyDilutedValuation(BigDecimal.ONE);
    }

    // As the constants of the official Pipedream component have them.
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
    void sendsInV3(String path, String parameters) {
        assertThat(sent(ApiVersion.V3, path)).containsExactlyInAnyOrder(parameters.split(" "));
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
        "top-market-cap-tokens, top_k",
        "resistance-support, token_id symbol limit page",
        "hourly-trading-signals, token_id limit page",
        "price-prediction, token_id symbol limit page",
        "quantmetrics, token_id symbol category exchange marketcap volume fdv limit page",
        "correlation, token_id token_name symbol category exchange limit page",
        "indices, indicesType limit page",
        "indices-holdings, id",
        "indices-performance, id startDate endDate limit page"
    })
    void sendsInV2(String path, String parameters) {
        assertThat(sent(ApiVersion.V2, path)).containsExactlyInAnyOrder(parameters.split(" "));
    }

    @Test
    void leavesNoOperationOut() {
        assertThat(LISTS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Kind.values()).map(kind -> kind.path).toList());
    }

    /** Returns the names of all parameters that the operation's lists send; what the version refuses is not sent. */
    private static Set<String> sent(ApiVersion version, String path) {
        ScriptedTransport transport =
                ScriptedTransport.create().respondWith(request -> TransportResponse.of(200, JSON, "{\"data\":[]}"));
        TokenMetrics client = Clients.at(URI.create("http://127.0.0.1:1"))
                .version(version)
                .tokensResolved(false)
                .client(c -> c.transport(transport))
                .build();
        LISTS.get(path).forEach(list -> read(list, client));
        return transport.requests().stream()
                .peek(request -> assertThat(request.url().getPath()).isEqualTo("/" + version.path() + "/" + path))
                .flatMap(request -> Stream.of(request.url().getQuery().split("&")))
                .map(parameter -> parameter.substring(0, parameter.indexOf('=')))
                .collect(Collectors.toSet());
    }

    private static void read(Function<TokenMetrics, Paged<?>> list, TokenMetrics client) {
        Paged<?> asked;
        try {
            asked = list.apply(client);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(asked.toList()).isEmpty();
    }

    /** A list about tokens. */
    @FunctionalInterface
    private interface OfTokens {
        Paged<?> list(TokenMetrics client, Tokens tokens);
    }
}
