package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something about an address: what it is, that there is no such thing, or that this could not be found out, each with
 * what was asked for it. That there is nothing and that nothing is known are never the same. Immutable.
 *
 * @param <T> what it is about
 */
public sealed interface Fact<T> permits Fact.Known, Fact.Absent, Fact.Unknown {

    /** Returns what was asked, and on which block. */
    Evidence evidence();

    /**
     * Returns the value.
     *
     * @throws NoSuchElementException if there is none or it is not known, saying why
     */
    default T value() {
        throw new NoSuchElementException(this + " (" + evidence() + ")");
    }

    /** Returns the value; empty if there is none <em>or</em> it is not known. */
    default Optional<T> find() {
        return Optional.empty();
    }

    /** Returns whether there is a value. */
    default boolean isKnown() {
        return this instanceof Known;
    }

    /** Returns whether it was found that there is no such thing. */
    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /** Returns whether it could not be found out. */
    default boolean isUnknown() {
        return this instanceof Unknown;
    }

    /** Returns this fact about something that follows from the value. */
    <R> Fact<R> map(Function<? super T, ? extends R> change);

    /**
     * There is such a thing.
     *
     * @param value what it is
     */
    record Known<T>(T value, Evidence evidence) implements Fact<T> {

        /** Takes both. */
        public Known {
            requireNonNull(value, "value");
            requireNonNull(evidence, "evidence");
        }

        @Override
        public Optional<T> find() {
            return Optional.of(value);
        }

        @Override
        public <R> Fact<R> map(Function<? super T, ? extends R> change) {
            return new Known<>(change.apply(value), evidence);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** There is no such thing. */
    record Absent<T>(Evidence evidence) implements Fact<T> {

        /** Takes it. */
        public Absent {
            requireNonNull(evidence, "evidence");
        }

        @Override
        public <R> Fact<R> map(Function<? super T, ? extends R> change) {
            return new Absent<>(evidence);
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /**
     * It could not be found out.
     *
     * @param reason why not
     */
    record Unknown<T>(String reason, Evidence evidence) implements Fact<T> {

        /** Takes both. */
        public Unknown {
            requireNonNull(reason, "reason");
            requireNonNull(evidence, "evidence");
        }

        @Override
        public <R> Fact<R> map(Function<? super T, ? extends R> change) {
            return new Unknown<>(reason, evidence);
        }

        @Override
        public String toString() {
            return "unknown: " + reason;
        }
    }
}
