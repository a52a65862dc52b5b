package dev.assay.contracts.internal;

import java.util.HexFormat;

/** Hexadecimal text with its 0x. */
public final class Hex {

    private static final HexFormat DIGITS = HexFormat.of();

    private Hex() {}

    /** Returns 0x and two lower-case digits a byte. */
    public static String of(byte[] bytes) {
        return "0x" + DIGITS.formatHex(bytes);
    }

    /**
     * Reads 0x and two digits a byte.
     *
     * @throws IllegalArgumentException if it is anything else, naming what
     */
    public static byte[] parse(String hex, String what) {
        if (!hex.startsWith("0x") && !hex.startsWith("0X")) {
            throw new IllegalArgumentException(what + " must start with 0x: " + clipped(hex));
        }
        if (hex.length() % 2 != 0) {
            throw new IllegalArgumentException(
                    what + " must have two digits a byte, an odd number came: " + clipped(hex));
        }
        try {
            return DIGITS.parseHex(hex, 2, hex.length());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " must be hexadecimal: " + clipped(hex), e);
        }
    }

    private static String clipped(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
