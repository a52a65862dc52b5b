package dev.assay.metrics.concentration;

import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.util.Objects;

/**
 * A part of a network that can be taken over by itself, such as validators, clients, developers, exchanges, nodes or
 * owners.
 *
 * @param name what it is called in the result
 * @param distribution who has how much of it
 * @param threshold the share that decides in it
 */
public record Subsystem(String name, Distribution distribution, Threshold threshold) {

    /** Checks the parts. */
    public Subsystem {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: blank");
        }
        Objects.requireNonNull(distribution, "distribution");
        Objects.requireNonNull(threshold, "threshold");
    }

    /** Returns a subsystem in which more than half decides. */
    public static Subsystem of(String name, Distribution distribution) {
        return new Subsystem(name, distribution, Threshold.MAJORITY);
    }

    /** Returns the stake of a protocol that is Byzantine fault tolerant, which a third can stop. */
    public static Subsystem byzantine(String name, Distribution stake) {
        return new Subsystem(name, stake, Threshold.LIVENESS);
    }
}
