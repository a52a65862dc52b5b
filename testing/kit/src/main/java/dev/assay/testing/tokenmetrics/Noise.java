package dev.assay.testing.tokenmetrics;

/** Numbers that look random and are fixed by a seed and a place; no state, so any row can be made alone. */
final class Noise {

    private final long seed;

    Noise(long seed) {
        this.seed = seed;
    }

    /** Returns 64 bits for the place. */
    long bits(long a, long b, int salt) {
        return mix(mix(mix(seed + 0x9E3779B97F4A7C15L * (salt + 1)) ^ a) ^ (b * 0xD1B54A32D192ED03L));
    }

    /** Returns a number in 0 (inclusive) to 1 (exclusive). */
    double unit(long a, long b, int salt) {
        return (bits(a, b, salt) >>> 11) * 0x1.0p-53;
    }

    /** Returns a whole number in 0 (inclusive) to n (exclusive). */
    int below(int n, long a, long b, int salt) {
        return (int) Long.remainderUnsigned(bits(a, b, salt), n);
    }

    // The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
