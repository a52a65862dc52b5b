package dev.assay.core.internal.socket.wire;

import java.nio.ByteBuffer;

/**
 * Is told what a wire does: {@link #opened}, then messages, in order and on the thread that reads, so that whoever takes
 * long holds up the server. {@link #ended} comes once and last, but may come from another thread while a message is
 * still being handled.
 */
public interface WireHandler {

    /** The server has agreed. */
    void opened();

    /** A text message; what this throws ends the wire. */
    void text(String text);

    /** A binary message, read-only; what this throws ends the wire. */
    void binary(ByteBuffer content);

    /** The wire is of no more use, or never was. */
    void ended(WireEnd end);
}
