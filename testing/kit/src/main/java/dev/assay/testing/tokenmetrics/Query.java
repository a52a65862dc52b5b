package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a request that its endpoint accepts; others are not here, as if never sent. */
final class Query {

    static final String LIMIT = "limit";
    static final String PAGE = "page";

    private final Map<String, String> values;
    private final DateNames dates;

    private Query(Map<String, String> values, DateNames dates) {
        this.values = values;
        this.dates = dates;
    }

    static Query of(Map<String, String> sent, Set<String> accepted, DateNames dates) {
        Map<String, String> values = new LinkedHashMap<>(sent);
        values.keySet().retainAll(accepted);
        // What is sent empty counts as not sent. UNVERIFIED.
        values.values().removeIf(String::isEmpty);
        return new Query(values, dates);
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    /** Returns the parts of a comma list, empty if it was not sent. */
    List<String> list(String name) {
        String value = values.get(name);
        return value == null
                ? List.of()
                : Stream.of(value.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    int integer(String name, int otherwise, int least, int most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        int number = value.matches("-?[0-9]{1,9}") ? Integer.parseInt(value) : least - 1;
        if (number < least || number > most) {
            String bounds = most == Integer.MAX_VALUE ? "at least " + least : "between " + least + " and " + most;
            throw new BadRequest("Bad Request: " + name + " must be " + bounds);
        }
        return number;
    }

    @Nullable
    BigDecimal decimal(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException malformed) {
            throw new BadRequest("Some thing wrong");
        }
    }

    /** Returns the type of indices asked for, or null for any. */
    @Nullable
    String indicesType() {
        return text(dates.indicesType);
    }

    @Nullable
    LocalDate start() {
        return date(dates.start);
    }

    @Nullable
    LocalDate end() {
        return date(dates.end);
    }

    /** Returns what decides which rows there are, for use as a key: everything but the page. */
    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>(values);
        filters.remove(LIMIT);
        filters.remove(PAGE);
        return filters;
    }

    private @Nullable LocalDate date(String name) {
        String value = values.get(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException malformed) {
            throw new BadRequest("Some thing wrong");
        }
    }
}
