package dev.assay.metrics.technical;

import java.util.Arrays;

/**
 * An output of an indicator by bar. There is nothing before {@link #offset}; from there on, a bar whose value is
 * undefined, or whose input is missing, has NaN.
 *
 * <p>Immutable and thread-safe.
 */
public final class Line {

    private final double[] values;
    private final int offset;

    Line(double[] values, int offset) {
        this.values = values;
        this.offset = offset;
    }

    /** Returns the index of the first bar that has a value; how many bars it takes, if there are fewer. */
    public int offset() {
        return offset;
    }

    /** Returns how many bars there are, those before the offset included. */
    public int bars() {
        return values.length;
    }

    /** Returns how many values there are, undefined ones included. */
    public int size() {
        return Math.max(0, values.length - offset);
    }

    /**
     * Returns the value of a bar, by the index of the bar in the input; NaN if it is undefined.
     *
     * @throws IndexOutOfBoundsException if the bar is before the offset or after the last
     */
    public double value(int bar) {
        if (bar < offset || bar >= values.length) {
            throw new IndexOutOfBoundsException("bar: " + bar + " of " + offset + " to " + values.length);
        }
        return values[bar];
    }

    /** Tells whether a bar has a value that is defined; any index may be asked for. */
    public boolean isDefined(int bar) {
        return bar >= offset && bar < values.length && !Double.isNaN(values[bar]);
    }

    /** Returns a copy of the values from the offset on. */
    public double[] values() {
        return Arrays.copyOfRange(values, values.length - size(), values.length);
    }

    /** Returns where the values are. */
    @Override
    public String toString() {
        return "Line[" + size() + " values from bar " + offset + "]";
    }
}
