package dev.assay.metrics.distribution;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages of a count. */
final class Percent {

    private Percent() {}

    static BigDecimal checked(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent: not in (0, 100]: " + percent);
        }
        return BigDecimal.valueOf(percent);
    }

    /** Returns the percentage of a count, rounded up. */
    static int of(BigDecimal percent, int count) {
        return percent.multiply(BigDecimal.valueOf(count))
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
