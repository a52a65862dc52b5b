package dev.assay.metrics.development;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** How often and how regularly there are releases, and how far behind those are that a project uses. */
public final class Releases {

    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final double YEAR = 365;

    private Releases() {}

    /**
     * Returns {@code releases * 365 / days} of a window, point releases included. From less than a year it is extrapolated
     * and flagged. Undefined for an empty window.
     */
    public static Measurement frequency(Collection<Instant> releases, Window window) {
        double days = window.length().toMillis() / DAY;
        long inside = releases.stream().filter(window::contains).count();
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.RELEASE_FREQUENCY)
                .n(inside)
                .window(window)
                .convention("point releases", "counted")
                .flagIf(days < YEAR, Flag.EXTRAPOLATED);
        return days == 0 ? draft.undefined(Reason.WINDOW_TOO_SHORT) : draft.value(inside * YEAR / days);
    }

    /**
     * Returns the standard deviation (of the population) / the mean of the times between releases; 0 for perfectly regular.
     * Undefined for fewer than three releases, or if all were at once.
     */
    public static Measurement regularity(Collection<Instant> releases) {
        List<Instant> sorted = releases.stream().sorted().toList();
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.RELEASE_REGULARITY)
                .n(Math.max(0, sorted.size() - 1))
                .convention("ddof", 0);
        if (sorted.size() < 3) {
            return draft.undefined(Reason.TOO_FEW);
        }
        double variation = Burstiness.variation(between(sorted));
        return Double.isNaN(variation) ? draft.undefined(Reason.ZERO_TOTAL) : draft.value(variation);
    }

    private static double[] between(List<Instant> sorted) {
        double[] days = new double[sorted.size() - 1];
        for (int i = 0; i < days.length; i++) {
            days[i] = Duration.between(sorted.get(i), sorted.get(i + 1)).toMillis() / DAY;
        }
        return days;
    }

    /**
     * A library that is used.
     *
     * @param name its name
     * @param used when the release came out that is used
     * @param latest when the latest stable release came out
     */
    public record Dependency(String name, LocalDate used, LocalDate latest) {

        /** Checks the parts. */
        public Dependency {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(used, "used");
            Objects.requireNonNull(latest, "latest");
        }
    }

    /**
     * Returns the sum over libraries of the years of 365 days from the release used to the latest stable one; a newer one, such
     * as a release candidate, is 0 behind and makes up for nothing. 0 without libraries: then nothing is behind.
     */
    public static Measurement libyears(Collection<Dependency> dependencies) {
        long days = 0;
        for (Dependency dependency : dependencies) {
            days += Math.max(0, ChronoUnit.DAYS.between(dependency.used(), dependency.latest()));
        }
        return Measurement.of(DevelopmentMetrics.LIBYEARS)
                .n(dependencies.size())
                .convention("days per year", YEAR)
                .value(days / YEAR);
    }
}
