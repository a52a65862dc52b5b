package dev.assay.api.tokenmetrics.chat;

import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the chatbot answered. Immutable and thread-safe. */
public final class ChatAnswer {

    private static final Column ANSWER = Column.sometimes("answer");
    private static final Column THREAD = Column.sometimes("thread");
    private static final Column DATA = Column.sometimes("data");

    private final Row row;
    private final String text;
    private final Conversation asked;

    private ChatAnswer(Row row, String text, Conversation asked) {
        this.row = row;
        this.text = text;
        this.asked = asked;
    }

    /**
     * Returns the answer that an envelope holds, at its root or in its member {@code data}.
     *
     * @param envelope the whole body
     * @param asked what was sent
     * @throws DataException if there is none
     */
    public static ChatAnswer from(Row envelope, Conversation asked) {
        Row nested = envelope.has(ANSWER) ? null : envelope.row(DATA);
        Row row = nested == null ? envelope : nested;
        String text = row.text(ANSWER);
        if (text == null) {
            throw new DataException("The service sends no answer but " + envelope, "$.answer", null);
        }
        return new ChatAnswer(row, text, Objects.requireNonNull(asked, "asked"));
    }

    /** Returns the object that holds the answer: the body, or its member {@code data}. */
    public Row row() {
        return row;
    }

    /** Returns the answer, in Markdown; {@code answer}, at the root of the body or in {@code data}. */
    public String text() {
        return text;
    }

    /**
     * Returns the conversation as the service sends it; empty if it does not. {@code thread}.
     *
     * @throws DataException if it is not a list of objects
     */
    public List<Message> thread() {
        Rows rows = row.rows(THREAD);
        return rows == null ? List.of() : rows.stream().map(Message::from).toList();
    }

    /**
     * Returns the conversation to go on with: the one the service sends, if it is all that was said before and more, else
     * what was sent and {@link #text()}.
     *
     * @throws DataException as {@link #thread}
     */
    public Conversation conversation() {
        List<Message> thread = thread();
        int before = asked.messages().size();
        boolean goesOn = thread.size() > before
                && thread.subList(0, before).equals(asked.messages())
                && thread.get(thread.size() - 1).user() == null;
        return goesOn ? Conversation.returned(thread) : asked.and(Message.answered(text));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChatAnswer that && row.equals(that.row) && asked.equals(that.asked);
    }

    @Override
    public int hashCode() {
        return row.hashCode();
    }

    /** Returns how long the answer is, and nothing of what was said. */
    @Override
    public String toString() {
        return "ChatAnswer[" + text.length() + " characters]";
    }
}
