package dev.assay.core.feed;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Feeds that share a plan's credits and end together. The feeds of a client are one, and those of clients derived from it
 * that count against the same limit belong to it. Thread-safe.
 *
 * <p>A feed belongs to it while it runs: from its subscription to its end.
 */
public final class FeedGroup implements AutoCloseable {

    private final String owner;
    private final Credits credits;
    private final @Nullable FeedGroup outer;
    private final Set<FeedSubscription<?>> members = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private FeedGroup(String owner, Credits credits, @Nullable FeedGroup outer) {
        this.owner = owner;
        this.credits = credits;
        this.outer = outer;
    }

    /**
     * Returns a group.
     *
     * @param owner whose feeds they are, for the message of their end, such as {@code client of prices}
     * @param creditsPerMonth how many requests all of them may make in 31 days, or 0 for no such bound
     * @throws IllegalArgumentException if the credits are negative
     */
    public static FeedGroup of(String owner, long creditsPerMonth) {
        Objects.requireNonNull(owner, "owner");
        if (creditsPerMonth < 0) {
            throw new IllegalArgumentException("creditsPerMonth: negative: " + creditsPerMonth);
        }
        return new FeedGroup(owner, new Credits(creditsPerMonth), null);
    }

    /** Returns another group that shares this one's credits, and whose feeds end with those of the outer one, too. */
    public FeedGroup within(FeedGroup outerGroup) {
        return new FeedGroup(owner, credits, Objects.requireNonNull(outerGroup, "outerGroup"));
    }

    /**
     * Ends its feeds and those of the groups within it with an {@link IllegalStateException}, at once: polls under way are
     * broken off, and rows that wait are handed out before. Whoever subscribes later gets the same. A second call does
     * nothing.
     */
    @Override
    public void close() {
        closed = true;
        members.forEach(FeedSubscription::closed);
    }

    /** Takes a feed in; false if it is too late. */
    boolean join(FeedSubscription<?> feed) {
        credits.running.incrementAndGet();
        for (FeedGroup group = this; group != null; group = group.outer) {
            group.members.add(feed);
        }
        // After it was added, so that either this or close() sees the other.
        if (isClosed()) {
            leave(feed);
            return false;
        }
        return true;
    }

    /** Lets a feed go; does nothing if it has gone. */
    void leave(FeedSubscription<?> feed) {
        if (members.remove(feed)) {
            credits.running.decrementAndGet();
        }
        for (FeedGroup group = outer; group != null; group = group.outer) {
            group.members.remove(feed);
        }
    }

    private boolean isClosed() {
        for (FeedGroup group = this; group != null; group = group.outer) {
            if (group.closed) {
                return true;
            }
        }
        return false;
    }

    IllegalStateException whyClosed() {
        return new IllegalStateException("this " + owner + " is closed");
    }

    /** Returns how many requests all feeds may make in 31 days; 0 if nothing is said. */
    long creditsPerMonth() {
        return credits.perMonth;
    }

    /** Returns how many feeds share the credits now, at least one. */
    int sharers() {
        return Math.max(1, credits.running.get());
    }

    /** Says whose feeds they are and how many of them run. */
    @Override
    public String toString() {
        return "FeedGroup[" + owner + ", " + members.size() + " running" + (isClosed() ? ", closed]" : "]");
    }

    private static final class Credits {

        private final long perMonth;
        private final AtomicInteger running = new AtomicInteger();

        private Credits(long perMonth) {
            this.perMonth = perMonth;
        }
    }
}
