package dev.assay.contracts.rpc;

import dev.assay.core.error.DataException;
import java.math.BigInteger;

/** Numbers as JSON-RPC writes them: 0x and the fewest digits. */
final class Quantity {

    private Quantity() {}

    static String of(BigInteger number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("a quantity must not be negative: " + number);
        }
        return "0x" + number.toString(16);
    }

    /** Reads one, leading zeros included, which some nodes write. */
    static BigInteger parse(String text, String what) {
        if (text.length() > 66 || !text.matches("0[xX][0-9a-fA-F]+")) {
            throw new DataException(what + " is no quantity of at most 256 bit: " + clipped(text), null, null);
        }
        return new BigInteger(text.substring(2), 16);
    }

    private static String clipped(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
