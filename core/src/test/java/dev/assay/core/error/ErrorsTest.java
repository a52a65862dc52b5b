package dev.assay.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.http.Headers;
import dev.assay.core.internal.error.Amend;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    private static final CallSite SITE = new CallSite("acme/thing", "GET", "https://a.example/x", 429, "r1", 2, 3);

    @Test
    void theMessageEndsWithTheExchange() {
        DataException e = new DataException("Odd number", "$.data[3]", null);
        assertThat(e).hasMessage("Odd number, at $.data[3]");

        Amend.belongTo(e, SITE);

        assertThat(e)
                .hasMessage("Odd number, at $.data[3] (GET https://a.example/x, HTTP 429, request r1, attempt 2 of 3)");
        assertThat(e.call()).contains(SITE);
        assertThatThrownBy(() -> Amend.belongTo(e, SITE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theExchangeSaysOnlyWhatIsKnown() {
        assertThat(new CallSite("acme/thing", "GET", "https://a.example/x", 0, null, 0, 3))
                .hasToString("GET https://a.example/x");
    }

    @Test
    void whatMayPassIsToldFromWhatStays() {
        ServiceError error = ServiceError.notSent(null);

        assertThat(new TransportException("x", null).isRetryable()).isTrue();
        assertThat(new TimeoutException("x", TimeoutException.Limit.ATTEMPT, Duration.ZERO, null).isRetryable())
                .isTrue();
        assertThat(new ServerException("x", error).isRetryable()).isTrue();
        assertThat(new RateLimitException("x", error, RateLimitException.Scope.DAY, 1).isRetryable())
                .isTrue();
        assertThat(new InterruptedCallException("x", null).isRetryable()).isFalse();
        assertThat(new ConfigurationException("x", null).isRetryable()).isFalse();
        assertThat(new DataException("x", null, null).isRetryable()).isFalse();
        assertThat(new AuthenticationException("x", error).isRetryable()).isFalse();
    }

    @Test
    void anIncompleteListIsAsRetryableAsItsCause() {
        assertThat(new IncompleteListException("x", List.of(), 0, null).isRetryable())
                .isFalse();
        assertThat(new IncompleteListException("x", List.of(), 0, new IllegalStateException()).isRetryable())
                .isFalse();
        assertThat(new IncompleteListException("x", List.of(), 0, new TransportException("y", null)).isRetryable())
                .isTrue();
    }

    @Test
    void surviveSerialization() throws Exception {
        RateLimitException e = new RateLimitException(
                "Slow down",
                new ServiceError(429, "E1", Duration.ofSeconds(5), Headers.of("A", "1"), "body"),
                RateLimitException.Scope.MINUTE,
                20);
        Amend.belongTo(e, SITE);
        IncompleteListException list = new IncompleteListException("Not all", List.of(1, 2), 1, e);

        IncompleteListException copy = (IncompleteListException) throughBytes(list);
        RateLimitException cause = (RateLimitException) copy.getCause();

        assertThat(copy.rows()).isEmpty();
        assertThat(copy.pages()).isEqualTo(1);
        assertThat(cause).hasMessageStartingWith("Slow down");
        assertThat(cause.status()).isEqualTo(429);
        assertThat(cause.code()).isEqualTo("E1");
        assertThat(cause.isLocal()).isFalse();
        assertThat(cause.error().body()).isEmpty();
        assertThat(cause.limit()).isEqualTo(20);
        assertThat(cause.retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(cause.requestId()).isNull();
    }

    private static Object throughBytes(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
