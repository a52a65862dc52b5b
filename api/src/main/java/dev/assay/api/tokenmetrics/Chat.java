package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.chat.ChatAnswer;
import dev.assay.api.tokenmetrics.chat.Conversation;
import dev.assay.api.tokenmetrics.chat.Message;
import dev.assay.core.http.Headers;
import dev.assay.core.http.Payload;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.Provider;
import dev.assay.core.internal.pipeline.QueryString;
import dev.assay.core.row.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The one operation that is a POST: a conversation goes out, an answer comes back, after a while. */
final class Chat {

    private static final String PATH = "tmai";
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration DEADLINE = Duration.ofSeconds(150);

    private Chat() {}

    static CallSpec<ChatAnswer> call(Provider provider, Conversation asked) {
        List<Row> messages = asked.messages().stream().map(Message::row).toList();
        return new CallSpec<>(
                "tokenmetrics/" + PATH,
                "POST",
                QueryString.of(provider.base(), ApiVersion.V2.path(), PATH).toUri(),
                Headers.none(),
                Payload.json(Row.of(Map.of("messages", messages)).toJson()),
                false,
                ATTEMPT_TIMEOUT,
                DEADLINE,
                false,
                new EnvelopeReader<>(envelope -> ChatAnswer.from(envelope, asked), provider.errors()));
    }
}
