package dev.assay.api.tokenmetrics.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said so far, oldest first. The service keeps nothing of it: all of it is sent with every question. Immutable and
 * thread-safe; {@link #ask} returns a copy.
 */
public final class Conversation {

    private final List<Message> messages;

    private Conversation(List<Message> messages) {
        this.messages = messages;
    }

    /**
     * Returns a conversation that begins with a question.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Conversation of(String question) {
        return new Conversation(List.of(question(question)));
    }

    /**
     * Returns a conversation that was kept.
     *
     * @throws IllegalArgumentException if there is no message, or two of the user follow one another
     */
    public static Conversation of(List<Message> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("messages: none");
        }
        for (int i = 1; i < messages.size(); i++) {
            if (messages.get(i).user() != null && messages.get(i - 1).user() != null) {
                throw new IllegalArgumentException("messages: number " + (i + 1) + " is the user's, as the one before");
            }
        }
        return new Conversation(List.copyOf(messages));
    }

    /** Returns what came back, which is the service's word and not held to any order. */
    static Conversation returned(List<Message> messages) {
        return new Conversation(List.copyOf(messages));
    }

    /**
     * Returns the conversation with one more question.
     *
     * @throws IllegalArgumentException if it is blank, or the one before has no answer yet
     */
    public Conversation ask(String question) {
        if (isQuestion()) {
            throw new IllegalArgumentException("question: the one before has no answer yet");
        }
        return and(question(question));
    }

    /** Returns the conversation with one more message. */
    Conversation and(Message message) {
        List<Message> more = new ArrayList<>(messages);
        more.add(message);
        return new Conversation(List.copyOf(more));
    }

    /** Returns what was said; unmodifiable. */
    public List<Message> messages() {
        return messages;
    }

    /** Tells whether it ends with a question, so that it can be sent. */
    public boolean isQuestion() {
        return messages.get(messages.size() - 1).user() != null;
    }

    private static Message question(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("question: blank");
        }
        return Message.user(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Conversation that && messages.equals(that.messages);
    }

    @Override
    public int hashCode() {
        return messages.hashCode();
    }

    /** Returns how long it is, and nothing of what was said. */
    @Override
    public String toString() {
        return "Conversation[" + messages.size() + " messages]";
    }
}
