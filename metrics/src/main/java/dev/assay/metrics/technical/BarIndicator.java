package dev.assay.metrics.technical;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.internal.technical.BarState;
import dev.assay.series.BarSeries;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An indicator of bars, such as the average true range: what it computes and by which conventions. It runs over whole
 * arrays or bar by bar, with the same numbers to the bit.
 *
 * <p>A bar in which a value is missing that the indicator uses is left out as though it were not there: its outputs are
 * NaN and the next bar goes on. Immutable and thread-safe.
 */
public final class BarIndicator {

    /** Which columns are used, as a range in the order high, low, close, volume. */
    enum Uses {
        HIGH_LOW(0, 2),
        HIGH_LOW_CLOSE(0, 3),
        ALL(0, 4),
        CLOSE_VOLUME(2, 4);

        private final int from;
        private final int to;

        Uses(int from, int to) {
            this.from = from;
            this.to = to;
        }

        boolean has(int column) {
            return column >= from && column < to;
        }
    }

    private final Spec spec;
    private final Uses uses;
    private final Supplier<BarState> fresh;
    private final int main;

    private BarIndicator(Spec spec, Uses uses, Supplier<BarState> fresh, int main) {
        this.spec = spec;
        this.uses = uses;
        this.fresh = fresh;
        this.main = main;
    }

    static BarIndicator of(Spec spec, Uses uses, Supplier<BarState> fresh) {
        return new BarIndicator(spec, uses, fresh, 0);
    }

    /** Returns the output that {@link #line}, {@link #last} and {@link BarStream#next} give. */
    public Metric metric() {
        return spec.metric(main);
    }

    /** Returns all outputs; unmodifiable. */
    public List<Metric> outputs() {
        return spec.outputs();
    }

    /** Returns every convention by name; unmodifiable. */
    public Map<String, Object> conventions() {
        return spec.conventions();
    }

    /** Returns the index of the first bar that has a value, if none is missing. */
    public int offset() {
        return spec.offset(main);
    }

    /**
     * Returns a copy whose main output is another one.
     *
     * @throws IllegalArgumentException if the indicator does not have it
     */
    public BarIndicator output(Metric metric) {
        return new BarIndicator(spec, uses, fresh, spec.indexOf(metric));
    }

    /**
     * Returns the main output over all bars.
     *
     * @throws IllegalArgumentException if a value that is used is infinite, or volume is used and not there
     */
    public Line line(Bars bars) {
        return lines(bars).get(metric());
    }

    /**
     * Returns all outputs over all bars.
     *
     * @throws IllegalArgumentException if a value that is used is infinite, or volume is used and not there
     */
    public Lines lines(Bars bars) {
        double[][] all = bars.columns(uses.has(3));
        return Columns.run(
                spec,
                all,
                uses.from,
                uses.to,
                (columns, outs) -> fresh.get().run(columns[0], columns[1], columns[2], columns[3], outs));
    }

    /** Returns all outputs over a series, in which bars that are not complete count as missing. */
    public Lines lines(BarSeries series) {
        return lines(Bars.copyOf(series));
    }

    /** Returns the main output at the latest bar. */
    public Measurement last(Bars bars) {
        return spec.last(main, lines(bars), null, false);
    }

    /** Returns the main output at the latest complete bar. */
    public Measurement last(BarSeries series) {
        BarSeries complete = series.complete();
        return spec.last(main, lines(complete), complete.window().orElse(null), series.incomplete() > 0);
    }

    /** Returns a fresh state that takes bar by bar. */
    public BarStream stream() {
        return new BarStream(spec, uses, fresh.get(), main);
    }

    /** Returns outputs and conventions. */
    @Override
    public String toString() {
        return spec.outputs() + " " + spec.conventions();
    }
}
