package dev.assay.api.tokenmetrics.grades;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a grade recommends. The service owns the set: a value it adds later is kept as it is, and {@link #known()} is then empty.
 *
 * <p>Immutable and thread-safe.
 */
public final class GradeSignal {

    /** Strong Buy. */
    public static final GradeSignal STRONG_BUY = new GradeSignal("Strong Buy");

    /** Buy. */
    public static final GradeSignal BUY = new GradeSignal("Buy");

    /** Neutral. */
    public static final GradeSignal NEUTRAL = new GradeSignal("Neutral");

    /** Sell. */
    public static final GradeSignal SELL = new GradeSignal("Sell");

    /** Strong Sell. */
    public static final GradeSignal STRONG_SELL = new GradeSignal("Strong Sell");

    /** The values known when this version was written. */
    public enum Known {
        /** Strong Buy. */
        STRONG_BUY,
        /** Buy. */
        BUY,
        /** Neutral. */
        NEUTRAL,
        /** Sell. */
        SELL,
        /** Strong Sell. */
        STRONG_SELL
    }

    private final String text;

    private GradeSignal(String text) {
        this.text = text;
    }

    /** Returns the value of that text, exactly as the service writes it. */
    public static GradeSignal of(String text) {
        return new GradeSignal(Objects.requireNonNull(text, "text"));
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
        return other instanceof GradeSignal that && text.equals(that.text);
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
