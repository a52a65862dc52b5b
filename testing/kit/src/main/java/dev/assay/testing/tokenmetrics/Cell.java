package dev.assay.testing.tokenmetrics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the values of one row are computed from. Used by one thread. */
final class Cell {

    private final Data data;
    private final RowKey key;
    private final Version version;
    private final Query query;
    private @Nullable Candle candle;

    Cell(Data data, RowKey key, Version version, Query query) {
        this.data = data;
        this.key = key;
        this.version = version;
        this.query = query;
    }

    Data data() {
        return data;
    }

    RowKey key() {
        return key;
    }

    Version version() {
        return version;
    }

    Query query() {
        return query;
    }

    /** Returns the prices of the row's token and day, made once: five columns read them. */
    Candle candle() {
        if (candle == null) {
            candle = data.market.candle(key.token(), key.day());
        }
        return candle;
    }

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

    /** Returns the day as most endpoints write it: plain in v2, with a time in v3. */
    String date() {
        return version == Version.V2 ? plainDate() : isoDate();
    }

    /** Returns the address of the token's page. */
    String link() {
        return "https://app.tokenmetrics.com/" + (version == Version.V2 ? "" : "en/") + token().slug();
    }

    /** Returns the number as the version writes it where v2 puts numbers into strings. */
    Object stringInV2(Number number) {
        return version == Version.V2 ? number.toString() : number;
    }

    /** Tells whether v2 is to answer with the rows of April 2025. */
    boolean isOld() {
        return version == Version.V2 && data.settings.oldV2Rows;
    }
}
