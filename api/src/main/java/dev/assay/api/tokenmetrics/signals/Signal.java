package dev.assay.api.tokenmetrics.signals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trading signal, a number on the wire. The service owns the set: a number it adds later is kept as it is, and
 * {@link #known()} is then empty.
 *
 * <p>Immutable and thread-safe.
 */
public final class Signal {

    /** Prices are expected to rise: 1. */
    public static final Signal BULLISH = new Signal(1);

    /** No expectation: 0. */
    public static final Signal NEUTRAL = new Signal(0);

    /** Prices are expected to fall: -1. */
    public static final Signal BEARISH = new Signal(-1);

    /** The values known when this version was written. */
    public enum Known {
        /** Prices are expected to rise: 1. */
        BULLISH,
        /** No expectation: 0. */
        NEUTRAL,
        /** Prices are expected to fall: -1. */
        BEARISH
    }

    private final int number;

    private Signal(int number) {
        this.number = number;
    }

    /** Returns the signal of that number. */
    public static Signal of(int number) {
        return switch (number) {
            case 1 -> BULLISH;
            case 0 -> NEUTRAL;
            case -1 -> BEARISH;
            default -> new Signal(number);
        };
    }

    /** Returns the signal if it is one of the known ones. */
    public Optional<Known> known() {
        return switch (number) {
            case 1 -> Optional.of(Known.BULLISH);
            case 0 -> Optional.of(Known.NEUTRAL);
            case -1 -> Optional.of(Known.BEARISH);
            default -> Optional.empty();
        };
    }

    /** Returns the number as the service wrote it. */
    public int number() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signal that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return known().map(Known::name).orElse("signal " + number);
    }
}
