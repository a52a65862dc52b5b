package dev.assay.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RandomGenerator LOW = () -> 0L;
    private static final RandomGenerator HIGH = () -> -1L;

    @Test
    void waitsDoubleUpToTheLongest() {
        RetryPolicy policy = RetryPolicy.STANDARD;

        assertThat(policy.waitAfter(1, LOW)).isEqualTo(Duration.ofMillis(500));
        assertThat(policy.waitAfter(2, LOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(policy.waitAfter(5, LOW)).isEqualTo(Duration.ofSeconds(8));
        assertThat(policy.waitAfter(1000, LOW)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void waitsAreSpreadOverTheirUpperHalf() {
        Random random = new Random(7);

        assertThat(RetryPolicy.STANDARD.waitAfter(1, HIGH)).isBetween(Duration.ofMillis(250), Duration.ofMillis(251));
        for (int i = 0; i < 1000; i++) {
            assertThat(RetryPolicy.STANDARD.waitAfter(3, random))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }

    @Test
    void waitsStayWithinTheirBoundHoweverLarge() {
        RetryPolicy policy = new RetryPolicy(
                3, Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(100_000), Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(policy.waitAfter(1, LOW)).isEqualTo(Duration.ofDays(100_000));
        assertThat(policy.waitAfter(30, LOW)).isEqualTo(Duration.ofDays(100_000));
    }

    @Test
    void isCopiedWithChanges() {
        assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
        assertThat(RetryPolicy.STANDARD.withMaxServerWait(Duration.ofSeconds(1)).maxServerWait())
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryPolicy.STANDARD.withMaxAttempts(9).maxAttempts()).isEqualTo(9);
    }

    @Test
    void refusesNonsenseByName() {
        Duration negative = Duration.ofMillis(-1);
        Duration zero = Duration.ZERO;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.STANDARD.withMaxAttempts(0))
                .withMessageContaining("maxAttempts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, negative, zero, zero))
                .withMessageContaining("firstWait");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, zero, negative, zero))
                .withMessageContaining("maxWait");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, zero, zero, negative))
                .withMessageContaining("maxServerWait");
        assertThatNullPointerException()
                .isThrownBy(() -> new RetryPolicy(1, null, zero, zero))
                .withMessage("firstWait");
    }
}
