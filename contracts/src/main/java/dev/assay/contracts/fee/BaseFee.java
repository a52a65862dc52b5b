package dev.assay.contracts.fee;

import java.math.BigInteger;

/**
 * The rule by which the base fee goes from one block to the next: it aims at blocks that are half full, and moves by at most
 * an eighth. Source: <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>; chains with other constants differ.
 */
public final class BaseFee {

    private static final BigInteger ELASTICITY = BigInteger.TWO;
    private static final BigInteger DENOMINATOR = BigInteger.valueOf(8);

    private BaseFee() {}

    /**
     * Returns the base fee of the block after one.
     *
     * @param gasUsed by that block
     * @param gasLimit of that block
     * @param baseFee of that block, in wei per gas
     * @throws IllegalArgumentException if one is negative, the limit is below 2, or the use above it
     */
    public static BigInteger next(BigInteger gasUsed, BigInteger gasLimit, BigInteger baseFee) {
        if (gasUsed.signum() < 0 || gasLimit.compareTo(gasUsed) < 0) {
            throw new IllegalArgumentException("gasUsed must be from 0 to gasLimit, is " + gasUsed + " of " + gasLimit);
        }
        if (baseFee.signum() < 0) {
            throw new IllegalArgumentException("baseFee must not be negative, is " + baseFee);
        }
        BigInteger target = gasLimit.divide(ELASTICITY);
        if (target.signum() == 0) {
            throw new IllegalArgumentException("gasLimit must be at least 2, is " + gasLimit);
        }
        BigInteger off = gasUsed.subtract(target);
        BigInteger change = baseFee.multiply(off.abs()).divide(target).divide(DENOMINATOR);
        if (off.signum() > 0) {
            return baseFee.add(change.max(BigInteger.ONE));
        }
        return baseFee.subtract(change);
    }
}
