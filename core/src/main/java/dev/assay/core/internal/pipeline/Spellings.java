package dev.assay.core.internal.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a text in whatever way others escape it: as JSON does, in an address or form, in HTML, or one in another. */
final class Spellings {

    private static final Map<Integer, String> ENTITIES =
            Map.of((int) '"', "quot", (int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '\'', "apos");
    // A pattern for all of a long key would need as deep a stack.
    private static final int PART = 64;

    private final String plain;
    // Made when first needed, maybe by several threads, since most texts hold nothing that is escaped.
    private volatile @Nullable List<Pattern> parts;

    Spellings(String plain) {
        this.plain = plain;
    }

    private List<Pattern> parts() {
        List<Pattern> made = parts;
        if (made == null) {
            made = compile(plain.codePoints().toArray());
            parts = made;
        }
        return made;
    }

    private static List<Pattern> compile(int[] points) {
        List<Pattern> patterns = new ArrayList<>();
        for (int from = 0; from < points.length; from += PART) {
            StringBuilder pattern = new StringBuilder();
            for (int i = from; i < Math.min(points.length, from + PART); i++) {
                append(pattern, points[i]);
            }
            patterns.add(Pattern.compile(pattern.toString()));
        }
        return patterns;
    }

    /** Returns how many bytes it takes up at most where every second character is escaped by six. */
    int reach() {
        return 4 * plain.length();
    }

    boolean isIn(String text) {
        return text.contains(plain) || !replaceIn(text, "").equals(text);
    }

    /** Returns the text with another in place of this, however it is spelt. */
    String replaceIn(String text, String other) {
        if (!mayBeEscaped(text)) {
            return text.replace(plain, other);
        }
        StringBuilder result = new StringBuilder();
        int kept = 0;
        Matcher first = parts().get(0).matcher(text);
        for (int from = 0; first.find(from); ) {
            int end = end(text, first.end());
            if (end < 0) {
                from = first.start() + 1;
                continue;
            }
            result.append(text, kept, first.start()).append(other);
            kept = end;
            from = end;
        }
        result.append(text, kept, text.length());
        // A key that itself looks escaped is not found as it stands.
        return result.toString().replace(plain, other);
    }

    /** Tells whether anything in a text can be another spelling of a character than itself. */
    private static boolean mayBeEscaped(String text) {
        return text.indexOf('\\') >= 0 || text.indexOf('%') >= 0 || text.indexOf('&') >= 0 || text.indexOf('+') >= 0;
    }

    /** Returns where the further parts end if the first one ended there, or -1 if they do not follow. */
    private int end(String text, int firstEnd) {
        int end = firstEnd;
        for (Pattern part : parts().subList(1, parts().size())) {
            Matcher next = part.matcher(text).region(end, text.length());
            if (!next.lookingAt()) {
                return -1;
            }
            end = next.end();
        }
        return end;
    }

    private static void append(StringBuilder pattern, int c) {
        String itself = Character.toString(c);
        pattern.append("(?:(?i:");
        for (int i = 0; i < itself.length(); i++) {
            pattern.append(format("\\\\{1,7}u%04x", (int) itself.charAt(i)));
        }
        pattern.append('|');
        for (byte octet : itself.getBytes(StandardCharsets.UTF_8)) {
            pattern.append(format("%%(?:25){0,3}%02x", octet & 0xff));
        }
        pattern.append(format("|&#(?:0{0,5}%d|x0{0,5}%x);", c, c)).append(')');
        if (ENTITIES.containsKey(c)) {
            pattern.append("|&").append(ENTITIES.get(c)).append(';');
        }
        pattern.append(c == ' ' ? "|\\+" : "");
        // JSON in JSON doubles backslashes; more than seven are not looked for, so that matching stays linear.
        pattern.append("|\\\\{0,7}").append(Pattern.quote(itself)).append(')');
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
