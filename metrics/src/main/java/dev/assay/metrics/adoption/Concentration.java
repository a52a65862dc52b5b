package dev.assay.metrics.adoption;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;

/** The Herfindahl-Hirschman index of amounts, 0 to 10,000; the other indices are in {@code distribution}. */
final class Concentration {

    private static final double SCALE = 10_000;

    private Concentration() {}

    static Measurement hhi(Measurement.Draft draft, double[] amounts) {
        Sum total = new Sum();
        draft.n(amounts.length);
        for (double amount : amounts) {
            if (Double.isNaN(amount)) {
                return draft.undefined(Reason.NO_DATA);
            }
            if (amount < 0) {
                return draft.undefined(Reason.NEGATIVE_INPUT);
            }
            total.add(amount);
        }
        if (amounts.length == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        if (total.value() == 0) {
            return draft.undefined(Reason.ZERO_TOTAL);
        }
        Sum squares = new Sum();
        for (double amount : amounts) {
            double share = amount / total.value();
            squares.add(share * share);
        }
        return draft.value(SCALE * squares.value());
    }
}
