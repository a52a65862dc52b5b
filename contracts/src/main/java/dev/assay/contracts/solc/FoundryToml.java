package dev.assay.contracts.solc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code foundry.toml} says of a profile, and of the default one where that says nothing: the part of TOML that such
 * files are written in. What stands in a table has the table's name and a dot before its own.
 */
final class FoundryToml {

    static final String DEFAULT = "default";
    private static final String PROFILE = "profile.";

    // By the profile's name.
    private final Map<String, Map<String, List<String>>> profiles = new TreeMap<>();
    private final Map<String, List<String>> values = new TreeMap<>();
    private String table = "";

    private FoundryToml() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it cannot be understood, saying in which line, or does not have the profile
     */
    static FoundryToml parse(String text, String profile) {
        FoundryToml toml = new FoundryToml();
        List<String> lines = text.lines().map(FoundryToml::withoutComment).toList();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder line = new StringBuilder(lines.get(i));
            int first = i + 1;
            while (isOpen(line) && i + 1 < lines.size()) {
                line.append(' ').append(lines.get(++i));
            }
            toml.take(line.toString().strip(), first);
        }
        if (!profile.equals(DEFAULT) && !toml.profiles.containsKey(profile)) {
            throw new IllegalArgumentException(
                    "foundry.toml has no profile " + profile + ", but " + toml.profiles.keySet());
        }
        toml.values.putAll(toml.profiles.getOrDefault(DEFAULT, Map.of()));
        toml.values.putAll(toml.profiles.getOrDefault(profile, Map.of()));
        return toml;
    }

    /** Returns all names, in order. */
    Set<String> names() {
        return values.keySet();
    }

    /** Returns a value as it is written, without its quotes; null if it is absent. */
    @Nullable
    String text(String name) {
        List<String> list = values.get(name);
        return list == null || list.isEmpty() ? null : list.get(0);
    }

    boolean isTrue(String name) {
        return "true".equals(text(name));
    }

    List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    private void take(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("[")) {
            table = line.replaceAll("[\\[\\]\\s\"]", "");
            if (table.startsWith(PROFILE)) {
                profile(table.substring(PROFILE.length()));
            }
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("foundry.toml, line " + number + ", is no assignment: " + line);
        }
        String name = unquoted(line.substring(0, equals).strip());
        String full = table.isEmpty() ? name : table + "." + name;
        if (full.startsWith(PROFILE)) {
            put(full.substring(PROFILE.length()), line.substring(equals + 1).strip());
        }
    }

    private Map<String, List<String>> profile(String name) {
        int dot = name.indexOf('.');
        return profiles.computeIfAbsent(dot < 0 ? name : name.substring(0, dot), added -> new TreeMap<>());
    }

    /** An inline table is one of its own. */
    private void put(String full, String value) {
        if (value.startsWith("{")) {
            for (String part : parts(value, '}')) {
                int equals = part.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("foundry.toml, " + full + ", is no table: " + value);
                }
                put(
                        full + "." + unquoted(part.substring(0, equals).strip()),
                        part.substring(equals + 1).strip());
            }
            return;
        }
        int dot = full.indexOf('.');
        if (dot > 0) {
            profile(full).put(full.substring(dot + 1), items(value));
        }
    }

    /** A single value is a list of one. */
    private static List<String> items(String value) {
        return value.startsWith("[")
                ? parts(value, ']').stream().map(FoundryToml::unquoted).toList()
                : List.of(unquoted(value));
    }

    /** What stands between brackets, at the commas that are in no further ones. */
    private static List<String> parts(String value, char end) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        int depth = 0;
        int last = value.lastIndexOf(end);
        for (char c : value.substring(1, last < 1 ? value.length() : last).toCharArray()) {
            quote = quoteAfter(quote, c);
            depth += quote != 0 ? 0 : c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && quote == 0 && depth == 0) {
                add(parts, part);
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        part.setLength(0);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isOpen(CharSequence line) {
        int open = 0;
        char quote = 0;
        int equals = line.toString().indexOf('=');
        for (int i = Math.max(0, equals); equals >= 0 && i < line.length(); i++) {
            char c = line.charAt(i);
            quote = quoteAfter(quote, c);
            open += quote != 0 ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        return open > 0;
    }

    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            quote = quoteAfter(quote, line.charAt(i));
            if (line.charAt(i) == '#' && quote == 0) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** Returns the quote that is open after a character, 0 for none. */
    private static char quoteAfter(char open, char c) {
        if (open == 0) {
            return c == '"' || c == '\'' ? c : 0;
        }
        return c == open ? 0 : open;
    }
}
