package dev.assay.metrics.security;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.series.Window;
import java.util.Collection;

/**
 * What went wrong, what it cost, and how long it took. Incidents outside of the window do not count. {@link IncidentTotals}
 * says the same of incidents that come one by one, or in parts.
 */
public final class Incidents {

    private Incidents() {}

    /** Returns how many incidents started in a window; 0 if none did. */
    public static Measurement count(Collection<Incident> incidents, Window window) {
        return totals(incidents, window).count();
    }

    /**
     * Returns the sum over incidents of the loss / the TVL just before. 0 without incidents, 0.5 if half of it went in one;
     * above 1 only by several incidents, or if the TVL is wrong. Undefined if the TVL before one is not known, or zero:
     * dividing by the mean of the period would give 182.5 for all of 100 million lost on the third day of a year.
     *
     * @param loss whether recovered funds are counted as lost
     */
    public static Measurement lossRatio(Collection<Incident> incidents, Window window, Loss loss) {
        return totals(incidents, window).lossRatio(loss);
    }

    /**
     * Returns all losses / the mean TVL of the period: a variant that is without bounds where losses end the project.
     *
     * @throws IllegalArgumentException if the mean is negative or not finite
     */
    public static Measurement lossOverMeanTvl(
            Collection<Incident> incidents, Window window, double meanTvlUsd, Loss loss) {
        return totals(incidents, window).lossOverMeanTvl(meanTvlUsd, loss);
    }

    /**
     * Returns the days since the last incident before the end of the project's window. Without one it is the age of the
     * project, flagged {@link Flag#CENSORED}: a project of a week has not proven much.
     *
     * @param life from the launch to now
     */
    public static Measurement timeSince(Collection<Incident> incidents, Window life) {
        return totals(incidents, life).timeSince();
    }

    /**
     * Returns the mean hours from start to end of the incidents that have ended by the end of the window; those that have
     * not are counted as missing and flagged, because their time can only be longer.
     */
    public static Measurement meanTimeToRecovery(Collection<Incident> incidents, Window window) {
        return totals(incidents, window).meanTimeToRecovery();
    }

    private static IncidentTotals totals(Collection<Incident> incidents, Window window) {
        return incidents.stream().collect(IncidentTotals.collector(window));
    }
}
