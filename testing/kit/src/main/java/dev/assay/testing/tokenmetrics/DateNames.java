package dev.assay.testing.tokenmetrics;

/** How a server spells its parameters of several words, dates first of all. The other spelling is ignored without a word, as any unknown parameter. */
public enum DateNames {
    /** {@code startDate}, {@code endDate} and {@code indicesType}. */
    CAMEL("startDate", "endDate", "indicesType"),
    /** {@code start_date}, {@code end_date} and {@code indices_type}. */
    SNAKE("start_date", "end_date", "indices_type");

    final String start;
    final String end;
    final String indicesType;

    DateNames(String start, String end, String indicesType) {
        this.start = start;
        this.end = end;
        this.indicesType = indicesType;
    }
}
