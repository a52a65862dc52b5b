package dev.assay.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time.
 *
 * @param from its start, inclusive
 * @param to its end, exclusive
 */
public record Window(Instant from, Instant to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    public Window {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: before from: " + from + " to " + to);
        }
    }

    /** Returns how long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** Tells whether a time is inside. */
    public boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** Returns the window as {@code [from, to)}. */
    @Override
    public String toString() {
        return "[" + from + ", " + to + ")";
    }
}
