package dev.assay.contracts.fee;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * What is offered per gas.
 *
 * @param baseFee that the next block is expected to take, in wei per gas; 0 where there is none
 * @param maxFeePerGas the most that is paid, in wei per gas; all of it where {@code legacy}
 * @param maxTipPerGas what of it may go to who makes the block, in wei per gas
 * @param legacy whether it is for a transaction of type 0, which knows one price only
 */
public record GasPrice(BigInteger baseFee, BigInteger maxFeePerGas, BigInteger maxTipPerGas, boolean legacy) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, or the tip above the whole
     */
    public GasPrice {
        if (requireNonNull(baseFee, "baseFee").signum() < 0) {
            throw new IllegalArgumentException("baseFee must not be negative, is " + baseFee);
        }
        if (maxTipPerGas.signum() < 0 || maxFeePerGas.compareTo(maxTipPerGas) < 0) {
            throw new IllegalArgumentException(
                    "maxTipPerGas must be from 0 to maxFeePerGas, is " + maxTipPerGas + " with " + maxFeePerGas);
        }
    }

    /** Returns a price of type 0. */
    static GasPrice legacy(BigInteger baseFee, BigInteger price) {
        return new GasPrice(baseFee, price, price, true);
    }

    /** Returns what a unit of gas costs if the base fee comes as expected. */
    public BigInteger expected() {
        return legacy ? maxFeePerGas : maxFeePerGas.min(baseFee.add(maxTipPerGas));
    }

    /**
     * Returns a price that nodes take in place of this one: each part the greater of what is offered now and this one raised,
     * rounded up. It is of this one's type, since a replacement of another type confuses wallets.
     *
     * @param percent by which both parts rise at least; nodes ask for 10, OpenEthereum asked for 12.5
     */
    public GasPrice replacedBy(GasPrice now, int percent) {
        BigInteger tip = raised(maxTipPerGas, percent).max(legacy ? now.maxFeePerGas : now.maxTipPerGas);
        BigInteger highest = raised(maxFeePerGas, percent).max(now.maxFeePerGas).max(tip);
        return legacy ? legacy(now.baseFee, highest) : new GasPrice(now.baseFee, highest, tip, false);
    }

    /** Rounded up, and by one wei at least: ten percent of nothing would be refused as the same price. */
    private static BigInteger raised(BigInteger wei, int percent) {
        BigInteger[] parts = wei.multiply(BigInteger.valueOf(100L + percent)).divideAndRemainder(HUNDRED);
        BigInteger up = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
        return up.max(wei.add(BigInteger.ONE));
    }
}
