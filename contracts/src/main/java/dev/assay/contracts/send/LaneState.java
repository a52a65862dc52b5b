package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

/**
 * Whether a lane sends.
 *
 * @param kind what it does
 * @param reason why, for a person; empty while it is open
 */
public record LaneState(Kind kind, String reason) {

    /** The states of a lane. */
    public enum Kind {
        /** It sends. */
        OPEN,
        /** The last draft was not signed because its fee was above the cap; the lane sends what is below it. */
        HELD,
        /** Somebody else used the key. It sends nothing until {@link Sender#resume}. */
        STOPPED
    }

    static final LaneState OPEN = new LaneState(Kind.OPEN, "");

    /** Checks that all is there. */
    public LaneState {
        requireNonNull(kind, "kind");
        requireNonNull(reason, "reason");
    }
}
