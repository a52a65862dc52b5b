package dev.assay.core.client;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The only place that draws unseeded random numbers: the spread of waits between attempts. */
enum Randomness implements RandomGenerator {
    SHARED;

    static RandomGenerator shared() {
        return SHARED;
    }

    @Override
    public long nextLong() {
        return ThreadLocalRandom.current().nextLong();
    }
}
