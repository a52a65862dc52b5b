package dev.assay.core.internal.socket.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.ConfigurationException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.pipeline.Redactor;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wss://a.example/",
                "WSS://A.EXAMPLE",
                "ws://localhost",
                "ws://127.0.0.1:8",
                "ws://[::1]:8/",
                "ws://a.localhost"
            })
    void isConfidential(String url) {
        assertThat(Target.of(URI.create(url)).origin().isConfidential(() -> false))
                .isTrue();
    }

    @Test
    void isConfidentialPastAProxyOnlyIfItIsEncrypted() {
        assertThat(Target.of(URI.create("wss://a.example")).origin().isConfidential(() -> true))
                .isTrue();
        assertThat(Target.of(URI.create("ws://localhost")).origin().isConfidential(() -> true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws://a.example", "ws://localhost.example", "ws://127.0.0.1.example", "ws://10.0.0.1"})
    void isNotConfidential(String url) {
        assertThat(Target.of(URI.create(url)).origin().isConfidential(() -> false))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "a.example", "ws:/path", "wss://user:secret@a.example"})
    void refusesOtherAddresses(String url) {
        assertThatThrownBy(() -> Target.of(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url:")
                .hasMessageNotContaining("secret");
    }

    @Test
    void displaysNeitherPathNorQuery() {
        assertThat(Target.of(URI.create("wss://Node.example:99/v3/KEY?k=KEY")).display())
                .isEqualTo("wss://node.example:99");
    }

    @Test
    void sendsOnlyHarmlessHeadersInTheOpen() {
        Target open = Target.of(URI.create("ws://a.example"));

        open.check(Headers.of("User-Agent", "assay"), false);

        assertThatThrownBy(() -> open.check(Headers.of("X-Key", "secret"), false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("X-Key")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://node.example/v3/0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "ws://node.example/v2/aB3-dE_fGhIjKlMn",
                "ws://node.example/x/0a1b2c3d4e5f60718293a4b5c6d7%65%38%66/y",
                "ws://node.example/stream?0a1b2c3d4e5f60718293",
                "ws://node.example/stream?x=1&apiKey=short",
                "ws://node.example/stream?access_token=t",
                "ws://node.example/stream?X-Signature=abc"
            })
    void refusesWhatLooksLikeAKeyInTheOpen(String url) {
        Target target = Target.of(URI.create(url));

        target.checkAddress(true);

        assertThatThrownBy(() -> target.checkAddress(false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("url:", "ws://node.example", "wss")
                .hasMessageNotContainingAny("0a1b", "short", "aB3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://10.0.0.7:8546",
                "ws://10.0.0.7:26657/websocket",
                "ws://node.example/v2/subscriptions/continuously",
                "ws://node.example/stream?streams=btcusdt@trade/ethusdt@kline_15m",
                "ws://node.example/stream?from=1732453200000000000&key=&depth=20"
            })
    void takesOtherAddressesInTheOpen(String url) {
        assertThatCode(() -> Target.of(URI.create(url)).checkAddress(false)).doesNotThrowAnyException();
    }

    @Test
    void refusesHeadersOfTheHandshake() {
        assertThatThrownBy(() -> Target.of(URI.create("wss://a.example"))
                        .check(Headers.of("sec-websocket-EXTENSIONS", "x"), true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("handshake");
    }

    @Test
    void masksCredentialsAndWhatMayBeAKeyInTheAddress() {
        Target target = Target.of(URI.create("wss://node.example/v3/path%2Bsesame?b=btcusdt&token=query-sesame=&c"));
        Redactor redactor = target.redactor(Headers.of("Authorization", "Bearer sesame", "X-Key", " tiny "));

        String clean = redactor.redact(
                "v3 b=btcusdt token=query-sesame= at path%2bsesame, path+sesame; Bearer sesame, sesame, tiny, node.example");

        assertThat(clean).isEqualTo("v3 b=btcusdt token=*** at ***, ***; ***, ***, ***, node.example");
    }

    @Test
    void masksNothingWhereNothingIsSecret() {
        Redactor redactor = Target.of(URI.create("wss://node.example/v3/?c")).redactor(Headers.of("X-Key", ""));

        assertThat(redactor.redact("v3 c node.example")).isEqualTo("v3 c node.example");
    }
}
