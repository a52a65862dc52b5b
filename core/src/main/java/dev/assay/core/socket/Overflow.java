package dev.assay.core.socket;

/** What happens to a message for which the buffer between socket and consumer has no room. */
public enum Overflow {
    /** The connection ends, and the consumer gets a {@link SocketOverflowException} after what is in the buffer. */
    FAIL,
    /** The oldest events make room; the consumer gets a {@link SocketEvent.Gap} in their place, with their number. */
    DROP_OLDEST,
    /**
     * The socket is not read until there is room. Nothing is lost, but prices grow old, pings of the server stay
     * unanswered meanwhile, and a server may drop who reads too slowly, which is then reported as a gap.
     */
    BLOCK
}
