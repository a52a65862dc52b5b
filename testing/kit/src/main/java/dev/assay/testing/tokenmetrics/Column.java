package dev.assay.testing.tokenmetrics;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a row.
 *
 * @param v2 its name in v2, or null if v2 has none
 * @param v3 its name in v3, or null if v3 has none
 */
record Column(@Nullable String v2, @Nullable String v3, Value value) {

    /** The value of a column that this row does not have, not even as null. */
    static final Object LEFT_OUT = new Object();

    private static final Pattern DIGIT_MEETS_LETTER = Pattern.compile("(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])");

    @Nullable
    String name(Version version) {
        return version == Version.V2 ? v2 : v3;
    }

    /** Returns the v3 name by the rule of the reference: lower case, and an underscore where digit and letter meet. */
    static String v3Name(String v2) {
        return DIGIT_MEETS_LETTER.matcher(v2.toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    /** Computes a value: a text, number, boolean, list, map or null. */
    @FunctionalInterface
    interface Value {
        @Nullable
        Object of(Cell cell);
    }
}
