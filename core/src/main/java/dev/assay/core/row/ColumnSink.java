package dev.assay.core.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Receives columns of rows, value by value, without an object per row or number; see {@link Rows#into} and
 * {@link Document#pour}. Implemented by users. {@link #wanted} and {@link #begin} are called once, in this order; then,
 * for each row from 0 on and each wanted column, exactly one of the other methods, of which an implementation needs those
 * of the kinds it wants. Within a column rows come in order; columns take turns every so many rows. All calls are made by
 * the thread that pours.
 */
public interface ColumnSink {

    /** What a column is read as. */
    enum Kind {
        /** An exact number, or a string that holds one. */
        DECIMAL,
        /** The double nearest to a number, or to that of a string; a value beyond the range of double fails. */
        DOUBLE,
        /** An integer, or a string that holds one; a fraction or overflow fails. */
        LONG,
        /** The time in a string, in milliseconds since 1970-01-01 UTC, rounded down. */
        EPOCH_MILLIS,
        /** The UTC day of the date or time in a string, in days since 1970-01-01. */
        EPOCH_DAY,
        /** A string, or the digits of a number. */
        TEXT
    }

    /**
     * A column and what it is read as.
     *
     * @param column the column
     * @param kind what it is read as
     */
    record Wanted(Column column, Kind kind) {

        /** Checks that neither is null. */
        public Wanted {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** Returns the columns to receive; the other methods name them by their index in this list. */
    List<Wanted> wanted();

    /**
     * Prepares for rows.
     *
     * @param rows how many will come
     */
    void begin(int rows);

    /** Receives a value of {@link Kind#DECIMAL} that is {@code unscaled / 10^scale}, with a scale from 0 to 18. */
    default void decimal(int column, int row, long unscaled, int scale) {
        throw new UnsupportedOperationException("decimal");
    }

    /** Receives a value of {@link Kind#DECIMAL} that has more than 18 digits, or an exponent. */
    default void decimal(int column, int row, BigDecimal value) {
        throw new UnsupportedOperationException("decimal");
    }

    /** Receives a value of {@link Kind#DOUBLE}. */
    default void doubleValue(int column, int row, double value) {
        throw new UnsupportedOperationException("doubleValue");
    }

    /** Receives a value of {@link Kind#LONG}, {@link Kind#EPOCH_MILLIS} or {@link Kind#EPOCH_DAY}. */
    default void longValue(int column, int row, long value) {
        throw new UnsupportedOperationException("longValue");
    }

    /** Receives a value of {@link Kind#TEXT}; a text like that of the row before is the same object. */
    default void text(int column, int row, String value) {
        throw new UnsupportedOperationException("text");
    }

    /**
     * Receives that there is no value.
     *
     * @param absent whether the column is absent; if not, the server sent null
     */
    void nothing(int column, int row, boolean absent);
}
