package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The classes of Electric Capital's developer report: by engagement in the 28 days before a day, and by tenure. Give
 * original work only, without bots, forks and vendored code, and for tenure all of the history. The day itself is not
 * complete and does not count.
 */
public final class ElectricCapital {

    private static final int MONTH = 28;
    private static final int QUARTER = 84;

    private ElectricCapital() {}

    /** Returns the class of everyone who contributed in the 84 days before a day of a zone, sorted by name. */
    public static Map<String, DeveloperClass> classes(Contributions contributions, LocalDate day, ZoneId zone) {
        return classes(DeveloperDays.of(contributions, zone), day);
    }

    /** Returns the class of everyone who was active in the 84 days before a day, sorted by name. */
    public static Map<String, DeveloperClass> classes(DeveloperDays days, LocalDate day) {
        Map<String, Long> active = days.activeDays(day.minusDays(MONTH), day);
        Map<String, DeveloperClass> classes = new TreeMap<>();
        days.contributions(day.minusDays(QUARTER), day)
                .forEach((author, count) -> classes.put(
                        author,
                        DeveloperClass.of(active.getOrDefault(author, 0L).intValue(), count)));
        return classes;
    }

    /** Returns how many developers are in a class; see {@link #classes(Contributions, LocalDate, ZoneId)}. */
    public static Measurement count(
            Contributions contributions, LocalDate day, ZoneId zone, DeveloperClass developerClass) {
        Measurement found = count(DeveloperDays.of(contributions, zone), day, developerClass);
        return found.draft(found.metric())
                .population(contributions.population())
                .like(found);
    }

    /** Returns how many developers are in a class; see {@link #classes(DeveloperDays, LocalDate)}. */
    public static Measurement count(DeveloperDays days, LocalDate day, DeveloperClass developerClass) {
        Map<String, DeveloperClass> classes = classes(days, day);
        return Measurement.of(DevelopmentMetrics.ELECTRIC_CAPITAL_CLASS)
                .n(classes.size())
                .window(window(day, QUARTER, days.zone()))
                .convention("class", Objects.requireNonNull(developerClass, "developerClass"))
                .convention("zone", days.zone().getId())
                .value((double) classes.values().stream()
                        .filter(each -> each == developerClass)
                        .count());
    }

    /** Returns the tenure of everyone who was active in the 28 days before a day of a zone, sorted by name. */
    public static Map<String, Tenure> tenures(Contributions contributions, LocalDate day, ZoneId zone) {
        Window month = window(day, MONTH, zone);
        Instant end = month.to();
        Map<String, Instant> firsts = contributions.firsts();
        Map<String, Tenure> tenures = new TreeMap<>();
        for (String author : contributions.within(month).authors()) {
            Instant first = Objects.requireNonNull(firsts.get(author));
            tenures.put(author, Tenure.after(Duration.between(first, end)));
        }
        return tenures;
    }

    /** Returns how many developers have a tenure; see {@link #tenures}. */
    public static Measurement count(Contributions contributions, LocalDate day, ZoneId zone, Tenure tenure) {
        Map<String, Tenure> tenures = tenures(contributions, day, zone);
        return Measurement.of(DevelopmentMetrics.DEVELOPER_TENURE)
                .n(tenures.size())
                .window(window(day, MONTH, zone))
                .population(contributions.population())
                .convention("tenure", Objects.requireNonNull(tenure, "tenure"))
                .convention("zone", zone.getId())
                .value((double)
                        tenures.values().stream().filter(each -> each == tenure).count());
    }

    static Window window(LocalDate day, int days, ZoneId zone) {
        return new Window(
                day.minusDays(days).atStartOfDay(zone).toInstant(),
                day.atStartOfDay(zone).toInstant());
    }
}
