package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.NearZero;
import org.jspecify.annotations.Nullable;

/** What the calculators share: which returns they take, and what they answer where these will not do. */
final class Sample {

    private Sample() {}

    /** A formula over returns that are there and enough. */
    interface Formula {
        Measurement of(Draft draft, double[] values);
    }

    /** Over the one-period returns. */
    static Measurement onePeriod(Metric metric, Returns returns, int atLeast, Formula formula) {
        return excess(metric, returns, Rate.ZERO, atLeast, formula);
    }

    /** Over the one-period returns less a rate. */
    static Measurement excess(Metric metric, Returns returns, Rate rate, int atLeast, Formula formula) {
        return checked(returns.begin(metric), returns, returns.excess(rate), atLeast, formula);
    }

    /** Over all returns, to be compounded. */
    static Measurement compounded(Metric metric, Returns returns, int atLeast, Formula formula) {
        Draft draft = returns.begin(metric);
        return checked(draft, returns, returns.present(), atLeast, (begun, values) -> {
            for (double value : values) {
                if (value < -1) {
                    return begun.undefined(Reason.OUT_OF_DOMAIN, "a return of " + value + " is below -1");
                }
            }
            return formula.of(begun, values);
        });
    }

    private static Measurement checked(Draft draft, Returns returns, double[] values, int atLeast, Formula formula) {
        draft.n(values.length);
        if (!returns.data().problem.isEmpty()) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, returns.data().problem);
        }
        Measurement few = tooFew(draft, values.length, atLeast);
        return few != null ? few : formula.of(draft, values);
    }

    static @Nullable Measurement tooFew(Draft draft, long n, int atLeast) {
        if (n == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        return n < atLeast ? draft.undefined(Reason.TOO_FEW, n + " of at least " + atLeast) : null;
    }

    /** Why a spread of returns cannot be divided by; nothing if it can. */
    static @Nullable Reason nearZero(Returns returns, Moments.Summary moments, double spread, Reason ifZero) {
        double scale = Math.max(Math.abs(1 + moments.least()), Math.abs(1 + moments.largest()));
        Reason reason = NearZero.of(spread, scale, ifZero);
        return reason == null && Math.abs(spread) < returns.data().resolution ? Reason.NEAR_ZERO_VARIANCE : reason;
    }

    static @Nullable Reason nearZero(Returns returns, double[] values, double spread, Reason ifZero) {
        double least = values[0];
        double largest = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            largest = Math.max(largest, value);
        }
        double scale = Math.max(Math.abs(1 + least), Math.abs(1 + largest));
        Reason reason = NearZero.of(spread, scale, ifZero);
        return reason == null && Math.abs(spread) < returns.data().resolution ? Reason.NEAR_ZERO_VARIANCE : reason;
    }

    /** The largest spread that is rounding, or below the tick of the prices. */
    static double resolution(Returns returns, double[] values) {
        double scale = 0;
        for (double value : values) {
            scale = Math.max(scale, Math.abs(1 + value));
        }
        return Math.max(NearZero.limit(scale), returns.data().resolution);
    }

    /** The value, unless it is beyond what a double holds. */
    static Measurement finite(Draft draft, double value) {
        return Double.isFinite(value)
                ? draft.value(value)
                : draft.undefined(Reason.OUT_OF_DOMAIN, "beyond what a number can hold");
    }
}
