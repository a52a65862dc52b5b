package dev.assay.series;

import java.util.Arrays;

/**
 * Two series on their common labels. Immutable and thread-safe.
 */
public final class Joined {

    private final TimeSeries first;
    private final TimeSeries second;
    private final int dropped;

    private Joined(TimeSeries first, TimeSeries second, int dropped) {
        this.first = first;
        this.second = second;
        this.dropped = dropped;
    }

    static Joined of(TimeSeries one, TimeSeries two) {
        one.info().requireLike(two.info());
        TimeSeries a = one.complete();
        TimeSeries b = two.complete();
        int most = Math.min(a.size(), b.size());
        long[] times = new long[most];
        double[] left = new double[most];
        double[] right = new double[most];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            int order = Long.compare(a.epochMillis(i), b.epochMillis(j));
            if (order == 0 && !Double.isNaN(a.value(i)) && !Double.isNaN(b.value(j))) {
                times[n] = a.epochMillis(i);
                left[n] = a.value(i);
                right[n++] = b.value(j);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        long[] common = Arrays.copyOf(times, n);
        return new Joined(
                TimeSeries.of(one.info(), common, Arrays.copyOf(left, n)),
                TimeSeries.of(two.info(), common, Arrays.copyOf(right, n)),
                one.size() + two.size() - 2 * n);
    }

    /** Returns the first series on the common labels. */
    public TimeSeries first() {
        return first;
    }

    /** Returns the second series on the common labels. */
    public TimeSeries second() {
        return second;
    }

    /** Returns how many labels there are in common. */
    public int size() {
        return first.size();
    }

    /** Returns how many bars of both together were left out, being missing, incomplete or on one side only. */
    public int dropped() {
        return dropped;
    }
}
