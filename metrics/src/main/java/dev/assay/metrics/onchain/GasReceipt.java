package dev.assay.metrics.onchain;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says about gas. What it does not say is zero, except for the base fee, which is unknown then: a receipt
 * of the OP Stack before Isthmus has no operator fee, and none was paid. Immutable and thread-safe.
 */
public final class GasReceipt {

    private final long gasUsed;
    private final BigInteger effectiveGasPrice;
    private final @Nullable BigInteger baseFee;
    private final BigInteger l1Fee;
    private final BigInteger operatorFee;
    private final BigInteger blobFee;
    private final long gasUsedForL1;

    private GasReceipt(
            long gasUsed,
            BigInteger effectiveGasPrice,
            @Nullable BigInteger baseFee,
            BigInteger l1Fee,
            BigInteger operatorFee,
            BigInteger blobFee,
            long gasUsedForL1) {
        this.gasUsed = gasUsed;
        this.effectiveGasPrice = effectiveGasPrice;
        this.baseFee = baseFee;
        this.l1Fee = l1Fee;
        this.operatorFee = operatorFee;
        this.blobFee = blobFee;
        this.gasUsedForL1 = gasUsedForL1;
    }

    /**
     * Returns a receipt that says only what all say.
     *
     * @param gasUsed the gas used
     * @param effectiveGasPrice what each unit of gas cost, in base units
     * @throws IllegalArgumentException if one is negative
     */
    public static GasReceipt of(long gasUsed, BigInteger effectiveGasPrice) {
        notNegative("gasUsed", BigInteger.valueOf(gasUsed));
        notNegative("effectiveGasPrice", effectiveGasPrice);
        return new GasReceipt(gasUsed, effectiveGasPrice, null, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, 0);
    }

    /** Returns a copy with the base fee per gas of its block, which is at most the effective gas price. */
    public GasReceipt withBaseFee(BigInteger perGas) {
        notNegative("baseFee", perGas);
        if (perGas.compareTo(effectiveGasPrice) > 0) {
            throw new IllegalArgumentException("baseFee: above the effective gas price: " + perGas);
        }
        return new GasReceipt(gasUsed, effectiveGasPrice, perGas, l1Fee, operatorFee, blobFee, gasUsedForL1);
    }

    /** Returns a copy with the fee for data on L1, as receipts of the OP Stack name it. */
    public GasReceipt withL1Fee(BigInteger amount) {
        notNegative("l1Fee", amount);
        return new GasReceipt(gasUsed, effectiveGasPrice, baseFee, amount, operatorFee, blobFee, gasUsedForL1);
    }

    /**
     * Returns a copy with the fee for the operator of an OP Stack chain, as an amount. Receipts name its scalar and
     * constant; since Isthmus the amount is gasUsed * scalar / 10^6 + constant, and later forks change that.
     */
    public GasReceipt withOperatorFee(BigInteger amount) {
        notNegative("operatorFee", amount);
        return new GasReceipt(gasUsed, effectiveGasPrice, baseFee, l1Fee, amount, blobFee, gasUsedForL1);
    }

    /** Returns a copy with the gas of blobs and its price. */
    public GasReceipt withBlobs(long blobGasUsed, BigInteger blobGasPrice) {
        notNegative("blobGasUsed", BigInteger.valueOf(blobGasUsed));
        notNegative("blobGasPrice", blobGasPrice);
        BigInteger amount = BigInteger.valueOf(blobGasUsed).multiply(blobGasPrice);
        return new GasReceipt(gasUsed, effectiveGasPrice, baseFee, l1Fee, operatorFee, amount, gasUsedForL1);
    }

    /** Returns a copy with that part of the gas used that pays L1, as receipts of Arbitrum name it. */
    public GasReceipt withGasUsedForL1(long gas) {
        if (gas < 0 || gas > gasUsed) {
            throw new IllegalArgumentException("gasUsedForL1: not from 0 to the gas used: " + gas);
        }
        return new GasReceipt(gasUsed, effectiveGasPrice, baseFee, l1Fee, operatorFee, blobFee, gas);
    }

    /** Returns the gas used. */
    public long gasUsed() {
        return gasUsed;
    }

    /** Returns what each unit of gas cost. */
    public BigInteger effectiveGasPrice() {
        return effectiveGasPrice;
    }

    /** Returns the base fee per gas; empty if it is unknown. */
    public Optional<BigInteger> baseFee() {
        return Optional.ofNullable(baseFee);
    }

    /** Returns the fee for data on L1. */
    public BigInteger l1Fee() {
        return l1Fee;
    }

    /** Returns the operator's fee. */
    public BigInteger operatorFee() {
        return operatorFee;
    }

    /** Returns the fee for blobs. */
    public BigInteger blobFee() {
        return blobFee;
    }

    /** Returns the part of the gas used that pays L1. */
    public long gasUsedForL1() {
        return gasUsedForL1;
    }

    BigInteger gasFee() {
        return BigInteger.valueOf(gasUsed).multiply(effectiveGasPrice);
    }

    /** What is above the base fee; all of it where there is none. */
    BigInteger tip() {
        BigInteger base = baseFee == null ? BigInteger.ZERO : baseFee;
        return BigInteger.valueOf(gasUsed).multiply(effectiveGasPrice.subtract(base));
    }

    private static void notNegative(String name, BigInteger amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(name + ": negative: " + amount);
        }
    }
}
