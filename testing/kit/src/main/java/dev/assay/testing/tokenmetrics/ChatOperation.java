package dev.assay.testing.tokenmetrics;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.assay.testing.http.SeenRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** {@code POST /tmai}; reference 7.29. The answer is fixed by the question; sides that do not alternate are refused. */
final class ChatOperation {

    private static final String USER = "user";
    private static final String CHATBOT = "chatbot";

    private ChatOperation() {}

    static boolean isAsked(SeenRequest request) {
        return request.method().equals("POST") && request.path().equals("/v2/tmai");
    }

    /** Returns the body of the answer. */
    static String answer(String body, boolean nested) {
        List<Object> thread = new ArrayList<>(messages(body));
        String question = text(thread, thread.size() - 1, USER);
        String answer = "Sample answer " + (thread.size() + 1) / 2 + " to: " + question;
        thread.add(Map.of(CHATBOT, answer));
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        inner.put("answer", answer);
        inner.put("thread", thread);
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("success", true);
        envelope.put("message", "AI Chatbot response successful");
        if (nested) {
            envelope.put("data", inner);
        } else {
            envelope.putAll(inner);
        }
        return Envelope.of(envelope);
    }

    private static List<?> messages(String body) {
        List<?> messages = read(body) instanceof Map<?, ?> object && object.get("messages") instanceof List<?> list
                ? list
                : List.of();
        if (messages.size() % 2 == 0) {
            throw new BadRequest("Some thing wrong");
        }
        for (int i = 0; i < messages.size(); i++) {
            text(messages, i, i % 2 == 0 ? USER : CHATBOT);
        }
        return messages;
    }

    private static String text(List<?> messages, int place, String side) {
        if (messages.get(place) instanceof Map<?, ?> message && message.get(side) instanceof String text) {
            return text;
        }
        throw new BadRequest("Some thing wrong");
    }

    private static @Nullable Object read(String body) {
        try {
            return JsonReader.of(new Buffer().writeUtf8(body)).readJsonValue();
        } catch (IOException | JsonDataException malformed) {
            throw new BadRequest("Some thing wrong");
        }
    }
}
