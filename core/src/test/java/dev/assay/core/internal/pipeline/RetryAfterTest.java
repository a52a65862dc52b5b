package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.error.RateLimitException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's clock says 12:00:00, ours says whatever it likes. */
class RetryAfterTest {

    private static final String SERVER_DATE = "Mon, 04 May 2026 12:00:00 GMT";
    private static final long SERVER_EPOCH = 1_777_896_000L;

    private final ManualTime time = ManualTime.running();

    @ParameterizedTest
    @CsvSource({
        "7, 7000",
        "0, 0",
        "0.0, 0",
        "' 2 ', 2000",
        "1.5, 1500",
        "0.25, 250",
        "-3, 0",
        "1e1, 10000",
    })
    void readsSeconds(String value, long millis) {
        assertThat(wait(Headers.of("Retry-After", value))).contains(Duration.ofMillis(millis));
    }

    @Test
    void readsADateAgainstTheServersClock() {
        Headers headers = Headers.of("Date", SERVER_DATE, "Retry-After", "Mon, 04 May 2026 12:00:20 GMT");

        assertThat(wait(headers)).contains(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(longs = {-600, 0, 600})
    void aWrongClockHereDoesNoHarm(long seconds) {
        time.setNow(java.time.Instant.ofEpochSecond(SERVER_EPOCH + seconds));

        Optional<Duration> date = wait(Headers.of("Date", SERVER_DATE, "Retry-After", "Mon, 04 May 2026 12:00:20 GMT"));
        Optional<Duration> reset =
                wait(Headers.of("Date", SERVER_DATE, "X-RateLimit-Reset", Long.toString(SERVER_EPOCH + 25)));

        assertThat(date).contains(Duration.ofSeconds(20));
        assertThat(reset).contains(Duration.ofSeconds(25));
    }

    @Test
    void readsADateAgainstOurClockIfTheServerShowsNone() {
        time.setNow(java.time.Instant.ofEpochSecond(SERVER_EPOCH));

        assertThat(wait(Headers.of("Retry-After", "Mon, 04 May 2026 12:00:05 GMT")))
                .contains(Duration.ofSeconds(5));
    }

    @Test
    void aDateInThePastMeansAtOnce() {
        assertThat(wait(Headers.of("Date", SERVER_DATE, "Retry-After", "Mon, 04 May 2026 11:59:00 GMT")))
                .contains(Duration.ZERO);
    }

    @Test
    void readsMillisecondsFirst() {
        assertThat(wait(Headers.of("Retry-After", "9", "Retry-After-Ms", "1234.5")))
                .contains(Duration.ofMillis(1234));
    }

    @ParameterizedTest
    @CsvSource({"1777896012, 12000", "1777896012500, 12500", "12, 12000", "1777895000, 0", "-1, 0"})
    void readsWhenTheWindowRenews(String value, long millis) {
        assertThat(wait(Headers.of("Date", SERVER_DATE, "X-RateLimit-Reset", value)))
                .contains(Duration.ofMillis(millis));
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        assertThat(wait(Headers.of("Retry-After", "soon", "X-RateLimit-Reset", "4")))
                .contains(Duration.ofSeconds(4));
        assertThat(wait(Headers.of("Retry-After-Ms", "x", "Retry-After", "3"))).contains(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1e999999999", "0x10", "NaN", "1234567890123456789012345678901"})
    void nonsenseSaysNothing(String value) {
        assertThat(wait(Headers.received("Retry-After", value, "X-RateLimit-Reset", value)))
                .isEmpty();
    }

    @Test
    void anAbsurdWaitIsAYear() {
        assertThat(wait(Headers.of("Retry-After", "99999999999999999999"))).contains(Duration.ofDays(366));
        assertThat(wait(Headers.of("Date", SERVER_DATE, "X-RateLimit-Reset", "99999999999999999999")))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
    }

    /** Returns what the error of a 429 with these headers says. */
    private Optional<Duration> wait(Headers headers) {
        ScriptedTransport transport = new ScriptedTransport().answer(429, headers, "");
        Service service = Services.service(Services.options(transport, time));

        return catchThrowableOfType(
                        RateLimitException.class,
                        () -> service.request(Services.get("/x"))
                                .with(o -> o.maxAttempts(1))
                                .get())
                .retryAfter();
    }
}
