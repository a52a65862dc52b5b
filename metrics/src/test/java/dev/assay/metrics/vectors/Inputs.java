package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what cases may call by several names. */
final class Inputs {

    private Inputs() {}

    /** Returns the first input or parameter that is there; a missing node if none is. */
    static JsonNode find(VectorCase vector, String... names) {
        for (String name : names) {
            for (JsonNode place : List.of(vector.inputs(), vector.params())) {
                if (place.hasNonNull(name)) {
                    return place.get(name);
                }
            }
        }
        return vector.inputs().path("");
    }

    static double number(VectorCase vector, String... names) {
        JsonNode found = find(vector, names);
        return found.isMissingNode() ? Double.NaN : VectorCase.number(found);
    }

    static double number(double otherwise, VectorCase vector, String... names) {
        JsonNode found = find(vector, names);
        return found.isMissingNode() ? otherwise : VectorCase.number(found);
    }

    static long count(VectorCase vector, String... names) {
        JsonNode found = find(vector, names);
        if (!found.isNumber()) {
            throw new IllegalStateException("none of " + List.of(names) + " in " + vector);
        }
        return found.decimalValue().longValueExact();
    }

    static double[] numbers(VectorCase vector, String... names) {
        List<Double> numbers = new ArrayList<>();
        find(vector, names).forEach(each -> numbers.add(each.isNull() ? Double.NaN : VectorCase.number(each)));
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(
                type, name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
    }
}
