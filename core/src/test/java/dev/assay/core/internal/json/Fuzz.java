package dev.assay.core.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes JSON from a seed, and spoils some of it. */
final class Fuzz {

    private static final String[] TEXTS = {
        "",
        "a",
        "CLOSE",
        "close",
        "tm_link",
        "ä",
        "€",
        "\uD83D\uDE00",
        "\\n",
        "\\u0041",
        "\\ud83d\\ude00",
        "\\uD800",
        "\\\"",
        "0123456789abcdef",
        "exactly8",
        "seven_7",
        "2025-03-19T23:26:09.454Z",
        "x\u007Fy",
        "\u0080",
        "\\/",
        "\u2028"
    };
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "1",
        "-1",
        "103821",
        "108720681775.491",
        "0.1",
        "1e3",
        "1E+3",
        "1e-3",
        "-1.50",
        "123456789012345678",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "0.000000000000000001",
        "1.7976931348623157e308",
        "4.9e-324",
        "9007199254740993",
        "0.1e-7",
        "12345678901234567890.12345678901234567890",
        "0e0",
        "100e-2"
    };
    private static final String SPOILERS = "{}[]\",:\\ \n\t\0truefalsn0123456789+-.eE/*'#\u001F";

    private final SplittableRandom random;
    private final StringBuilder json = new StringBuilder();

    Fuzz(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns JSON. */
    byte[] valid() {
        space();
        value(0);
        space();
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a body with rows under data, where the row shapes differ now and then. */
    byte[] body() {
        json.append("{\"success\":true,\"data\":[");
        int rows = random.nextInt(12);
        for (int i = 0; i < rows; i++) {
            json.append(i > 0 ? "," : "");
            space();
            json.append("{\"ID\":").append(i);
            int columns = random.nextInt(4);
            for (int c = 0; c < columns; c++) {
                json.append(",\"c").append(c).append("\":");
                value(3);
            }
            json.append('}');
            space();
        }
        json.append("],\"length\":").append(rows).append('}');
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what may still be JSON. */
    byte[] spoiled(byte[] valid) {
        byte[] bytes = valid;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            bytes = spoil(bytes);
        }
        return bytes;
    }

    private byte[] spoil(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        byte any = (byte) random.nextInt(256);
        byte likely = (byte) SPOILERS.charAt(random.nextInt(SPOILERS.length()));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> insert(bytes, at, likely);
            case 2 -> insert(bytes, at, any);
            case 3 -> at == bytes.length ? bytes : replace(bytes, at, any);
            case 4 -> at == bytes.length ? bytes : replace(bytes, at, likely);
            default -> at == bytes.length ? bytes : remove(bytes, at);
        };
    }

    private static byte[] insert(byte[] bytes, int at, byte b) {
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, at);
        longer[at] = b;
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        return longer;
    }

    private static byte[] replace(byte[] bytes, int at, byte b) {
        byte[] changed = bytes.clone();
        changed[at] = b;
        return changed;
    }

    private static byte[] remove(byte[] bytes, int at) {
        byte[] shorter = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }

    private void value(int depth) {
        int kind = random.nextInt(depth > 5 ? 6 : 9);
        switch (kind) {
            case 0 -> json.append("null");
            case 1 -> json.append(random.nextBoolean());
            case 2, 3 -> number();
            case 4, 5 -> text();
            case 6, 7 -> object(depth);
            default -> array(depth);
        }
    }

    private void number() {
        if (random.nextBoolean()) {
            json.append(NUMBERS[random.nextInt(NUMBERS.length)]);
            return;
        }
        json.append(random.nextBoolean() ? "-" : "").append(random.nextInt(10));
        int scale = random.nextInt(20);
        if (scale > 0) {
            json.append('.');
            for (int i = 0; i < scale; i++) {
                json.append(random.nextInt(10));
            }
        }
    }

    private void text() {
        json.append('"');
        int parts = random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            json.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        json.append('"');
    }

    private void object(int depth) {
        json.append('{');
        int members = random.nextInt(5);
        for (int i = 0; i < members; i++) {
            json.append(i > 0 ? "," : "");
            space();
            text();
            space();
            json.append(':');
            space();
            value(depth + 1);
            space();
        }
        json.append('}');
    }

    private void array(int depth) {
        json.append('[');
        int elements = random.nextInt(5);
        for (int i = 0; i < elements; i++) {
            json.append(i > 0 ? "," : "");
            space();
            value(depth + 1);
            space();
        }
        json.append(']');
    }

    private void space() {
        if (random.nextInt(8) == 0) {
            json.append(" \n\r\t".charAt(random.nextInt(4)));
        }
    }
}
