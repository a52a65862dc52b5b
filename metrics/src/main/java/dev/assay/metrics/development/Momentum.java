package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.Window;
import dev.assay.metrics.development.MomentumOptions.Basis;
import java.time.LocalDate;
import java.util.Map;

/**
 * Developer momentum: how the activity of developers changes, {@code ln((1 + d) / (1 + d before))}. Symmetric, 0 for no
 * change, 0.69 for twice as much. The basis is active developer-days, which splitting a commit into ten does not raise.
 *
 * <p>The standard error tells 0 to 1 (0.69, give or take 1.2) from 100 to 201 developers active on one day each (0.69, give
 * or take 0.12). It takes developers as what comes and goes, each with all of their days, and one developer with one day as
 * known before: {@code sqrt((1 + sum a^2) / (1 + d)^2 + (1 + sum b^2) / (1 + d before)^2)}, a and b the days of each.
 */
public final class Momentum {

    private Momentum() {}

    /** Returns the momentum over complete days before a day; that day itself does not count. */
    public static Measurement of(Contributions contributions, LocalDate day, MomentumOptions options) {
        Window now = ElectricCapital.window(day, options.days(), options.zone());
        Window before = ElectricCapital.window(day.minusDays(options.days()), options.days(), options.zone());
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.MOMENTUM)
                .window(new Window(before.from(), now.to()))
                .population(contributions.population())
                .convention("basis", options.basis())
                .convention("days", options.days())
                .convention("zone", options.zone().getId());
        if (contributions.size() == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        Activity activityNow = activity(contributions.within(now), options);
        Activity activityBefore = activity(contributions.within(before), options);
        return of(draft, activityNow, activityBefore);
    }

    /**
     * Returns the momentum from two totals. Without knowing who did what, each is taken as if everybody did one, so that the
     * standard error is too small where few do much.
     *
     * @throws IllegalArgumentException if a total is negative
     */
    public static Measurement ofTotals(long now, long before, Basis basis) {
        if (now < 0 || before < 0) {
            throw new IllegalArgumentException("now, before: negative: " + now + ", " + before);
        }
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.MOMENTUM).convention("basis", basis);
        return of(draft, new Activity(now, now), new Activity(before, before));
    }

    private static Measurement of(Measurement.Draft draft, Activity now, Activity before) {
        return draft.n(now.total() + before.total())
                .convention("now", now.total())
                .convention("before", before.total())
                .standardError(Math.sqrt(now.relativeVariance() + before.relativeVariance()))
                .value(Math.log1p(now.total()) - Math.log1p(before.total()));
    }

    private static Activity activity(Contributions contributions, MomentumOptions options) {
        Map<String, Long> byAuthor = options.basis() == Basis.CONTRIBUTIONS
                ? contributions.counts()
                : contributions.activeDays(options.zone());
        long total = 0;
        double squares = 0;
        for (long each : byAuthor.values()) {
            total += each;
            squares += (double) each * each;
        }
        return new Activity(total, squares);
    }

    /**
     * What was done.
     *
     * @param total by all
     * @param squares the sum of the squares of what each did
     */
    private record Activity(long total, double squares) {
        double relativeVariance() {
            return (1 + squares) / ((1.0 + total) * (1.0 + total));
        }
    }
}
