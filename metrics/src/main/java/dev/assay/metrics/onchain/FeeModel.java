package dev.assay.metrics.onchain;

import java.math.BigInteger;

/** How a chain family makes up the fee of a transaction from its receipt. */
public enum FeeModel {
    /** Ethereum's own: the base fee and the blob fee are burned, the rest of the gas price is a tip. */
    ETHEREUM("gasUsed * effectiveGasPrice + blobGasUsed * blobGasPrice") {
        @Override
        Fee fee(GasReceipt receipt) {
            refuse(receipt.l1Fee().signum() != 0, "l1Fee");
            refuse(receipt.operatorFee().signum() != 0, "operatorFee");
            refuse(receipt.gasUsedForL1() != 0, "gasUsedForL1");
            BigInteger baseFee = receipt.baseFee()
                    .orElseThrow(() -> new IllegalArgumentException("baseFee: needed to tell what is burned"));
            BigInteger gas = BigInteger.valueOf(receipt.gasUsed());
            BigInteger base = gas.multiply(baseFee);
            BigInteger execution = receipt.gasFee();
            return new Fee(
                    execution,
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    receipt.blobFee(),
                    base.add(receipt.blobFee()),
                    execution.subtract(base));
        }
    },
    /** The OP Stack: the fee for data on L1 and, since Isthmus, the operator's come on top of the gas. Nothing is burned. */
    OP_STACK("gasUsed * effectiveGasPrice + l1Fee + operatorFee") {
        @Override
        Fee fee(GasReceipt receipt) {
            refuse(receipt.blobFee().signum() != 0, "blob");
            refuse(receipt.gasUsedForL1() != 0, "gasUsedForL1");
            return new Fee(
                    receipt.gasFee(),
                    receipt.l1Fee(),
                    receipt.operatorFee(),
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    receipt.tip());
        }
    },
    /** Arbitrum Nitro: the gas used contains the gas for L1, so nothing is added. Nothing is burned, and nobody tips. */
    ARBITRUM("gasUsed * effectiveGasPrice, of which gasUsedForL1 * effectiveGasPrice pays L1") {
        @Override
        Fee fee(GasReceipt receipt) {
            refuse(receipt.l1Fee().signum() != 0, "l1Fee");
            refuse(receipt.operatorFee().signum() != 0, "operatorFee");
            refuse(receipt.blobFee().signum() != 0, "blob");
            BigInteger l1 = BigInteger.valueOf(receipt.gasUsedForL1()).multiply(receipt.effectiveGasPrice());
            return new Fee(
                    receipt.gasFee().subtract(l1),
                    l1,
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    BigInteger.ZERO);
        }
    },
    /** Chains that ask for gas alone, and burn nothing. */
    GAS_ONLY("gasUsed * effectiveGasPrice") {
        @Override
        Fee fee(GasReceipt receipt) {
            refuse(receipt.l1Fee().signum() != 0, "l1Fee");
            refuse(receipt.operatorFee().signum() != 0, "operatorFee");
            refuse(receipt.blobFee().signum() != 0, "blob");
            refuse(receipt.gasUsedForL1() != 0, "gasUsedForL1");
            return new Fee(
                    receipt.gasFee(),
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    receipt.tip());
        }
    };

    private final String formula;

    FeeModel(String formula) {
        this.formula = formula;
    }

    abstract Fee fee(GasReceipt receipt);

    /** Returns the formula of the whole fee as text. */
    public String formula() {
        return formula;
    }

    /**
     * Returns the fee of a transaction.
     *
     * @throws IllegalArgumentException if the receipt has a part that the family does not know, which would be left out
     *     or counted twice, or lacks one that it needs
     */
    public Fee of(GasReceipt receipt) {
        return fee(receipt);
    }

    void refuse(boolean isThere, String part) {
        if (isThere) {
            throw new IllegalArgumentException(part + ": unknown to " + this + ", whose fee is " + formula);
        }
    }
}
