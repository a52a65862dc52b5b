package dev.assay.metrics.internal;

import java.util.Arrays;

/**
 * A few order statistics of many values, without sorting or copying all: one pass counts by bucket, a second gathers the
 * buckets in which a wanted rank lies, and only these are sorted. Linear time; beyond fixed tables it needs room for the
 * gathered buckets only, and none at all beyond that of a {@link Scratch} that has seen as many.
 */
public final class OrderStatistics {

    private static final int BUCKETS = 1024;
    private static final int UNWANTED = -1;
    private static final int SUMMED = -2;

    private final double[] values;
    private final double least;
    private final double scale;
    private final boolean flat;
    /** How many values lie in the buckets before; one more than there are buckets. */
    private final int[] before;

    private final int[] start;
    private final Scratch scratch;
    private final int last;
    private final Sum below = new Sum();
    private double[] gathered = {};

    /** Memory for one computation after another. What was found in it before is gone with the next. Not thread-safe. */
    public static final class Scratch {

        private final int[] before = new int[BUCKETS + 1];
        private final int[] start = new int[BUCKETS];
        private final int[] next = new int[BUCKETS];
        private double[] gathered = {};

        /** Creates memory that grows when it is used. */
        public Scratch() {}

        private double[] room(int size) {
            if (gathered.length < size) {
                gathered = new double[size + size / 2];
            }
            return gathered;
        }
    }

    private OrderStatistics(double[] values, double least, double most, int last, Scratch scratch) {
        this.last = last;
        this.scratch = scratch;
        this.values = values;
        this.least = least;
        double width = most - least;
        double perBucket = (BUCKETS - 1) / width;
        // Where the width is zero, or too large or too small for its inverse, all lie in one bucket.
        this.flat = !(width > 0 && width < Double.POSITIVE_INFINITY && perBucket < Double.POSITIVE_INFINITY);
        this.scale = perBucket;
        this.before = scratch.before;
        this.start = scratch.start;
        Arrays.fill(before, 0);
        Arrays.fill(start, UNWANTED);
    }

    /**
     * Finds order statistics.
     *
     * @param values at least one, none of them NaN; read and not kept beyond this object
     * @param least the least of the values
     * @param most the largest of the values
     * @param ranks the ranks wanted, from 0, in any order; {@link #sumBelow} is of the last
     */
    public static OrderStatistics of(double[] values, double least, double most, int... ranks) {
        return of(values, least, most, new Scratch(), ranks);
    }

    /** Finds order statistics in memory that was used before; see {@link #of(double[], double, double, int...)}. */
    public static OrderStatistics of(double[] values, double least, double most, Scratch scratch, int... ranks) {
        OrderStatistics found = new OrderStatistics(values, least, most, ranks[ranks.length - 1], scratch);
        found.count();
        found.gather(ranks);
        return found;
    }

    /** Finds order statistics of values whose least and largest are not known yet; see {@link #of(double[], double, double, int...)}. */
    public static OrderStatistics of(double[] values, int... ranks) {
        double least = values[0];
        double most = values[0];
        for (double value : values) {
            if (value < least) {
                least = value;
            }
            if (value > most) {
                most = value;
            }
        }
        return of(values, least, most, ranks);
    }

    private int bucket(double value) {
        return flat ? 0 : (int) ((value - least) * scale);
    }

    private void count() {
        for (double value : values) {
            before[bucket(value) + 1]++;
        }
        for (int i = 0; i < BUCKETS; i++) {
            before[i + 1] += before[i];
        }
    }

    private int bucketOf(int rank) {
        // The last bucket with no more than that many before it; empty ones share the count of the next.
        int low = 0;
        int high = BUCKETS - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= rank) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void gather(int[] ranks) {
        int size = 0;
        for (int rank : ranks) {
            int bucket = bucketOf(rank);
            if (start[bucket] == UNWANTED) {
                start[bucket] = size;
                size += before[bucket + 1] - before[bucket];
            }
        }
        gathered = scratch.room(size);
        int end = bucketOf(last);
        for (int bucket = 0; bucket < end; bucket++) {
            start[bucket] = start[bucket] == UNWANTED ? SUMMED : start[bucket];
        }
        pour();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (start[bucket] >= 0) {
                int count = before[bucket + 1] - before[bucket];
                Arrays.sort(gathered, start[bucket], start[bucket] + count);
                addAll(start[bucket], bucket < end ? count : bucket == end ? last - before[end] : 0);
            }
        }
    }

    private void pour() {
        int[] next = scratch.next;
        System.arraycopy(start, 0, next, 0, BUCKETS);
        for (double value : values) {
            int bucket = bucket(value);
            int place = next[bucket];
            if (place >= 0) {
                gathered[place] = value;
                next[bucket] = place + 1;
            } else if (place == SUMMED) {
                below.add(value);
            }
        }
    }

    private void addAll(int from, int count) {
        for (int i = from; i < from + count; i++) {
            below.add(gathered[i]);
        }
    }

    /** Returns the value of a wanted rank. */
    public double get(int rank) {
        int bucket = bucketOf(rank);
        return gathered[start[bucket] + rank - before[bucket]];
    }

    /** Returns a quantile, both of whose ranks were wanted. */
    public double get(Quantile quantile) {
        return quantile.between(get(quantile.lower()), get(quantile.upper()));
    }

    /** Returns the sum of the values of ranks below the last that was wanted. */
    public double sumBelow() {
        return below.value();
    }
}
