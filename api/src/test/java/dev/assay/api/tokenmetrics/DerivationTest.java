package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.auth.Secret;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Clients made from clients, several keys, closing, and what users bring along. */
final class DerivationTest {

    private static final String EMPTY = "{\"success\":true,\"length\":0,\"data\":[]}";
    private static final Tokens BITCOIN = Tokens.ids(3375);

    private final ScriptedTransport transport =
            ScriptedTransport.create().respondWith(request -> TransportResponse.of(200, Headers.none(), EMPTY));

    @Nested
    class DerivedClients {

        @Test
        void haveTheirOwnSettingsAndLeaveTheFirstAsItWas() {
            TokenMetrics first = scripted().build();
            TokenMetrics second = first.with(b -> b.version(ApiVersion.V2).keyHeader(KeyHeader.API_KEY));

            second.price(BITCOIN).toList();
            first.price(BITCOIN).toList();

            List<TransportRequest> sent = transport.requests();
            assertThat(sent.get(0).url().getPath()).isEqualTo("/v2/price");
            assertThat(sent.get(0).headers().names()).contains("api_key").doesNotContain("x-api-key");
            assertThat(sent.get(1).url().getPath()).isEqualTo("/v3/price");
            assertThat(sent.get(1).headers().names()).contains("x-api-key").doesNotContain("api_key");
        }

        @Test
        void shareConnections() {
            try (RawServer server = RawServer.start(RawServer.Habit.ANSWER)) {
                TokenMetrics first = Clients.at(server.url()).build();
                TokenMetrics second = first.with(b -> b.version(ApiVersion.V2).apiKey("tm-other"));

                first.price(BITCOIN).toList();
                second.price(BITCOIN).toList();

                assertThat(server.requests()).isEqualTo(2);
                assertThat(server.connections()).isEqualTo(1);
            }
        }

        @Test
        void shareTheCountOfTheSameKeyAndLimit() {
            TokenMetrics first = scripted().build();

            assertThat(first.with(b -> b.version(ApiVersion.V2)).quota()).isSameAs(first.quota());
            assertThat(first.with(b -> b.apiKey("tm-first")).quota()).isSameAs(first.quota());
            assertThat(first.with(b -> b.apiKey("tm-other")).quota()).isNotSameAs(first.quota());
            assertThat(first.with(b -> b.client(c -> c.rateLimit(RateLimit.perMinute(5))))
                            .quota())
                    .isNotSameAs(first.quota());
        }

        @Test
        void doNotChangeWithTheBuilderTheyCameFrom() {
            TokenMetricsBuilder builder = scripted();
            TokenMetrics client = builder.build();

            builder.apiKey("tm-later").version(ApiVersion.V2);
            client.price(BITCOIN).toList();

            assertThat(transport.requests().get(0).headers().first("x-api-key")).isEqualTo("tm-first");
            assertThat(client).hasToString("TokenMetrics[v3, https://api.tokenmetrics.com]");
        }
    }

    @Nested
    class Keys {

        @Test
        void stayWithTheirClientsInOneJvm() throws Exception {
            Map<String, String> seen = new ConcurrentHashMap<>();
            transport.respondWith(request -> {
                seen.put(request.url().getQuery(), request.headers().first("x-api-key"));
                return TransportResponse.of(200, Headers.none(), EMPTY);
            });
            List<CompletableFuture<?>> running = new ArrayList<>();

            for (int i = 1; i <= 50; i++) {
                TokenMetrics client = scripted().apiKey("tm-" + i).build();
                running.add(client.price(Tokens.ids(i)).async());
            }
            for (CompletableFuture<?> future : running) {
                future.get(10, TimeUnit.SECONDS);
            }

            assertThat(seen).hasSize(50);
            seen.forEach((query, key) -> assertThat(query).startsWith("token_id=" + key.substring(3) + "&"));
        }

        @Test
        void mayChangeBetweenAttempts() {
            AtomicInteger asked = new AtomicInteger();
            transport.respond(503, "").respond(200, EMPTY);
            TokenMetrics client = scripted()
                    .apiKey(() -> Secret.of("tm-" + asked.incrementAndGet()))
                    .build();

            client.price(BITCOIN).toList();

            assertThat(transport.requests())
                    .extracting(request -> request.headers().first("x-api-key"))
                    .containsExactly("tm-1", "tm-2");
        }

        @Test
        void giveWayToAGateways() {
            TokenMetrics client = scripted()
                    .baseUrl("https://gateway.test/tm/")
                    .gatewayHeader("X-RapidAPI-Key", () -> Secret.of("rapid"))
                    .build();

            client.price(BITCOIN).toList();

            TransportRequest request = transport.requests().get(0);
            assertThat(request.url().getPath()).isEqualTo("/tm/v3/price");
            assertThat(request.headers().first("x-rapidapi-key")).isEqualTo("rapid");
            assertThat(request.headers().has("x-api-key")).isFalse();
        }
    }

    @Nested
    class Closing {

        @Test
        void endsIdleConnections() throws Exception {
            try (RawServer server = RawServer.start(RawServer.Habit.ANSWER)) {
                TokenMetrics client = Clients.at(server.url()).build();
                client.price(BITCOIN).toList();

                client.close();
                client.close();

                server.awaitEnd();
                assertThatThrownBy(() -> client.price(BITCOIN).toList())
                        .isExactlyInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("closed");
            }
        }

        @Test
        void letsARunningRequestComeToItsEndAndItsConnectionToo() throws Exception {
            try (RawServer server = RawServer.start(RawServer.Habit.SILENCE)) {
                TokenMetrics client = Clients.at(server.url()).build();
                CompletableFuture<List<Price>> running = client.price(BITCOIN).async();
                server.awaitRequest();

                client.close();
                server.answerOne();

                assertThat(running.get(10, TimeUnit.SECONDS)).isEmpty();
                server.awaitEnd();
            }
        }

        @Test
        void ofTheFirstClientEndsThoseDerivedFromItButNotTheOtherWayRound() {
            TokenMetrics first = scripted().build();
            TokenMetrics second = first.with(b -> b.version(ApiVersion.V2));
            TokenMetrics third = first.with(b -> b.client(c -> c.executor(Runnable::run)));

            second.close();
            assertThat(first.price(BITCOIN).toList()).isEmpty();
            assertThatThrownBy(() -> second.price(BITCOIN).toList()).isExactlyInstanceOf(IllegalStateException.class);

            first.close();
            assertThatThrownBy(() -> third.price(BITCOIN).toList()).isExactlyInstanceOf(IllegalStateException.class);
        }

        @Test
        void leavesTheUsersHttpClientAsItIs() {
            AtomicInteger seen = new AtomicInteger();
            ConnectionPool pool = new ConnectionPool();
            OkHttpClient theirs = new OkHttpClient.Builder()
                    .connectionPool(pool)
                    .readTimeout(Duration.ofSeconds(7))
                    .addInterceptor(chain -> {
                        seen.incrementAndGet();
                        return chain.proceed(chain.request());
                    })
                    .build();
            try (FakeTokenMetrics fake = FakeTokenMetrics.start()) {
                TokenMetrics client =
                        Clients.of(fake).client(c -> c.httpClient(theirs)).build();
                assertThat(client.price(BITCOIN).toList()).hasSize(1);

                client.close();

                assertThat(pool.connectionCount()).isEqualTo(1);
                assertThat(seen).hasValue(1);
                assertThat(theirs.dispatcher().executorService().isShutdown()).isFalse();
                assertThat(theirs.followRedirects()).isTrue();
                assertThat(theirs.retryOnConnectionFailure()).isTrue();
                assertThat(theirs.readTimeoutMillis()).isEqualTo(7_000);
                assertThat(theirs.interceptors()).hasSize(1);
                assertThat(theirs.networkInterceptors()).isEmpty();
                pool.evictAll();
            }
        }

        @Test
        void leavesTheUsersExecutorAndTransportAsTheyAre() {
            TokenMetrics first = scripted().build();
            first.close();

            assertThat(scripted().build().price(BITCOIN).toList()).isEmpty();
        }
    }

    @Nested
    class Extensions {

        @Test
        void anInterceptorSeesEachAttemptWithoutTheKey() {
            transport.respond(503, "").respond(200, EMPTY);
            List<String> seen = new ArrayList<>();
            TokenMetrics client = scripted()
                    .client(c -> c.interceptor((request, context, next) -> {
                        seen.add(String.valueOf(request.headers().first("x-api-key")));
                        return next.send(request.withHeaders(request.headers().with("X-Mine", "yes")), context);
                    }))
                    .build();

            client.price(BITCOIN).toList();

            assertThat(seen).containsExactly("null", "null");
            assertThat(transport.requests())
                    .extracting(request -> request.headers().first("X-Mine"))
                    .containsExactly("yes", "yes");
        }

        @Test
        void anInterceptorMayAnswerItself() {
            TokenMetrics client = scripted()
                    .client(c ->
                            c.interceptor((request, context, next) -> TransportResponse.of(200, Headers.none(), EMPTY)))
                    .build();

            assertThat(client.price(BITCOIN).toList()).isEmpty();
            assertThat(transport.requestCount()).isZero();
        }

        @Test
        void anInterceptorCannotSendTheKeyElsewhere() {
            TokenMetrics client = scripted()
                    .client(c -> c.interceptor((request, context, next) ->
                            next.send(request.withUrl(URI.create("https://elsewhere.test/")), context)))
                    .build();

            client.price(BITCOIN).toList();

            assertThat(transport.requests().get(0).headers().has("x-api-key")).isFalse();
        }

        @Test
        void aListenerIsToldEverythingInOrder() {
            transport.respond(503, "").respond(200, EMPTY);
            Recorder recorder = new Recorder();

            scripted().client(c -> c.listener(recorder)).build().price(BITCOIN).toList();

            assertThat(recorder.events)
                    .extracting(event -> event.substring(0, event.indexOf(' ')))
                    .containsExactly("started", "permitted", "attempted", "waiting", "permitted", "attempted", "ended");
        }

        @Test
        void aListenerThatFailsHarmsNobody() {
            RequestListener broken = new RequestListener() {
                @Override
                public void started(RequestInfo request) {
                    throw new IllegalStateException("broken");
                }
            };

            TokenMetrics client = scripted().client(c -> c.listener(broken)).build();

            assertThat(client.price(BITCOIN).toList()).isEmpty();
        }

        @Test
        void theApplicationStandsBehindAssayInTheUserAgent() {
            scripted()
                    .client(c -> c.application("shop/2.1"))
                    .build()
                    .price(BITCOIN)
                    .toList();

            assertThat(transport.requests().get(0).headers().first("User-Agent"))
                    .startsWith("assay")
                    .endsWith(" shop/2.1");
        }

        @Test
        void aParameterAndHeaderOfOneListAreSent() {
            scripted()
                    .build()
                    .price(BITCOIN)
                    .with(o -> o.queryParameter("novel", "a b&c").header("X-Integration", "mine"))
                    .toList();

            TransportRequest request = transport.requests().get(0);
            assertThat(request.url().getRawQuery()).contains("novel=a%20b%26c");
            assertThat(request.headers().first("x-integration")).isEqualTo("mine");
        }

        @Test
        void optionsOfOneListHoldForEachPage() {
            try (FakeTokenMetrics fake = Kind.fake()) {
                fake.faults().onPage(2, Fault.status(503));
                TokenMetrics client = Clients.of(fake).build();

                assertThatThrownBy(() -> client.tmGrade(Tokens.all())
                                .with(o -> o.maxAttempts(1))
                                .toList())
                        .hasMessageContaining("attempt 1 of 1");
                assertThat(fake.requestCount()).isEqualTo(2);
            }
        }
    }

    @Nested
    class FromOutside {

        private static final List<String> NAMES =
                List.of("assay.tokenmetrics.key", "assay.tokenmetrics.url", "assay.tokenmetrics.version");

        @Test
        void takesSystemProperties() {
            withProperties(List.of(" tm-outside \n", "https://gateway.test/", "V2"), () -> {
                TokenMetrics client = TokenMetrics.builder()
                        .fromEnv()
                        .client(c -> c.transport(transport))
                        .build();
                client.price(BITCOIN).toList();

                TransportRequest request = transport.requests().get(0);
                assertThat(request.headers().first("x-api-key")).isEqualTo("tm-outside");
                assertThat(request.url()).hasHost("gateway.test").hasPath("/v2/price");
                assertThat(TokenMetrics.fromEnv()).hasToString("TokenMetrics[v2, https://gateway.test]");
            });
        }

        @Test
        void refusesAVersionThereIsNot() {
            withProperties(
                    List.of("tm-outside", "https://gateway.test", "v4"),
                    () -> assertThatThrownBy(TokenMetrics::fromEnv)
                            .isExactlyInstanceOf(ConfigurationException.class)
                            .hasMessageContaining("v4"));
        }

        private void withProperties(List<String> values, Runnable test) {
            for (int i = 0; i < values.size(); i++) {
                System.setProperty(NAMES.get(i), values.get(i));
            }
            try {
                test.run();
            } finally {
                NAMES.forEach(System::clearProperty);
            }
        }
    }

    private TokenMetricsBuilder scripted() {
        return TokenMetrics.builder()
                .apiKey("tm-first")
                .client(c -> c.rateLimit(RateLimit.none()).retry(Clients.QUICK).transport(transport));
    }
}
