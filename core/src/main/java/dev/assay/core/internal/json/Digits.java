package dev.assay.core.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A number read straight from its digits, exactly: JSON numbers, and strings that hold one. An instance is a register
 * that is filled again and again; it is not thread-safe.
 *
 * <p>Methods fail with {@link NumberFormatException} if the value is no number and with {@link ArithmeticException} if
 * it is beyond the bounds; callers add the place. {@link Numbers} gives the types that users ask for.
 */
public final class Digits {

    /** How many digits a number may have when it is read. */
    public static final int MAX_DIGITS = 1_000;

    /** How large an exponent may be, in either direction, when a number is read. */
    public static final int MAX_EXPONENT = 10_000;

    private static final int SMALL = Entry.SMALL_DIGITS;

    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private static final long[] LONG_POWERS = new long[SMALL + 1];

    static {
        LONG_POWERS[0] = 1;
        for (int i = 1; i <= SMALL; i++) {
            LONG_POWERS[i] = 10 * LONG_POWERS[i - 1];
        }
    }

    private byte[] bytes = {};
    private int from;
    private int to;
    private long unscaled;
    private long run;
    private int scale;

    /** Creates an empty register. */
    public Digits() {}

    /**
     * Reads a value.
     *
     * @return whether it is {@link #unscaled()} and {@link #scale()}; else only {@link #decimal()} has it
     */
    public boolean read(byte[] block, long entry) {
        if (Entry.isSmall(entry)) {
            unscaled = small(block, entry);
            scale = Entry.scale(entry);
            bytes = block;
            from = Entry.start(entry);
            to = Entry.end(entry);
            return true;
        }
        bytes = block;
        from = Entry.start(entry);
        to = Entry.end(entry);
        byte first = bytes[from];
        if (first == '"') {
            unquote(entry);
        } else if (first != '-' && !Grammar.isDigit(first)) {
            throw new NumberFormatException();
        }
        return readSmall();
    }

    /** Returns the digits of a small number, with its sign; its scale is in the entry. */
    public static long small(byte[] block, long entry) {
        int start = Entry.start(entry);
        int end = start + Entry.length(entry);
        int scale = Entry.scale(entry);
        boolean negative = block[start] == '-';
        int first = negative ? start + 1 : start;
        // One less where there is a point; no branch, since it would be guessed wrong often.
        int point = end - scale - (-scale >>> 31);
        if (first < 2 * Long.BYTES) {
            return smallAtTheBeginning(block, first, end, negative);
        }
        long value = before(block, point, point - first) * LONG_POWERS[scale] + before(block, end, scale);
        return negative ? -value : value;
    }

    /** Returns the value of n digits before p. No branch but for long ones: what is random is not guessed well. */
    private static long before(byte[] bytes, int p, int n) {
        if (n <= 8) {
            return Words.valueBefore(bytes, p, n);
        }
        long low = Words.valueBefore(bytes, p, 8);
        if (n <= 16) {
            return 100_000_000L * Words.valueBefore(bytes, p - 8, n - 8) + low;
        }
        long middle = Words.valueBefore(bytes, p - 8, 8);
        return 100_000_000L * (100_000_000L * Words.valueBefore(bytes, p - 16, n - 16) + middle) + low;
    }

    private static long smallAtTheBeginning(byte[] bytes, int first, int end, boolean negative) {
        long value = 0;
        for (int p = first; p < end; p++) {
            if (bytes[p] != '.') {
                value = 10 * value + bytes[p] - '0';
            }
        }
        return negative ? -value : value;
    }

    /**
     * Reads past a number of few digits and no exponent, which are then {@link #unscaled} and {@link #scale}.
     *
     * @return where it ends; negative if it is something else, well formed or not
     */
    public int scan(byte[] block, int start) {
        boolean negative = block[start] == '-';
        int first = negative ? start + 1 : start;
        int end = scanShort(block, first);
        if (end >= 0) {
            unscaled = negative ? -run : run;
            return end;
        }
        int p = run(block, first, 0);
        int count = p - first;
        if (count == 0 || (block[first] == '0' && count > 1)) {
            return -1;
        }
        int behind = 0;
        if (block[p] == '.') {
            int point = p + 1;
            p = run(block, point, run);
            behind = p - point;
            count += behind;
            if (behind == 0) {
                return -1;
            }
        }
        if (count > SMALL || (block[p] | 0x20) == 'e') {
            return -1;
        }
        unscaled = negative ? -run : run;
        scale = behind;
        return p;
    }

    /** Does it without a sign for fewer than eight digits before the point and fewer than eight behind: most numbers. */
    private int scanShort(byte[] block, int first) {
        long word = Words.at(block, first);
        int n = Words.digits(word);
        if (n == 0 || n == 8 || (block[first] == '0' && n > 1)) {
            return -1;
        }
        int p = first + n;
        long value = Words.value(word, n);
        int behind = 0;
        if (block[p] == '.') {
            long fraction = Words.at(block, p + 1);
            behind = Words.digits(fraction);
            if (behind == 0 || behind == 8) {
                return -1;
            }
            value = value * LONG_POWERS[behind] + Words.value(fraction, behind);
            p += 1 + behind;
        }
        if ((block[p] | 0x20) == 'e') {
            return -1;
        }
        run = value;
        scale = behind;
        return p;
    }

    /** Appends digits to those before, whose value is left in {@link #run}; more than 18 overflow it. */
    private int run(byte[] block, int start, long before) {
        int p = start;
        long value = before;
        while (true) {
            long word = Words.at(block, p);
            int n = Words.digits(word);
            if (n > 0) {
                value = value * LONG_POWERS[n] + Words.value(word, n);
            }
            p += n;
            if (n < 8) {
                run = value;
                return p;
            }
        }
    }

    private void unquote(long entry) {
        if (Entry.isEscaped(entry)) {
            byte[] text = Texts.text(bytes, entry).getBytes(StandardCharsets.UTF_8);
            bytes = Arrays.copyOf(text, text.length + Indexer.PADDING);
            from = 0;
            to = text.length;
        } else {
            from++;
            to--;
        }
        if (Grammar.number(bytes, from) != to) {
            throw new NumberFormatException();
        }
    }

    private boolean readSmall() {
        int p = from;
        if (bytes[p] == '-') {
            p++;
        }
        if (to - p > SMALL + 1) {
            return false;
        }
        int digits = p;
        int fraction = to;
        long value = 0;
        while (true) {
            long word = Words.at(bytes, p);
            int n = Words.digits(word);
            if (n > 0) {
                value = value * LONG_POWERS[n] + Words.value(word, n);
                p += n;
            }
            if (n == 8) {
                continue;
            }
            if (p == to) {
                break;
            }
            if (bytes[p] != '.') {
                return false;
            }
            p++;
            fraction = p;
        }
        unscaled = digits == from ? value : -value;
        scale = to - fraction;
        return to - digits <= SMALL || fraction != to;
    }

    /** Returns the digits as a signed number. */
    public long unscaled() {
        return unscaled;
    }

    /** Returns how many of the digits stand behind the point. */
    public int scale() {
        return scale;
    }

    /** Returns the number that was read last, where it is not small. */
    public BigDecimal decimal() {
        int digits = 0;
        int end = from;
        while (end < to && bytes[end] != 'e' && bytes[end] != 'E') {
            digits += Grammar.isDigit(bytes[end]) ? 1 : 0;
            end++;
        }
        if (digits > MAX_DIGITS) {
            throw new ArithmeticException("a number of at most " + MAX_DIGITS + " digits");
        }
        BigDecimal mantissa = new BigDecimal(new String(bytes, from, end - from, StandardCharsets.ISO_8859_1));
        if (end == to) {
            return mantissa;
        }
        return new BigDecimal(mantissa.unscaledValue(), mantissa.scale() - exponent(end + 1));
    }

    private int exponent(int start) {
        int p = start;
        if (bytes[p] == '-' || bytes[p] == '+') {
            p++;
        }
        int value = 0;
        for (int i = p; i < to; i++) {
            value = 10 * value + bytes[i] - '0';
            if (value > MAX_EXPONENT) {
                throw new ArithmeticException("a number with an exponent of at most " + MAX_EXPONENT);
            }
        }
        return bytes[start] == '-' ? -value : value;
    }

    /** Returns the double nearest to a value. */
    public double doubleValue(byte[] block, long entry) {
        // Both operands are exact, so the one division rounds correctly; zero keeps its sign below.
        if (read(block, entry) && unscaled != 0 && Math.abs(unscaled) <= EXACT_IN_DOUBLE) {
            return unscaled / POWERS[scale];
        }
        decimalIfLarge();
        double value = Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("a number within the range of double");
        }
        return value;
    }

    private void decimalIfLarge() {
        if (to - from > SMALL + 1) {
            decimal();
        }
    }
}
