package dev.assay.metrics.signal;

import java.time.Instant;
import java.util.Objects;

/**
 * A position that is wanted from a time on.
 *
 * @param knownAt when the signal could be known
 * @param position the part of the equity to hold, from -1, all of it short, to 1
 */
public record Signal(Instant knownAt, double position) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the position is not in -1 to 1
     */
    public Signal {
        Objects.requireNonNull(knownAt, "knownAt");
        check("position", position);
    }

    static double check(String name, double position) {
        if (!(position >= -1 && position <= 1)) {
            throw new IllegalArgumentException(name + ": not in -1 to 1: " + position);
        }
        return position;
    }
}
