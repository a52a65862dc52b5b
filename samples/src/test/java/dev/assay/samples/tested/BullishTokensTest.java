package dev.assay.samples.tested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an application is tested: the client is the real one, the server is fake, and faults are chosen. */
class BullishTokensTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 6, 30);

    private final FakeTokenMetrics fake =
            FakeTokenMetrics.builder().days(FIRST, LAST).start();
    private final BullishTokens signals = new BullishTokens(client(FakeTokenMetrics.API_KEY));

    @AfterEach
    void stop() {
        fake.close();
    }

    private TokenMetrics client(String key) {
        return TokenMetrics.builder()
                .baseUrl(fake.url().toString())
                .apiKey(key)
                .client(c -> c.rateLimit(RateLimit.none()))
                .build();
    }

    @Test
    void findsTokensOfAllPages() {
        assertThat(signals.between(FIRST, LAST, 3375, 3306)).containsExactlyInAnyOrder(3375L, 3306L);
    }

    @Test
    void outlivesAServerThatIsBusyOnce() {
        fake.faults().once(Fault.status(503));

        assertThat(signals.between(FIRST, LAST, 3375)).containsExactly(3375L);
    }

    @Test
    void doesNotTakeARefusalForNoSignals() {
        BullishTokens refused = new BullishTokens(client("another key"));

        assertThatThrownBy(() -> refused.between(FIRST, LAST, 3375)).isInstanceOf(AuthenticationException.class);
    }
}
