package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.PermissionException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServiceException;
import dev.assay.testing.ManualTime;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeTokenMetricsExtension.class)
class ErrorsTest {

    private final List<String> alerts = new ArrayList<>();
    private Duration later = Duration.ZERO;

    // snippet: errors-decisions
    void refresh(TokenMetrics tm) {
        try {
            store(tm.price(Tokens.ids(3375, 3306)).toList());
        } catch (RateLimitException e) {
            tryAgainIn(e.retryAfter().orElse(Duration.ofMinutes(1)));
        } catch (AuthenticationException | PermissionException e) {
            alert("key or plan: " + e.getMessage());
        } catch (AssayException e) {
            if (e.isRetryable()) {
                tryAgainIn(Duration.ofMinutes(1));
            } else {
                alert(e.getMessage());
            }
        }
    }
    // end snippet

    private void store(List<Price> prices) {
        assertThat(prices).isNotEmpty();
    }

    private void tryAgainIn(Duration wait) {
        later = wait;
    }

    private void alert(String message) {
        alerts.add(message);
    }

    @Test
    void comesBackWhenTheServerSays(FakeTokenMetrics fake) {
        fake.faults().always(Fault.status(429, "Retry-After", "3600"));

        refresh(Clients.of(fake));

        assertThat(later).isEqualTo(Duration.ofHours(1));
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @Test
    void comesBackAfterAServersFailure(FakeTokenMetrics fake) {
        fake.faults().always(Fault.status(503));
        TokenMetrics tm = Clients.of(fake).with(b -> b.client(c -> c.timeSource(ManualTime.automatic())));

        refresh(tm);

        assertThat(later).isEqualTo(Duration.ofMinutes(1));
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @Test
    void saysThatTheKeyIsWrong(FakeTokenMetrics fake) {
        refresh(Clients.of(fake).with(b -> b.apiKey("tm-wrong")));

        assertThat(alerts).singleElement().asString().contains("HTTP 401").doesNotContain("tm-wrong");
    }

    @Test
    void namesTheExchange(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);
        fake.faults().always(Fault.status(404));

        // snippet: errors-call
        try {
            tm.price(Tokens.ids(3375)).toList();
        } catch (ServiceException e) {
            System.err.println(
                    e.status() + " " + e.requestId() + " " + e.error().body());
            for (Throwable earlier : e.getSuppressed()) {
                System.err.println("before: " + earlier.getMessage());
            }
        }
        // end snippet

        assertThatThrownBy(() -> tm.price(Tokens.ids(3375)).toList()).hasMessageContaining("attempt 1 of 3");
    }

    @Test
    void doesWithoutAColumn(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);
        fake.faults().always(Fault.columnValue("current_price", "\"n/a\""));
        Price price = tm.price(Tokens.ids(3375)).toList().get(0);
        BigDecimal usd = null;

        // snippet: errors-column
        try {
            usd = price.currentPrice();
        } catch (DataException e) {
            System.err.println("without a price: " + e.getMessage());
        }
        // end snippet

        assertThat(usd).isNull();
        assertThatThrownBy(price::currentPrice)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("current_price");
        assertThat(price.tokenId()).isEqualTo(3375);
    }

    /** Fails with a status once and then answers well; returns the waits. */
    private static List<Duration> waitsAfter(int status, String... headers) {
        ManualTime time = ManualTime.automatic();
        ScriptedTransport transport = ScriptedTransport.create()
                .respond(status, dev.assay.core.http.Headers.of(headers), "")
                .respond(200, "{\"data\":[{\"token_id\":3375,\"current_price\":1}]}");
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey("tm-sample")
                .client(c -> c.transport(transport).timeSource(time))
                .build();
        assertThat(tm.price(Tokens.ids(3375)).toList()).hasSize(1);
        return time.sleeps();
    }

    @Test
    void readsTheWaitsThatThePageLists() {
        String soon = Long.toString(Instant.parse("2025-01-01T00:00:05Z").getEpochSecond());

        assertThat(waitsAfter(503, "Retry-After", "7")).containsExactly(Duration.ofSeconds(7));
        assertThat(waitsAfter(503, "Retry-After", "Wed, 01 Jan 2025 00:00:09 GMT"))
                .containsExactly(Duration.ofSeconds(9));
        assertThat(waitsAfter(503, "Retry-After-Ms", "1500")).containsExactly(Duration.ofMillis(1500));
        assertThat(waitsAfter(429, "X-RateLimit-Reset", soon)).containsExactly(Duration.ofSeconds(5));
        assertThat(waitsAfter(429, "X-RateLimit-Reset", "12")).containsExactly(Duration.ofSeconds(12));
        assertThat(waitsAfter(408))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(250), Duration.ofMillis(500)));
        assertThat(waitsAfter(425)).hasSize(1);
    }
}
