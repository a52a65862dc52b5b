package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.api.tokenmetrics.log.Captured;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.auth.Secret;
import dev.assay.core.error.ServiceException;
import dev.assay.core.http.Headers;
import dev.assay.testing.http.Fault;
import dev.assay.testing.http.SeenRequest;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The key is in the header of requests to the service, and nowhere else, whatever the server does with it. */
final class SecrecyTest {

    private static final String KEY = FakeTokenMetrics.API_KEY;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Recorder recorder = new Recorder();
    private Captured.Closing capture;
    private FakeTokenMetrics fake;

    @BeforeEach
    void start() {
        fake = Kind.fake();
        capture = Captured.to(log::add);
    }

    @AfterEach
    void stop() {
        capture.close();
        fake.close();
    }

    static Stream<FaultCase> everyFault() {
        return FaultCase.all().stream().filter(fault -> !fault.slow());
    }

    static Stream<Fault> echoes() {
        String quoted = "\"" + KEY + "\"";
        Headers json = Headers.of("Content-Type", "application/json");
        Headers echo = json.and("X-Echo", KEY).and("Server", KEY).and("Set-Cookie", "key=" + KEY);
        return Stream.of(
                Fault.respond(400, echo, "{\"success\":false,\"message\":" + quoted + "}"),
                Fault.respond(401, echo.and("WWW-Authenticate", KEY), "wrong key: " + KEY),
                Fault.respond(403, echo, "<html><title>" + KEY + "</title>"),
                Fault.respond(500, echo, "{\"error\":{\"code\":" + quoted + ",\"message\":" + quoted + "}}"),
                Fault.respond(503, echo.and("Retry-After", KEY), KEY),
                Fault.respond(429, echo.and("X-RateLimit-Reset", KEY).and("X-RateLimit-Limit", KEY), KEY),
                Fault.respond(400, json.and("X-Request-Id", KEY), "{}"),
                Fault.respond(302, Headers.of("Location", "/v3/price?x-api-key=" + KEY), ""),
                Fault.respond(302, Headers.of("Location", "/" + KEY + "/price"), ""),
                Fault.respond(302, Headers.of("Location", "ftp://" + KEY), ""),
                Fault.errorInside200(KEY),
                Fault.respond(200, echo, KEY),
                Fault.respond(200, echo, "{\"data\":" + quoted + "}"),
                Fault.respond(200, echo, "{\"data\":[{\"token_id\":" + quoted + "}]}"),
                Fault.respond(200, echo, "{\"data\":[{" + quoted + ":1}]}"),
                Fault.respond(200, echo, "{\"data\":[{\"token_id\":1,\"token_name\":" + quoted + "}]}"),
                Fault.respond(200, echo, "{\"success\":" + quoted + ",\"data\":[]}"));
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void noFaultShowsTheKey(FaultCase fault) {
        fake.faults().always(fault.fault());

        Throwable failure =
                catchThrowable(() -> client().price(Tokens.ids(3375)).toList());

        assertThat(Texts.of(failure)).doesNotContain(KEY);
        assertNothingShowsTheKey();
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void aServerThatRepeatsTheKeyDoesNotShowIt(Fault echo) {
        fake.faults().always(echo);

        Throwable failure =
                catchThrowable(() -> client().price(Tokens.ids(3375)).toList());

        assertThat(failure).isNotNull();
        assertThat(Texts.of(failure)).doesNotContain(KEY);
        if (failure instanceof ServiceException refused) {
            assertThat(refused.error().toString()).doesNotContain(KEY);
            assertThat(refused.error().body()).doesNotContain(KEY);
            assertThat(String.valueOf(refused.code())).doesNotContain(KEY);
        }
        assertNothingShowsTheKey();
    }

    @Test
    void aRedirectElsewhereTakesNoKeyAlong() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            fake.faults().once(Fault.redirectElsewhere(status));
            Throwable unused = catchThrowable(() -> client().price(Tokens.ids(3375))
                    .with(o -> o.header("X-Mine", KEY))
                    .toList());
        }

        List<SeenRequest> seen = fake.elsewhere().requests();
        assertThat(seen).allSatisfy(request -> {
            assertThat(request.headers().names()).doesNotContain("x-api-key", "X-Mine");
            assertThat(request.target()).doesNotContain(KEY);
            request.headers().forEach((name, value) -> assertThat(value).doesNotContain(KEY));
        });
        assertNothingShowsTheKey();
    }

    @Test
    void aGatewaysSecretIsKeptToo() {
        fake.faults().always(Fault.status(500));
        TokenMetrics client = client().with(b -> b.gatewayHeader("X-Gateway", () -> Secret.of("gate-secret")));

        Throwable failure = catchThrowable(() -> client.price(Tokens.ids(3375)).toList());

        assertThat(Texts.of(failure)).doesNotContain("gate-secret");
        assertThat(String.join("\n", log)).doesNotContain("gate-secret").isNotEmpty();
        assertThat(fake.requests()).allSatisfy(request -> {
            assertThat(request.headers().first("X-Gateway")).isEqualTo("gate-secret");
            assertThat(request.headers().has("x-api-key")).isFalse();
        });
    }

    @Test
    void noObjectPrintsTheKey() {
        TokenMetricsBuilder builder = Clients.of(fake);
        TokenMetrics client = client();

        assertThat(Stream.of(
                        client,
                        client.quota(),
                        builder,
                        client.price(Tokens.ids(3375)),
                        client.price(Tokens.ids(3375)).with(o -> o.header("X-Mine", KEY)),
                        client.price(Tokens.ids(3375)).pages().toList(),
                        Secret.of(KEY)))
                .allSatisfy(object -> assertThat(object.toString()).doesNotContain(KEY));
        assertNothingShowsTheKey();
    }

    @Test
    void theKeyGoesToTheServiceInItsHeaderOnly() {
        client().price(Tokens.ids(3375)).toList();

        assertThat(fake.requests()).allSatisfy(request -> {
            assertThat(request.headers().first("x-api-key")).isEqualTo(KEY);
            assertThat(request.target()).doesNotContain(KEY);
        });
        assertThat(log).anyMatch(line -> line.startsWith("TRACE")).anyMatch(line -> line.startsWith("DEBUG"));
    }

    private void assertNothingShowsTheKey() {
        assertThat(log).isNotEmpty().noneMatch(line -> line.contains(KEY));
        assertThat(recorder.events).isNotEmpty().noneMatch(event -> event.contains(KEY));
    }

    private TokenMetrics client() {
        return Clients.of(fake)
                .client(c -> c.listener(recorder).maxResponseBytes(1 << 20))
                .build();
    }
}
