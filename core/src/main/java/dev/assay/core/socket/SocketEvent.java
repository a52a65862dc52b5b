package dev.assay.core.socket;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened on a {@link SocketConnection}, in the order it happened.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface SocketEvent {

    /**
     * A connection stands and the subscription has run; what {@link Gap} said to be missing begins to come again.
     *
     * @param connection which connection, from 1; failed ones count, so that numbers grow but may be skipped
     * @param attempts how many attempts in a row it took, from 1
     */
    record Opened(int connection, int attempts) implements SocketEvent {}

    /** A message of the server, whole. */
    sealed interface Message extends SocketEvent {

        /** Returns which connection it came by; services number messages per connection. */
        int connection();
    }

    /**
     * A text message.
     *
     * @param connection which connection it came by
     * @param text the message
     */
    record Text(int connection, String text) implements Message {

        /** Checks for null. */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        /** Prints the size but not the text, which may be private. */
        @Override
        public String toString() {
            return "Text[connection=" + connection + ", " + text.length() + " chars]";
        }
    }

    /**
     * A binary message.
     *
     * @param connection which connection it came by
     * @param content the message, read-only
     */
    record Binary(int connection, ByteBuffer content) implements Message {

        /** Makes the content read-only. */
        public Binary {
            content = content.asReadOnlyBuffer();
        }

        /** Returns a read-only view of its own position. */
        @Override
        public ByteBuffer content() {
            return content.duplicate();
        }

        @Override
        public String toString() {
            return "Binary[connection=" + connection + ", " + content.remaining() + " bytes]";
        }
    }

    /**
     * Messages are or may be missing here. After {@link Reason#OVERFLOW} the next event follows at once; else nothing
     * comes before the next {@link Opened}.
     *
     * @param reason why
     * @param since the wall clock's time up to which nothing is missing
     * @param dropped how many messages our own buffer dropped; 0 if the connection was lost, since nobody knows then
     * @param closeCode the close code of the server, 1005 if it sent none; 0 if it did not close
     * @param detail what happened, for people
     */
    record Gap(Reason reason, Instant since, long dropped, int closeCode, String detail) implements SocketEvent {

        /** Checks for null. */
        public Gap {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(detail, "detail");
        }

        /** Why messages may be missing. */
        public enum Reason {
            /** The server closed the connection. */
            SERVER_CLOSED,
            /** The connection broke off. */
            LOST,
            /** No message came within the idle timeout. */
            IDLE,
            /** {@link SocketConnection#reconnect} was called. */
            REQUESTED,
            /** The buffer was full, and dropped events: messages, but maybe openings and gaps as well. */
            OVERFLOW
        }
    }

    /**
     * The end: we closed, or the server did and reconnecting is off. Nothing comes after it.
     *
     * @param code the close code, 1000 if we closed, 1005 if the server sent none
     * @param reason the server's reason, possibly empty
     */
    record Closed(int code, String reason) implements SocketEvent {

        /** Checks for null. */
        public Closed {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
