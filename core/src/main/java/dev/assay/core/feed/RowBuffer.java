package dev.assay.core.feed;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The new rows that wait for a subscriber, and how many it has requested. Guarded by its subscription's lock. */
final class RowBuffer<T> {

    private final FeedSettings.Overflow overflow;
    private final int most;
    private final ArrayDeque<T> rows = new ArrayDeque<>();
    private long requested;
    private boolean everRequested;

    RowBuffer(FeedSettings.Overflow overflow, int most) {
        this.overflow = overflow;
        this.most = most;
    }

    void request(long more) {
        everRequested = true;
        long sum = requested + more;
        requested = sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** Tells whether a poll is wanted. */
    boolean isPollWanted() {
        return overflow == FeedSettings.Overflow.WAIT ? requested > 0 && rows.isEmpty() : everRequested;
    }

    boolean isDeliverable() {
        return requested > 0 && !rows.isEmpty();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Takes the oldest row that was requested, or returns null. */
    @Nullable
    T take() {
        if (!isDeliverable()) {
            return null;
        }
        if (requested != Long.MAX_VALUE) {
            requested--;
        }
        return rows.removeFirst();
    }

    /**
     * Adds rows; those that are requested take no room.
     *
     * @return how many had to go, which are the oldest, or had no room, which are the last, as the policy says
     */
    int add(List<T> more) {
        if (overflow == FeedSettings.Overflow.WAIT) {
            rows.addAll(more);
            return 0;
        }
        long room = requested > Long.MAX_VALUE - most ? Long.MAX_VALUE : requested + most;
        int excess = (int) Math.max(0, rows.size() + (long) more.size() - room);
        if (overflow == FeedSettings.Overflow.FAIL) {
            rows.addAll(more.subList(0, more.size() - excess));
            return excess;
        }
        rows.addAll(more);
        for (int i = 0; i < excess; i++) {
            rows.removeFirst();
        }
        return excess;
    }

    int size() {
        return rows.size();
    }

    void clear() {
        rows.clear();
    }
}
