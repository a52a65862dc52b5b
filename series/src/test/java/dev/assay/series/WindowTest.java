package dev.assay.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Window DAY =
            new Window(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));

    @Test
    void isHalfOpen() {
        assertThat(DAY.contains(DAY.from())).isTrue();
        assertThat(DAY.contains(DAY.to())).isFalse();
        assertThat(DAY.contains(DAY.from().minusMillis(1))).isFalse();
        assertThat(DAY.length()).isEqualTo(Duration.ofDays(1));
        assertThat(DAY).hasToString("[2026-01-01T00:00:00Z, 2026-01-02T00:00:00Z)");
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatThrownBy(() -> new Window(DAY.to(), DAY.from())).hasMessageStartingWith("to:");
    }
}
