package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.tokenmetrics.ApiVersion;
import dev.assay.api.tokenmetrics.Plan;
import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.RetryPolicy;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeTokenMetricsExtension.class)
class ConfigurationTest {

    @AfterEach
    void forget() {
        System.clearProperty("assay.tokenmetrics.key");
        System.clearProperty("assay.tokenmetrics.url");
    }

    private static void setProperties(FakeTokenMetrics fake) {
        System.setProperty("assay.tokenmetrics.key", FakeTokenMetrics.API_KEY);
        System.setProperty("assay.tokenmetrics.url", fake.url().toString());
    }

    @Test
    void setsAClientUp(FakeTokenMetrics fake) {
        setProperties(fake);

        // snippet: configure
        TokenMetrics tm = TokenMetrics.builder()
                .fromEnv()
                .version(ApiVersion.V3)
                .plan(Plan.ADVANCED)
                .client(c -> c.attemptTimeout(Duration.ofSeconds(5))
                        .deadline(Duration.ofSeconds(20))
                        .retry(RetryPolicy.STANDARD.withMaxAttempts(5))
                        .application("shop/2.1"))
                .build();
        // end snippet

        assertThat(tm.price(Tokens.ids(3375)).toList()).hasSize(1);
        assertThat(fake.requests().get(0).headers().first("User-Agent")).endsWith(" shop/2.1");
    }

    @Test
    void derivesAClient(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);

        // snippet: configure-derived
        TokenMetrics v2 = tm.with(b -> b.version(ApiVersion.V2));
        // end snippet

        assertThat(v2.price(Tokens.ids(3375)).toList()).hasSize(1);
        assertThat(fake.requests().get(0).path()).isEqualTo("/v2/price");
        assertThat(v2.quota()).isSameAs(tm.quota());
    }

    @Test
    void changesOneRequest(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);

        // snippet: configure-request
        List<Price> prices = tm.price(Tokens.ids(3375))
                .with(o -> o.deadline(Duration.ofSeconds(3)).maxAttempts(1).header("X-Trace", "4711"))
                .toList();
        // end snippet

        assertThat(prices).hasSize(1);
        assertThat(fake.requests().get(0).headers().first("X-Trace")).isEqualTo("4711");
    }

    @Test
    void takesAKeyThatRotates(FakeTokenMetrics fake) {
        AtomicReference<String> vault = new AtomicReference<>("tm-old");

        // snippet: configure-rotating-key
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey(() -> Secret.of(vault.get()))
                .baseUrl(fake.url().toString())
                .build();
        // end snippet

        vault.set(FakeTokenMetrics.API_KEY);
        assertThat(tm.price(Tokens.ids(3375)).toList()).hasSize(1);
    }

    @Test
    void takesTheCallersHttpClient(FakeTokenMetrics fake) {
        setProperties(fake);

        TokenMetrics tm = OwnHttp.client();

        assertThat(tm.price(Tokens.ids(3375)).toList()).hasSize(1);
        assertThat(fake.requests().get(0).headers().first("X-Team")).isEqualTo("risk");
    }
}
