package dev.assay.core.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the types that users ask for, exactly, from where they stand. Fails as {@link Digits} does, and with
 * {@link ArithmeticException} if the value does not fit the type.
 */
public final class Numbers {

    private Numbers() {}

    /** Returns a value exactly. */
    public static BigDecimal decimal(byte[] block, long entry) {
        if (Entry.isSmall(entry)) {
            return BigDecimal.valueOf(Digits.small(block, entry), Entry.scale(entry));
        }
        Digits digits = new Digits();
        return digits.read(block, entry) ? BigDecimal.valueOf(digits.unscaled(), digits.scale()) : digits.decimal();
    }

    /** Returns a value that has no fraction. */
    public static BigInteger integer(byte[] block, long entry) {
        try {
            return decimal(block, entry).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw bounded(e) ? e : new ArithmeticException("a number without a fraction");
        }
    }

    /** Returns a value that has no fraction and fits. */
    public static long longValue(byte[] block, long entry) {
        if (Entry.isSmall(entry) && Entry.scale(entry) == 0) {
            return Digits.small(block, entry);
        }
        try {
            return decimal(block, entry).longValueExact();
        } catch (ArithmeticException e) {
            throw bounded(e) ? e : new ArithmeticException("a 64-bit integer");
        }
    }

    private static boolean bounded(ArithmeticException e) {
        String message = e.getMessage();
        return message != null && message.startsWith("a number");
    }

    /** Tells whether a number in JSON's grammar is within the bounds. */
    static boolean isBounded(String number) {
        byte[] text = Arrays.copyOf(number.getBytes(StandardCharsets.ISO_8859_1), number.length() + Indexer.PADDING);
        try {
            decimal(text, Entry.of(0, number.length(), 0));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** Returns what the failure of a method here says was expected. */
    public static String expected(RuntimeException failure) {
        @Nullable String message = failure.getMessage();
        return failure instanceof ArithmeticException && message != null ? message : "a number";
    }
}
