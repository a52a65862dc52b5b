package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.util.Arrays;

/**
 * What a stretch of time returned, and how far and how long it was below its peaks. Only stretches that follow each other
 * merge, earlier with later; a gap or an overlap is refused. The merge is associative and not commutative.
 *
 * <p>A path is made either of levels, such as prices, which are compared as they are, so that any partition gives the same
 * bits; or of returns, whose product is kept to about twice the precision of a double. Times are any ascending numbers,
 * such as positions or milliseconds.
 *
 * <p>How long a path was under water cannot be told from a state of fixed size, since a later stretch is compared with
 * peaks before it: the state holds one entry per new high.
 */
public final class ReturnPath implements Accumulator<ReturnPath, ReturnPath.Summary> {

    private static final int KIND = 'P';

    private final boolean ofLevels;
    private final long start;
    private final double first;
    private long end;
    private double last;
    /** What rounding has cut off from the last level. */
    private double rest;

    private double lowest;
    private double drawdown;
    private final Highs highs;
    private long observations;

    private ReturnPath(boolean ofLevels, long start, double first) {
        this(ofLevels, start, first, new Highs());
        highs.add(start, first);
    }

    private ReturnPath(boolean ofLevels, long start, double first, Highs highs) {
        this.ofLevels = ofLevels;
        this.start = start;
        this.first = first;
        this.highs = highs;
        this.end = start;
        this.last = first;
        this.lowest = first;
    }

    /** Begins a path of returns at a time. */
    public static ReturnPath ofReturns(long start) {
        return new ReturnPath(false, start, 1);
    }

    /**
     * Begins a path of levels, such as prices, at a time; a stretch that follows begins where the one before ends.
     *
     * @throws IllegalArgumentException if the level is not positive and finite
     */
    public static ReturnPath ofLevels(long start, double level) {
        return new ReturnPath(true, start, requireLevel(level));
    }

    /**
     * Adds the simple return from the end so far to a later time.
     *
     * @throws IllegalArgumentException if the time is not later, or the return not finite or below -1
     * @throws IllegalStateException if the path is one of levels
     */
    public void addReturn(long time, double simpleReturn) {
        requireKind(false);
        if (!(simpleReturn >= -1 && simpleReturn < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("simpleReturn: not finite or below -1: " + simpleReturn);
        }
        double factor = 1 + simpleReturn;
        double factorRest = simpleReturn - (factor - 1);
        double next = last * factor;
        rest = rest * factor + Math.fma(last, factor, -next) + last * factorRest;
        reach(time, next);
    }

    /**
     * Adds the level at a later time.
     *
     * @throws IllegalArgumentException if the time is not later, or the level not positive and finite
     * @throws IllegalStateException if the path is one of returns
     */
    public void addLevel(long time, double level) {
        requireKind(true);
        reach(time, requireLevel(level));
    }

    private void reach(long time, double level) {
        if (time <= end) {
            throw new IllegalArgumentException("time: not after " + end + ": " + time);
        }
        end = time;
        last = level;
        observations++;
        lowest = Math.min(lowest, level);
        if (level >= highs.peak()) {
            highs.add(time, level);
        } else {
            highs.sink(time);
            drawdown = Math.min(drawdown, level / highs.peak() - 1);
        }
    }

    private void requireKind(boolean levels) {
        if (ofLevels != levels) {
            throw new IllegalStateException("the path is one of " + (ofLevels ? "levels" : "returns"));
        }
    }

    private static double requireLevel(double level) {
        if (!(level > 0 && level < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("level: not positive and finite: " + level);
        }
        return level;
    }

    /**
     * Takes over the stretch that follows this one.
     *
     * @throws IllegalArgumentException if it does not begin where this one ends, or is not made of the same
     */
    @Override
    public void merge(ReturnPath other) {
        if (other.ofLevels != ofLevels) {
            throw new IllegalArgumentException("other: of " + (other.ofLevels ? "levels" : "returns"));
        }
        if (other.start != end) {
            throw new IllegalArgumentException("other: begins at " + other.start + " and not at " + end);
        }
        if (ofLevels && other.first != last) {
            throw new IllegalArgumentException("other: begins with " + other.first + " and not with " + last);
        }
        double scale = ofLevels ? 1 : last;
        double scaleRest = ofLevels ? 0 : rest;
        drawdown = Math.min(drawdown, other.drawdown);
        drawdown = Math.min(drawdown, other.lowest * scale / highs.peak() - 1);
        lowest = Math.min(lowest, other.lowest * scale);
        highs.append(other.highs, scale);
        double next = other.last * scale;
        rest = ofLevels ? 0 : other.rest * scale + Math.fma(other.last, scale, -next) + other.last * scaleRest;
        last = next;
        end = other.end;
        observations += other.observations;
    }

    @Override
    public Summary result() {
        double total = ofLevels ? last / first - 1 : last - 1 + rest;
        return new Summary(
                observations,
                start,
                end,
                total,
                drawdown,
                highs.longest(end),
                !highs.isOpen() ? 0 : end - highs.time());
    }

    @Override
    public byte[] toBytes() {
        StateWriter out =
                new StateWriter(KIND, 1).count(ofLevels ? 1 : 0).wide(start).number(first);
        out.wide(end).number(last).number(rest).number(lowest).number(drawdown);
        highs.write(out.count(observations));
        return out.toBytes();
    }

    /**
     * Returns the state that was written.
     *
     * @throws IllegalArgumentException if the bytes are not a state that this version knows
     */
    public static ReturnPath fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, 1);
        boolean levels = in.count() == 1;
        ReturnPath path = new ReturnPath(levels, in.wide(), in.number(), new Highs());
        path.end = in.wide();
        path.last = in.number();
        path.rest = in.number();
        path.lowest = in.number();
        path.drawdown = in.number();
        path.observations = in.count();
        path.highs.read(in);
        in.end();
        return path;
    }

    /**
     * What a stretch of time returned.
     *
     * @param observations how many returns or levels were added
     * @param start when it began
     * @param end when it ended
     * @param cumulativeReturn the simple return from start to end
     * @param maxDrawdown the largest fall below an earlier level, from -1 to 0
     * @param longestUnderWater the longest time from a peak until it was reached again, or until the end
     * @param openUnderWater the time since the peak, if the end is below it, else 0
     */
    public record Summary(
            long observations,
            long start,
            long end,
            double cumulativeReturn,
            double maxDrawdown,
            long longestUnderWater,
            long openUnderWater) {}

    /** The times at which a level was at or above all before it, and whether it was below in between. */
    private static final class Highs {
        private int size;
        private long[] times = new long[8];
        private double[] levels = new double[8];
        /** Whether a lower level came after a high and before the next. */
        private boolean[] sunk = new boolean[8];

        private void add(long time, double level) {
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
                levels = Arrays.copyOf(levels, 2 * size);
                sunk = Arrays.copyOf(sunk, 2 * size);
            }
            times[size] = time;
            levels[size] = level;
            sunk[size++] = false;
        }

        private void sink(long time) {
            sunk[size - 1] |= time > times[size - 1];
        }

        private double peak() {
            return levels[size - 1];
        }

        private long time() {
            return times[size - 1];
        }

        private boolean isOpen() {
            return sunk[size - 1];
        }

        private long longest(long end) {
            long longest = isOpen() ? end - time() : 0;
            for (int i = 1; i < size; i++) {
                if (sunk[i - 1]) {
                    longest = Math.max(longest, times[i] - times[i - 1]);
                }
            }
            return longest;
        }

        /** The first of the others is the end of this path: the same observation. */
        private void append(Highs other, double scale) {
            double peak = peak();
            for (int i = 0; i < other.size; i++) {
                double level = other.levels[i] * scale;
                if (level < peak) {
                    sink(other.times[i]);
                } else if (other.times[i] > time()) {
                    add(other.times[i], level);
                    peak = level;
                }
                sunk[size - 1] |= other.sunk[i];
            }
        }

        private void write(StateWriter out) {
            out.count(size);
            for (int i = 0; i < size; i++) {
                out.wide(times[i]).number(levels[i]).count(sunk[i] ? 1 : 0);
            }
        }

        private void read(StateReader in) {
            long count = in.count();
            if (count == 0) {
                throw new IllegalArgumentException("bytes: a path without a beginning");
            }
            for (long i = 0; i < count; i++) {
                add(in.wide(), in.number());
                sunk[size - 1] = in.count() == 1;
            }
        }
    }
}
