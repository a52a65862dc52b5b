package dev.assay.core.internal.socket.wire;

import static org.assertj.core.api.Assertions.assertThat;
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
