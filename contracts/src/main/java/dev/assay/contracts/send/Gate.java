package dev.assay.contracts.send;

import org.jspecify.annotations.Nullable;

/** Whether a lane sends. Thread-safe: what stops it lasts until it is opened, whatever others say of it meanwhile. */
final class Gate {

    private volatile LaneState running = LaneState.OPEN;
    private volatile @Nullable Stop stop;

    private record Stop(long nonce, String why) {}

    LaneState state() {
        Stop by = stop;
        return by == null ? running : new LaneState(LaneState.Kind.STOPPED, by.why());
    }

    /** Notes what is so while it is not stopped. */
    void running(LaneState now) {
        running = now;
    }

    /** Throws why it is stopped, if it is. */
    void check() {
        Stop by = stop;
        if (by != null) {
            throw new ForeignNonceException(by.nonce(), by.why());
        }
    }

    ForeignNonceException stop(long nonce, String why) {
        stop = new Stop(nonce, why);
        return new ForeignNonceException(nonce, why);
    }

    void open() {
        stop = null;
        running = LaneState.OPEN;
    }
}
