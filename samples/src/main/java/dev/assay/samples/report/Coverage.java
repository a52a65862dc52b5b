package dev.assay.samples.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a list gave for one token.
 *
 * @param list the list's name
 * @param asked how many days were asked for
 * @param rows how many rows came
 * @param days how many different days they are of
 * @param missing the days asked for that did not come
 * @param empty how many rows have no value where the chart needs one
 */
record Coverage(String list, long asked, int rows, int days, List<LocalDate> missing, int empty) {

    static Coverage of(String list, LocalDate since, LocalDate until, int rows, Set<LocalDate> days, int empty) {
        List<LocalDate> missing = since.datesUntil(until.plusDays(1))
                .filter(day -> !days.contains(day))
                .toList();
        return new Coverage(list, days.size() + missing.size(), rows, days.size(), missing, empty);
    }

    /** Returns how many rows repeat a day. */
    int repeated() {
        return rows - days;
    }
}
