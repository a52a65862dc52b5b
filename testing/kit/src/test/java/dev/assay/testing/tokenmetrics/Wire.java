package dev.assay.testing.tokenmetrics;

import com.squareup.moshi.JsonReader;
import dev.assay.testing.http.Http;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;

/** Asks the fake and reads its JSON; numbers are doubles. */
final class Wire {

    private Wire() {}

    static HttpResponse<String> get(FakeTokenMetrics fake, String target) throws IOException {
        return Http.get(fake.url().resolve(target), "x-api-key", FakeTokenMetrics.API_KEY);
    }

    static List<Map<String, Object>> rows(FakeTokenMetrics fake, String target) throws IOException {
        HttpResponse<String> response = get(fake, target);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return rows(response.body());
    }

    static List<Object> column(FakeTokenMetrics fake, String target, String column) throws IOException {
        return rows(fake, target).stream().map(row -> row.get(column)).toList();
    }

    // The envelope is what the fake promises; a test that meets another one shall fail here.
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(String body) throws IOException {
        Object envelope = JsonReader.of(new Buffer().writeUtf8(body)).readJsonValue();
        Object data = envelope instanceof Map<?, ?> members ? members.get("data") : null;
        return (List<Map<String, Object>>) Objects.requireNonNull(data, body);
    }
}
