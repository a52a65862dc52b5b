package dev.assay.metrics;

import dev.assay.series.Window;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator answers: a value, or undefined with a reason, and everything needed to read it: how many
 * observations there were and how many were missing, over which window and population, by which conventions.
 *
 * <pre>{@code
 * Measurement gini = Concentration.gini(holders);
 * if (gini.isDefined()) {
 *     System.out.println(gini.value() + " of " + gini.n() + " holders");
 * }
 * }</pre>
 *
 * <p>A value is never NaN. Immutable and thread-safe; equal if all parts are.
 */
public final class Measurement {

    private final Metric metric;
    private final double value;
    private final @Nullable Reason reason;
    private final String detail;
    private final long n;
    private final long missing;
    private final double standardError;
    private final @Nullable Window window;
    private final @Nullable String population;
    private final Map<String, Object> conventions;
    private final Set<Flag> flags;

    private Measurement(Draft draft, double value, @Nullable Reason reason, String detail) {
        this.metric = draft.metric;
        this.value = value;
        this.reason = reason;
        this.detail = Objects.requireNonNull(detail, "detail");
        this.n = draft.n;
        this.missing = draft.missing;
        this.standardError = draft.standardError;
        this.window = draft.window;
        this.population = draft.population;
        this.conventions = Collections.unmodifiableMap(new LinkedHashMap<>(draft.conventions));
        this.flags = Collections.unmodifiableSet(EnumSet.copyOf(draft.flags));
    }

    /** Begins a measurement, for calculators. */
    public static Draft of(Metric metric) {
        return new Draft(metric);
    }

    /** Returns what was measured. */
    public Metric metric() {
        return metric;
    }

    /** Returns the unit of the value. */
    public Unit unit() {
        return metric.unit();
    }

    /** Returns which way is better. */
    public Direction direction() {
        return metric.direction();
    }

    /** Tells whether there is a value. */
    public boolean isDefined() {
        return reason == null;
    }

    /**
     * Returns the value; may be infinite only where the metric says so.
     *
     * @throws UndefinedException if there is none; it says why
     */
    public double value() {
        if (reason != null) {
            throw new UndefinedException(metric + " is " + MeasurementText.why(reason, detail), reason);
        }
        return value;
    }

    /**
     * Returns the value of a count.
     *
     * @throws UndefinedException if there is none
     * @throws ArithmeticException if it is no integer of at most 53 bits
     */
    public long count() {
        double whole = value();
        if (whole != Math.rint(whole) || Math.abs(whole) > 1L << 53) {
            throw new ArithmeticException(metric + " is no count: " + whole);
        }
        return (long) whole;
    }

    /** Returns the value, or empty if there is none. */
    public OptionalDouble find() {
        return reason == null ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Returns the value, or another if there is none. */
    public double orElse(double other) {
        return reason == null ? value : other;
    }

    /** Returns why there is no value; empty if there is one. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Returns what there is to say about the reason, for people; may be empty. */
    public String detail() {
        return detail;
    }

    /** Returns how many observations were used. */
    public long n() {
        return n;
    }

    /** Returns how many observations were missing and so left out. */
    public long missing() {
        return missing;
    }

    /** Returns the standard error of the value; empty where none is known. */
    public OptionalDouble standardError() {
        return Double.isNaN(standardError) ? OptionalDouble.empty() : OptionalDouble.of(standardError);
    }

    /** Returns the time that was covered; empty where the data has no times. */
    public Optional<Window> window() {
        return Optional.ofNullable(window);
    }

    /** Returns who was counted and what counts as one, such as filters and the rule for entities; empty if all were. */
    public Optional<String> population() {
        return Optional.ofNullable(population);
    }

    /** Returns every convention that was used, by name, in a fixed order; unmodifiable. */
    public Map<String, Object> conventions() {
        return conventions;
    }

    /** Returns what a reader has to know beside the value; unmodifiable. */
    public Set<Flag> flags() {
        return flags;
    }

    /** Begins a measurement of another metric that is counted in the same way, with all that is known beside the value. */
    public Draft draft(Metric other) {
        Draft draft = new Draft(other);
        draft.n = n;
        draft.missing = missing;
        draft.standardError = standardError;
        draft.window = window;
        draft.population = population;
        draft.conventions.putAll(conventions);
        draft.flags.addAll(flags);
        return draft;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measurement that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(
                metric,
                value,
                Optional.ofNullable(reason),
                detail,
                n,
                missing,
                standardError,
                window(),
                population(),
                conventions,
                flags);
    }

    /** Returns the measurement on one line. */
    @Override
    public String toString() {
        return MeasurementText.of(this);
    }

    /** What is known about a measurement before its value. Not thread-safe; ended by a value or a reason, or both. */
    public static final class Draft {

        private final Metric metric;
        private long n;
        private long missing;
        private double standardError = Double.NaN;
        private @Nullable Window window;
        private @Nullable String population;
        private final Map<String, Object> conventions = new LinkedHashMap<>();
        private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

        private Draft(Metric metric) {
            this.metric = Objects.requireNonNull(metric, "metric");
        }

        /** Says how many observations are used. */
        public Draft n(long observations) {
            n = observations;
            return this;
        }

        /** Says how many observations are missing. */
        public Draft missing(long observations) {
            missing = observations;
            return this;
        }

        /** Says which convention is used; its value should be a number, a text, a boolean or an enum. */
        public Draft convention(String name, Object used) {
            conventions.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(used, "used"));
            return this;
        }

        /** Says the standard error; NaN if none is known. */
        public Draft standardError(double error) {
            standardError = error;
            return this;
        }

        /** Says which time is covered. */
        public Draft window(@Nullable Window covered) {
            window = covered;
            return this;
        }

        /** Says who is counted. */
        public Draft population(@Nullable String counted) {
            population = counted;
            return this;
        }

        /** Says what a reader has to know. */
        public Draft flag(Flag flag) {
            flags.add(flag);
            return this;
        }

        /** Says what a reader has to know, if a condition holds. */
        public Draft flagIf(boolean condition, Flag flag) {
            return condition ? flag(flag) : this;
        }

        /**
         * Returns the measurement with a value.
         *
         * @throws IllegalArgumentException if it is NaN: a calculator has to say why there is none
         */
        public Measurement value(double value) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("value: NaN for " + metric);
            }
            // No negative zero: it is equal to zero, and prints otherwise.
            return new Measurement(this, value + 0.0, null, "");
        }

        /** Returns the measurement with the value of another, or undefined for the same reason. */
        public Measurement like(Measurement other) {
            return other.reason == null ? value(other.value) : undefined(other.reason, other.detail);
        }

        /** Returns the measurement without a value. */
        public Measurement undefined(Reason reason) {
            return undefined(reason, "");
        }

        /** Returns the measurement without a value, and says more about it. */
        public Measurement undefined(Reason reason, String detail) {
            standardError = Double.NaN;
            return new Measurement(this, Double.NaN, Objects.requireNonNull(reason, "reason"), detail);
        }
    }
}
