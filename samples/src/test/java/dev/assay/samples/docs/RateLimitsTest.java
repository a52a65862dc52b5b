package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.Plan;
import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.client.RetryPolicy;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.ManualTime;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeTokenMetricsExtension.class)
class RateLimitsTest {

    @Test
    void countsWhatWasUsedBefore(FakeTokenMetrics fake) {
        // snippet: rate-limit-plan
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .client(c -> c.rateLimit(Plan.ADVANCED.limit().creditsPerMonth(20_000, 12_345)))
                .build();
        // end snippet
        tm.price(Tokens.ids(3375)).toList();

        // snippet: rate-limit-read
        if (tm.quota() instanceof MemoryQuota quota) {
            System.out.println(quota.used() + " of " + quota.limit().requests() + " places taken, "
                    + quota.creditsUsed() + " credits used this month");
        }
        // end snippet

        assertThat(tm.quota()).isInstanceOfSatisfying(MemoryQuota.class, quota -> {
            assertThat(quota.used()).isEqualTo(1);
            assertThat(quota.creditsUsed()).isEqualTo(12_346);
        });
    }

    @Test
    void failsAtOnceIfTold(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake).with(b -> b.client(c -> c.rateLimit(RateLimit.perMinute(1))));
        tm.price(Tokens.ids(3375)).toList();

        // snippet: rate-limit-fail-fast
        var prices = tm.price(Tokens.ids(3375)).with(o -> o.permitWait(Duration.ZERO));
        // end snippet

        assertThatThrownBy(prices::toList)
                .isInstanceOfSatisfying(
                        RateLimitException.class, e -> assertThat(e.isLocal()).isTrue());
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @Test
    void waitsForAPlaceAndNotForTheServersWord(FakeTokenMetrics fake) {
        ManualTime time = ManualTime.automatic();
        TokenMetrics tm = Clients.of(fake)
                .with(b -> b.client(c -> c.rateLimit(RateLimit.perMinute(2)).timeSource(time)));

        for (int i = 0; i < 3; i++) {
            tm.price(Tokens.ids(3375)).toList();
        }

        assertThat(time.sleeps()).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void holdsEverybodyBackAfterARefusal(FakeTokenMetrics fake) {
        ManualTime time = ManualTime.automatic();
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .client(c -> c.timeSource(time).retry(RetryPolicy.none()))
                .build();
        fake.faults().once(Fault.status(429, "Retry-After", "20"));

        assertThatThrownBy(() -> tm.price(Tokens.ids(3375)).toList()).isInstanceOf(RateLimitException.class);
        tm.price(Tokens.ids(3306)).toList();

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void takesAQuotaOfTheCallers(FakeTokenMetrics fake) {
        AtomicInteger counter = new AtomicInteger();
        SharedQuota.Counter store = (key, window) -> counter.incrementAndGet() <= 2 ? Duration.ZERO : window;

        // snippet: quota-use
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .client(c -> c.quota(new SharedQuota(store, "tokenmetrics", 60)))
                .build();
        // end snippet

        tm.price(Tokens.ids(3375)).toList();
        tm.price(Tokens.ids(3375)).toList();
        assertThatThrownBy(() -> tm.price(Tokens.ids(3375))
                        .with(o -> o.permitWait(Duration.ZERO))
                        .toList())
                .isInstanceOf(RateLimitException.class)
                .hasMessageContaining("nothing was sent");
        assertThat(fake.requestCount()).isEqualTo(2);
    }
}
