package dev.assay.metrics.signal;

import dev.assay.metrics.internal.Sum;
import java.time.Instant;

/**
 * What is known at the end of a bar: that bar and those before. Later bars cannot be reached. Immutable, so that one that
 * is kept does not learn.
 */
public final class Past {

    private final PricePath path;
    private final int last;
    private final double position;

    Past(PricePath path, int last, double position) {
        this.path = path;
        this.last = last;
        this.position = position;
    }

    /** Returns how many bars have ended. */
    public int size() {
        return last + 1;
    }

    /** Returns the position that was wanted before. */
    public double position() {
        return position;
    }

    /** Returns when the latest bar ended. */
    public Instant now() {
        return Instant.ofEpochMilli(path.end(last));
    }

    /**
     * Returns a last price.
     *
     * @param ago how many bars before the latest; 0 is the latest
     * @throws IndexOutOfBoundsException if there is no such bar, or it is in the future
     */
    public double close(int ago) {
        return path.close(bar(ago));
    }

    /** Returns a first price; NaN if the series has none. See {@link #close}. */
    public double open(int ago) {
        return path.open(bar(ago));
    }

    /** Returns a highest price; the close if the series has none. See {@link #close}. */
    public double high(int ago) {
        return path.high(bar(ago));
    }

    /** Returns a lowest price; the close if the series has none. See {@link #close}. */
    public double low(int ago) {
        return path.low(bar(ago));
    }

    /** Returns a volume; NaN if the series has none. See {@link #close}. */
    public double volume(int ago) {
        return path.volume(bar(ago));
    }

    /**
     * Returns the mean of the latest closes.
     *
     * @throws IndexOutOfBoundsException if there are not that many
     */
    public double meanClose(int n) {
        Sum sum = new Sum();
        for (int ago = 0; ago < n; ago++) {
            sum.add(close(ago));
        }
        return sum.value() / n;
    }

    private int bar(int ago) {
        if (ago < 0 || ago > last) {
            throw new IndexOutOfBoundsException("ago: " + ago + " of " + size() + " bars");
        }
        return last - ago;
    }
}
