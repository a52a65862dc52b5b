package dev.assay.metrics.development;

import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.HoldingsByEntity;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * On which days of a zone each developer contributed, and how often: all that momentum, retention, the classes of Electric
 * Capital and counts of active developers need, in a form that grows and merges. Two repositories in which a developer works on the same
 * day are one active day, which is why days are kept and not their number.
 *
 * <pre>{@code
 * DeveloperDays days = commits.stream().collect(DeveloperDays.collector(ZoneOffset.UTC));
 * Measurement momentum = Momentum.of(days, today, MomentumOptions.defaults());
 * }</pre>
 *
 * <p>Exact, so order and partition change nothing. Leave out bots and merges before. Needs memory for each active day of a
 * developer. Not thread-safe.
 */
public final class DeveloperDays implements Accumulator<DeveloperDays, Distribution> {

    private static final int KIND = 'D';
    private static final int VERSION = 1;

    private final ZoneId zone;
    private final TreeMap<String, NavigableMap<Long, Long>> byDeveloper = new TreeMap<>();

    private DeveloperDays(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns no days, those to come being days of a zone. */
    public static DeveloperDays inZone(ZoneId zone) {
        return new DeveloperDays(Objects.requireNonNull(zone, "zone"));
    }

    /** Returns a collector of contributions into days of a zone. */
    public static Collector<Contribution, ?, DeveloperDays> collector(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return Collector.of(
                () -> inZone(zone),
                DeveloperDays::add,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    static DeveloperDays of(Contributions contributions, ZoneId zone) {
        return contributions.list().stream().collect(collector(zone));
    }

    /** Adds a contribution. */
    public void add(Contribution contribution) {
        add(contribution.author(), LocalDate.ofInstant(contribution.time(), zone), 1);
    }

    /**
     * Adds contributions of a day.
     *
     * @throws IllegalArgumentException if their number is not positive
     */
    public void add(String developer, LocalDate day, long contributions) {
        if (contributions < 1) {
            throw new IllegalArgumentException("contributions: not positive: " + contributions);
        }
        byDeveloper
                .computeIfAbsent(Objects.requireNonNull(developer, "developer"), each -> new TreeMap<>())
                .merge(day.toEpochDay(), contributions, Math::addExact);
    }

    /**
     * Takes over the days of another.
     *
     * @throws IllegalArgumentException if they are days of another zone
     */
    @Override
    public void merge(DeveloperDays other) {
        if (!zone.equals(other.zone)) {
            throw new IllegalArgumentException("other: zone " + other.zone + " is not " + zone);
        }
        // A copy of each, because days may be merged with themselves.
        other.byDeveloper.forEach((developer, days) -> {
            NavigableMap<Long, Long> mine = byDeveloper.computeIfAbsent(developer, each -> new TreeMap<>());
            new TreeMap<>(days).forEach((day, count) -> mine.merge(day, count, Math::addExact));
        });
    }

    /** Returns the zone of the days. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the developers, sorted; unmodifiable. */
    public Set<String> developers() {
        return Collections.unmodifiableSet(byDeveloper.keySet());
    }

    /** Returns the days of each, by their number since 1970. */
    Map<String, NavigableSet<Long>> epochDays() {
        Map<String, NavigableSet<Long>> days = new TreeMap<>();
        byDeveloper.forEach((developer, counts) -> days.put(developer, counts.navigableKeySet()));
        return days;
    }

    /** Returns on how many days from one, inclusive, to another, exclusive, each was active; without those who were not. */
    public Map<String, Long> activeDays(LocalDate from, LocalDate to) {
        Map<String, Long> active = new TreeMap<>();
        byDeveloper.forEach((developer, days) -> {
            long count = between(days, from, to).size();
            if (count > 0) {
                active.put(developer, count);
            }
        });
        return active;
    }

    /** Returns how many contributions each made from one day, inclusive, to another, exclusive; without those of none. */
    public Map<String, Long> contributions(LocalDate from, LocalDate to) {
        Map<String, Long> counts = new TreeMap<>();
        byDeveloper.forEach((developer, days) ->
                between(days, from, to).values().forEach(count -> counts.merge(developer, count, Math::addExact)));
        return counts;
    }

    private static Map<Long, Long> between(NavigableMap<Long, Long> days, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: before from: " + to);
        }
        return days.subMap(from.toEpochDay(), true, to.toEpochDay(), false);
    }

    /** Returns the active days per developer, over all time. */
    @Override
    public Distribution result() {
        HoldingsByEntity active = HoldingsByEntity.create();
        byDeveloper.forEach((developer, days) -> active.add(developer, days.size()));
        return active.result();
    }

    /** Writes zone and days in the order of names and days: equal contents give equal bytes. */
    @Override
    public byte[] toBytes() {
        StateWriter out = new StateWriter(KIND, VERSION).text(zone.getId()).count(byDeveloper.size());
        byDeveloper.forEach((developer, days) -> {
            out.text(developer).count(days.size());
            days.forEach((day, count) -> out.signed(day).count(count));
        });
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static DeveloperDays fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        DeveloperDays read = inZone(in.zone());
        for (long developers = in.count(); developers > 0; developers--) {
            NavigableMap<Long, Long> days = new TreeMap<>();
            read.byDeveloper.put(in.text(), days);
            for (long left = in.count(); left > 0; left--) {
                days.put(in.signed(), in.count());
            }
        }
        in.end();
        return read;
    }
}
