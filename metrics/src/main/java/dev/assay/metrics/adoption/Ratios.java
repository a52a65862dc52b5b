package dev.assay.metrics.adoption;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;

/** The ratio that many of the metrics are, and checks. */
final class Ratios {

    private Ratios() {}

    /** Both cannot be negative; NaN is a value that is not known. */
    static Measurement of(Measurement.Draft draft, double above, double below) {
        if (above < 0 || below < 0) {
            return draft.undefined(Reason.NEGATIVE_INPUT);
        }
        return signed(draft, above, below);
    }

    /** Only the divisor has to be positive. */
    static Measurement signed(Measurement.Draft draft, double above, double below) {
        if (Double.isNaN(above) || Double.isNaN(below)) {
            return draft.undefined(Reason.NO_DATA);
        }
        if (Double.isInfinite(above) || Double.isInfinite(below)) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, "infinite input");
        }
        if (below < 0) {
            return draft.undefined(Reason.NEGATIVE_INPUT);
        }
        return below == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value(above / below);
    }

    static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": less than 1: " + value);
        }
    }

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + ": negative: " + value);
        }
    }
}
