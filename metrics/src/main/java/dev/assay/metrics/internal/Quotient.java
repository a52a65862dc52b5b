package dev.assay.metrics.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The quotient of exact integers as a double; they may be beyond what a double holds. */
public final class Quotient {

    private Quotient() {}

    /** Returns a quotient, rounded once more than the nearest double needs. */
    public static double of(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                .doubleValue();
    }
}
