package dev.assay.testing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final String BODY =
            "{\"success\":true,\"length\":2,\"data\":[{\"A\":1.10,\"B\":\"x\"},{\"A\":12345678901234567890,\"B\":null}]}";

    private final FakeServer server = FakeServer.start(request -> TransportResponse.of(
            200,
            Headers.of(
                    "Content-Type",
                    "application/json",
                    "x-query",
                    request.query().toString()),
            BODY));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void resetsTheConnectionInPlaceOfAnAnswer() {
        server.faults().once(Fault.reset());

        // A bare socket, because the JDK's client sends a GET again without a word.
        assertThatThrownBy(() -> {
                    try (Socket socket = new Socket(
                            InetAddress.getLoopbackAddress(), server.url().getPort())) {
                        byte[] request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
                        socket.getOutputStream().write(request);
                        assertThat(socket.getInputStream().read()).isNotNegative();
                    }
                })
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void endsTheConnectionInTheHeaders() {
        server.faults().once(Fault.cutInHeaders());

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void sendsHalfOfTheLengthItPromised() throws IOException {
        server.faults().once(Fault.truncated());

        HttpResponse<InputStream> response = Http.open(server.url());

        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(BODY.length());
        assertThat(readUntilItBreaks(response.body())).isEqualTo(BODY.length() / 2);
    }

    @Test
    void resetsTheConnectionInTheBody() {
        server.faults().once(Fault.resetInBody());

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void cutsAChunk() throws IOException {
        server.faults().once(Fault.truncatedChunk());

        HttpResponse<InputStream> response = Http.open(server.url());

        assertThat(response.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        assertThat(readUntilItBreaks(response.body())).isGreaterThanOrEqualTo(BODY.length() / 2);
    }

    @Test
    void answersAsUsualAfterABrokenConnection() throws IOException {
        server.faults().once(Fault.truncated());
        readUntilItBreaks(Http.open(server.url()).body());

        assertThat(get().body()).isEqualTo(BODY);
    }

    @Test
    void stallsUntilTheClientGivesUp() {
        server.faults().once(Fault.stall());
        HttpRequest request = HttpRequest.newBuilder(server.url())
                .timeout(Duration.ofMillis(300))
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @Test
    void tricklesByteByByte() throws IOException {
        server.faults().once(Fault.trickle(Duration.ofMillis(5)));
        long begin = System.nanoTime();

        String body = get().body();

        assertThat(body).isEqualTo(BODY);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(5 * BODY.length() / 2));
    }

    @Test
    void delaysTheHeaders() throws IOException {
        server.faults().once(Fault.delay(Duration.ofMillis(200)));
        long begin = System.nanoTime();

        get();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void sendsMoreThanAnybodyWants() throws IOException {
        server.faults().once(Fault.endlessBody());

        try (InputStream body = Http.open(server.url()).body()) {
            assertThat(body.readNBytes(BODY.length())).asString().isEqualTo(BODY);
            assertThat(body.readNBytes(5_000_000)).hasSize(5_000_000);
        }
    }

    @Test
    void sendsALittleThatUnpacksToALot() throws IOException {
        server.faults().once(Fault.compressedBomb(20_000_000));

        HttpResponse<InputStream> response = Http.open(server.url());
        byte[] packed = response.body().readAllBytes();

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed).hasSizeLessThan(100_000);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(unpacked.readAllBytes()).hasSize(20_000_000 + BODY.length());
        }
    }

    @Test
    void answersWithAStatusAndHeaders() throws IOException {
        server.faults().once(Fault.status(429, "Retry-After", "7"));

        HttpResponse<String> response = get();

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(response.body()).startsWith("{\"success\":false,");
    }

    @Test
    void answersWithPagesThatAreNotJson() throws IOException {
        server.faults().once(Fault.htmlPage(502));
        HttpResponse<String> html = get();
        server.faults().once(Fault.plainText(500, "upstream connect error"));
        HttpResponse<String> text = get();
        server.faults().once(Fault.emptyBody(200));
        HttpResponse<String> empty = get();

        assertThat(html.statusCode()).isEqualTo(502);
        assertThat(html.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(html.body()).startsWith("<!DOCTYPE html>");
        assertThat(text.body()).isEqualTo("upstream connect error");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
    }

    @Test
    void hidesAnErrorInA200() throws IOException {
        server.faults().once(Fault.errorInside200("say \"no\""));

        HttpResponse<String> response = get();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"success\":false,\"message\":\"say \\\"no\\\"\",\"length\":0,\"data\":[]}");
    }

    @Test
    void dropsABracketUnderALengthThatFits() throws IOException {
        server.faults().once(Fault.malformedJson());

        assertThat(get().body()).isEqualTo(BODY.substring(0, BODY.length() - 1));
    }

    @Test
    void liesAboutTheLengthAndKeepsEveryDigit() throws IOException {
        server.faults().once(Fault.wrongLength(99));

        assertThat(get().body()).isEqualTo(BODY.replace("\"length\":2", "\"length\":99"));
    }

    @Test
    void addsReplacesAndRemovesColumns() throws IOException {
        server.faults()
                .once(Fault.extraColumn("NEW", "[1,{\"a\":null}]"))
                .once(Fault.columnValue("B", "\"sideways\""))
                .once(Fault.columnValue("C", "0"))
                .once(Fault.missingColumn("A"));

        assertThat(get().body())
                .endsWith("\"data\":[{\"B\":\"sideways\",\"NEW\":[1,{\"a\":null}]},"
                        + "{\"B\":\"sideways\",\"NEW\":[1,{\"a\":null}]}]}");
    }

    @Test
    void writesGiganticNumbersAndDeepLists() throws IOException {
        server.faults().once(Fault.giganticNumber("A", 100_000)).once(Fault.deepNesting(50_000));

        String body = get().body();

        assertThat(body).contains("{\"A\":" + "9".repeat(100_000) + ",", "\"deep\":" + "[".repeat(50_000) + "]");
    }

    @Test
    void redirectsToAnotherOriginThatRecords() throws IOException {
        server.faults().once(Fault.redirectElsewhere(307));

        HttpResponse<String> response = Http.get(server.url().resolve("/v2/price?token_id=1,2"));
        String location = response.headers().firstValue("Location").orElseThrow();
        Http.get(URI.create(location), "x-api-key", "leaked");

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(location).startsWith("http://localhost:").endsWith("/v2/price?token_id=1,2");
        assertThat(server.elsewhere().requests()).singleElement().satisfies(seen -> {
            assertThat(seen.target()).isEqualTo("/v2/price?token_id=1,2");
            assertThat(seen.headers().first("x-api-key")).isEqualTo("leaked");
        });
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @Test
    void redirectsToItself() throws IOException {
        server.faults().once(Fault.redirectToSelf(302));

        HttpResponse<String> response = Http.get(server.url().resolve("/a?b=c"));

        assertThat(response.headers().firstValue("Location")).hasValue(server.url() + "/a?b=c");
    }

    @Test
    void forgetsParametersWithoutAWord() throws IOException {
        server.faults()
                .next(2, Fault.ignoredParameter("symbol"))
                .once(Fault.samePage())
                .once(Fault.clampedLimit(50));

        String clamped = query("/?symbol=A&limit=100&page=3");
        String kept = query("/?symbol=A&limit=20&page=3");

        assertThat(clamped).isEqualTo("{limit=50}");
        assertThat(kept).isEqualTo("{limit=20, page=3}");
        assertThat(server.requests().get(0).query()).containsEntry("page", "3");
    }

    private String query(String target) throws IOException {
        return Http.get(server.url().resolve(target))
                .headers()
                .firstValue("x-query")
                .orElseThrow();
    }

    private HttpResponse<String> get() throws IOException {
        return Http.get(server.url());
    }

    private static int readUntilItBreaks(InputStream body) {
        int count = 0;
        try {
            while (body.read() >= 0) {
                count++;
            }
        } catch (IOException broken) {
            return count;
        }
        throw new AssertionError("the body ended as if it were whole after " + count + " bytes");
    }
}
