package dev.assay.metrics.adoption;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.util.Objects;

/**
 * How a daily flow becomes one of a year: the sum of the last days * days of a year / days. By default 30 of 365, as Token
 * Terminal has it. Days that are not known (NaN) are dropped and counted. Immutable and thread-safe.
 */
public final class Annualisation {

    /** The last 30 days, times 365 / 30, all of them known. */
    public static final Annualisation DEFAULT = new Annualisation(30, 365, Partial.UNDEFINED);

    private final int days;
    private final double daysPerYear;
    private final Partial partial;

    /** What to do if not all days are known. */
    public enum Partial {
        /** Answer nothing. */
        UNDEFINED,
        /** Take the mean of those that are known for the others, and flag the result. */
        SCALED
    }

    private Annualisation(int days, double daysPerYear, Partial partial) {
        this.days = days;
        this.daysPerYear = daysPerYear;
        this.partial = partial;
    }

    /** Returns a copy that sums another number of days, at least 1. */
    public Annualisation withDays(int last) {
        Ratios.positive("last", last);
        return new Annualisation(last, daysPerYear, partial);
    }

    /** Returns a copy whose year has another number of days. */
    public Annualisation withDaysPerYear(double number) {
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("number: not positive and finite: " + number);
        }
        return new Annualisation(days, number, partial);
    }

    /** Returns a copy that does something else if not all days are known. */
    public Annualisation withPartial(Partial other) {
        return new Annualisation(days, daysPerYear, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the flow of a year. May be negative if days are.
     *
     * @param daily by day, the last one last; NaN where not known
     */
    public Measurement of(double[] daily) {
        return of(IncomeMetrics.ANNUALISED_FLOW, daily);
    }

    Measurement of(Metric metric, double[] daily) {
        Sum sum = new Sum();
        int known = 0;
        for (int i = Math.max(0, daily.length - days); i < daily.length; i++) {
            if (!Double.isNaN(daily[i])) {
                sum.add(daily[i]);
                known++;
            }
        }
        Measurement.Draft draft = Measurement.of(metric)
                .n(known)
                .missing(days - known)
                .convention("days", days)
                .convention("daysPerYear", daysPerYear)
                .convention("partial", partial)
                .flagIf(days < daysPerYear, Flag.EXTRAPOLATED);
        if (known == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        if (known < days) {
            if (partial == Partial.UNDEFINED) {
                return draft.undefined(Reason.TOO_FEW, "days: " + known + " of " + days);
            }
            draft.flag(Flag.PARTIAL_WINDOW);
        }
        return draft.value(sum.value() * daysPerYear / known);
    }
}
