package dev.assay.contracts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Amounts as people write them, and as chains count them: in the smallest unit, without a point. */
public final class Units {

    /** How many decimals ether has over wei. */
    public static final int ETHER = 18;

    /** How many decimals gwei has over wei. */
    public static final int GWEI = 9;

    private static final int LONGEST = 100;
    private static final int MOST_DECIMALS = 255;

    private Units() {}

    /** Returns so many ether in wei; as {@link #parse} else. */
    public static BigInteger ether(String amount) {
        return parse(amount, ETHER);
    }

    /** Returns so many gwei in wei; as {@link #parse} else. */
    public static BigInteger gwei(String amount) {
        return parse(amount, GWEI);
    }

    /**
     * Returns an amount in the smallest unit.
     *
     * @param amount digits with at most one point, such as {@code -1.25}; no exponent, no separators
     * @param decimals how many digits behind the point there are at most, such as what a token's {@code decimals()} says,
     *     from 0 to 255
     * @throws IllegalArgumentException if it is anything else, or has more decimals: nothing is rounded
     */
    public static BigInteger parse(String amount, int decimals) {
        checkDecimals(decimals);
        if (requireNonNull(amount, "amount").length() > LONGEST + MOST_DECIMALS
                || !amount.matches("-?([0-9]+\\.?[0-9]*|\\.[0-9]+)")) {
            throw new IllegalArgumentException("amount must be digits with at most one point, is " + clipped(amount));
        }
        try {
            return new BigDecimal(amount).movePointRight(decimals).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("amount has more than " + decimals + " decimals: " + clipped(amount), e);
        }
    }

    /** Returns an amount with its point and no zeros behind it but one: {@code 1.0}, {@code 0.25}, {@code -12.5}. */
    public static String format(BigInteger amount, int decimals) {
        checkDecimals(decimals);
        BigDecimal value = new BigDecimal(amount, decimals).stripTrailingZeros();
        return (decimals == 0 ? value.setScale(0) : value.setScale(Math.max(1, value.scale()))).toPlainString();
    }

    private static void checkDecimals(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be from 0 to 255, is " + decimals);
        }
    }

    private static String clipped(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
