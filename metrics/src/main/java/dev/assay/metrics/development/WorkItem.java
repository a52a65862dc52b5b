package dev.assay.metrics.development;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An issue or a change request. Immutable; the methods that add something return copies. */
public final class WorkItem {

    private final String author;
    private final Instant opened;
    private final @Nullable Instant answered;
    private final @Nullable Instant closed;
    private final @Nullable String mergedBy;
    private final Set<String> reviewers;

    private WorkItem(
            String author,
            Instant opened,
            @Nullable Instant answered,
            @Nullable Instant closed,
            @Nullable String mergedBy,
            Set<String> reviewers) {
        this.author = author;
        this.opened = opened;
        this.answered = answered;
        this.closed = closed;
        this.mergedBy = mergedBy;
        this.reviewers = reviewers;
    }

    /** Returns an item that is open and has no answer. */
    public static WorkItem opened(String author, Instant time) {
        return new WorkItem(
                Objects.requireNonNull(author, "author"),
                Objects.requireNonNull(time, "time"),
                null,
                null,
                null,
                Set.of());
    }

    /**
     * Returns a copy that got its first answer: by somebody else, and not by a bot.
     *
     * @throws IllegalArgumentException if it is before the item was opened
     */
    public WorkItem answered(Instant time) {
        return new WorkItem(author, opened, after(time), closed, mergedBy, reviewers);
    }

    /**
     * Returns a copy that was closed without being merged.
     *
     * @throws IllegalArgumentException if it is before the item was opened
     */
    public WorkItem closed(Instant time) {
        return new WorkItem(author, opened, answered, after(time), null, reviewers);
    }

    /**
     * Returns a copy that was merged.
     *
     * @throws IllegalArgumentException if it is before the item was opened
     */
    public WorkItem merged(Instant time, String by) {
        return new WorkItem(author, opened, answered, after(time), Objects.requireNonNull(by, "by"), reviewers);
    }

    /** Returns a copy that somebody reviewed. */
    public WorkItem reviewed(String by) {
        Set<String> more = new HashSet<>(reviewers);
        more.add(by);
        return new WorkItem(author, opened, answered, closed, mergedBy, Set.copyOf(more));
    }

    private Instant after(Instant time) {
        if (time.isBefore(opened)) {
            throw new IllegalArgumentException("time: before it was opened: " + time);
        }
        return time;
    }

    /** Returns who opened it. */
    public String author() {
        return author;
    }

    /** Returns when it was opened. */
    public Instant opened() {
        return opened;
    }

    /** Returns when it got its first answer; empty if it has none. */
    public Optional<Instant> answered() {
        return Optional.ofNullable(answered);
    }

    /** Returns when it was closed or merged; empty if it is open. */
    public Optional<Instant> closed() {
        return Optional.ofNullable(closed);
    }

    /** Returns who merged it; empty if it was not merged. */
    public Optional<String> mergedBy() {
        return Optional.ofNullable(mergedBy);
    }

    /** Tells whether somebody else than the author reviewed it. */
    public boolean isReviewedByOther() {
        return reviewers.stream().anyMatch(reviewer -> !reviewer.equals(author));
    }
}
