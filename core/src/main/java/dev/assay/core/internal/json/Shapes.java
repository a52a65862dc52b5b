package dev.assay.core.internal.json;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a body, or of all bodies from one service. A table without chains: where two shapes meet in a slot, the
 * later one wins, so hostile names cost no more than being read, and only small shapes are kept. Thread-safe.
 */
public final class Shapes {

    private static final int SLOTS = 128;

    /** How many bytes the names of a shape may have that is kept. */
    private static final int MAX_BYTES = 1 << 12;

    // Behind the slots stand the shapes that were last seen as this; the next one is likely the same.
    static final int ENVELOPE = SLOTS;
    static final int ROW = SLOTS + 1;

    private final AtomicReferenceArray<@Nullable Shape> table = new AtomicReferenceArray<>(SLOTS + 2);

    /** Creates a table without shapes. */
    public Shapes() {}

    /** Returns the shape with the names at these ranges, start and end alternating. */
    Shape find(byte[] bytes, int[] ranges, int n) {
        int slot = slot(bytes, ranges, n);
        Shape known = table.getAcquire(slot);
        if (known != null && known.matches(bytes, ranges, n)) {
            return known;
        }
        byte[][] raw = new byte[n][];
        for (int i = 0; i < n; i++) {
            raw[i] = Arrays.copyOfRange(bytes, ranges[2 * i], ranges[2 * i + 1]);
        }
        Shape made = new Shape(raw);
        keep(slot, made);
        return made;
    }

    /** Returns the shape that was last seen as {@link #ENVELOPE} or {@link #ROW}; null if there is none. */
    @Nullable
    Shape likely(int what) {
        return table.getAcquire(what);
    }

    /** Says that a shape was seen as {@link #ENVELOPE} or {@link #ROW}. */
    void seen(Shape shape, int what) {
        if (likely(what) != shape) {
            keep(what, shape);
        }
    }

    private void keep(int slot, Shape shape) {
        if (shape.bytes() <= MAX_BYTES) {
            table.setRelease(slot, shape);
        }
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
