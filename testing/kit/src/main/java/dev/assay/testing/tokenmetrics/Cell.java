package dev.assay.testing.tokenmetrics;

import java.time.LocalDate;

/** What the value of a column is computed from. */
record Cell(Data data, RowKey key, Version version, Query query) {

    Token token() {
        return data.universe.token(key.token());
    }

    /** Returns the day as {@code 2025-01-23}. */
    String plainDate() {
        return LocalDate.ofEpochDay(key.day()).toString();
    }

    /** Returns the day as {@code 2025-01-23T00:00:00.000Z}. */
    String isoDate() {
        return plainDate() + "T00:00:00.000Z";
    }

    /** Returns the number as the version writes it where v2 puts numbers into strings. */
    Object stringInV2(Number number) {
        return version == Version.V2 ? number.toString() : number;
    }
}
