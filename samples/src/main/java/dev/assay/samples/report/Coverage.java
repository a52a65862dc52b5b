package dev.assay.samples.report;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** Returns the missing days, days on end as one span. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= missing.size(); i++) {
            LocalDate last = missing.get(i - 1);
            if (i == missing.size() || !missing.get(i).equals(last.plusDays(1))) {
                LocalDate first = missing.get(start);
                gaps.add(first.equals(last) ? first.toString() : first + " to " + last);
                start = i;
            }
        }
        return gaps;
    }

    /** Returns how many rows repeat a day. */
    int repeated() {
        return rows - days;
    }
}
