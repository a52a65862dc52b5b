package dev.assay.core.internal.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds a text in whatever way others escape it: as JSON does, in an address or form, in HTML, or one in another. */
final class Spellings {

    private static final Map<Integer, String> ENTITIES =
            Map.of((int) '"', "quot", (int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '\'', "apos");

    private Spellings() {}

    static Pattern of(String text) {
        StringBuilder pattern = new StringBuilder();
        text.codePoints().forEach(c -> append(pattern, c));
        return Pattern.compile(pattern.toString());
    }

    private static void append(StringBuilder pattern, int c) {
        String itself = Character.toString(c);
        // JSON in JSON doubles backslashes; more than seven are not looked for, so that matching stays linear.
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
        pattern.append("|\\\\{0,7}").append(Pattern.quote(itself)).append(')');
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
