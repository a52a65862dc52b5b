package dev.assay.testing.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The JDK's client, so that the fakes are seen by something that is not ours. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    public static HttpResponse<String> get(URI address, String... headers) throws IOException {
        return send(HttpRequest.newBuilder(address), headers);
    }

    public static HttpResponse<String> post(URI address, String body, String... headers) throws IOException {
        return send(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws IOException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    /** Opens the body without reading it. */
    public static HttpResponse<InputStream> open(URI address) throws IOException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    /** Sends a request and waits only until it has arrived. */
    static void start(FakeServer server) throws InterruptedException {
        long before = server.requestCount();
        HttpRequest request = HttpRequest.newBuilder(server.url()).build();
        var unused = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        server.awaitRequests(before + 1, Duration.ofSeconds(30));
    }
}
