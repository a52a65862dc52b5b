package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.http.Interceptor;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an interceptor may do, and what becomes of it. */
class InterceptorTest {

    private final ManualTime time = ManualTime.running();
    private final MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(9).creditsPerMonth(9, 0), time);
    private final RecordingListener listener = new RecordingListener();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final ScriptedTransport transport = new ScriptedTransport().step((request, context) -> {
        context.onAbort(brokenOff::incrementAndGet);
        return TransportResponse.of(200, Headers.none(), "good");
    });

    @Test
    void mayNotSendTwice() {
        Throwable e = catchThrowable(() -> get((request, context, next) -> {
            next.send(request, context).close();
            return next.send(request, context);
        }));

        assertThat(e).isInstanceOf(IllegalStateException.class).hasMessageStartingWith("next: called a second time");
        assertEachIsCounted(1);
        assertThat(listener.attempts().get(0).failure()).isSameAs(e);
    }

    @Test
    void mayNotSendTwiceIfTheFirstFailed() {
        ScriptedTransport broken =
                new ScriptedTransport().fail(new IOException("broken")).answer(200, "good");
        ClientOptions.Builder options = Services.options(broken, time).interceptor((request, context, next) -> {
            try {
                return next.send(request, context);
            } catch (IOException e) {
                return next.send(request, context);
            }
        });

        Throwable e = catchThrowable(
                () -> Services.service(options).request(Services.get("/x")).get());

        assertThat(e).isInstanceOf(IllegalStateException.class);
        assertThat(broken.requests()).hasSize(1);
    }

    @Test
    void maySendOnceInEachAttemptAndRedirect() {
        ScriptedTransport turning = new ScriptedTransport()
                .answer(503, "")
                .answer(302, Headers.of("Location", "/y"), "")
                .answer(200, "good");
        ClientOptions.Builder options =
                Services.options(turning, time).interceptor((request, context, next) -> next.send(request, context));

        assertThat(Services.service(options).request(Services.get("/x")).get()).isEqualTo("good");
    }

    @Test
    void mayNotKeepWhatSendsForLater() {
        List<Callable<TransportResponse>> kept = new ArrayList<>();
        get((request, context, next) -> {
            kept.add(() -> next.send(request, context));
            return TransportResponse.of(200, Headers.none(), "mine");
        });

        Throwable e = catchThrowable(() -> kept.get(0).call());

        assertThat(e).isInstanceOf(IllegalStateException.class);
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void thatAnswersItselfIsCountedAsAnAttempt() {
        String answer = get((request, context, next) -> TransportResponse.of(200, Headers.none(), "mine"));

        assertThat(answer).isEqualTo("mine");
        assertThat(transport.requests()).isEmpty();
        assertThat(quota.used()).isEqualTo(1);
        assertThat(listener.attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.status()).isEqualTo(200));
    }

    @Test
    void thatFailsAfterTheAnswerLeadsToAnotherAttempt() {
        TransportException e = catchThrowableOfType(
                TransportException.class,
                () -> get((request, context, next) -> {
                    next.send(request, context);
                    throw new IOException("dropped");
                }));

        assertThat(e).hasMessageContaining("No answer: dropped").hasMessageContaining("attempt 3 of 3");
        assertEachIsCounted(3);
        assertThat(brokenOff).hasValue(3);
    }

    @Test
    void thatThrowsAfterTheAnswerEndsTheRequest() {
        IllegalArgumentException mine = new IllegalArgumentException("mine");

        Throwable e = catchThrowable(() -> get((request, context, next) -> {
            next.send(request, context);
            throw mine;
        }));

        assertThat(e).isSameAs(mine);
        assertEachIsCounted(1);
        assertThat(brokenOff).hasValue(1);
    }

    private void assertEachIsCounted(int requests) {
        assertThat(transport.requests()).hasSize(requests);
        assertThat(quota.used()).isEqualTo(requests);
        assertThat(listener.attempts()).hasSize(requests).allMatch(attempt -> attempt.status() == 0);
    }

    private String get(Interceptor interceptor) {
        ClientOptions.Builder options = Services.options(transport, time)
                .quota(quota)
                .listener(listener)
                .interceptor(interceptor);
        return Services.service(options).request(Services.get("/x")).get();
    }
}
