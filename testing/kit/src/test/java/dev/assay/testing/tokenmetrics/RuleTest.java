package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.time.TimeSource;
import dev.assay.testing.ManualTime;
import dev.assay.testing.http.Http;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys, limits and answers that are no rows. */
class RuleTest {

    private static final String TOKENS = "/v2/tokens?limit=1";

    private final ManualTime time = ManualTime.automatic();
    private FakeTokenMetrics fake = FakeTokenMetrics.builder().time(time).start();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void refusesAMissingOrWrongKey() throws IOException {
        HttpResponse<String> missing = Http.get(fake.url().resolve(TOKENS));
        HttpResponse<String> wrong = Http.get(fake.url().resolve("/v3/tokens"), "x-api-key", "tm-wrong");
        HttpResponse<String> old = Http.get(fake.url().resolve(TOKENS), "api_key", FakeTokenMetrics.API_KEY);

        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.body())
                .isEqualTo("{\"success\":false,\"message\":\"Invalid API key\",\"length\":0,\"data\":[]}");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(old.statusCode()).isEqualTo(401);
    }

    @Test
    void takesTheOldHeaderInV2IfAsked() throws IOException {
        restart(FakeTokenMetrics.builder().apiKeyHeaderAccepted(true));

        assertThat(Http.get(fake.url().resolve(TOKENS), "api_key", FakeTokenMetrics.API_KEY)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.get(fake.url().resolve("/v3/tokens"), "api_key", FakeTokenMetrics.API_KEY)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void knowsItsPaths() throws IOException {
        for (String path : List.of("/", "/v2", "/v2/", "/v1/tokens", "/v2/nothing", "/v2/tokens/", "/tokens")) {
            assertThat(Wire.get(fake, path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(Wire.get(fake, "/v2/nothing").body()).contains("\"success\":false", "Not Found");
    }

    @Test
    void refusesPagesAndLimitsOutOfRange() throws IOException {
        for (String bad : List.of("limit=0", "limit=101", "limit=1000&page=0", "page=0", "page=-1", "limit=x")) {
            HttpResponse<String> response = Wire.get(fake, "/v3/tokens?" + bad);

            assertThat(response.statusCode()).as(bad).isEqualTo(400);
            assertThat(response.body())
                    .startsWith("{\"success\":false,\"message\":\"Bad Request: ")
                    .endsWith("[]}");
        }
    }

    @Test
    void refusesWithAnEmptyObjectIfAsked() throws IOException {
        restart(FakeTokenMetrics.builder().emptyBadRequests(true));

        HttpResponse<String> response = Wire.get(fake, "/v2/daily-ohlcv?limit=101");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{}");
    }

    @Test
    void namesEachAnswerAndDatesIt() throws IOException {
        HttpResponse<String> first = Wire.get(fake, TOKENS);
        HttpResponse<String> second = Wire.get(fake, "/v2/nothing");

        assertThat(first.headers().firstValue("Date")).hasValue("Wed, 01 Jan 2025 00:00:00 GMT");
        assertThat(first.headers().firstValue("x-request-id")).isPresent();
        assertThat(second.headers().firstValue("x-request-id"))
                .isPresent()
                .isNotEqualTo(first.headers().firstValue("x-request-id"));
    }

    @Test
    void limitsRequestsInASlidingMinute() throws IOException {
        restart(FakeTokenMetrics.builder().time(time).rateLimit(2));
        List<Integer> statuses = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            statuses.add(Wire.get(fake, TOKENS).statusCode());
            time.advance(Duration.ofSeconds(20));
        }

        assertThat(statuses).containsExactly(200, 200, 429, 200);
    }

    @Test
    void limitsRequestsInAClockMinuteAndSaysWhenItEnds() throws IOException {
        time.advance(Duration.ofSeconds(50));
        restart(FakeTokenMetrics.builder()
                .time(time)
                .rateLimit(
                        ServerLimit.perMinute(1).fixedWindow().withRetryAfter().withReset()));

        Wire.get(fake, TOKENS);
        HttpResponse<String> refused = Wire.get(fake, TOKENS);
        time.advance(Duration.ofSeconds(10));
        HttpResponse<String> granted = Wire.get(fake, TOKENS);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(refused.headers().firstValueAsLong("X-RateLimit-Reset")).hasValue(1_735_689_660L);
        assertThat(granted.statusCode()).isEqualTo(200);
    }

    @Test
    void saysNothingAboutTheWaitUnlessAsked() throws IOException {
        restart(FakeTokenMetrics.builder().time(time).rateLimit(1));
        Wire.get(fake, TOKENS);

        HttpResponse<String> refused = Wire.get(fake, TOKENS);

        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(refused.headers().firstValue("X-RateLimit-Reset")).isEmpty();
    }

    @Test
    void countsCredits() throws IOException {
        restart(FakeTokenMetrics.builder().credits(1, 403));

        int first = Wire.get(fake, TOKENS).statusCode();
        int second = Wire.get(fake, TOKENS).statusCode();
        long left = fake.creditsLeft();
        fake.reset();

        assertThat(first).isEqualTo(200);
        assertThat(second).isEqualTo(403);
        assertThat(left).isZero();
        assertThat(fake.creditsLeft()).isEqualTo(1);
    }

    @Test
    void asksForPaymentIfToldTo() throws IOException {
        restart(FakeTokenMetrics.builder().paidCalls(true));

        HttpResponse<String> asked = Http.get(fake.url().resolve(TOKENS), "x-coinbase-402", "true");
        HttpResponse<String> paid =
                Http.get(fake.url().resolve(TOKENS), "x-coinbase-402", "true", "X-PAYMENT", "anything");

        assertThat(asked.statusCode()).isEqualTo(402);
        assertThat(asked.body()).startsWith("{\"x402Version\":1,\"error\":").contains("\"accepts\":[{");
        assertThat(paid.statusCode()).isEqualTo(200);
    }

    @Test
    void takesItsTime() throws IOException {
        restart(FakeTokenMetrics.builder().latency(Duration.ofMillis(150)));
        long begin = TimeSource.system().nanoTime();

        Wire.get(fake, TOKENS);

        assertThat(Duration.ofNanos(TimeSource.system().nanoTime() - begin))
                .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    private void restart(FakeTokenMetricsBuilder builder) {
        fake.close();
        fake = builder.start();
    }
}
