package dev.assay.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.assay.core.auth.Secret;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTypesTest {

    private static final URI URL = URI.create("https://user:word@a.example:8443/x?key=sesame#part");

    @Test
    void aRequestShowsNeitherQueryNorPasswordNorSecretHeaders() {
        TransportRequest request = TransportRequest.of("GET", URL, Headers.of("x-api-key", "sesame"), null);

        assertThat(request).hasToString("GET https://a.example:8443/x {x-api-key: ***}");
        assertThat(request.displayUrl()).isEqualTo("https://a.example:8443/x");
        assertThat(request.url()).isEqualTo(URL);
        assertThat(request.payload()).isEmpty();
    }

    @Test
    void aRequestIsCopiedWithChanges() {
        Payload payload = Payload.json("{}");
        TransportRequest request =
                TransportRequest.of("POST", URI.create("http://a.example/%7Bk%7D"), Headers.none(), payload);

        TransportRequest secret = request.withSecretUrl(URI.create("http://a.example/sesame"));
        TransportRequest moved =
                request.withUrl(URI.create("http://b.example/y")).withHeaders(Headers.of("A", "1"));

        assertThat(secret).hasToString("POST http://a.example/%7Bk%7D {}");
        assertThat(secret.payload()).containsSame(payload);
        assertThat(moved).hasToString("POST http://b.example/y {A: ***}");
        assertThat(moved.payload()).containsSame(payload);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/x?key=sesame", "ftp://a.example/x?key=sesame", "http:///x?key=sesame", "mailto:a?key=sesame"})
    void aRequestNeedsAnAddressAndDoesNotShowItsQuery(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportRequest.of("GET", URI.create(url), Headers.none(), null))
                .withMessageContaining("url: not an absolute http or https address")
                .withMessageNotContaining("sesame");
    }

    @Test
    void anAnswerIsClosedWithItsBody() throws Exception {
        boolean[] closed = new boolean[1];
        InputStream body = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        TransportResponse response =
                TransportResponse.of(200, Headers.of("A", "1"), "x").withBody(body);
        response.close();

        assertThat(closed[0]).isTrue();
        assertThat(response).hasToString("200 {A: ***}");
        assertThat(response.body()).isSameAs(body);
        assertThat(TransportResponse.of(200, Headers.none(), "\u0131").body().readAllBytes())
                .isEqualTo("\u0131".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPayloadCopiesItsBytes() {
        byte[] bytes = {9, 1, 2, 9};
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, 2);

        Payload payload = Payload.copyOf("application/octet-stream", buffer);
        bytes[1] = 7;

        assertThat(payload.size()).isEqualTo(2);
        assertThat(payload.content()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
        assertThat(buffer.remaining()).isEqualTo(2);
        assertThat(payload).hasToString("Payload[application/octet-stream, 2 bytes]");
        assertThat(Payload.json("{}").contentType()).isEqualTo("application/json");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> payload.content().put((byte) 1)))
                .isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void settingsComeWhole() {
        InetSocketAddress address = new InetSocketAddress("localhost", 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new ProxySettings(address, "user", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProxySettings(address, null, Secret.of("x")));
        assertThatNullPointerException().isThrownBy(() -> new ProxySettings(null, null, null));
        assertThatNullPointerException().isThrownBy(() -> new TlsSettings(null, null));
    }
}
