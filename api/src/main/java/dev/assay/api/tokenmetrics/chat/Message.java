package dev.assay.api.tokenmetrics.chat;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one side said. Immutable and thread-safe. */
public final class Message extends RowView {

    private static final String USER_NAME = "user";
    private static final String CHATBOT_NAME = "chatbot";
    private static final Column USER = Column.sometimes(USER_NAME);
    private static final Column CHATBOT = Column.sometimes(CHATBOT_NAME);
    private static final Columns COLUMNS = Columns.of(USER, CHATBOT);

    private Message(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Message from(Row row) {
        return new Message(row);
    }

    /**
     * Returns a message of the user.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Message user(String text) {
        return of(USER_NAME, text);
    }

    /**
     * Returns a message of the chatbot.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Message chatbot(String text) {
        return of(CHATBOT_NAME, text);
    }

    /** Returns what the chatbot is said to have said, be it blank. */
    static Message answered(String text) {
        return from(Row.of(Map.of(CHATBOT_NAME, text)));
    }

    private static Message of(String side, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: blank");
        }
        return from(Row.of(Map.of(side, text)));
    }

    /** Returns what the user said; null if it is not the user's. {@code user}. */
    public @Nullable String user() {
        return row().text(USER);
    }

    /** Returns what the chatbot said; null if it is not the chatbot's. {@code chatbot}. */
    public @Nullable String chatbot() {
        return row().text(CHATBOT);
    }
}
