package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import java.io.EOFException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyBoundsTest {

    private final ManualTime time = ManualTime.running();
    private final AtomicLong handedOut = new AtomicLong();
    private final AtomicBoolean aborted = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void aBodyOfTheBoundIsRead() {
        transport.answer(200, "x".repeat(100));

        assertThat(service(100).request(Services.get("/x")).get()).hasSize(100);
    }

    @Test
    void aLargerBodyIsAnError() {
        transport.answer(200, "x".repeat(101));

        SizeLimitException e = catchThrowableOfType(
                SizeLimitException.class,
                () -> service(100).request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("larger than 100 bytes").hasMessageContaining("attempt 1 of 3");
        assertThat(e.limit()).isEqualTo(100);
        assertThat(e.isRetryable()).isFalse();
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void anEndlessBodyIsCutOffSoonAndTheExchangeEnded() {
        endless(200);

        assertThatThrownBy(() -> service(10_000).request(Services.get("/x")).get())
                .isInstanceOf(SizeLimitException.class);

        assertThat(handedOut.get()).isLessThan(100_000);
        assertThat(aborted).isTrue();
        assertThat(closed).isTrue();
    }

    @Test
    void ofAnEndlessErrorOnlyTheBeginningIsRead() {
        endless(500);

        ServerException e = catchThrowableOfType(
                ServerException.class,
                () -> service(1 << 20).request(Services.get("/x")).get());

        assertThat(e.error().body()).hasSize(8192);
        assertThat(handedOut.get()).isLessThan(3 * 20_000L);
        assertThat(aborted).isTrue();
    }

    @Test
    void theBoundHoldsHoweverTheBodyIsRead() {
        endless(200);
        CallSpec<Long> skipping = CallSpec.get("acme/thing", Services.get("/x").url(), (head, body) -> {
            assertThat(body.markSupported()).isFalse();
            long skipped = 0;
            while (true) {
                skipped += body.skip(1000);
                if (body.read() < 0) {
                    return skipped;
                }
            }
        });

        assertThatThrownBy(() -> service(10_000).request(skipping).get()).isInstanceOf(SizeLimitException.class);
    }

    @Test
    void aRequestMayHaveABoundOfItsOwn() {
        transport.answer(200, "x".repeat(101));

        assertThatThrownBy(() -> service(1000)
                        .request(Services.get("/x"))
                        .with(o -> o.maxResponseBytes(100))
                        .get())
                .isInstanceOf(SizeLimitException.class);
    }

    @Test
    void aLargeRequestIsRefusedBeforeAnythingIsSentOrCounted() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(5), time);
        ClientOptions.Builder options =
                Services.options(transport, time).quota(quota).maxRequestBytes(10);

        assertThatThrownBy(() -> Services.service(options)
                        .request(Services.post(Services.BASE, "/x", "12345678901"))
                        .get())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payload: 11 bytes, more than maxRequestBytes, 10");
        assertThat(transport.requests()).isEmpty();
        assertThat(quota.used()).isZero();
    }

    @Test
    void aBodyThatEndsTooEarlyIsNoGoodAnswer() {
        transport.answer(200, new InputStream() {
            @Override
            public int read() throws EOFException {
                throw new EOFException("early");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws EOFException {
                throw new EOFException("early");
            }
        });

        assertThatThrownBy(() -> service(100)
                        .request(Services.get("/x"))
                        .with(o -> o.maxAttempts(1))
                        .get())
                .isExactlyInstanceOf(TransportException.class)
                .hasMessageContaining("The answer broke off: early");
    }

    private void endless(int status) {
        transport.step((request, context) -> {
            context.onAbort(() -> aborted.set(true));
            return TransportResponse.of(status, Headers.none(), new InputStream() {
                @Override
                public int read() {
                    handedOut.incrementAndGet();
                    return 'x';
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                    handedOut.addAndGet(length);
                    return length;
                }

                @Override
                public void close() {
                    closed.set(true);
                }
            });
        });
    }

    private Service service(long bound) {
        return Services.service(Services.options(transport, time).maxResponseBytes(bound));
    }
}
