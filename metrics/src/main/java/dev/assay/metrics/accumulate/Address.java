package dev.assay.metrics.accumulate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a chain: 20 bytes, as in Ethereum and its kin. Names of another form, such as addresses of other chains or
 * the ids of users, are taken by {@link #ofText}. An address is not a person.
 *
 * <p>Immutable and thread-safe; ordered as unsigned numbers.
 */
public final class Address implements Comparable<Address> {

    /** The address of 20 zeros, which stands for minting and burning. */
    public static final Address ZERO = new Address(0, 0, 0);

    private static final int BYTES = 20;
    private static final int DIGITS = 2 * BYTES;

    private final long high;
    private final long middle;
    private final int low;

    private Address(long high, long middle, int low) {
        this.high = high;
        this.middle = middle;
        this.low = low;
    }

    /** Returns an address by its first 64, next 64 and last 32 bits. */
    public static Address of(long high, long middle, int low) {
        return new Address(high, middle, low);
    }

    /**
     * Returns the address that 20 bytes hold.
     *
     * @throws IllegalArgumentException if there are fewer or more
     */
    public static Address of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("bytes: " + bytes.length + " instead of " + BYTES);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Address(buffer.getLong(), buffer.getLong(), buffer.getInt());
    }

    /**
     * Returns the address that 40 hexadecimal digits stand for, upper or lower case, with or without {@code 0x}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Address parse(String text) {
        int from = text.startsWith("0x") ? 2 : 0;
        if (text.length() != from + DIGITS) {
            throw new IllegalArgumentException("text: not 40 hexadecimal digits: " + text);
        }
        return new Address(digits(text, from, from + 16), digits(text, from + 16, from + 32), (int)
                digits(text, from + 32, from + DIGITS));
    }

    private static long digits(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("text: not 40 hexadecimal digits: " + text);
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    /** Only ASCII: Character.digit takes digits of all scripts. */
    private static int digit(char letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        int lower = letter | 0x20;
        return lower >= 'a' && lower <= 'f' && letter < 0x80 ? lower - 'a' + 10 : -1;
    }

    /**
     * Returns an address for a name of any other form: the first 20 bytes of its SHA-256. Names are taken letter by
     * letter, so bring them into one spelling before.
     */
    public static Address ofText(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer buffer = ByteBuffer.wrap(hash);
            return new Address(buffer.getLong(), buffer.getLong(), buffer.getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the first 64 bits. */
    public long high() {
        return high;
    }

    /** Returns the 64 bits in the middle. */
    public long middle() {
        return middle;
    }

    /** Returns the last 32 bits. */
    public int low() {
        return low;
    }

    /** Returns the 20 bytes. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(high)
                .putLong(middle)
                .putInt(low)
                .array();
    }

    @Override
    public int compareTo(Address other) {
        int order = Long.compareUnsigned(high, other.high);
        if (order == 0) {
            order = Long.compareUnsigned(middle, other.middle);
        }
        return order == 0 ? Integer.compareUnsigned(low, other.low) : order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address that && high == that.high && middle == that.middle && low == that.low;
    }

    @Override
    public int hashCode() {
        return Objects.hash(high, middle, low);
    }

    /** Returns the address as {@code 0x} and 40 digits in lower case. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(2 + DIGITS).append("0x");
        append(text, high, 16);
        append(text, middle, 16);
        append(text, low, 8);
        return text.toString();
    }

    private static void append(StringBuilder text, long bits, int digits) {
        for (int i = digits - 1; i >= 0; i--) {
            text.append(Character.forDigit((int) (bits >>> (4 * i)) & 0xF, 16));
        }
    }
}
