package dev.assay.core.internal.json;

/** The parts of JSON's grammar (RFC 8259) that need no state. */
final class Grammar {

    private Grammar() {}

    /**
     * Reads past a number. A byte that belongs to no number must follow, and {@link Indexer#PADDING} more.
     *
     * @return where the number ends, or {@code ~p} if byte p is wrong
     */
    static int number(byte[] bytes, int start) {
        int p = start;
        if (bytes[p] == '-') {
            p++;
        }
        if (bytes[p] == '0') {
            p++;
        } else {
            int digits = p;
            p = digits(bytes, p);
            if (p == digits) {
                return ~p;
            }
        }
        byte b = bytes[p];
        if (b == '.') {
            int digits = ++p;
            p = digits(bytes, p);
            if (p == digits) {
                return ~p;
            }
            b = bytes[p];
        }
        return b == 'e' || b == 'E' ? exponent(bytes, p + 1) : p;
    }

    /** Reads past what follows the e of a number; see {@link #number}. */
    static int exponent(byte[] bytes, int start) {
        int p = start;
        if (bytes[p] == '+' || bytes[p] == '-') {
            p++;
        }
        int digits = p;
        p = digits(bytes, p);
        return p == digits ? ~p : p;
    }

    /** Reads past digits; see {@link #number}. */
    static int digits(byte[] bytes, int start) {
        int p = start;
        while (true) {
            int n = Words.digits(Words.at(bytes, p));
            p += n;
            if (n < 8) {
                return p;
            }
        }
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /**
     * Reads past what follows a backslash.
     *
     * @return where it ends, or {@code ~p} if byte p is wrong
     */
    static int escape(byte[] bytes, int start) {
        switch (bytes[start]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return start + 1;
            }
            case 'u' -> {
                for (int p = start + 1; p <= start + 4; p++) {
                    if (Character.digit(bytes[p], 16) < 0) {
                        return ~p;
                    }
                }
                return start + 5;
            }
            default -> {
                return ~start;
            }
        }
    }

    /**
     * Reads past a character beyond ASCII, as table 3-7 of the Unicode Standard has it: no overlong form, no surrogate,
     * nothing above U+10FFFF.
     *
     * @return where it ends, or {@code ~p} if byte p is wrong
     */
    static int utf8(byte[] bytes, int start) {
        int lead = bytes[start] & 0xFF;
        int p = start + 1;
        if (lead < 0xC2 || lead > 0xF4) {
            return ~start;
        }
        if (lead < 0xE0) {
            return isTrail(bytes[p], 0x80, 0xBF) ? p + 1 : ~p;
        }
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (!isTrail(bytes[p], lowest, highest)) {
            return ~p;
        }
        int more = lead < 0xF0 ? 1 : 2;
        for (int i = 0; i < more; i++) {
            p++;
            if (!isTrail(bytes[p], 0x80, 0xBF)) {
                return ~p;
            }
        }
        return p + 1;
    }

    private static boolean isTrail(byte b, int lowest, int highest) {
        int value = b & 0xFF;
        return value >= lowest && value <= highest;
    }
}
