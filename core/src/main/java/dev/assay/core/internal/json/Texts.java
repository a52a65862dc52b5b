package dev.assay.core.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Strings as JSON has them. */
public final class Texts {

    private Texts() {}

    /** Returns the text of a string; the entry must be one. */
    public static String text(byte[] bytes, long entry) {
        int from = Entry.start(entry) + 1;
        int length = Entry.length(entry) - 2;
        if (Entry.isPlain(entry)) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        return Entry.isEscaped(entry)
                ? unescape(bytes, from, from + length)
                : new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** Returns the text of a string of which only the range is known, quotes included. */
    static String decode(byte[] bytes, int from, int to) {
        return unescape(bytes, from + 1, to - 1);
    }

    /** Tells whether a string of which only the range is known is this text without escapes; false if unsure. */
    static boolean isPlainly(String text, byte[] bytes, int from, int to) {
        if (to - from - 2 != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            // A negative byte is no character.
            if (bytes[from + 1 + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String unescape(byte[] bytes, int from, int to) {
        int escape = from;
        while (escape < to && bytes[escape] != '\\') {
            escape++;
        }
        if (escape == to) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(to - from);
        int run = from;
        int p = from;
        while (p < to) {
            if (bytes[p] != '\\') {
                p++;
                continue;
            }
            text.append(new String(bytes, run, p - run, StandardCharsets.UTF_8));
            byte b = bytes[p + 1];
            text.append(b == 'u' ? unit(bytes, p + 2) : simple(b));
            p += b == 'u' ? 6 : 2;
            run = p;
        }
        return text.append(new String(bytes, run, to - run, StandardCharsets.UTF_8))
                .toString();
    }

    private static char unit(byte[] bytes, int from) {
        int unit = 0;
        for (int p = from; p < from + 4; p++) {
            unit = (unit << 4) | Character.digit(bytes[p], 16);
        }
        return (char) unit;
    }

    private static char simple(byte escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) escape;
        };
    }

    /** Tells whether a text has no half of a surrogate pair, which UTF-8 cannot hold. */
    static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnpaired(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a text as a JSON string in which all but ASCII letters and digits is escaped. */
    static String escaped(String text) {
        StringBuilder json = new StringBuilder(text.length() * 6 + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                json.append(c);
            } else {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return json.append('"').toString();
    }

    /** Tells whether the character at i is half of a surrogate pair without its other half. */
    static boolean isUnpaired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
