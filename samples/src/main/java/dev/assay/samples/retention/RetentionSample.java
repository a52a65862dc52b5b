package dev.assay.samples.retention;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.adoption.Retention;
import dev.assay.metrics.adoption.Users;
import dev.assay.samples.retention.SampleActivity.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Prints who comes back to a project, and writes {@code retention.html} with its cohorts as a heat map, or the file named by
 * the argument. The users are sample data, generated in {@link SampleActivity}.
 */
public final class RetentionSample {

    private RetentionSample() {}

    /** Takes the name of the file to write, or nothing. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("Sample data: generated users of no real project.");
        Figures figures = measure(SampleActivity.visits(), SampleActivity.AS_OF);
        figures.measurements().forEach(System.out::println);
        Path page = Path.of(arguments.length > 0 ? arguments[0] : "retention.html");
        Files.writeString(page, HeatMapPage.of(figures));
        System.out.println("Heat map: " + page.toAbsolutePath().toUri());
    }

    /**
     * What was measured.
     *
     * @param cohorts the retention of each week's new users
     * @param measurements figures of all users
     */
    record Figures(List<Retention.Row> cohorts, List<Measurement> measurements) {}

    static Figures measure(List<Visit> visits, Instant asOf) {
        // snippet: retention
        ActivityByPeriod byDay = ActivityByPeriod.of(PeriodUnit.DAY);
        ActivityByPeriod byWeek = ActivityByPeriod.of(PeriodUnit.WEEK);
        for (Visit visit : visits) {
            byDay.add(visit.address(), visit.time());
            byWeek.add(visit.address(), visit.time());
        }
        PeriodActivity days = byDay.result();
        PeriodActivity weeks = byWeek.result();
        long lastWeek = PeriodUnit.WEEK.indexOf(asOf) - 1;
        List<Retention.Row> cohorts = Retention.table(weeks, asOf);
        Measurement stickiness = Users.stickiness(days, asOf, Users.DAYS_OF_MONTH);
        Measurement churn = Retention.churn(weeks, lastWeek, asOf);
        Measurement quickRatio = Retention.quickRatio(weeks, lastWeek, asOf);
        // end snippet
        return new Figures(
                cohorts, List.of(Users.weekly(days, asOf), Users.monthly(days, asOf), stickiness, churn, quickRatio));
    }
}
