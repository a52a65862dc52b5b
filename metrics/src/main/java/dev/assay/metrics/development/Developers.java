package dev.assay.metrics.development;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.concentration.Entropy;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Counts the people who contribute: who is active, who came, who left, and how their number grows. */
public final class Developers {

    /** What "monthly active" is by Electric Capital: 28 days. */
    public static final Duration MONTH = Duration.ofDays(28);

    private Developers() {}

    /** Returns how many authors contributed in the 28 days before; 0 if nobody did. */
    public static Measurement active(Contributions contributions, Instant asOf) {
        return active(contributions, new Window(asOf.minus(MONTH), asOf));
    }

    /** Returns how many authors contributed in a window; 0 if nobody did. A union: not to be added up over windows. */
    public static Measurement active(Contributions contributions, Window window) {
        Contributions inside = contributions.within(window);
        return Measurement.of(DevelopmentMetrics.ACTIVE_DEVELOPERS)
                .n(inside.size())
                .window(window)
                .population(contributions.population())
                .value(inside.authors().size());
    }

    /** Returns how many developers were active in the 28 days before a day; 0 if nobody was. */
    public static Measurement active(DeveloperDays days, LocalDate day) {
        LocalDate from = day.minusDays(MONTH.toDays());
        return Measurement.of(DevelopmentMetrics.ACTIVE_DEVELOPERS)
                .n(days.contributions(from, day).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .window(ElectricCapital.window(day, (int) MONTH.toDays(), days.zone()))
                .convention("zone", days.zone().getId())
                .value(days.activeDays(from, day).size());
    }

    /** Returns how many authors contributed for the first time in a window; give all of the history. */
    public static Measurement newcomers(Contributions contributions, Window window) {
        Map<String, Instant> firsts = contributions.firsts();
        return Measurement.of(DevelopmentMetrics.NEW_CONTRIBUTORS)
                .n(firsts.size())
                .window(window)
                .population(contributions.population())
                .value((double)
                        firsts.values().stream().filter(window::contains).count());
    }

    /**
     * Returns how many authors contributed last longer ago than an interval. Contributions after {@code asOf} do not count.
     *
     * @throws IllegalArgumentException if the interval is negative
     */
    public static Measurement inactive(Contributions contributions, Instant asOf, Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("interval: negative: " + interval);
        }
        Contributions known = contributions.within(new Window(Instant.MIN, asOf));
        Map<String, Instant> lasts = known.lasts();
        Instant since = asOf.minus(interval);
        return Measurement.of(DevelopmentMetrics.INACTIVE_CONTRIBUTORS)
                .n(lasts.size())
                .population(contributions.population())
                .convention("interval", interval.toString())
                .convention("as of", asOf.toString())
                .value((double) lasts.values().stream()
                        .filter(last -> last.isBefore(since))
                        .count());
    }

    /** Returns the growth of the number of authors from the first half of a window to the second. */
    public static Measurement growth(Contributions contributions, Window window) {
        Instant middle = window.from().plus(window.length().dividedBy(2));
        long first = contributions
                .within(new Window(window.from(), middle))
                .authors()
                .size();
        long second =
                contributions.within(new Window(middle, window.to())).authors().size();
        Measurement found = growth(first, second);
        return found.draft(found.metric())
                .window(window)
                .population(contributions.population())
                .like(found);
    }

    /**
     * Returns {@code (second - first) / first}, at least -1. Undefined from zero, where a peer answers the second count as
     * if it was a rate.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement growth(long first, long second) {
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("first, second: negative: " + first + ", " + second);
        }
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.CONTRIBUTOR_GROWTH_RATE)
                .n(Math.addExact(first, second))
                .convention("first", first)
                .convention("second", second);
        return first == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR, "growth from zero")
                : draft.value((double) (second - first) / first);
    }

    /**
     * Returns the part of those on one step of the funnel who reach the next, such as D1 / D0: of those who watch, those who
     * contribute once. From 0 to 1; above 1 flagged, because then it is no funnel.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement conversion(String step, long reached, long before) {
        if (reached < 0 || before < 0) {
            throw new IllegalArgumentException("reached, before: negative: " + reached + ", " + before);
        }
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.CONVERSION_RATE)
                .n(before)
                .convention("step", step)
                .flagIf(reached > before, Flag.SUSPECT_DATA);
        return before == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value((double) reached / before);
    }

    /**
     * Returns the entropy of the contributions by organisation as a part of the greatest possible; 1 if all contribute
     * alike. Undefined for a single organisation. Contributions of unknown organisations are left out; coverage tells how
     * many are not.
     */
    public static Measurement organizationalDiversity(Contributions contributions) {
        return AbsenceFactor.attributed(contributions, organizationalDiversity(contributions.byOrganisation()));
    }

    /** Returns the organisational diversity of contributions per organisation, those of unknown ones left out. */
    public static Measurement organizationalDiversity(Distribution byOrganisation) {
        Measurement found = Entropy.normalized(byOrganisation);
        return found.draft(DevelopmentMetrics.ORGANIZATIONAL_DIVERSITY).like(found);
    }
}
