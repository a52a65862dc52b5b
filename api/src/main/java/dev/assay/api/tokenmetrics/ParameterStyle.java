package dev.assay.api.tokenmetrics;

/**
 * How parameters of several words are spelt. The service ignores a misspelt one without a word, which is why answers are
 * checked against their question.
 */
public enum ParameterStyle {
    /** As in {@code startDate}. */
    CAMEL("startDate", "endDate"),
    /** As in {@code start_date}. */
    SNAKE("start_date", "end_date");

    private final String start;
    private final String end;

    ParameterStyle(String start, String end) {
        this.start = start;
        this.end = end;
    }

    String start() {
        return start;
    }

    String end() {
        return end;
    }

    ParameterStyle other() {
        return this == CAMEL ? SNAKE : CAMEL;
    }
}
