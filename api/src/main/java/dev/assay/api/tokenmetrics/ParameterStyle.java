package dev.assay.api.tokenmetrics;

/**
 * How parameters of several words are spelt. The service ignores a misspelt one without a word, which is why answers are
 * checked against their question.
 */
public enum ParameterStyle {
    /** As in {@code startDate}. */
    CAMEL("startDate", "endDate", "indicesType"),
    /** As in {@code start_date}. */
    SNAKE("start_date", "end_date", "indices_type");

    private final String start;
    private final String end;
    private final String indicesType;

    ParameterStyle(String start, String end, String indicesType) {
        this.start = start;
        this.end = end;
        this.indicesType = indicesType;
    }

    String start() {
        return start;
    }

    String end() {
        return end;
    }

    String indicesType() {
        return indicesType;
    }

    ParameterStyle other() {
        return this == CAMEL ? SNAKE : CAMEL;
    }
}
