package dev.assay.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void isMadeOfItsParts() {
        assertThat(RateLimit.perMinute(20).creditsPerMonth(500, 3))
                .isEqualTo(new RateLimit(20, Duration.ofMinutes(1), 500, 3));
        assertThat(RateLimit.none().requests()).isZero();
    }

    @Test
    void refusesNonsenseByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.perMinute(0))
                .withMessageContaining("requests");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.per(Duration.ZERO, 1))
                .withMessageContaining("window");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.per(Duration.ofSeconds(-1), 1))
                .withMessageContaining("window");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimit(-1, Duration.ofSeconds(1), 0, 0))
                .withMessageContaining("requests");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.none().creditsPerMonth(-1, 0))
                .withMessageContaining("creditsPerMonth");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.none().creditsPerMonth(1, -1))
                .withMessageContaining("creditsUsed");
        assertThatNullPointerException()
                .isThrownBy(() -> RateLimit.per(null, 1))
                .withMessage("window");
    }
}
