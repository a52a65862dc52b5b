package dev.assay.metrics;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is measured: the descriptor of a metric, as the catalogue lists it.
 *
 * @param id a stable name, such as {@code decentralization.gini}
 * @param name a name for people
 * @param family what it is about
 * @param unit what its value is counted in
 * @param direction which way is better
 * @param formula the formula as text
 * @param source where the definition is from
 */
public record Metric(
        String id, String name, Family family, Unit unit, Direction direction, String formula, String source) {

    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z0-9_]+)+");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is not lower case words joined by points, or a text is blank
     */
    public Metric {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id: not lower case words joined by points: " + id);
        }
        check("name", name);
        check("formula", formula);
        check("source", source);
    }

    private static void check(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + ": blank");
        }
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
