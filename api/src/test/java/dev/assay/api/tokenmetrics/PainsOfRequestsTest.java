package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.QuantMetrics;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.testing.http.Fault;
import dev.assay.testing.http.SeenRequest;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults of the official clients, by number: requests that the service refuses or ignores. What a test's comment tells is
 * what those clients do.
 */
final class PainsOfRequestsTest {

    private static final String TOKENS = "token_id token_name symbol ";
    private static final String FILTERS = "category exchange marketcap volume fdv ";
    private static final String PAGES = "limit page ";

    /** The parameters that documents and the service's own connectors name, in v3; dates in that version's spelling. */
    private static final Map<String, Set<String>> DOCUMENTED = documented(Map.ofEntries(
            Map.entry("tokens", TOKENS + "slug expand category exchange blockchain_address " + PAGES),
            Map.entry("top-market-cap-tokens", "top_k expand page"),
            Map.entry("price", TOKENS + "slug " + PAGES),
            Map.entry("hourly-ohlcv", TOKENS + "slug start_date end_date " + PAGES),
            Map.entry("daily-ohlcv", TOKENS + "slug start_date end_date " + PAGES),
            Map.entry("trading-signals", TOKENS + "slug start_date end_date signal " + FILTERS + PAGES),
            Map.entry("hourly-trading-signals", TOKENS + "slug " + PAGES),
            Map.entry("tm-grade", TOKENS + "slug " + PAGES),
            Map.entry("tm-grade-history", TOKENS + "slug start_date end_date " + PAGES),
            Map.entry("fundamental-grade", TOKENS + "slug " + PAGES),
            Map.entry("fundamental-grade-history", TOKENS + "slug start_date end_date " + PAGES),
            Map.entry("technology-grade", TOKENS + "slug " + PAGES),
            Map.entry("technology-grade-history", TOKENS + "slug start_date end_date " + PAGES),
            Map.entry("market-metrics", "start_date end_date " + PAGES),
            Map.entry("quantmetrics", TOKENS + "slug " + FILTERS + PAGES),
            Map.entry("resistance-support", TOKENS + "slug " + PAGES),
            Map.entry("price-prediction", TOKENS + "slug " + PAGES),
            Map.entry("correlation", TOKENS + "slug category exchange " + PAGES),
            Map.entry("ai-reports", TOKENS + PAGES),
            Map.entry("crypto-investors", PAGES),
            Map.entry("moonshot-tokens", "type sort_by " + PAGES),
            Map.entry("indices", "indices_type " + PAGES),
            Map.entry("indices-holdings", "id"),
            Map.entry("indices-performance", "id start_date end_date " + PAGES)));

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

    static Stream<Arguments> lists() {
        return Stream.of(ApiVersion.values())
                .flatMap(version -> Stream.of(Kind.values()).map(kind -> Arguments.of(version, kind)));
    }

    // 1: sends limit=1000&page=0 with every call, which is answered by 400.
    @ParameterizedTest
    @MethodSource("lists")
    void asksForPagesTheServiceHas(ApiVersion version, Kind kind) {
        assertThat(kind.rows(client(version))).hasSize(kind.rows);

        assertThat(fake.requests()).isNotEmpty().allSatisfy(request -> {
            String limit = request.query().getOrDefault("limit", "100");
            String page = request.query().getOrDefault("page", "1");
            assertThat(Integer.parseInt(limit)).isBetween(1, 100);
            assertThat(Integer.parseInt(page)).isPositive();
        });
    }

    // 1
    @Test
    void aPageTheServiceHasNotIsRefusedBeforeAndTheServicesRefusalIsAnError() {
        for (int rows : new int[] {0, -1, 101, 1000}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Clients.of(fake).pageSize(rows))
                    .withMessageStartingWith("rows:");
        }
        assertThatThrownBy(() -> client(ApiVersion.V2)
                        .tmGrade(Tokens.all())
                        .with(o -> o.queryParameter("limit", "1000").queryParameter("page", "0"))
                        .toList())
                .isInstanceOf(InvalidRequestException.class);
    }

    // 2: authenticates with the header api_key, where documents name x-api-key only.
    @ParameterizedTest
    @EnumSource
    void theKeyIsInTheHeaderThatIsDocumented(ApiVersion version) {
        client(version).price(Tokens.ids(3375)).toList();

        assertThat(fake.requests()).allSatisfy(request -> {
            assertThat(request.headers().first("x-api-key")).isEqualTo(FakeTokenMetrics.API_KEY);
            assertThat(request.headers().has("api_key")).isFalse();
        });
    }

    // 3: takes the names of operations for paths, such as index-holdings, which do not exist.
    @ParameterizedTest
    @MethodSource("lists")
    void asksAtPathsThatAreDocumented(ApiVersion version, Kind kind) {
        kind.rows(client(version));

        assertThat(DOCUMENTED).containsKey(kind.path);
        assertThat(fake.requests()).extracting(SeenRequest::path).containsOnly("/" + version.path() + "/" + kind.path);
    }

    // 4: sends parameters that are invented: base_symbol, dates where there are none, investor_id.
    @ParameterizedTest
    @MethodSource("lists")
    void sendsNoParameterThatIsNotDocumented(ApiVersion version, Kind kind) {
        kind.rows(client(version));

        assertThat(fake.requests())
                .allSatisfy(request -> assertThat(DOCUMENTED.get(kind.path))
                        .containsAll(request.query().keySet().stream()
                                .map(PainsOfRequestsTest::snake)
                                .toList()));
    }

    // 5: wants both token_id and symbol where either is enough.
    @ParameterizedTest
    @EnumSource
    void oneWayToNameATokenIsEnough(ApiVersion version) {
        TokenMetrics client = client(version);

        assertThat(client.tmGrade(Tokens.ids(3988)).toList())
                .isEqualTo(client.tmGrade(Tokens.symbols("SOL")).toList())
                .hasSize(1);
        assertThat(sent("tm-grade"))
                .allSatisfy(request -> assertThat(request.query())
                        .containsEntry("token_id", "3988")
                        .doesNotContainKeys("symbol", "token_name", "slug"));
        assertThat(client.resistanceSupport(Tokens.ids(3988)).toList())
                .isEqualTo(client.resistanceSupport(Tokens.symbols("SOL")).toList())
                .hasSize(1);
    }

    // 6: date parameters are named otherwise than the service names them, and ignored by it.
    @ParameterizedTest
    @EnumSource
    void datesAreNamedAsTheVersionNamesThem(ApiVersion version) {
        OhlcvQuery query = OhlcvQuery.of(Tokens.ids(3375)).since(Kind.FIRST).until(Kind.FIRST.plusDays(4));

        assertThat(client(version).dailyOhlcv(query).toList()).hasSize(5);

        assertThat(fake.requests().get(0).query())
                .containsKeys(
                        version == ApiVersion.V2
                                ? new String[] {"startDate", "endDate"}
                                : new String[] {"start_date", "end_date"});
    }

    // 6
    @ParameterizedTest
    @EnumSource
    void datesThatTheServiceIgnoresAreAnError(ApiVersion version) {
        DateRange range = DateRange.of(Kind.FIRST, Kind.FIRST.plusDays(4));
        fake.faults().always(Fault.ignoredParameter(version == ApiVersion.V2 ? "endDate" : "end_date"));

        assertThatThrownBy(() ->
                        client(version).tmGradeHistory(Tokens.ids(3375), range).toList())
                .isInstanceOf(IgnoredParameterException.class)
                .hasMessageContaining("seems to ignore the parameter");
    }

    // 6: the filter on market capitalisation is never sent, since its name is looked up in another spelling.
    @ParameterizedTest
    @EnumSource
    void theLeastMarketCapitalisationIsSentAndHeeded(ApiVersion version) {
        QuantMetricsQuery query = QuantMetricsQuery.of(Tokens.all());

        List<QuantMetrics> all = client(version).quantMetrics(query).toList();
        List<QuantMetrics> great = client(version)
                .quantMetrics(query.minMarketCap(new BigDecimal("1000000000")))
                .toList();

        assertThat(great).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(fake.requests().get((int) fake.requestCount() - 1).query()).containsEntry("marketcap", "1000000000");
    }

    private static List<SeenRequest> sent(String operation) {
        return fake.requests().stream()
                .filter(request -> request.path().endsWith("/" + operation))
                .toList();
    }

    private static String snake(String parameter) {
        return switch (parameter) {
            case "startDate" -> "start_date";
            case "endDate" -> "end_date";
            case "indicesType" -> "indices_type";
            default -> parameter;
        };
    }

    private static Map<String, Set<String>> documented(Map<String, String> lines) {
        Map<String, Set<String>> parameters = new TreeMap<>();
        lines.forEach((path, names) -> parameters.put(path, new HashSet<>(Arrays.asList(names.split(" ")))));
        return parameters;
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}
