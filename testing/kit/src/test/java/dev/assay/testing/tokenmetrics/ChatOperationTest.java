package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.http.Http;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat of the fake. */
class ChatOperationTest {

    private static final String QUESTION = "{\"messages\":[{\"user\":\"Why?\"}]}";

    private FakeTokenMetrics fake = FakeTokenMetrics.start();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void answersAndRepeatsTheThread() throws IOException {
        assertThat(post("/v2/tmai", QUESTION).body())
                .isEqualTo("{\"success\":true,\"message\":\"AI Chatbot response successful\","
                        + "\"answer\":\"Sample answer 1 to: Why?\","
                        + "\"thread\":[{\"user\":\"Why?\"},{\"chatbot\":\"Sample answer 1 to: Why?\"}]}");
    }

    @Test
    void answersWithinDataIfAsked() throws IOException {
        fake.close();
        fake = FakeTokenMetrics.builder().nestedChat(true).start();

        assertThat(post("/v2/tmai", QUESTION).body())
                .contains("\"data\":{\"answer\":\"Sample answer 1 to: Why?\",\"thread\":[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"messages\":[]}",
                "{\"messages\":{}}",
                "{\"messages\":[1]}",
                "{\"messages\":[{\"chatbot\":\"a\"}]}",
                "{\"messages\":[{\"user\":\"a\"},{\"chatbot\":\"b\"}]}",
                "{\"messages\":[{\"user\":\"a\"},{\"user\":\"b\"},{\"user\":\"c\"}]}",
                "{\"messages\":[{\"user\":7}]}"
            })
    void refusesWhatIsNoQuestion(String body) throws IOException {
        HttpResponse<String> refused = post("/v2/tmai", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"success\":false");
    }

    @Test
    void isAPostOfV2WithAKey() throws IOException {
        assertThat(post("/v3/tmai", QUESTION).statusCode()).isEqualTo(404);
        assertThat(post("/v2/tokens", QUESTION).statusCode()).isEqualTo(404);
        assertThat(Wire.get(fake, "/v2/tmai").statusCode()).isEqualTo(404);
        assertThat(Http.post(fake.url().resolve("/v2/tmai"), QUESTION).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> post(String path, String body) throws IOException {
        return Http.post(fake.url().resolve(path), body, "x-api-key", FakeTokenMetrics.API_KEY);
    }
}
