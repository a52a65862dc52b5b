package dev.assay.core.internal.chance;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The only place that draws unseeded random numbers: the spread of waits between attempts. */
public enum Randomness implements RandomGenerator {
    /** Thread-safe. */
    SHARED;

    @Override
    public long nextLong() {
        return ThreadLocalRandom.current().nextLong();
    }
}
