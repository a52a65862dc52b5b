package dev.assay.metrics.internal.window;

/**
 * The highest or lowest of the last n values, by a deque of those that no later one has passed. Of equal values the latest
 * counts. Not thread-safe.
 */
public final class WindowExtreme {

    private final int n;
    private final boolean highest;
    private final double[] values;
    private final long[] bars;
    private final int mask;

    private long bar;
    private long head;
    private long tail;

    private WindowExtreme(int n, boolean highest) {
        this.n = n;
        this.highest = highest;
        int capacity = Integer.highestOneBit(n) << 1;
        values = new double[capacity];
        bars = new long[capacity];
        mask = capacity - 1;
    }

    /** Returns an empty window whose highest value is wanted. */
    public static WindowExtreme highest(int n) {
        return new WindowExtreme(n, true);
    }

    /** Returns an empty window whose lowest value is wanted. */
    public static WindowExtreme lowest(int n) {
        return new WindowExtreme(n, false);
    }

    /** Adds a value and returns the extreme; NaN until the window is full. */
    public double next(double value) {
        while (tail > head && !isBeyond(values[(int) (tail - 1) & mask], value)) {
            tail--;
        }
        values[(int) tail & mask] = value;
        bars[(int) tail & mask] = bar;
        tail++;
        bar++;
        if (bars[(int) head & mask] <= bar - 1 - n) {
            head++;
        }
        return bar < n ? Double.NaN : values[(int) head & mask];
    }

    private boolean isBeyond(double earlier, double later) {
        return highest ? earlier > later : earlier < later;
    }

    /** Returns how many values ago the extreme was. */
    public int age() {
        return (int) (bar - 1 - bars[(int) head & mask]);
    }
}
