package dev.assay.metrics.onchain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;

/**
 * Units that last moved together: an unspent output, or, where tokens are accounts, what a rule of the caller's such as
 * first in, first out makes of them.
 *
 * @param units how many, in base units
 * @param lastMoved when they moved last
 * @param priceThen the price of a whole token then; NaN if it is not known
 */
public record Lot(BigInteger units, Instant lastMoved, double priceThen) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if units or price are negative, or the price is infinite
     */
    public Lot {
        Objects.requireNonNull(lastMoved, "lastMoved");
        if (units.signum() < 0) {
            throw new IllegalArgumentException("units: negative: " + units);
        }
        if (priceThen < 0 || Double.isInfinite(priceThen)) {
            throw new IllegalArgumentException("priceThen: negative or infinite: " + priceThen);
        }
    }
}
