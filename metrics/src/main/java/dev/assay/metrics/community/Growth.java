package dev.assay.metrics.community;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.Optional;

/** How a number changes, such as that of members. */
public final class Growth {

    private Growth() {}

    /**
     * Returns {@code (b - a) / a}, at least -1. Undefined from zero, where a peer answers b as if it was a rate, and for
     * negative numbers.
     *
     * @param before a; NaN if missing
     * @param now b; NaN if missing
     */
    public static Measurement rate(double before, double now) {
        Measurement.Draft draft = Measurement.of(CommunityMetrics.GROWTH_RATE);
        return problem(draft, before, now).orElseGet(() -> draft.n(2).value((now - before) / before));
    }

    /**
     * Returns {@code (b / a)^(1/k) - 1}: by how much a grows in each of k periods to become b; -1 if b is zero. Undefined
     * from zero and for negative numbers.
     *
     * @throws IllegalArgumentException if there are not more than 0 periods
     */
    public static Measurement compound(double before, double now, double periods) {
        if (!(periods > 0) || Double.isInfinite(periods)) {
            throw new IllegalArgumentException("periods: not positive and finite: " + periods);
        }
        Measurement.Draft draft =
                Measurement.of(CommunityMetrics.COMPOUND_GROWTH).convention("periods", periods);
        return problem(draft, before, now)
                .orElseGet(() -> draft.n(2).value(Math.expm1(Math.log(now / before) / periods)));
    }

    private static Optional<Measurement> problem(Measurement.Draft draft, double before, double now) {
        if (Double.isInfinite(before) || Double.isInfinite(now)) {
            throw new IllegalArgumentException("before, now: infinite: " + before + ", " + now);
        }
        if (Double.isNaN(before) || Double.isNaN(now)) {
            return Optional.of(draft.missing(1).undefined(Reason.NO_DATA));
        }
        if (before < 0 || now < 0) {
            return Optional.of(draft.undefined(Reason.NEGATIVE_INPUT));
        }
        return before == 0
                ? Optional.of(draft.undefined(Reason.ZERO_DENOMINATOR, "growth from zero"))
                : Optional.empty();
    }
}
