package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.development.MomentumOptions.Basis;
import dev.assay.metrics.internal.Sum;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;

/**
 * Developer momentum: how the activity of developers changes, {@code ln((1 + A) / (1 + B))}, A being the activity of now and B
 * that of before. Symmetric, 0 for no change, 0.69 for twice as much. The basis is active developer-days, which splitting a
 * commit into ten does not raise.
 *
 * <p>The standard error tells 0 to 1 (0.69, give or take 1.2) from 100 to 201 (0.69, give or take 0.12). It is the greater of
 * two: that of counts, {@code sqrt(1 / (1 + A) + 1 / (1 + B))}, and that of developers as what comes and goes, each with all
 * of their days, by the delta method, {@code sqrt(1 / (1 + A)^2 + 1 / (1 + B)^2 + sum over developers of
 * (a / (1 + A) - b / (1 + B))^2)}. Both are the same if everybody is active for one day and nobody in both times.
 */
public final class Momentum {

    private Momentum() {}

    /** Returns the momentum over complete days before a day; that day itself does not count. */
    public static Measurement of(Contributions contributions, LocalDate day, MomentumOptions options) {
        Measurement found = of(DeveloperDays.of(contributions, options.zone()), day, options);
        return found.draft(found.metric())
                .population(contributions.population())
                .like(found);
    }

    /**
     * Returns the momentum over complete days before a day, from days that were collected in parts. Undefined if nobody ever
     * was active.
     *
     * @throws IllegalArgumentException if they are days of another zone than that of the options
     */
    public static Measurement of(DeveloperDays days, LocalDate day, MomentumOptions options) {
        if (!days.zone().equals(options.zone())) {
            throw new IllegalArgumentException("days: zone " + days.zone() + " is not " + options.zone());
        }
        LocalDate middle = day.minusDays(options.days());
        LocalDate start = middle.minusDays(options.days());
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.MOMENTUM)
                .window(ElectricCapital.window(day, 2 * options.days(), options.zone()))
                .convention("basis", options.basis())
                .convention("days", options.days())
                .convention("zone", options.zone().getId());
        if (days.developers().isEmpty()) {
            return draft.undefined(Reason.EMPTY);
        }
        Map<String, Long> active = activity(days, middle, day, options);
        Map<String, Long> activeBefore = activity(days, start, middle, options);
        return of(draft, total(active), total(activeBefore), ofDevelopers(active, activeBefore));
    }

    /**
     * Returns the momentum from two totals. Without knowing who did what, the standard error is that of counts, which is too
     * small where few do much.
     *
     * @throws IllegalArgumentException if a total is negative
     */
    public static Measurement ofTotals(long now, long before, Basis basis) {
        if (now < 0 || before < 0) {
            throw new IllegalArgumentException("now, before: negative: " + now + ", " + before);
        }
        return of(Measurement.of(DevelopmentMetrics.MOMENTUM).convention("basis", basis), now, before, 0);
    }

    private static Measurement of(Measurement.Draft draft, long now, long before, double variance) {
        double ofCounts = 1 / (1.0 + now) + 1 / (1.0 + before);
        return draft.n(Math.addExact(now, before))
                .convention("now", now)
                .convention("before", before)
                .standardError(Math.sqrt(Math.max(ofCounts, variance)))
                .value(Math.log1p((double) now) - Math.log1p((double) before));
    }

    private static double ofDevelopers(Map<String, Long> active, Map<String, Long> activeBefore) {
        double now = 1.0 + total(active);
        double before = 1.0 + total(activeBefore);
        Sum variance = new Sum();
        variance.add(1 / (now * now));
        variance.add(1 / (before * before));
        TreeSet<String> developers = new TreeSet<>(active.keySet());
        developers.addAll(activeBefore.keySet());
        for (String developer : developers) {
            double change =
                    active.getOrDefault(developer, 0L) / now - activeBefore.getOrDefault(developer, 0L) / before;
            variance.add(change * change);
        }
        return variance.value();
    }

    private static Map<String, Long> activity(
            DeveloperDays days, LocalDate from, LocalDate to, MomentumOptions options) {
        return options.basis() == Basis.CONTRIBUTIONS ? days.contributions(from, to) : days.activeDays(from, to);
    }

    private static long total(Map<String, Long> activity) {
        return activity.values().stream().mapToLong(Long::longValue).sum();
    }
}
