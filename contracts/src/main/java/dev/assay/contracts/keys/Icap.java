package dev.assay.contracts.keys;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Addresses in the ICAP form of early wallets, {@code XE...}, which is built like an IBAN and checked like one. Nothing new
 * uses it.
 */
public final class Icap {

    private static final BigInteger BASE = BigInteger.valueOf(36);
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private Icap() {}

    /** Returns the text of an address, in the direct form. */
    public static String of(Address address) {
        String digits = new BigInteger(1, address.toArray()).toString(36).toUpperCase(Locale.ROOT);
        String padded = "0".repeat(Math.max(0, 30 - digits.length())) + digits;
        int check = 98 - remainder(padded + "XE00");
        return "XE" + (check < 10 ? "0" : "") + check + padded;
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none in the direct form, or its check digits are wrong
     */
    public static Address parse(String text) {
        if (!requireNonNull(text, "text").matches("XE[0-9]{2}[0-9A-Z]{30,31}")) {
            throw new IllegalArgumentException("text must be XE, two digits and 30 or 31 digits and letters: " + text);
        }
        if (remainder(text.substring(4) + text.substring(0, 4)) != 1) {
            throw new IllegalArgumentException("text has wrong check digits: " + text);
        }
        BigInteger number = new BigInteger(text.substring(4), BASE.intValue());
        if (number.bitLength() > 160) {
            throw new IllegalArgumentException("text is more than an address: " + text);
        }
        return Address.copyOf(Bytes32.of(number).toArray(), 12);
    }

    private static int remainder(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            digits.append(Character.digit(text.charAt(i), 36));
        }
        return new BigInteger(digits.toString()).mod(CHECK).intValue();
    }
}
