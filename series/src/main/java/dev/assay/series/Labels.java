package dev.assay.series;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The times of bars, which bars are complete, and what the series is of. Immutable. */
final class Labels {

    private final SeriesInfo info;
    private final long[] epochMillis;
    private final BitSet incomplete;

    Labels(SeriesInfo info, long[] epochMillis, BitSet incomplete) {
        this.info = info;
        this.epochMillis = epochMillis;
        this.incomplete = incomplete;
    }

    static Labels checked(SeriesInfo info, long[] epochMillis) {
        long[] times = epochMillis.clone();
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                throw new IllegalArgumentException("epochMillis: not ascending at " + i + ": "
                        + Instant.ofEpochMilli(times[i]) + " after " + Instant.ofEpochMilli(times[i - 1]));
            }
        }
        return new Labels(info, times, new BitSet());
    }

    SeriesInfo info() {
        return info;
    }

    int size() {
        return epochMillis.length;
    }

    long millis(int i) {
        return epochMillis[i];
    }

    Instant time(int i) {
        return Instant.ofEpochMilli(epochMillis[i]);
    }

    long[] copyOfMillis() {
        return epochMillis.clone();
    }

    boolean isComplete(int i) {
        if (i < 0 || i >= size()) {
            throw new IndexOutOfBoundsException("i: " + i + " of " + size());
        }
        return !incomplete.get(i);
    }

    int incomplete() {
        return incomplete.cardinality();
    }

    Labels withIncomplete(int i) {
        if (i < 0 || i >= size()) {
            throw new IndexOutOfBoundsException("i: " + i + " of " + size());
        }
        BitSet more = (BitSet) incomplete.clone();
        more.set(i);
        return new Labels(info, epochMillis, more);
    }

    Labels part(int[] indices) {
        long[] times = new long[indices.length];
        BitSet open = new BitSet();
        for (int i = 0; i < indices.length; i++) {
            times[i] = epochMillis[indices[i]];
            open.set(i, incomplete.get(indices[i]));
        }
        return new Labels(info, times, open);
    }

    /** Returns which bars are complete. */
    int[] complete() {
        int[] indices = new int[size() - incomplete()];
        int n = 0;
        for (int i = incomplete.nextClearBit(0); i < size(); i = incomplete.nextClearBit(i + 1)) {
            indices[n++] = i;
        }
        return indices;
    }

    /** Returns the bars whose label lies in a window. */
    int[] within(Window window) {
        int[] indices = new int[size()];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            if (window.contains(time(i))) {
                indices[n++] = i;
            }
        }
        return Arrays.copyOf(indices, n);
    }

    /** Returns from the start of the first bar to the end of the last; nothing if there is none. */
    @Nullable
    Window window() {
        if (size() == 0) {
            return null;
        }
        boolean atStart = info.labelSide() == LabelSide.START;
        Instant first = time(0);
        Instant last = time(size() - 1);
        return atStart ? new Window(first, last.plus(info.step())) : new Window(first.minus(info.step()), last);
    }
}
