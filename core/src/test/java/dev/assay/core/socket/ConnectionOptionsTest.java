package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.http.Headers;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionOptionsTest {

    private final ConnectionOptions defaults = ConnectionOptions.defaults();

    @Test
    void settersReturnCopies() {
        ConnectionOptions changed = defaults.idleTimeout(Duration.ofSeconds(5)).unlimitedAttempts();

        assertThat(changed.idleTimeout()).contains(Duration.ofSeconds(5));
        assertThat(changed.maxAttempts()).isEmpty();
        assertThat(defaults.idleTimeout()).isEmpty();
        assertThat(defaults.maxAttempts()).hasValue(10);
    }

    @Test
    void badValuesNameTheArgument() {
        assertThatThrownBy(() -> defaults.idleTimeout(Duration.ZERO)).hasMessageStartingWith("limit:");
        assertThatThrownBy(() -> defaults.maxAttempts(0)).hasMessageStartingWith("attempts:");
        assertThatThrownBy(() -> defaults.buffer(0, 1, Overflow.FAIL)).hasMessageStartingWith("events:");
        assertThatThrownBy(() -> defaults.maxMessageBytes(0)).hasMessageStartingWith("bytes:");
        assertThatThrownBy(() -> defaults.waits(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageStartingWith("first:");
    }

    @Test
    void printsNoCredential() {
        assertThat(defaults.credentials(() -> Headers.of("X-Key", "sesame")).toString())
                .doesNotContain("sesame");
    }

    @Test
    void eventsPrintNoContent() {
        assertThat(new SocketEvent.Text(1, "private")).hasToString("Text[connection=1, 7 chars]");
        assertThat(new SocketEvent.Binary(1, ByteBuffer.allocate(3))).hasToString("Binary[connection=1, 3 bytes]");
    }
}
