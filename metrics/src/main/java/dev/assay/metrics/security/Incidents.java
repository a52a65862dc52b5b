package dev.assay.metrics.security;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** What went wrong, what it cost, and how long it took. Incidents outside of the window do not count. */
public final class Incidents {

    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private Incidents() {}

    /** Returns how many incidents started in a window; 0 if none did. */
    public static Measurement count(Collection<Incident> incidents, Window window) {
        List<Incident> inside = inside(incidents, window);
        return Measurement.of(SecurityMetrics.INCIDENTS)
                .n(inside.size())
                .window(window)
                .value(inside.size());
    }

    /**
     * Returns the sum over incidents of the loss / the TVL just before. 0 without incidents, 0.5 if half of it went in one;
     * above 1 only by several incidents, or if the TVL is wrong. Undefined if the TVL before one is not known, or zero:
     * dividing by the mean of the period would give 182.5 for all of 100 million lost on the third day of a year.
     *
     * @param loss whether recovered funds are counted as lost
     */
    public static Measurement lossRatio(Collection<Incident> incidents, Window window, Loss loss) {
        Measurement.Draft draft = Measurement.of(SecurityMetrics.LOSS_RATIO)
                .window(window)
                .convention("denominator", "TVL just before the incident")
                .convention("loss", Objects.requireNonNull(loss, "loss"));
        Sum ratio = new Sum();
        boolean beyond = false;
        List<Incident> inside = inside(incidents, window);
        draft.n(inside.size());
        for (Incident incident : inside) {
            OptionalDouble before = incident.tvlBeforeUsd();
            if (before.isEmpty()) {
                return draft.undefined(Reason.NO_DATA, "TVL before " + incident);
            }
            if (before.getAsDouble() == 0) {
                return draft.undefined(Reason.ZERO_DENOMINATOR, "TVL before " + incident);
            }
            double part = lost(incident, loss) / before.getAsDouble();
            beyond |= part > 1;
            ratio.add(part);
        }
        return draft.flagIf(beyond, Flag.SUSPECT_DATA).value(ratio.value());
    }

    /**
     * Returns all losses / the mean TVL of the period: a variant that is without bounds where losses end the project.
     *
     * @throws IllegalArgumentException if the mean is negative or not finite
     */
    public static Measurement lossOverMeanTvl(
            Collection<Incident> incidents, Window window, double meanTvlUsd, Loss loss) {
        if (!(meanTvlUsd >= 0) || Double.isInfinite(meanTvlUsd)) {
            throw new IllegalArgumentException("meanTvlUsd: negative or not finite: " + meanTvlUsd);
        }
        List<Incident> inside = inside(incidents, window);
        Sum lost = new Sum();
        inside.forEach(incident -> lost.add(lost(incident, loss)));
        Measurement.Draft draft = Measurement.of(SecurityMetrics.LOSS_RATIO)
                .n(inside.size())
                .window(window)
                .convention("denominator", "mean TVL of the period")
                .convention("loss", loss);
        return meanTvlUsd == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value(lost.value() / meanTvlUsd);
    }

    private static double lost(Incident incident, Loss loss) {
        return loss == Loss.NET ? incident.lossUsd() - incident.recoveredUsd() : incident.lossUsd();
    }

    /**
     * Returns the days since the last incident before the end of the project's window. Without one it is the age of the
     * project, flagged {@link Flag#CENSORED}: a project of a week has not proven much.
     *
     * @param life from the launch to now
     */
    public static Measurement timeSince(Collection<Incident> incidents, Window life) {
        List<Incident> inside = inside(incidents, life);
        Instant last =
                inside.stream().map(Incident::started).max(Instant::compareTo).orElse(life.from());
        return Measurement.of(SecurityMetrics.TIME_SINCE_INCIDENT)
                .n(inside.size())
                .window(life)
                .flagIf(inside.isEmpty(), Flag.CENSORED)
                .value(Duration.between(last, life.to()).toMillis() / DAY);
    }

    /**
     * Returns the mean hours from start to end of the incidents that have ended by the end of the window; those that have
     * not are counted as missing and flagged, because their time can only be longer.
     */
    public static Measurement meanTimeToRecovery(Collection<Incident> incidents, Window window) {
        List<Incident> inside = inside(incidents, window);
        Sum hours = new Sum();
        long ended = 0;
        for (Incident incident : inside) {
            Instant end = incident.ended().orElse(Instant.MAX);
            if (!end.isAfter(window.to())) {
                hours.add(Duration.between(incident.started(), end).toMillis() / HOUR);
                ended++;
            }
        }
        Measurement.Draft draft = Measurement.of(SecurityMetrics.MTTR)
                .n(ended)
                .missing(inside.size() - ended)
                .window(window)
                .flagIf(ended < inside.size(), Flag.CENSORED);
        return ended == 0 ? draft.undefined(Reason.EMPTY) : draft.value(hours.value() / ended);
    }

    private static List<Incident> inside(Collection<Incident> incidents, Window window) {
        return incidents.stream()
                .filter(incident -> window.contains(incident.started()))
                .toList();
    }
}
