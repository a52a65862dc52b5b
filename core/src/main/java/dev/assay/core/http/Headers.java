package dev.assay.core.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request or an answer: ordered, with repeated names kept, names compared without regard to case.
 *
 * <p>Immutable and thread-safe. {@link #toString()} prints every name but only the values of headers that are known to
 * hold no secret.
 */
public final class Headers {

    private static final Set<String> PRINTABLE = Set.of(
            "accept",
            "age",
            "cache-control",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "retry-after",
            "retry-after-ms",
            "server",
            "user-agent",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-request-id");

    private static final Headers NONE = new Headers(new String[0]);

    private final String[] namesAndValues;

    private Headers(String[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /** Returns headers without an entry. */
    public static Headers none() {
        return NONE;
    }

    /**
     * Returns headers made of alternating names and values.
     *
     * @throws IllegalArgumentException if a value is missing, or a name or value holds a character HTTP forbids
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("namesAndValues: a name without a value");
        }
        Headers headers = NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers = headers.and(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    /** Returns headers as a server sent them, which may break HTTP's rules: they are kept as they are. */
    public static Headers received(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("namesAndValues: a name without a value");
        }
        for (String each : namesAndValues) {
            Objects.requireNonNull(each, "namesAndValues: null");
        }
        return new Headers(namesAndValues.clone());
    }

    /** Returns the first value of the header, or null if there is none. */
    public @Nullable String first(String name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase(name)) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }

    /** Returns all values of the header in the order they stand. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        forEach((n, value) -> {
            if (n.equalsIgnoreCase(name)) {
                values.add(value);
            }
        });
        return List.copyOf(values);
    }

    /** Tells whether the header is present. */
    public boolean has(String name) {
        return first(name) != null;
    }

    /** Returns the names as written, each once, in order of first appearance. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        forEach((name, value) -> names.add(name));
        return names;
    }

    /**
     * Returns a copy with one entry added, earlier ones of that name kept.
     *
     * @throws IllegalArgumentException if the name or value holds a character HTTP forbids
     */
    public Headers and(String name, String value) {
        checkName(name);
        checkValue(name, value);
        String[] copy = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        copy[namesAndValues.length] = name;
        copy[namesAndValues.length + 1] = value;
        return new Headers(copy);
    }

    /**
     * Returns a copy in which this is the only entry of that name.
     *
     * @throws IllegalArgumentException if the name or value holds a character HTTP forbids
     */
    public Headers with(String name, String value) {
        return without(name).and(name, value);
    }

    /** Returns a copy without entries of that name. */
    public Headers without(String name) {
        if (!has(name)) {
            return this;
        }
        List<String> copy = new ArrayList<>();
        forEach((n, value) -> {
            if (!n.equalsIgnoreCase(name)) {
                copy.add(n);
                copy.add(value);
            }
        });
        return new Headers(copy.toArray(String[]::new));
    }

    /** Returns a copy with every value changed so; what comes out is kept as it is, as with {@link #received}. */
    public Headers withValues(UnaryOperator<String> change) {
        String[] copy = null;
        for (int i = 1; i < namesAndValues.length; i += 2) {
            String changed = change.apply(namesAndValues[i]);
            if (!changed.equals(namesAndValues[i])) {
                copy = copy == null ? namesAndValues.clone() : copy;
                copy[i] = changed;
            }
        }
        return copy == null ? this : new Headers(copy);
    }

    /** Calls the action once per entry, in order. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            action.accept(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers that && Arrays.equals(namesAndValues, that.namesAndValues);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(namesAndValues);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((name, value) -> {
            String shown = PRINTABLE.contains(name.toLowerCase(Locale.ROOT)) ? value : "***";
            text.append(text.length() > 1 ? ", " : "").append(name).append(": ").append(shown);
        });
        return text.append('}').toString();
    }

    private static void checkName(String name) {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name: empty header name");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7f || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
                throw new IllegalArgumentException("name: character " + (int) c + " in header name " + name);
            }
        }
    }

    // The value may be a secret, so the message never shows it.
    private static void checkValue(String name, String value) {
        Objects.requireNonNull(value, "value");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                throw new IllegalArgumentException("value: control character " + (int) c + " in header " + name);
            }
        }
    }
}
