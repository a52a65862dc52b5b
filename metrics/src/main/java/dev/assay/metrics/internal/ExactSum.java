package dev.assay.metrics.internal;

import java.math.BigInteger;

/** An exact sum of integers of any size; those of up to 63 bits cost no memory. A register; not thread-safe. */
public final class ExactSum {

    private static final int LONG_BITS = 63;

    private long small;
    private BigInteger big = BigInteger.ZERO;

    /** Creates an empty sum. */
    public ExactSum() {}

    /** Adds an integer. */
    public void add(long value) {
        long next = small + value;
        // Overflow if both have the sign that the sum has not.
        if (((small ^ next) & (value ^ next)) < 0) {
            big = big.add(BigInteger.valueOf(small));
            next = value;
        }
        small = next;
    }

    /** Adds an integer. */
    public void add(BigInteger value) {
        if (value.bitLength() <= LONG_BITS) {
            add(value.longValue());
        } else {
            big = big.add(value);
        }
    }

    /** Adds another sum; the other stays as it is. */
    public void add(ExactSum other) {
        // Read before anything changes: it may be this one.
        BigInteger itsBig = other.big;
        add(other.small);
        big = big.add(itsBig);
    }

    /** Returns the sum. */
    public BigInteger value() {
        return big.add(BigInteger.valueOf(small));
    }
}
