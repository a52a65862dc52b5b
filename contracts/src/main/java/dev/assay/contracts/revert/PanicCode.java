package dev.assay.contracts.revert;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * What Solidity panics about. Source: <a
 * href="https://docs.soliditylang.org/en/v0.8.30/control-structures.html#panic-via-assert-and-error-via-require">Solidity,
 * Panic via assert</a>.
 */
public enum PanicCode {
    /** Something the compiler put in. */
    GENERIC(0x00, "a check the compiler put in failed"),
    /** {@code assert} of something false. */
    ASSERTION(0x01, "an assertion failed"),
    /** Arithmetic that overflows or underflows outside of {@code unchecked}. */
    OVERFLOW(0x11, "arithmetic overflowed or underflowed"),
    /** Division or remainder by zero. */
    DIVISION_BY_ZERO(0x12, "division by zero"),
    /** A number that is no value of its enum. */
    NO_ENUM_VALUE(0x21, "a number is no value of its enum"),
    /** Bytes in storage that are encoded in a way they cannot be. */
    BAD_STORAGE_BYTES(0x22, "bytes in storage are encoded incorrectly"),
    /** {@code pop} of an empty array. */
    EMPTY_POP(0x31, "pop of an empty array"),
    /** An index outside of an array, or of bytes. */
    INDEX_OUT_OF_BOUNDS(0x32, "an index is out of bounds"),
    /** Too much memory, or an array too large. */
    OUT_OF_MEMORY(0x41, "too much memory was asked for"),
    /** The call of a function variable that was never set. */
    ZERO_FUNCTION(0x51, "a function that was never set was called");

    private final int code;
    private final String words;

    PanicCode(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Returns the code of a number; empty if it is none of these. */
    public static Optional<PanicCode> find(BigInteger number) {
        for (PanicCode code : values()) {
            if (BigInteger.valueOf(code.code).equals(number)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** Returns the number. */
    public int code() {
        return code;
    }

    /** Returns what happened and the number: {@code division by zero (0x12)}. */
    @Override
    public String toString() {
        return words + String.format(Locale.ROOT, " (0x%02x)", code);
    }
}
