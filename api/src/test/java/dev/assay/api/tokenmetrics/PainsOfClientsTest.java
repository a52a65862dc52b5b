package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.api.tokenmetrics.log.Captured;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.DataException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.http.TransportRequest;
import dev.assay.testing.ManualTime;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
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
 * Faults of the official clients, by number: what they bring along, show, lack and claim. What a test's comment tells is what
 * those clients do.
 */
final class PainsOfClientsTest {

    private static final Pattern KEY =
            Pattern.compile("tm-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

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

    // 19, 20: brings data frames, plots and a web server along to make HTTP calls.
    @Test
    void bringsNothingAlongButItsOwnModules() throws URISyntaxException {
        Path classes = Path.of(TokenMetrics.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        ModuleDescriptor module =
                ModuleFinder.of(classes).find("dev.assay.api").orElseThrow().descriptor();

        assertThat(module.requires())
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "dev.assay.core", "dev.assay.series", "org.jspecify");
    }

    // 19, 20: prints progress bars and a line per chunk, which cannot be switched off.
    @Test
    void printsNothing() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            Kind.DAILY_OHLCV.rows(client(ApiVersion.V3));
            fake.faults().always(Fault.status(500));
            assertThat(catchThrowable(() -> Kind.DAILY_OHLCV.rows(client(ApiVersion.V3))))
                    .isNotNull();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    // 23: tests carry keys, and users copied the habit.
    @Test
    void noSourceCarriesAKeyButTheFakes() throws IOException {
        Path root = Path.of("..").toRealPath();
        List<String> keys;
        try (Stream<Path> files = Files.walk(root)) {
            keys = files.filter(file -> isSource(root.relativize(file)))
                    .flatMap(file -> KEY.matcher(read(file)).results())
                    .map(found -> found.group())
                    .distinct()
                    .toList();
        }

        assertThat(keys).containsExactly(FakeTokenMetrics.API_KEY);
    }

    // 24: on failure the whole request is printed, its headers with the key included; the key may be in the address.
    @Test
    void aFailureDoesNotShowTheKey() {
        Queue<String> log = new ConcurrentLinkedQueue<>();
        fake.faults().always(Fault.status(401));

        Throwable failure;
        try (Captured.Closing capture = Captured.to(log::add)) {
            assertThat(capture).isNotNull();
            failure = catchThrowable(
                    () -> client(ApiVersion.V2).price(Tokens.ids(3375)).toList());
        }

        assertThat(Texts.of(failure)).contains("401").doesNotContain(FakeTokenMetrics.API_KEY);
        assertThat(log).isNotEmpty().noneMatch(line -> line.contains(FakeTokenMetrics.API_KEY));
        assertThat(fake.requests())
                .allSatisfy(request -> assertThat(request.target()).doesNotContain(FakeTokenMetrics.API_KEY));
    }

    // 25: has no price, no grades of late 2025, no indices by id, no moonshots and no hourly signals.
    @Test
    void theOperationsThatAreMissedAreThere() {
        assertThat(Stream.of(Kind.values()).map(kind -> kind.path))
                .contains(
                        "price",
                        "tm-grade",
                        "tm-grade-history",
                        "fundamental-grade",
                        "fundamental-grade-history",
                        "technology-grade",
                        "technology-grade-history",
                        "indices",
                        "indices-holdings",
                        "indices-performance",
                        "moonshot-tokens",
                        "hourly-trading-signals");
    }

    // 26: speaks version 2 only.
    @ParameterizedTest
    @MethodSource("lists")
    void everyOperationIsThereInBothVersions(ApiVersion version, Kind kind) {
        assertThat(kind.rows(client(version))).hasSize(kind.rows);
        assertThat(fake.requests())
                .allSatisfy(request -> assertThat(request.path()).startsWith("/" + version.path() + "/"));
    }

    // 27: claims to retry failed requests.
    @ParameterizedTest
    @EnumSource
    void aFailedRequestIsTriedAgain(ApiVersion version) {
        fake.faults().on("price").next(2, Fault.status(503));

        assertThat(client(version).price(Tokens.ids(3375)).toList()).hasSize(1);

        assertThat(fake.requestCount()).isEqualTo(3);
    }

    // 27: claims to handle rate limits.
    @ParameterizedTest
    @EnumSource
    void aRefusalByTheRateLimitIsWaitedOut(ApiVersion version) {
        ManualTime time = ManualTime.automatic();
        fake.faults().on("price").once(Fault.status(429, "Retry-After", "7"));

        List<Price> prices = client(version)
                .with(b -> b.client(c -> c.timeSource(time)))
                .price(Tokens.ids(3375))
                .toList();

        assertThat(prices).hasSize(1);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    // 27: claims to combine the results of all pages.
    @Test
    void allPagesAreCombined() {
        assertThat(Kind.TOKENS.rows(client(ApiVersion.V2))).hasSize(Kind.ROWS);
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    // 28: the service changes rows in place, without another version.
    @ParameterizedTest
    @EnumSource
    void aRowThatChangedIsReadButForWhatChanged(ApiVersion version) {
        String price = Kind.column(version, "current_price");
        fake.faults().always(Fault.missingColumn(price));
        fake.faults().always(Fault.extraColumn("SPOT_PRICE", "17.5"));

        Price row = client(version).price(Tokens.ids(3375)).toList().get(0);

        assertThat(row.tokenId()).isEqualTo(3375);
        assertThat(row.extras().get("SPOT_PRICE")).hasToString("17.5");
        assertThatThrownBy(row::currentPrice)
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(price, "SPOT_PRICE");
    }

    // 29: has no limit of time, so that a call that hangs does so for ever.
    @Test
    void aCallThatHangsEnds() {
        fake.faults().always(Fault.stall());

        assertThatThrownBy(() -> client(ApiVersion.V3)
                        .price(Tokens.ids(3375))
                        .with(o -> o.attemptTimeout(Duration.ofMillis(100)).maxAttempts(1))
                        .toList())
                .isInstanceOf(TimeoutException.class);
    }

    // 29: has one address and one HTTP client.
    @Test
    void addressAndHttpClientAreTheCallers() {
        ScriptedTransport transport =
                ScriptedTransport.create().respond(200, "{\"success\":true,\"length\":0,\"data\":[]}");
        TokenMetrics client = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl("https://gateway.example/crypto")
                .client(c -> c.transport(transport))
                .build();

        assertThat(client.price(Tokens.ids(3375)).toList()).isEmpty();

        assertThat(transport.requests())
                .extracting(TransportRequest::displayUrl)
                .containsExactly("https://gateway.example/crypto/v3/price");
    }

    private static boolean isSource(Path file) {
        String path = "/" + file.toString().replace('\\', '/');
        return path.matches(".*\\.(java|md|xml|json|properties|yml|sh|py)")
                && !path.contains("/target/")
                && !path.contains("/.git");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}
