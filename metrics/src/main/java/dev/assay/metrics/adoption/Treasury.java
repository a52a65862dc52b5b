package dev.assay.metrics.adoption;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.util.Arrays;

/** How sound what comes in is, and how long what is there lasts. */
public final class Treasury {

    private Treasury() {}

    /**
     * Returns treasury / mean net spending per day, in days. Range: 0 and up; more is better. Undefined if nothing is
     * spent on balance ({@code OUT_OF_DOMAIN}): it lasts for ever then, which no number says.
     *
     * @param treasury what is there, own tokens left out or not as the caller decides
     * @param dailyNetSpending spending - income by day; days that are not known (NaN) are dropped and counted
     */
    public static Measurement runway(double treasury, double[] dailyNetSpending) {
        double[] known = Arrays.stream(dailyNetSpending)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Measurement.Draft draft =
                Measurement.of(IncomeMetrics.RUNWAY).n(known.length).missing(dailyNetSpending.length - known.length);
        if (known.length == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        double perDay = Sum.of(known) / known.length;
        return perDay <= 0
                ? draft.undefined(Reason.OUT_OF_DOMAIN, "nothing is spent on balance")
                : Ratios.of(draft, treasury, perDay);
    }

    /**
     * Returns 10000 * sum of squared shares. Range: above 0 to 10,000; less is better. Undefined without sources, without
     * revenue, or with a negative one.
     *
     * @param bySource revenue or fees by source, or by user
     */
    public static Measurement revenueConcentration(double[] bySource) {
        return Concentration.hhi(Measurement.of(IncomeMetrics.REVENUE_CONCENTRATION), bySource);
    }
}
