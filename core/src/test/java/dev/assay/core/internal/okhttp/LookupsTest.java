package dev.assay.core.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RawServer;
import dev.assay.core.fakes.Services;
import dev.assay.core.internal.pipeline.Service;
import dev.assay.core.limit.RateLimit;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LookupsTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";

    private final ManualTime time = ManualTime.running();
    private final CountDownLatch found = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    // Like the system's: no interrupt ends it.
    private final Dns hanging = name -> {
        threads.add(Thread.currentThread());
        asked.incrementAndGet();
        Await.until(() -> found.getCount() == 0);
        return List.of(InetAddress.getLoopbackAddress());
    };

    @AfterEach
    void letGo() {
        found.countDown();
    }

    @Test
    void oneThatHangsDoesNotOutlastTheAttempt() {
        Dns slow = name -> {
            time.advance(Duration.ofSeconds(10));
            return hanging.lookup(name);
        };

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class,
                () -> service(slow)
                        .request(Services.get(URI.create("http://acme.test:9"), "/x"))
                        .with(options -> options.maxAttempts(1))
                        .get());

        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.ATTEMPT);
    }

    @Test
    void oneThatHangsDoesNotHoldTheThreadOfACancelledCall() throws Exception {
        CompletableFuture<Thread> free = new CompletableFuture<>();
        Thread[] caller = new Thread[1];
        CompletableFuture<String> future = service(hanging)
                .request(Services.get(URI.create("http://acme.test:9"), "/x"))
                .async(work -> {
                    caller[0] = new Thread(() -> {
                        work.run();
                        free.complete(Thread.currentThread());
                    });
                    caller[0].start();
                });
        Await.until(() -> asked.get() == 1);

        future.cancel(true);

        assertThat(free.get(10, TimeUnit.SECONDS)).isSameAs(caller[0]);
    }

    @Test
    void oneThatHangsHeedsAnInterrupt() throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            assertThatThrownBy(() -> service(hanging)
                            .request(Services.get(URI.create("http://acme.test:9"), "/x"))
                            .get())
                    .isInstanceOf(InterruptedCallException.class);
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        Await.until(() -> asked.get() == 1);

        caller.interrupt();

        assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void thoseWhoAskForTheSameNameShareOne() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, GOOD);
            return true;
        })) {
            URI base = URI.create("http://acme.test:" + server.url().getPort());
            Service service = service(hanging);
            List<CompletableFuture<String>> futures = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                futures.add(service.request(Services.get(base, "/x")).async());
            }
            Await.until(() -> waiting() == 3);

            found.countDown();

            for (CompletableFuture<String> future : futures) {
                assertThat(future.get(10, TimeUnit.SECONDS)).isEqualTo("good");
            }
            assertThat(asked).hasValue(1);
            assertThat(threads)
                    .allMatch(Thread::isDaemon)
                    .allMatch(thread -> thread.getName().startsWith("assay-lookup-"));
        }
    }

    @Test
    void aNameThatHangsIsLookedUpOnceHoweverOftenItIsAskedFor() {
        Service service = service(hanging);
        for (int i = 0; i < 3; i++) {
            CompletableFuture<String> future = service.request(Services.get(URI.create("http://acme.test:9"), "/x"))
                    .async();
            Await.until(() -> waiting() == 1);
            future.cancel(true);
            Await.until(() -> waiting() == 0);
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void eightThatHangAreTheMost() {
        Service service = service(hanging);
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            URI base = URI.create("http://acme" + i + ".test:9");
            futures.add(service.request(Services.get(base, "/x")).async());
        }
        Await.until(() -> asked.get() == 8);

        futures.forEach(future -> future.cancel(true));
        found.countDown();

        Await.until(() -> asked.get() == 12);
        assertThat(threads).hasSize(8);
    }

    @Test
    void whatTheResolverThrowsIsTheReason() {
        Dns unknown = name -> {
            throw new UnknownHostException(name + " is not known here");
        };
        Dns broken = name -> {
            throw new IllegalStateException("no resolver");
        };

        assertThatThrownBy(() -> once(unknown))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("No answer: acme.test is not known here")
                .hasCauseInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> once(broken))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("no resolver")
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void theCallersOwnListenerIsStillTold() {
        List<String> events = new ArrayList<>();
        EventListener listener = new EventListener() {
            @Override
            public void dnsStart(Call call, String name) {
                events.add(name);
            }
        };
        OkHttpClient client = new OkHttpClient.Builder()
                .dns(name -> {
                    throw new UnknownHostException(name);
                })
                .eventListener(listener)
                .build();

        assertThatThrownBy(() -> once(client)).isInstanceOf(TransportException.class);

        assertThat(events).containsExactly("acme.test");
    }

    @Test
    void whatIsNotARequestOfOursIsLookedUpWhereItIs() {
        Dns here = name -> {
            threads.add(Thread.currentThread());
            throw new UnknownHostException(name);
        };
        OkHttpClient client = OkHttpTransport.borrowing(
                        new OkHttpClient.Builder().dns(here).build())
                .client();

        assertThatThrownBy(() -> client.newCall(
                                new Request.Builder().url("http://acme.test:9").build())
                        .execute())
                .isInstanceOf(UnknownHostException.class);

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    /** Returns how many callers wait for a lookup. */
    private static long waiting() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Stream.of(stack)
                        .anyMatch(frame -> frame.getClassName().equals(Lookup.class.getName())
                                && frame.getMethodName().equals("isOver")))
                .count();
    }

    private void once(Dns resolver) {
        once(new OkHttpClient.Builder().dns(resolver).build());
    }

    private void once(OkHttpClient client) {
        service(client)
                .request(Services.get(URI.create("http://acme.test:9"), "/x"))
                .with(options -> options.maxAttempts(1))
                .get();
    }

    private Service service(Dns resolver) {
        return service(new OkHttpClient.Builder().dns(resolver).build());
    }

    private Service service(OkHttpClient client) {
        ClientOptions options =
                ClientOptions.builder().timeSource(time).httpClient(client).build();
        return Service.create(Services.provider(URI.create("http://acme.test:9")), options, RateLimit.none());
    }
}
