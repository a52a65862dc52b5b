package dev.assay.samples.live;

import dev.assay.core.row.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Where alerts go.
 *
 * @param client sends them
 * @param url the webhook's address, which is a secret with most services
 */
record Webhook(HttpClient client, URI url) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Webhook at(URI url) {
        return new Webhook(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), url);
    }

    /**
     * Posts a text.
     *
     * @throws IllegalStateException if the webhook refuses it
     * @throws UncheckedIOException if it does not answer
     */
    void post(String text) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Row.of(Map.of("text", text)).toJson()))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("the webhook answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the webhook does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while posting", e);
        }
    }

    @Override
    public String toString() {
        return "Webhook[" + url.getHost() + "]";
    }
}
