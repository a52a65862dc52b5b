package dev.assay.contracts.fee;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * What a transaction will cost beyond its value, in parts. All in wei of the chain's own currency.
 *
 * @param gasLimit the most gas it may use
 * @param price what is offered per gas
 * @param l1DataFee what its bytes cost on the chain below at this moment; 0 on chains that take no such fee, and on Arbitrum,
 *     where it is part of the gas
 * @param operatorFee what the operator of an OP Stack chain takes for that much gas; 0 elsewhere
 */
public record FeeQuote(long gasLimit, GasPrice price, BigInteger l1DataFee, BigInteger operatorFee) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public FeeQuote {
        requireNonNull(price, "price");
        if (gasLimit < 0 || l1DataFee.signum() < 0 || operatorFee.signum() < 0) {
            throw new IllegalArgumentException("gasLimit, l1DataFee and operatorFee must not be negative, are "
                    + gasLimit + ", " + l1DataFee + ", " + operatorFee);
        }
    }

    /** Returns what the gas costs at most: the limit at the highest price. The chain holds to it. */
    public BigInteger maxGasFee() {
        return price.maxFeePerGas().multiply(BigInteger.valueOf(gasLimit));
    }

    /**
     * Returns what all comes to at most; a cap is compared with this. The fee on the chain below is taken a quarter higher
     * than it is now, since it may rise until the transaction is mined; no transaction can bound it.
     */
    public BigInteger maxTotal() {
        BigInteger margin = l1DataFee.shiftRight(2);
        return maxGasFee().add(l1DataFee).add(margin).add(operatorFee);
    }

    /** Returns what all comes to if the whole limit is used and fees stay as they are. */
    public BigInteger expectedTotal() {
        return price.expected()
                .multiply(BigInteger.valueOf(gasLimit))
                .add(l1DataFee)
                .add(operatorFee);
    }
}
