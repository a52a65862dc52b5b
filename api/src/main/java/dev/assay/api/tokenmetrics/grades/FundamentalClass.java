package dev.assay.api.tokenmetrics.grades;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The class that a fundamental grade puts a token into. The service owns the set: a value it adds later is kept as it is,
 * and {@link #known()} is then empty.
 *
 * <p>Immutable and thread-safe.
 */
public final class FundamentalClass {

    /** A store of value. */
    public static final FundamentalClass STORE_OF_VALUE = new FundamentalClass("storeOfValue");

    /** Well established. */
    public static final FundamentalClass BLUE_CHIP = new FundamentalClass("blueChip");

    /** Emerging. */
    public static final FundamentalClass EMERGING = new FundamentalClass("emerging");

    /** Speculative. */
    public static final FundamentalClass SPECULATIVE = new FundamentalClass("speculative");

    /** Of high risk. */
    public static final FundamentalClass HIGH_RISK = new FundamentalClass("highRisk");

    /** The values known when this version was written. */
    public enum Known {
        /** A store of value. */
        STORE_OF_VALUE,
        /** Well established. */
        BLUE_CHIP,
        /** Emerging. */
        EMERGING,
        /** Speculative. */
        SPECULATIVE,
        /** Of high risk. */
        HIGH_RISK
    }

    private final String text;

    private FundamentalClass(String text) {
        this.text = text;
    }

    /** Returns the value of that text, exactly as the service writes it. */
    public static FundamentalClass of(String text) {
        return new FundamentalClass(Objects.requireNonNull(text, "text"));
    }

    /** Returns the value if it is one of the known ones. */
    public Optional<Known> known() {
        String name = text.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
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
        return other instanceof FundamentalClass that && text.equals(that.text);
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
