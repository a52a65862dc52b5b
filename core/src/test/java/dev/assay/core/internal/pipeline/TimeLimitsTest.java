package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitsTest {

    private final ManualTime time = ManualTime.running();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<Duration> remaining = new ArrayList<>();

    @Test
    void anAttemptEndsAfterTenSecondsUnlessSaidOtherwise() {
        transport.hang(time, Duration.ofSeconds(10));

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class,
                () -> service(options())
                        .request(get())
                        .with(o -> o.maxAttempts(1))
                        .get());

        assertThat(e).hasMessageContaining("within the attempt's 10 s").hasMessageContaining("attempt 1 of 1");
        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.ATTEMPT);
        assertThat(e.duration()).isEqualTo(Duration.ofSeconds(10));
        assertThat(e.isRetryable()).isTrue();
    }

    @Test
    void anAttemptThatTookTooLongIsRepeated() {
        transport.hang(time, Duration.ofSeconds(10)).answer(200, "good");

        assertThat(service(options()).request(get()).response().attempts()).isEqualTo(2);
    }

    @Test
    void theDeadlineEndsAnAttemptThatHasTimeLeft() {
        transport.hang(time, Duration.ofSeconds(10)).hang(time, Duration.ofMillis(4_500));

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class,
                () -> service(options().deadline(Duration.ofSeconds(15)))
                        .request(get())
                        .get());

        assertThat(e).hasMessageContaining("within the deadline of 15 s").hasMessageContaining("attempt 2 of 3");
        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.DEADLINE);
        assertThat(e.getSuppressed()).hasSize(1).hasOnlyElementsOfType(TimeoutException.class);
    }

    @Test
    void theDeadlineIsAMinuteUnlessSaidOtherwise() {
        transport.hang(time, Duration.ofSeconds(60));

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class,
                () -> service(options().attemptTimeout(Duration.ofHours(1)))
                        .request(get())
                        .get());

        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.DEADLINE);
        assertThat(e.duration()).isEqualTo(Duration.ofSeconds(60));
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void theTransportIsToldTheShorterOfBothLimits() {
        tellsRemaining();

        service(options().deadline(Duration.ofSeconds(4))).request(get()).get();
        service(options()).request(get()).get();

        assertThat(remaining).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(10));
    }

    @Test
    void aCallMayHaveLimitsOfItsOwnAndARequestOthers() {
        tellsRemaining();
        CallSpec<String> plain = get();
        CallSpec<String> slow = new CallSpec<>(
                plain.operation(),
                plain.method(),
                plain.url(),
                plain.headers(),
                null,
                true,
                Duration.ofSeconds(40),
                Duration.ofSeconds(45),
                false,
                plain.reader());

        service(options()).request(slow).get();
        service(options())
                .request(slow)
                .with(o -> o.attemptTimeout(Duration.ofSeconds(3)))
                .get();
        service(options())
                .request(slow)
                .with(o -> o.deadline(Duration.ofSeconds(2)))
                .get();

        assertThat(remaining).containsExactly(Duration.ofSeconds(40), Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    @Test
    void aBodyThatTricklesEndsToo() {
        transport.answer(200, new InputStream() {
            @Override
            public int read() {
                time.advance(Duration.ofSeconds(1));
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        });

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class,
                () -> service(options())
                        .request(get())
                        .with(o -> o.deadline(Duration.ofSeconds(25)))
                        .get());

        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.DEADLINE);
        assertThat(time.now()).isBetween(ManualTime.START.plusSeconds(25), ManualTime.START.plusSeconds(26));
    }

    @Test
    void aWaitThatWouldPassTheDeadlineIsNotBegun() {
        transport.answer(503, Headers.of("Retry-After", "20"), "busy");

        ServerException e = catchThrowableOfType(
                ServerException.class,
                () -> service(options().deadline(Duration.ofSeconds(15)))
                        .request(get())
                        .get());

        assertThat(e.retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(time.slept()).isEmpty();
    }

    @Test
    void nothingIsSentOnceTheDeadlineHasPassed() {
        transport.answer(503, "busy");
        ClientOptions.Builder options = options().listener(new RequestListener() {
            @Override
            public void waiting(RequestInfo request, Duration duration, WaitReason reason) {
                time.advance(Duration.ofMinutes(2));
            }
        });

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class, () -> service(options).request(get()).get());

        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.DEADLINE);
        assertThat(e.getSuppressed()).hasSize(1);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void redirectsTakeFromTheTimeOfTheirAttempt() {
        transport.step((request, context) -> {
            remaining.add(context.remaining());
            boolean last = remaining.size() == 3;
            time.advance(last ? Duration.ZERO : Duration.ofSeconds(4));
            return TransportResponse.of(last ? 200 : 302, Headers.of("Location", "/next"), "");
        });

        service(options()).request(get()).get();

        assertThat(remaining).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(6), Duration.ofSeconds(2));
    }

    @Test
    void aRedirectIsNotFollowedOnceTheTimeOfItsAttemptIsUp() {
        transport.step((request, context) -> {
            time.advance(Duration.ofSeconds(11));
            return TransportResponse.of(302, Headers.of("Location", "/next"), "");
        });

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class,
                () -> service(options())
                        .request(get())
                        .with(o -> o.maxAttempts(1))
                        .get());

        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.ATTEMPT);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void waitingForAPermitTakesNothingFromTheDeadline() {
        tellsRemaining();
        Service service = service(options().rateLimit(RateLimit.perMinute(1)).deadline(Duration.ofSeconds(5)));

        service.request(get()).get();
        service.request(get()).get();

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(60));
        assertThat(remaining).containsOnly(Duration.ofSeconds(5));
    }

    @Test
    void waitingForThePermitOfARedirectTakesNothingFromTheAttempt() {
        transport.step((request, context) -> {
            remaining.add(context.remaining());
            time.advance(Duration.ofSeconds(1));
            return TransportResponse.of(remaining.size() < 2 ? 302 : 200, Headers.of("Location", "/next"), "");
        });
        Service service = service(options().rateLimit(RateLimit.perMinute(1)));

        service.request(get()).get();

        assertThat(remaining).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(9));
    }

    @Test
    void limitsBeyondAllMeasureMeanNone() {
        tellsRemaining();
        Duration eternity = Duration.ofSeconds(Long.MAX_VALUE);

        String body = service(
                        options().attemptTimeout(eternity).deadline(eternity).permitWait(eternity))
                .request(get())
                .get();

        assertThat(body).isEqualTo("good");
        assertThat(remaining.get(0)).isGreaterThan(Duration.ofDays(10_000));
    }

    private ScriptedTransport tellsRemaining() {
        return transport.step((request, context) -> {
            remaining.add(context.remaining());
            return TransportResponse.of(200, Headers.none(), "good");
        });
    }

    private ClientOptions.Builder options() {
        return Services.options(transport, time);
    }

    private static Service service(ClientOptions.Builder options) {
        return Services.service(URI.create("http://localhost"), options);
    }

    private static CallSpec<String> get() {
        return Services.get(URI.create("http://localhost"), "/thing");
    }
}
