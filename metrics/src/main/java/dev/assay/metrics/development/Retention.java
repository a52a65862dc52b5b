package dev.assay.metrics.development;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Who stays: of the developers whose first contribution ever was in one period, the part that was active in a later one.
 * Give all of the history. Immutable and thread-safe.
 */
public final class Retention {

    /** When somebody counts as retained. */
    public enum Rule {
        /** Active in that period; it can rise again. */
        BOUNDED,
        /** Active in that period or a later one; it cannot rise, and later data can still raise it. */
        ROLLING
    }

    private final LongFunction<Instant> start;
    private final String period;
    private final Instant asOf;
    private final Map<Long, Set<String>> active = new HashMap<>();
    private final Map<Long, Set<String>> cohorts = new HashMap<>();

    private Retention(LongFunction<Instant> start, String period, Instant asOf) {
        this.start = start;
        this.period = period;
        this.asOf = asOf;
    }

    /**
     * Returns the retention in periods of one length.
     *
     * @param origin where period 0 begins
     * @param asOf until when the data is complete; periods that end later are censored
     * @throws IllegalArgumentException if the length is not at least a millisecond, or {@code asOf} is before the origin
     */
    public static Retention of(Contributions contributions, Instant origin, Duration period, Instant asOf) {
        if (period.toMillis() < 1) {
            throw new IllegalArgumentException("period: shorter than a millisecond: " + period);
        }
        if (asOf.isBefore(origin)) {
            throw new IllegalArgumentException("asOf: before the origin: " + asOf);
        }
        Retention retention = new Retention(index -> origin.plus(period.multipliedBy(index)), period.toString(), asOf);
        contributions.firsts().forEach((author, first) -> add(retention.cohorts, index(origin, first, period), author));
        for (Contribution each : contributions.list()) {
            if (each.time().isBefore(asOf)) {
                add(retention.active, index(origin, each.time(), period), each.author());
            }
        }
        return retention;
    }

    private static long index(Instant origin, Instant time, Duration period) {
        return Math.floorDiv(Duration.between(origin, time).toMillis(), period.toMillis());
    }

    /**
     * Returns the retention in periods of whole days, from days that were collected in parts.
     *
     * @param origin the first day of period 0
     * @param days how many days a period has
     * @param asOf the first day that is not complete; periods that end later are censored
     * @throws IllegalArgumentException if there is no day, or {@code asOf} is before the origin
     */
    public static Retention of(DeveloperDays developers, LocalDate origin, int days, LocalDate asOf) {
        if (days < 1) {
            throw new IllegalArgumentException("days: not positive: " + days);
        }
        if (asOf.isBefore(origin)) {
            throw new IllegalArgumentException("asOf: before the origin: " + asOf);
        }
        ZoneId zone = developers.zone();
        Retention retention = new Retention(
                index -> origin.plusDays(index * days).atStartOfDay(zone).toInstant(),
                Duration.ofDays(days).toString(),
                asOf.atStartOfDay(zone).toInstant());
        developers.epochDays().forEach((developer, active) -> {
            add(retention.cohorts, Math.floorDiv(active.first() - origin.toEpochDay(), (long) days), developer);
            active.headSet(asOf.toEpochDay())
                    .forEach(day ->
                            add(retention.active, Math.floorDiv(day - origin.toEpochDay(), (long) days), developer));
        });
        return retention;
    }

    private static void add(Map<Long, Set<String>> to, long index, String author) {
        to.computeIfAbsent(index, each -> new HashSet<>()).add(author);
    }

    /**
     * Returns the retention of a cohort some periods later, from 0 to 1; 1 for zero periods. Undefined for an empty cohort,
     * and if the period has not ended.
     *
     * @param cohort the period of the first contribution, from 0
     * @param later how many periods later, from 0
     * @throws IllegalArgumentException if a number is negative
     */
    public Measurement at(int cohort, int later, Rule rule) {
        if (cohort < 0 || later < 0) {
            throw new IllegalArgumentException("cohort, later: negative: " + cohort + ", " + later);
        }
        Set<String> began = cohorts.getOrDefault((long) cohort, Set.of());
        Instant end = end((long) cohort + later);
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.RETENTION)
                .n(began.size())
                .window(new Window(start.apply((long) cohort + later), end))
                .convention("rule", Objects.requireNonNull(rule, "rule"))
                .convention("period", period)
                .convention("cohort", cohort)
                .convention("later", later);
        if (end.isAfter(asOf)) {
            return draft.flag(Flag.CENSORED).undefined(Reason.CENSORED, "the period ends " + end);
        }
        if (began.isEmpty()) {
            return draft.undefined(Reason.EMPTY);
        }
        return draft.flagIf(rule == Rule.ROLLING, Flag.CENSORED)
                .value((double) retained(began, (long) cohort + later, rule) / began.size());
    }

    private long retained(Set<String> began, long index, Rule rule) {
        return began.stream()
                .filter(author -> rule == Rule.BOUNDED
                        ? active.getOrDefault(index, Set.of()).contains(author)
                        : active.entrySet().stream()
                                .anyMatch(each -> each.getKey() >= index
                                        && each.getValue().contains(author)))
                .count();
    }

    private Instant end(long index) {
        return start.apply(index + 1);
    }

    /** Returns the retention of a cohort in each period that has ended, its own first. */
    public List<Measurement> row(int cohort, Rule rule) {
        List<Measurement> row = new ArrayList<>();
        for (int later = 0; !end((long) cohort + later).isAfter(asOf); later++) {
            row.add(at(cohort, later, rule));
        }
        return List.copyOf(row);
    }
}
