package dev.assay.metrics.composite;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One score for each of several values, in their order. A value that was missing has none; if the values as a whole
 * cannot be scored, none has, and there is a reason. Immutable and thread-safe.
 */
public final class Scores {

    private final Metric metric;
    private final double[] values;
    private final @Nullable Reason reason;
    private final Map<String, Object> conventions;

    private Scores(Metric metric, double[] values, @Nullable Reason reason, Map<String, Object> conventions) {
        this.metric = metric;
        this.values = values;
        this.reason = reason;
        this.conventions = Collections.unmodifiableMap(new LinkedHashMap<>(conventions));
    }

    /** Returns scores; NaN where there is none. */
    static Scores of(Metric metric, double[] values, Map<String, Object> conventions) {
        return new Scores(metric, values, null, conventions);
    }

    static Scores undefined(Metric metric, int size, Reason reason, Map<String, Object> conventions) {
        double[] none = new double[size];
        Arrays.fill(none, Double.NaN);
        return new Scores(metric, none, reason, conventions);
    }

    /** Returns what was measured. */
    public Metric metric() {
        return metric;
    }

    /** Tells whether the values as a whole could be scored. */
    public boolean isDefined() {
        return reason == null;
    }

    /** Returns why they could not; empty if they could. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Returns how many values there are, missing ones included. */
    public int size() {
        return values.length;
    }

    /** Returns how many values have no score. */
    public int missing() {
        return (int) Arrays.stream(values).filter(Double::isNaN).count();
    }

    /** Returns every convention that was used, by name; unmodifiable. */
    public Map<String, Object> conventions() {
        return conventions;
    }

    /** Returns a score with all that is known about it. */
    public Measurement at(int i) {
        Objects.checkIndex(i, values.length);
        Measurement.Draft draft =
                Measurement.of(metric).n(values.length - missing()).missing(missing());
        conventions.forEach(draft::convention);
        if (reason != null) {
            return draft.undefined(reason);
        }
        return Double.isNaN(values[i]) ? draft.undefined(Reason.NO_DATA) : draft.value(values[i]);
    }

    /** Returns a score, or empty if there is none. */
    public OptionalDouble find(int i) {
        return Double.isNaN(values[i]) ? OptionalDouble.empty() : OptionalDouble.of(values[i]);
    }

    /** Returns a copy of the scores; NaN where there is none. */
    public double[] toArray() {
        return values.clone();
    }

    /** Returns the scores on one line. */
    @Override
    public String toString() {
        return metric + (reason == null ? " = " + Arrays.toString(values) : " is undefined: " + reason);
    }
}
