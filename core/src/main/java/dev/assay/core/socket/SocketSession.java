package dev.assay.core.socket;

import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Predicate;

/** A connection that has just been made, as a {@link SocketSubscription} sees it. Implemented by Assay; thread-safe. */
public interface SocketSession {

    /** Returns which connection this is, as in {@link SocketEvent.Opened#connection}. */
    int connection();

    /**
     * Sends a text message; does not wait until it is out.
     *
     * @throws TransportException if the connection is gone, or 16 MiB wait to be sent
     */
    void send(String text);

    /**
     * Sends the remaining bytes as a binary message, as {@link #send(String)} does.
     *
     * @throws TransportException if the connection is gone, or 16 MiB wait to be sent
     */
    void send(ByteBuffer content);

    /**
     * Waits for a text message and takes it out of what the consumer gets; all others stay, in order. Messages that came
     * before this call are looked at as well.
     *
     * @param wanted tells whether it is this one; called under a lock, so it must be quick
     * @throws IllegalArgumentException if the limit is negative
     * @throws TimeoutException if it does not come in time
     * @throws TransportException if the connection ends before
     */
    String await(Predicate<String> wanted, Duration limit);
}
