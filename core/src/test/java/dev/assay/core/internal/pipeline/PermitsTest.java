package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.client.RetryPolicy;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.RateLimitException.Scope;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.Quota;
import dev.assay.core.limit.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private final ManualTime time = ManualTime.running();
    private final ScriptedTransport transport = new ScriptedTransport().answer(200, "good");
    private final RecordingListener listener = new RecordingListener();

    @Test
    void waitsUntilTheWindowHasRoom() {
        Service service = service(options().rateLimit(RateLimit.perMinute(2)).listener(listener));

        for (int i = 0; i < 3; i++) {
            service.request(Services.get("/x")).get();
        }

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(60));
        assertThat(listener.events()).containsSubsequence("waiting 60000 PERMIT", "permitted after 60000");
    }

    @Test
    void aSingleRequestWaitsSeventySecondsAtMost() {
        Service service = service(options().rateLimit(RateLimit.per(Duration.ofSeconds(71), 1)));
        service.request(Services.get("/x")).get();

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service.request(Services.get("/x")).get());

        assertThat(e)
                .hasMessageContaining("limit of 1 requests per window for Acme is reached")
                .hasMessageContaining("permitWait, 70 s")
                .hasMessageContaining("nothing was sent, come back in 71 s");
        assertThat(e.isLocal()).isTrue();
        assertThat(e.status()).isZero();
        assertThat(e.limit()).isEqualTo(1);
        assertThat(e.retryAfter()).contains(Duration.ofSeconds(71));
        assertThat(time.slept()).isEmpty();
    }

    @Test
    void aPageWaitsAsLongAsItTakes() {
        Service service = service(options().rateLimit(RateLimit.per(Duration.ofDays(1), 1)));
        service.request(Services.get("/x")).get();

        service.request(Services.get("/x").asPage()).get();

        assertThat(time.slept()).containsExactly(Duration.ofDays(1));
    }

    @Test
    void aPageWaitsNoLongerThanItsOptionsSay() {
        Service service = service(options().rateLimit(RateLimit.per(Duration.ofDays(1), 1)));
        service.request(Services.get("/x")).get();

        assertThatThrownBy(() -> service.request(Services.get("/x").asPage())
                        .with(o -> o.permitWait(Duration.ofSeconds(1)))
                        .get())
                .isInstanceOf(RateLimitException.class)
                .hasMessageContaining("per day");
    }

    @Test
    void theCallerMayFailAtOnce() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(1), time);
        Service service = service(options().quota(quota).permitWait(Duration.ZERO));
        service.request(Services.get("/x")).get();

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service.request(Services.get("/x")).get());
        time.advance(Duration.ofSeconds(60));

        assertThat(e.scope()).isEqualTo(Scope.MINUTE);
        assertThat(service.request(Services.get("/x")).get()).isEqualTo("good");
    }

    @Test
    void aRefusalSaysThatNoAttemptWasMade() {
        Service service = service(options().rateLimit(RateLimit.perMinute(1)).permitWait(Duration.ZERO));
        service.request(Services.get("/x")).get();

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service.request(Services.get("/x")).get());

        assertThat(e.call().orElseThrow().attempt()).isZero();
        assertThat(e).hasMessageContaining("(GET https://api.acme.example/x)");
    }

    @Test
    void usedUpCreditsAreRefusedUntilNextMonth() {
        Service service = service(options().rateLimit(RateLimit.none().creditsPerMonth(10, 9)));
        service.request(Services.get("/x")).get();

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service.request(Services.get("/x").asPage()).get());

        assertThat(e).hasMessageContaining("limit of 10 requests per month for Acme is used up");
        assertThat(e.scope()).isEqualTo(Scope.MONTH);
        assertThat(ManualTime.START.plus(e.retryAfter().orElseThrow())).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(time.slept()).isEmpty();
    }

    @Test
    void theWaitOfA429IsEverybodysWait() {
        transport.step((request, context) -> TransportResponse.of(
                request.url().getPath().equals("/busy") ? 429 : 200, Headers.of("Retry-After", "20"), "good"));
        Service service = service(options().listener(listener).retry(RetryPolicy.none()));
        service.request(Services.get("/x")).get();
        assertThatThrownBy(() -> service.request(Services.get("/busy")).get()).isInstanceOf(RateLimitException.class);

        service.request(Services.get("/x")).get();

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(20));
        assertThat(listener.events()).contains("waiting 20000 PERMIT");
    }

    @Test
    void noPageWaitsForAPauseBeyondTheLongestServerWait() {
        transport.answer(429, Headers.of("Retry-After", "3600"), "");
        Service service = service(options());
        service.request(Services.get("/x")).get();
        assertThatThrownBy(() -> service.request(Services.get("/x")).get()).isInstanceOf(RateLimitException.class);

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service.request(Services.get("/x").asPage()).get());

        assertThat(e.isLocal()).isTrue();
        assertThat(e.retryAfter()).contains(Duration.ofHours(1));
        assertThat(time.slept()).isEmpty();
    }

    @Test
    void aPauseIsNotCalledALimit() {
        transport.answer(429, Headers.of("Retry-After", "300"), "").answer(200, "good");
        Service service = service(options());
        service.request(Services.get("/x")).get();
        assertThatThrownBy(() -> service.request(Services.get("/x")).get()).isInstanceOf(RateLimitException.class);

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service.request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("Acme has asked us to pause").hasMessageContaining("come back in 300 s");
        assertThat(e.scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(e.limit()).isZero();
        assertThat(e.isLocal()).isTrue();
    }

    @Test
    void asksAgainWhenTheQuotaSays() {
        Quota.Permit permit = pause -> {};
        ForeignQuota quota = new ForeignQuota(
                new Quota.Wait(Duration.ofSeconds(65), Scope.MINUTE, 5, Duration.ofSeconds(20)), permit);
        Service service = service(options().quota(quota).listener(listener));

        assertThat(service.request(Services.get("/x")).get()).isEqualTo("good");

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(20));
        assertThat(listener.events()).contains("waiting 65000 PERMIT", "permitted after 20000");
    }

    @Test
    void whoGivesUpLeaves() {
        ForeignQuota quota = new ForeignQuota(new Quota.Wait(Duration.ofDays(2), Scope.DAY, 5));
        Service service = service(options().quota(quota));

        assertThatThrownBy(() -> service.request(Services.get("/x")).get()).isInstanceOf(RateLimitException.class);

        assertThat(quota.events).containsExactly("asked", "left");
    }

    @Test
    void whoFailsWhileAskingLeaves() {
        ForeignQuota quota = new ForeignQuota();
        Service service = service(options().quota(quota));

        assertThatThrownBy(() -> service.request(Services.get("/x")).get()).isInstanceOf(LinkageError.class);

        assertThat(quota.events).containsExactly("asked", "left");
    }

    @Test
    void aQuotaThatDoesNotKnowWhenIsBelieved() {
        ForeignQuota quota = new ForeignQuota(new Quota.Exhausted(null, Scope.DAY, 5));
        Service service = service(options().quota(quota));

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service.request(Services.get("/x")).get());

        assertThat(e.retryAfter()).isEmpty();
        assertThat(e).hasMessageContaining("per day").hasMessageContaining("nothing was sent (GET");
    }

    @Test
    void aQuotaThatFailsToTakeAPermitBackSpoilsNoAnswer() {
        Quota.Permit broken = pause -> {
            throw new IllegalStateException("the counter is gone");
        };
        Service service = service(options().quota(new ForeignQuota(broken)));

        assertThat(service.request(Services.get("/x")).get()).isEqualTo("good");
    }

    private ClientOptions.Builder options() {
        return Services.options(transport, time);
    }

    private static Service service(ClientOptions.Builder options) {
        return Services.service(options);
    }

    /** Gives these answers, or breaks without one. */
    private static final class ForeignQuota implements Quota {

        private final List<String> events = new ArrayList<>();
        private final Deque<Answer> answers;

        ForeignQuota(Answer... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public Answer ask(Object caller) {
            events.add("asked");
            if (answers.isEmpty()) {
                throw new LinkageError("half a class path");
            }
            return answers.remove();
        }

        @Override
        public void leave(Object caller) {
            events.add("left");
        }
    }
}
