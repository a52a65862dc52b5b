package dev.assay.core.socket;

/**
 * Sends what has to be sent on every new connection, such as subscriptions; implemented by users.
 *
 * <p>Called after each connect and reconnect, before the consumer sees anything of that connection, on a thread of the
 * socket's; never twice at once. An {@link dev.assay.core.error.AssayException} that is retryable counts as a failed
 * attempt; whatever else it throws ends the socket and reaches the consumer.
 */
@FunctionalInterface
public interface SocketSubscription {

    /** Subscribes; may wait for answers. The session is of no use afterwards. */
    void subscribe(SocketSession session);
}
