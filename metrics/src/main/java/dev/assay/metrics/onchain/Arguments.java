package dev.assay.metrics.onchain;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;

/** Checks, and the ratio that most of the metrics are. */
final class Arguments {

    private Arguments() {}

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + ": negative: " + value);
        }
    }

    static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": less than 1: " + value);
        }
    }

    /** An amount that cannot be negative above one that has to be positive; NaN is a value that is not known. */
    static Measurement ratio(Measurement.Draft draft, double above, double below) {
        if (Double.isNaN(above) || Double.isNaN(below)) {
            return draft.undefined(Reason.NO_DATA);
        }
        if (above < 0 || below < 0) {
            return draft.undefined(Reason.NEGATIVE_INPUT);
        }
        if (Double.isInfinite(above) || Double.isInfinite(below)) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, "infinite input");
        }
        return below == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value(above / below);
    }
}
