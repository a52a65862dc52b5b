package dev.assay.samples.report;

import dev.assay.metrics.signal.Costs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that the report is made of.
 *
 * @param sample whether it is sample data
 * @param service who served it, and in which version
 * @param since the first day asked for
 * @param until the last day asked for
 * @param assets the tokens
 * @param studies what the calculator says of each, in the same order
 * @param pairs how each moves beside the first; empty if there is only one
 * @param trading what a trade is taken to cost
 * @param costs what the lists cost
 * @param made when it was asked for
 */
record Findings(
        boolean sample,
        String service,
        LocalDate since,
        LocalDate until,
        List<Asset> assets,
        List<Study> studies,
        List<Pair> pairs,
        Costs trading,
        List<Cost> costs,
        Instant made) {

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

    /** Returns the key of a chart that has a line for each token; they differ in dashes, too. */
    List<Figure.Key> keys() {
        List<Figure.Key> keys = new ArrayList<>();
        for (int i = 0; i < assets.size(); i++) {
            keys.add(new Figure.Key(
                    (i == 0 ? "line " : "line dash ") + Figure.colour(i),
                    assets.get(i).name()));
        }
        return keys;
    }

    /** Returns the names of the tokens as a phrase. */
    String names() {
        List<String> names = assets.stream().map(Asset::name).toList();
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : names.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + names.get(last);
    }
}
