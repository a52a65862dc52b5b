package dev.assay.metrics.distribution;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What one entity has: a long while it fits. Not thread-safe. */
final class Holding {

    private long small;
    private @Nullable BigInteger large;

    void add(long more) {
        long sum = small + more;
        if (large != null || ((small ^ sum) & (more ^ sum)) < 0) {
            set(units().add(BigInteger.valueOf(more)));
        } else {
            small = sum;
        }
    }

    void add(BigInteger more) {
        if (large == null && more.bitLength() < Long.SIZE) {
            add(more.longValue());
        } else {
            set(units().add(more));
        }
    }

    void multiply(BigInteger factor) {
        set(units().multiply(factor));
    }

    private void set(BigInteger units) {
        boolean fits = units.bitLength() < Long.SIZE;
        small = fits ? units.longValue() : 0;
        large = fits ? null : units;
    }

    BigInteger units() {
        return large == null ? BigInteger.valueOf(small) : large;
    }
}
