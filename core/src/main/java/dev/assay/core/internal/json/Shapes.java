package dev.assay.core.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a body. A table without chains: where two shapes meet in a slot, the later one wins, so hostile names
 * cost no more than being read. Thread-safe, since nested objects are indexed when asked for.
 */
final class Shapes {

    private static final int SLOTS = 128;

    // Plain writes: a shape is immutable but for its table of positions, which may be seen late.
    private final @Nullable Shape[] table = new Shape[SLOTS];

    /** Returns the shape with the names at these ranges, start and end alternating. */
    Shape find(byte[] bytes, int[] ranges, int n) {
        int slot = slot(bytes, ranges, n);
        Shape known = table[slot];
        if (known != null && known.matches(bytes, ranges, n)) {
            return known;
        }
        byte[][] raw = new byte[n][];
        for (int i = 0; i < n; i++) {
            raw[i] = Arrays.copyOfRange(bytes, ranges[2 * i], ranges[2 * i + 1]);
        }
        Shape made = new Shape(raw);
        table[slot] = made;
        return made;
    }

    private static int slot(byte[] bytes, int[] ranges, int n) {
        int hash = n;
        for (int i = 0; i < n; i++) {
            for (int p = ranges[2 * i]; p < ranges[2 * i + 1]; p++) {
                hash = 31 * hash + bytes[p];
            }
        }
        hash *= 0x9E3779B9;
        return hash >>> 25;
    }
}
