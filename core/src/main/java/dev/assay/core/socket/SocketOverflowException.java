package dev.assay.core.socket;

import dev.assay.core.error.TransportException;

/** Messages came faster than they were taken, and the buffer was full; the connection has been ended. */
public final class SocketOverflowException extends TransportException {

    private static final long serialVersionUID = 1L;

    private final int events;
    private final long bytes;

    SocketOverflowException(int events, long bytes) {
        super(
                "the consumer is too slow: " + events + " events of " + bytes
                        + " bytes are waiting; take them faster, or choose a larger buffer or another overflow policy",
                null);
        this.events = events;
        this.bytes = bytes;
    }

    /** Returns how many events were waiting. */
    public int events() {
        return events;
    }

    /** Returns how many bytes they took, one per char of text. */
    public long bytes() {
        return bytes;
    }
}
