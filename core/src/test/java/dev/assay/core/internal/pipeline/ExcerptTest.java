package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    private final ManualTime time = ManualTime.running();
    private final ScriptedTransport transport = new ScriptedTransport();

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xx", "xxx"})
    void isCutBetweenCharacters(String shift) {
        transport.answer(500, shift + "\ud83d\ude00".repeat(5000));

        ServerException e = catchThrowableOfType(ServerException.class, () -> call(service(Duration.ofSeconds(60))));

        assertThat(e.error().body()).startsWith(shift + "\ud83d\ude00").doesNotContain("\ufffd");
        assertThat(e.error().body().getBytes(StandardCharsets.UTF_8).length).isBetween(8189, 8192);
    }

    @Test
    void isWholeIfItFits() {
        transport.answer(500, "x".repeat(8192));

        ServerException e = catchThrowableOfType(ServerException.class, () -> call(service(Duration.ofSeconds(60))));

        assertThat(e.error().body()).hasSize(8192);
    }

    @Test
    void isWhatCameUntilTheAttemptsTimeWasUp() {
        transport.answer(500, aByteASecond());

        ServerException e = catchThrowableOfType(ServerException.class, () -> call(service(Duration.ofSeconds(60))));

        assertThat(e.error().body()).hasSizeBetween(9, 10);
    }

    @Test
    void doesNotOutlastTheDeadline() {
        transport.answer(500, aByteASecond());

        TimeoutException e = catchThrowableOfType(TimeoutException.class, () -> call(service(Duration.ofSeconds(5))));

        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.DEADLINE);
        assertThat(e).hasMessageContaining("HTTP 500");
    }

    @Test
    void doesNotOutlastAnInterrupt() {
        transport.answer(500, new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Thread.currentThread().interrupt();
                buffer[offset] = 'x';
                return 1;
            }
        });

        Throwable e = catchThrowable(() -> call(service(Duration.ofSeconds(60))));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e).isInstanceOf(InterruptedCallException.class).isInstanceOf(AssayException.class);
    }

    private InputStream aByteASecond() {
        return new InputStream() {
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
        };
    }

    private Service service(Duration deadline) {
        return Services.service(Services.options(transport, time).deadline(deadline));
    }

    private static void call(Service service) {
        String unused =
                service.request(Services.get("/x")).with(o -> o.maxAttempts(1)).get();
    }
}
