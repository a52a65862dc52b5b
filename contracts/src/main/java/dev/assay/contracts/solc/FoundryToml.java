package dev.assay.contracts.solc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code foundry.toml} says under {@code [profile.default]}: the part of TOML that such files are written in. */
final class FoundryToml {

    private static final String PROFILE = "profile.default";

    private final Map<String, List<String>> values = new TreeMap<>();
    private String table = "";

    private FoundryToml() {}

    static FoundryToml parse(String text) {
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
        return toml;
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
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("foundry.toml, line " + number + ", is no assignment: " + line);
        }
        String name = line.substring(0, equals).strip();
        String full = table.isEmpty() ? name : table + "." + name;
        if (full.startsWith(PROFILE + ".")) {
            values.put(
                    full.substring(PROFILE.length() + 1),
                    items(line.substring(equals + 1).strip()));
        }
    }

    /** A single value is a list of one. */
    private static List<String> items(String value) {
        if (!value.startsWith("[")) {
            return List.of(unquoted(value));
        }
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        char quote = 0;
        for (char c : value.substring(1, value.lastIndexOf(']')).toCharArray()) {
            quote = quoteAfter(quote, c);
            if (c == ',' && quote == 0) {
                add(items, item);
            } else {
                item.append(c);
            }
        }
        add(items, item);
        return items;
    }

    private static void add(List<String> items, StringBuilder item) {
        if (!item.toString().isBlank()) {
            items.add(unquoted(item.toString().strip()));
        }
        item.setLength(0);
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
