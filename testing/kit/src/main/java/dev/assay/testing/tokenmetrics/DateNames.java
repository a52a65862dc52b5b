package dev.assay.testing.tokenmetrics;

/** How a server spells its date parameters. The other spelling is ignored without a word, as any unknown parameter. */
public enum DateNames {
    /** {@code startDate} and {@code endDate}. */
    CAMEL("startDate", "endDate"),
    /** {@code start_date} and {@code end_date}. */
    SNAKE("start_date", "end_date");

    final String start;
    final String end;

    DateNames(String start, String end) {
        this.start = start;
        this.end = end;
    }
}
