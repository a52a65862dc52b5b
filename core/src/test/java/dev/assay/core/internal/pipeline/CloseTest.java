package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RawServer;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.RateLimit;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloseTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";

    private final ManualTime time = ManualTime.running();
    private final ScriptedTransport transport = new ScriptedTransport().answer(200, "good");

    @Test
    void laterCallsAreTheCallersMistake() {
        Service service = Services.service(Services.options(transport, time));
        service.close();
        service.close();

        assertThatThrownBy(() -> service.request(Services.get("/x")).get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Acme client is closed");
        assertThatThrownBy(() -> service.request(Services.get("/x")).async().get())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        service.request(Services.get("/x")).async(Runnable::run).get())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void whatRunsMayEnd() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ScriptedTransport slow = new ScriptedTransport().step((request, context) -> {
            sent.countDown();
            await(go);
            return TransportResponse.of(200, Headers.none(), "good");
        });
        Service service = Services.service(Services.options(slow, time));
        CompletableFuture<String> running = service.request(Services.get("/x")).async();
        await(sent);

        service.close();
        go.countDown();

        assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo("good");
    }

    @Test
    void leavesNoConnectionOpenAndNoThread() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, GOOD);
            return true;
        })) {
            Service service = overHttp(server.url());
            assertThat(service.request(Services.get(server.url(), "/x")).async().get())
                    .isEqualTo("good");
            assertThat(server.open()).isEqualTo(1);

            service.close();

            Await.until(() -> server.open() == 0);
            Await.until(() -> threads().isEmpty());
        }
    }

    @Test
    void aRequestUnderWayLeavesNoConnectionOpenEither() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (RawServer server = RawServer.start((number, line, out) -> {
            came.countDown();
            await(go);
            RawServer.write(out, GOOD);
            return true;
        })) {
            Service service = overHttp(server.url());
            CompletableFuture<String> running =
                    service.request(Services.get(server.url(), "/x")).async();
            await(came);

            service.close();
            go.countDown();

            assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo("good");
            Await.until(() -> server.open() == 0);
            Await.until(() -> threads().isEmpty());
        }
    }

    @Test
    void aDerivedServiceIsClosedAlone() {
        Service first = Services.service(Services.options(transport, time));
        Service derived = first.derive(first.provider(), first.options(), RateLimit.none(), true);

        derived.close();

        assertThat(first.request(Services.get("/x")).get()).isEqualTo("good");
        assertThatThrownBy(() -> derived.request(Services.get("/x")).get()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivedServicesGoWithTheFirst() {
        Service first = Services.service(Services.options(transport, time));
        Service same = first.derive(first.provider(), first.options(), RateLimit.none(), true);
        Service other = same.derive(
                first.provider(),
                first.options().toBuilder().executor(Runnable::run).build(),
                RateLimit.none(),
                true);
        assertThat(other.request(Services.get("/x")).async()).isCompletedWithValue("good");

        first.close();

        assertThatThrownBy(() -> same.request(Services.get("/x")).get()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.request(Services.get("/x")).get()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivedServicesShareConnections() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, GOOD);
            return true;
        })) {
            Service first = overHttp(server.url());
            first.request(Services.get(server.url(), "/x")).get();
            Service derived = first.derive(
                    Services.provider(server.url(), Services.key("other")),
                    first.options().toBuilder().maxResponseBytes(7).build(),
                    RateLimit.none(),
                    false);

            derived.request(Services.get(server.url(), "/x")).get();

            assertThat(server.open()).isEqualTo(1);
            assertThat(server.requests()).isEqualTo(2);
            first.close();
        }
    }

    @Test
    void connectionsOfADerivedServicesOwnGoWithItOrWithTheFirst() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, GOOD);
            return true;
        })) {
            Service first = Services.service(Services.options(transport, time));
            ClientOptions own = ClientOptions.builder().timeSource(time).build();
            Service one = first.derive(Services.provider(server.url()), own, RateLimit.none(), true);
            Service two = first.derive(Services.provider(server.url()), own, RateLimit.none(), true);
            one.request(Services.get(server.url(), "/x")).get();
            assertThat(two.request(Services.get(server.url(), "/x")).async().get())
                    .isEqualTo("good");
            assertThat(server.open()).isEqualTo(2);

            one.close();
            Await.until(() -> server.open() == 1);
            first.close();
            Await.until(() -> server.open() == 0);

            Await.until(() -> threads().isEmpty());
        }
    }

    @Test
    void quotasAreSharedByTheSameKeyUnderTheSameLimit() {
        Service first = Services.service(Services.options(transport, time).rateLimit(RateLimit.perMinute(5)));
        ClientOptions other =
                first.options().toBuilder().rateLimit(RateLimit.perMinute(6)).build();

        Service same = first.derive(first.provider(), first.options(), RateLimit.none(), true);
        Service otherKey = first.derive(first.provider(), first.options(), RateLimit.none(), false);
        Service otherLimit = first.derive(first.provider(), other, RateLimit.none(), true);

        assertThat(same.quota()).isSameAs(first.quota());
        assertThat(otherKey.quota()).isNotSameAs(first.quota());
        assertThat(otherLimit.quota()).isNotSameAs(first.quota());
    }

    private Service overHttp(URI base) {
        return Services.service(base, ClientOptions.builder().timeSource(time));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("assay-call"))
                .collect(Collectors.toSet());
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
