package dev.assay.samples.report;

import dev.assay.metrics.risk.Returns;
import java.util.ArrayList;
import java.util.List;

/**
 * How many daily returns lie in each bin; one that spans a gap is of more than a day and is left out.
 *
 * @param percent how wide a bin is, in percent
 * @param first the bin of the first count: bin k is from k times the width to k + 1 times
 * @param counts how many returns are in each bin
 */
record Histogram(int percent, int first, List<Integer> counts) {

    private static final int MOST_BINS = 80;

    static Histogram of(Returns returns) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < returns.size(); i++) {
            if (!Double.isNaN(returns.value(i)) && !returns.spansGap(i)) {
                values.add(returns.value(i));
            }
        }
        int percent = 1;
        while (span(values, percent) > MOST_BINS) {
            percent *= 2;
        }
        int width = percent;
        int first = values.stream().mapToInt(value -> bin(value, width)).min().orElse(0);
        List<Integer> counts = new ArrayList<>();
        for (int k = 0; k < span(values, width); k++) {
            int number = first + k;
            counts.add((int)
                    values.stream().filter(value -> bin(value, width) == number).count());
        }
        return new Histogram(width, first, counts);
    }

    private static int span(List<Double> values, int percent) {
        if (values.isEmpty()) {
            return 0;
        }
        int least = values.stream().mapToInt(value -> bin(value, percent)).min().orElseThrow();
        int most = values.stream().mapToInt(value -> bin(value, percent)).max().orElseThrow();
        return most - least + 1;
    }

    private static int bin(double value, int percent) {
        return (int) Math.floor(value * 100 / percent);
    }

    /** Returns the table behind the chart. */
    String table(String token, String mark) {
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < counts.size(); k++) {
            int from = (first + k) * percent;
            rows.append(Html.row(from + "% to " + (from + percent) + "%", Format.count(counts.get(k))));
        }
        String name = token + ": days by return";
        return Html.details(
                "Days by return as a table",
                Html.table(Html.escape(name) + mark, name, true, Html.head("Return", "Days"), rows.toString()));
    }
}
