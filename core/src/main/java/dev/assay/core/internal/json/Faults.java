package dev.assay.core.internal.json;

import dev.assay.core.error.DataException;
import java.nio.charset.StandardCharsets;

/** The failures of reading, each with its place and a short excerpt. */
public final class Faults {

    /** How much of a body a message shows, in characters. */
    static final int EXCERPT = 60;

    private static final int BEFORE = 20;

    private Faults() {}

    /** Returns the failure of a value that is not what was asked for. */
    public static DataException unfit(String expected, byte[] bytes, long entry, Place place) {
        String excerpt = excerpt(bytes, Entry.start(entry), Entry.end(entry));
        return new DataException(expected + " was expected, but this is here: " + excerpt, place.toString(), null);
    }

    /** Returns the failure of a value that cannot be had for another reason. */
    public static DataException at(String message, Place place) {
        return new DataException(message, place.toString(), null);
    }

    /** Returns the failure of input that is no JSON, or JSON beyond the limits. */
    static DataException malformed(String message, byte[] bytes, int at, int limit, long offset, Place place) {
        String excerpt = excerpt(bytes, Math.max(0, at - BEFORE), limit);
        return new DataException(
                message + " (byte " + (offset + at) + " of the body, near: " + excerpt + ")", place.toString(), null);
    }

    private static String excerpt(byte[] bytes, int from, int to) {
        // A character has at most four bytes; a cut one at the end is shown as U+FFFD.
        int end = Math.min(to, from + 4 * EXCERPT);
        String clipped = clip(new String(bytes, from, end - from, StandardCharsets.UTF_8), EXCERPT);
        return end < to && !clipped.endsWith("…") ? clipped + "…" : clipped;
    }

    /** Returns a text on one line, cut to a number of characters. */
    public static String clip(String text, int characters) {
        int end = Math.min(text.length(), characters);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder clipped = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            clipped.append(Character.isISOControl(c) ? ' ' : c);
        }
        return end < text.length() ? clipped.append('…').toString() : clipped.toString();
    }
}
