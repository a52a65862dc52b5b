package dev.assay.api.tokenmetrics.grades;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a grade moves. The service owns the set: a value it adds later is kept as it is, and {@link #known()} is then empty.
 *
 * <p>Immutable and thread-safe.
 */
public final class Momentum {

    /** Momentum Surging. */
    public static final Momentum MOMENTUM_SURGING = new Momentum("Momentum Surging");

    /** Gaining Momentum. */
    public static final Momentum GAINING_MOMENTUM = new Momentum("Gaining Momentum");

    /** Holding Steady. */
    public static final Momentum HOLDING_STEADY = new Momentum("Holding Steady");

    /** Losing Momentum. */
    public static final Momentum LOSING_MOMENTUM = new Momentum("Losing Momentum");

    /** Momentum Crashing. */
    public static final Momentum MOMENTUM_CRASHING = new Momentum("Momentum Crashing");

    /** No Momentum. */
    public static final Momentum NO_MOMENTUM = new Momentum("No Momentum");

    /** The values known when this version was written. */
    public enum Known {
        /** Momentum Surging. */
        MOMENTUM_SURGING,
        /** Gaining Momentum. */
        GAINING_MOMENTUM,
        /** Holding Steady. */
        HOLDING_STEADY,
        /** Losing Momentum. */
        LOSING_MOMENTUM,
        /** Momentum Crashing. */
        MOMENTUM_CRASHING,
        /** No Momentum. */
        NO_MOMENTUM
    }

    private final String text;

    private Momentum(String text) {
        this.text = text;
    }

    /** Returns the value of that text, exactly as the service writes it. */
    public static Momentum of(String text) {
        return new Momentum(Objects.requireNonNull(text, "text"));
    }

    /** Returns the value if it is one of the known ones. */
    public Optional<Known> known() {
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(Known.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    /** Returns the text as the service wrote it. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Momentum that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
