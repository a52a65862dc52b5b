package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.error.PaymentRequiredException;
import dev.assay.core.error.PermissionException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.ServiceException;
import dev.assay.testing.ScriptedTransport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error bodies as the service writes them, and what becomes of them in both versions. */
final class ErrorBodiesTest {

    private static final String CHALLENGE = """
            {"x402Version":1,"error":"X-PAYMENT header is required","accepts":[{"scheme":"exact","network":"base",\
            "maxAmountRequired":"17000","resource":"https://api.example/v2/price","description":"Sample",\
            "mimeType":"application/json","payTo":"0x01","maxTimeoutSeconds":60,"asset":"0x02",\
            "extra":{"name":"Sample Coin","version":"2"}},"tmai"]}""";

    static Stream<Arguments> bodies() {
        return Stream.of(ApiVersion.values())
                .flatMap(version -> Stream.of(
                        error(version, 400, "Some thing wrong", InvalidRequestException.class),
                        error(version, 400, "Bad Request: limit is 1 to 100", InvalidRequestException.class),
                        error(version, 401, "Wrong key", AuthenticationException.class),
                        error(version, 403, "Not in your plan", PermissionException.class),
                        error(version, 404, "Not there", NotFoundException.class),
                        error(version, 429, "Too many", RateLimitException.class),
                        error(version, 500, "Our fault", ServerException.class),
                        Arguments.of(version, 400, "{}", "rejects the request", InvalidRequestException.class),
                        Arguments.of(version, 402, "{}", "wants to be paid", PaymentRequiredException.class),
                        Arguments.of(version, 402, "", "wants to be paid", PaymentRequiredException.class),
                        Arguments.of(version, 402, CHALLENGE, "X-PAYMENT header", X402Exception.class)));
    }

    private static Arguments error(
            ApiVersion version, int status, String message, Class<? extends ServiceException> type) {
        String body = "{\"success\":false,\"message\":\"" + message + "\",\"length\":0,\"data\":[]}";
        return Arguments.of(version, status, body, message, type);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void saysWhatTheServiceSays(
            ApiVersion version, int status, String body, String message, Class<? extends ServiceException> type) {
        ServiceException failure = failure(version, status, body);

        assertThat(failure).isExactlyInstanceOf(type).hasMessageContaining(message);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.error().body()).isEqualTo(body);
    }

    @Test
    void tellsHowToPayAndDoesNotAskAgain() {
        ScriptedTransport transport = ScriptedTransport.create().respond(402, CHALLENGE);

        X402Exception challenge = catchThrowableOfType(
                X402Exception.class,
                () -> client(ApiVersion.V2, transport).price(Tokens.ids(3375)).toList());

        assertThat(transport.requestCount()).isEqualTo(1);
        assertThat(challenge.isRetryable()).isFalse();
        assertThat(challenge.x402Version()).isEqualTo(1);
        assertThat(challenge.reason()).isEqualTo("X-PAYMENT header is required");
        assertThat(challenge.call()).isPresent();
        PaymentOffer offer = challenge.accepts().get(0);
        assertThat(offer.scheme()).isEqualTo("exact");
        assertThat(offer.network()).isEqualTo("base");
        assertThat(offer.maxAmountRequired()).isEqualTo(BigInteger.valueOf(17_000));
        assertThat(offer.resource()).isEqualTo("https://api.example/v2/price");
        assertThat(offer.description()).isEqualTo("Sample");
        assertThat(offer.mimeType()).isEqualTo("application/json");
        assertThat(offer.payTo()).isEqualTo("0x01");
        assertThat(offer.maxTimeoutSeconds()).isEqualTo(60);
        assertThat(offer.asset()).isEqualTo("0x02");
        assertThat(offer.text()).isNull();
        assertThat(offer.extras()).containsOnlyKeys("extra");
        assertThat(challenge.accepts()).extracting(PaymentOffer::text).containsExactly(null, "tmai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x402Version\":1}", "{\"accepts\":[]}", "{\"x402Version\":\"1\",\"accepts\":null}"})
    void isAChallengeWithoutOffers(String body) {
        X402Exception challenge = (X402Exception) failure(ApiVersion.V3, 402, body);

        assertThat(challenge.accepts()).isEmpty();
        assertThat(challenge.reason()).isNull();
        assertThat(challenge.x402Version()).isBetween(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>pay</html>",
                "[\"usdc\"]",
                "{\"x402Version\":1,\"accepts\":[",
                "{\"x402Version\":{}}",
                "{\"message\":\"pay\"}",
                "{\"accepts\":{}}"
            })
    void isAPlainErrorIfItIsNoChallenge(String body) {
        assertThat(failure(ApiVersion.V3, 402, body)).isExactlyInstanceOf(PaymentRequiredException.class);
    }

    @Test
    void survivesSerializationWithoutItsOffers() throws Exception {
        X402Exception copy = (X402Exception) copy(failure(ApiVersion.V2, 402, CHALLENGE));

        assertThat(copy.x402Version()).isEqualTo(1);
        assertThat(copy.accepts()).isEmpty();
    }

    private static Object copy(Object original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    private static ServiceException failure(ApiVersion version, int status, String body) {
        ScriptedTransport transport = ScriptedTransport.create().respond(status, body);
        return catchThrowableOfType(
                ServiceException.class,
                () -> client(version, transport)
                        .price(Tokens.ids(3375))
                        .with(o -> o.maxAttempts(1))
                        .toList());
    }

    private static TokenMetrics client(ApiVersion version, ScriptedTransport transport) {
        return TokenMetrics.builder()
                .apiKey("tm-sample")
                .version(version)
                .client(c -> c.transport(transport).retry(Clients.QUICK))
                .build();
    }
}
