package dev.assay.metrics.onchain;

import java.math.BigInteger;

/**
 * What a transaction cost, in base units. The parts add up to the total; what was burned and what was a tip are parts of
 * these parts.
 *
 * @param execution for gas on the chain itself
 * @param l1Data for data on L1, of rollups
 * @param operator for the operator of a rollup
 * @param blob for blobs
 * @param burned what was destroyed of all that
 * @param tip what went to the block's producer beyond the base fee
 */
public record Fee(
        BigInteger execution,
        BigInteger l1Data,
        BigInteger operator,
        BigInteger blob,
        BigInteger burned,
        BigInteger tip) {

    /** Returns the whole fee. */
    public BigInteger total() {
        return execution.add(l1Data).add(operator).add(blob);
    }
}
