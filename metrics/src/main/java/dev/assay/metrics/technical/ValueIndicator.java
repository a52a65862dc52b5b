package dev.assay.metrics.technical;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.internal.technical.ValueState;
import dev.assay.series.TimeSeries;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An indicator of one value per bar, such as a moving average of closes: what it computes and by which conventions. It
 * runs over a whole array or value by value, with the same numbers to the bit.
 *
 * <p>A missing value, NaN, is left out as though the bar were not there: its outputs are NaN and the next bar goes on.
 * Arrays are read and not kept. Immutable and thread-safe.
 */
public final class ValueIndicator {

    private final Spec spec;
    private final Supplier<ValueState> fresh;
    private final int main;

    private ValueIndicator(Spec spec, Supplier<ValueState> fresh, int main) {
        this.spec = spec;
        this.fresh = fresh;
        this.main = main;
    }

    static ValueIndicator of(Spec spec, Supplier<ValueState> fresh) {
        return new ValueIndicator(spec, fresh, 0);
    }

    /** Returns the output that {@link #line}, {@link #last} and {@link ValueStream#next} give. */
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
    public ValueIndicator output(Metric metric) {
        return new ValueIndicator(spec, fresh, spec.indexOf(metric));
    }

    /**
     * Returns the main output over all values.
     *
     * @throws IllegalArgumentException if a value is infinite
     */
    public Line line(double[] values) {
        return lines(values).get(metric());
    }

    /**
     * Returns all outputs over all values.
     *
     * @throws IllegalArgumentException if a value is infinite
     */
    public Lines lines(double[] values) {
        return Columns.run(
                spec,
                new double[][] {values},
                0,
                1,
                (columns, outs) -> fresh.get().run(columns[0], outs));
    }

    /** Returns all outputs over a series, in which bars that are not complete count as missing. */
    public Lines lines(TimeSeries series) {
        return lines(complete(series));
    }

    /** Returns the main output at the latest bar. */
    public Measurement last(double[] values) {
        return spec.last(main, lines(values), null, false);
    }

    /** Returns the main output at the latest complete bar. */
    public Measurement last(TimeSeries series) {
        TimeSeries complete = series.complete();
        return spec.last(main, lines(complete), complete.window().orElse(null), series.incomplete() > 0);
    }

    private static double[] complete(TimeSeries series) {
        double[] values = series.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = series.isComplete(i) ? values[i] : Double.NaN;
        }
        return values;
    }

    /** Returns a fresh state that takes value by value. */
    public ValueStream stream() {
        return new ValueStream(spec, fresh.get(), main);
    }

    /** Returns outputs and conventions. */
    @Override
    public String toString() {
        return spec.outputs() + " " + spec.conventions();
    }
}
