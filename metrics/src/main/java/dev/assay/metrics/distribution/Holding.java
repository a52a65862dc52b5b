package dev.assay.metrics.distribution;

import java.math.BigInteger;

/** What one entity has: a long while it fits. Not thread-safe. */
final class Holding {

    private BigInteger units = BigInteger.ZERO;

    void add(BigInteger more) {
        units = units.add(more);
    }

    void multiply(BigInteger factor) {
        units = units.multiply(factor);
    }

    BigInteger units() {
        return units;
    }
}
