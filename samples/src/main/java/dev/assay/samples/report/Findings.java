package dev.assay.samples.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the report is made of.
 *
 * @param sample whether it is sample data
 * @param since the first day asked for
 * @param until the last day asked for
 * @param assets the tokens
 * @param costs what the lists cost
 * @param made when it was asked for
 */
record Findings(boolean sample, LocalDate since, LocalDate until, List<Asset> assets, List<Cost> costs, Instant made) {

    List<LocalDate> days() {
        return since.datesUntil(until.plusDays(1)).toList();
    }

    int rows() {
        return costs.stream().mapToInt(Cost::rows).sum();
    }

    int requests() {
        return costs.stream().mapToInt(Cost::requests).sum();
    }

    /** Returns how many days are missing, each token and list by itself. */
    int missing() {
        return assets.stream()
                .flatMap(asset -> asset.coverage().stream())
                .mapToInt(coverage -> coverage.missing().size())
                .sum();
    }
}
