package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.api.tokenmetrics.chat.ChatAnswer;
import dev.assay.api.tokenmetrics.chat.Conversation;
import dev.assay.api.tokenmetrics.chat.Message;
import dev.assay.core.error.DataException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.Transport;
import dev.assay.core.http.TransportResponse;
import dev.assay.testing.ManualTime;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.http.SeenRequest;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat: what goes out, what comes back, and that no question is asked twice. */
final class ChatTest {

    private static final Conversation QUESTION = Conversation.of("What is the next 100x coin?");

    private FakeTokenMetrics fake = FakeTokenMetrics.start();

    @AfterEach
    void stop() {
        fake.close();
    }

    static Stream<FaultCase> everyFault() {
        return FaultCase.all().stream()
                .filter(fault -> !fault.name().matches("wrong length|rows without columns|.* for rows|rows twice"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersWhereverTheServicePutsTheAnswer(boolean nested) {
        restart(nested);

        ChatAnswer answer = client().tmai(QUESTION).get();

        assertThat(answer.text()).isEqualTo("Sample answer 1 to: What is the next 100x coin?");
        assertThat(answer.thread()).extracting(Message::user).containsExactly("What is the next 100x coin?", null);
        assertThat(answer.thread()).extracting(Message::chatbot).containsExactly(null, answer.text());
        assertThat(answer.row().has("thread")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnWithAllThatWasSaid(boolean nested) {
        restart(nested);

        ChatAnswer first = client().tmai(QUESTION).get();
        ChatAnswer second = client().tmai(first.conversation().ask("Why?")).get();

        assertThat(second.text()).isEqualTo("Sample answer 2 to: Why?");
        assertThat(second.conversation().messages()).hasSize(4);
        assertThat(QUESTION.messages()).hasSize(1);
        assertThat(first.conversation().messages()).hasSize(2);
    }

    @Test
    void sendsMessagesAndNothingElse() {
        Conversation odd = Conversation.of(
                List.of(Message.user("\"Quoted\"\n\u00fc \ud83d\ude00"), Message.chatbot("a"), Message.user("b")));

        client().tmai(odd).get();

        SeenRequest seen = fake.requests().get(0);
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.target()).isEqualTo("/v2/tmai");
        assertThat(seen.headers().first("Content-Type")).startsWith("application/json");
        assertThat(seen.headers().first("x-api-key")).isEqualTo(FakeTokenMetrics.API_KEY);
        assertThat(seen.body())
                .isEqualTo("{\"messages\":[{\"user\":\"\\\"Quoted\\\"\\n\u00fc \ud83d\ude00\"},"
                        + "{\"chatbot\":\"a\"},{\"user\":\"b\"}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\":\"Yes.\"}",
                "{\"answer\":\"Yes.\",\"thread\":null}",
                "{\"answer\":\"Yes.\",\"thread\":[]}",
                "{\"answer\":\"Yes.\",\"thread\":[{\"user\":\"Another question\"},{\"chatbot\":\"Yes.\"}]}",
                "{\"answer\":\"Yes.\",\"thread\":[{\"user\":\"What is the next 100x coin?\"}]}",
                "{\"answer\":\"Yes.\",\"thread\":[{\"user\":\"What is the next 100x coin?\"},{\"user\":\"x\"}]}"
            })
    void keepsWhatWasSaidIfTheServiceDoesNot(String body) {
        Conversation next = scripted(body).tmai(QUESTION).get().conversation();

        assertThat(next.messages()).containsExactly(QUESTION.messages().get(0), Message.chatbot("Yes."));
    }

    @Test
    void keepsWhatTheServiceAddsToTheThread() {
        String thread = "[{\"user\":\"What is the next 100x coin?\"},{\"tool\":{\"n\":1}},{\"chatbot\":\"Yes.\"}]";

        Conversation next = scripted("{\"answer\":\"Yes.\",\"thread\":" + thread + "}")
                .tmai(QUESTION)
                .get()
                .conversation();

        assertThat(next.messages()).hasSize(3);
        assertThat(next.ask("Why?").messages().get(1).extras()).containsKey("tool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"answer\":null}", "{\"answer\":[]}", "{\"data\":[]}", "{\"data\":{}}", "[]", "x"})
    void tellsThatThereIsNoAnswer(String body) {
        assertThatThrownBy(() -> scripted(body).tmai(QUESTION).get()).isExactlyInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void asksOnceWhateverHappensToTheAnswer(FaultCase fault) {
        fake.faults().always(fault.fault());
        Duration timeout = fault.slow() ? Duration.ofMillis(300) : Duration.ofSeconds(20);

        Throwable failure = catchThrowable(() -> client().tmai(QUESTION)
                .with(o -> o.attemptTimeout(timeout).maxResponseBytes(1 << 20))
                .get());

        if (fault.name().contains("nesting")) {
            assertThat(failure).isNull(); // It is made of rows, of which there are none.
        } else if (fault.name().startsWith("redirect")) {
            assertThat(failure).isExactlyInstanceOf(ServiceException.class);
        } else {
            assertThat(failure).isExactlyInstanceOf(fault.type()).hasMessageContaining("(POST http://");
        }
        assertThat(fake.requestCount()).isEqualTo(1);
        assertThat(fake.elsewhere().requestCount()).isZero();
    }

    @Test
    void asksAgainOnlyIfTheQuestionDidNotLeave() {
        ScriptedTransport refused =
                ScriptedTransport.create().fail(new ConnectException("refused")).respond(200, "{\"answer\":\"Yes.\"}");
        ScriptedTransport cut = ScriptedTransport.create().fail(new IOException("cut"));

        assertThat(client(refused).tmai(QUESTION).response().attempts()).isEqualTo(2);
        assertThatThrownBy(() -> client(cut).tmai(QUESTION).get()).isInstanceOf(TransportException.class);
        assertThat(cut.requestCount()).isEqualTo(1);
    }

    @Test
    void hasTimeLimitsOfItsOwn() {
        ManualTime time = ManualTime.automatic();
        List<Duration> left = new ArrayList<>();
        Transport slow = (request, context) -> {
            left.add(context.remaining());
            if (left.size() == 1) {
                time.advance(Duration.ofSeconds(100));
                throw new ConnectException("refused");
            }
            return TransportResponse.of(200, Headers.none(), "{\"answer\":\"Yes.\"}");
        };
        TokenMetrics client = Clients.of(fake)
                .version(ApiVersion.V2)
                .client(c -> c.transport(slow).timeSource(time).attemptTimeout(Duration.ofSeconds(5)))
                .build();

        client.tmai(QUESTION).get();
        client.tmai(QUESTION).with(o -> o.attemptTimeout(Duration.ofSeconds(7))).get();

        assertThat(left.get(0)).isEqualTo(Duration.ofMinutes(2));
        assertThat(left.get(1)).isBetween(Duration.ofSeconds(49), Duration.ofSeconds(50));
        assertThat(left.get(2)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void tellsNobodyWhatWasSaid() {
        ChatAnswer answer = client().tmai(Conversation.of("secret plan")).get();

        assertThat(answer.toString() + answer.conversation() + client().tmai(QUESTION))
                .doesNotContain("secret")
                .contains("2 messages");
    }

    @Nested
    class BeforeTraffic {

        @Test
        void refusesTheVersionThatHasNoChat() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Clients.of(fake).build().tmai(QUESTION))
                    .withMessageStartingWith("conversation: tmai is known in v2 only");
        }

        @Test
        void refusesWhatIsNoQuestion() {
            Conversation answered = Conversation.of(List.of(Message.user("a"), Message.chatbot("b")));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client().tmai(answered))
                    .withMessageStartingWith("conversation:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Conversation.of(" "))
                    .withMessageStartingWith("question:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> answered.ask(""))
                    .withMessageStartingWith("question:");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QUESTION.ask("And?"))
                    .withMessageStartingWith("question: the one before");
        }

        @Test
        void refusesMessagesOutOfTurn() {
            Message message = Message.user("a");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Conversation.of(List.of()))
                    .withMessageStartingWith("messages: none");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Conversation.of(List.of(message, message)))
                    .withMessageStartingWith("messages: number 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Message.chatbot(" "))
                    .withMessageStartingWith("text:");
        }
    }

    @Test
    void theServersOwnMessageIsTold() {
        fake.faults().always(Fault.errorInside200("The chatbot is asleep"));

        assertThatThrownBy(() -> client().tmai(QUESTION).get())
                .isExactlyInstanceOf(ServiceException.class)
                .hasMessageContaining("The chatbot is asleep");
    }

    private void restart(boolean nested) {
        fake.close();
        fake = FakeTokenMetrics.builder().nestedChat(nested).start();
    }

    private TokenMetrics client() {
        return Clients.of(fake).version(ApiVersion.V2).build();
    }

    private TokenMetrics client(Transport transport) {
        return client().with(b -> b.client(c -> c.transport(transport)));
    }

    private TokenMetrics scripted(String body) {
        return client(ScriptedTransport.create().respond(200, body));
    }
}
