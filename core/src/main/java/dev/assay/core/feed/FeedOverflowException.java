package dev.assay.core.feed;

import dev.assay.core.error.AssayException;

/** New rows came faster than they were taken, and {@link Feed#failBeyond} bounds how many may wait. */
public final class FeedOverflowException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final int waiting;
    private final int lost;

    FeedOverflowException(int waiting, int lost) {
        super(
                "the subscriber is too slow: " + waiting + " rows wait, and " + lost
                        + " more have no room; take them faster, allow more, or choose another way",
                null);
        this.waiting = waiting;
        this.lost = lost;
    }

    /** Returns how many rows waited; they are handed out before this. */
    public int waiting() {
        return waiting;
    }

    /** Returns how many rows of the last poll had no room; they are not handed out. */
    public int lost() {
        return lost;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
