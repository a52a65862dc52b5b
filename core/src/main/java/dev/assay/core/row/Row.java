package dev.assay.core.row;

import dev.assay.core.error.DataException;
import dev.assay.core.internal.json.Block;
import dev.assay.core.internal.json.Faults;
import dev.assay.core.internal.json.JsonText;
import dev.assay.core.internal.json.Place;
import dev.assay.core.internal.json.Shape;
import dev.assay.core.internal.json.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer: a JSON object, seen where it stands in the body. Columns are found by {@link Column}, whose
 * spellings are compared exactly.
 *
 * <p>Every accessor returns null if the server sent null, or if the column is absent and may be. It throws a
 * {@link DataException} that names the place if the column is absent but documented as always there, if its name stands
 * twice in the row, or if the value is of another type. Numbers are read when asked for and have at most 1,000 digits
 * and an exponent of at most 10,000 either way.
 *
 * <p>A row keeps its block of the body in memory, 64 KiB of bytes and less than 200,000 with their index, unless the row
 * itself is larger; {@link #detach} lets go of it. Immutable and thread-safe.
 */
public final class Row {

    /** What {@link #find} returns where there is nothing to read; entries are never negative. */
    private static final long NOTHING = -1;

    private static final int SHOWN = 200;

    private final Block block;
    private final int number;
    private final Shape shape;
    private final int base;
    private final @Nullable Columns known;

    Row(Block block, int number, @Nullable Columns known) {
        this.block = block;
        this.number = number;
        this.shape = block.shape(number);
        this.base = block.base(number);
        this.known = known;
    }

    /**
     * Returns a row with these columns, in the map's order.
     *
     * @param columns values may be String, Boolean, null, Byte, Short, Integer, Long, BigInteger, BigDecimal, Double,
     *     LocalDate and Instant (both as text), Row, and List and Map of these
     * @throws IllegalArgumentException if a value is none of these, or beyond the bounds
     */
    public static Row of(Map<String, ?> columns) {
        Objects.requireNonNull(columns, "columns");
        return parse(JsonText.object(columns, other -> other instanceof Row row ? row.toJson() : null));
    }

    /**
     * Returns the row that a JSON object is.
     *
     * @throws DataException if the text is anything else
     */
    public static Row parse(String json) {
        Objects.requireNonNull(json, "json");
        try {
            var utf8 = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(json));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return new Row(Block.of(bytes, Place.ROOT), 0, null);
        } catch (CharacterCodingException e) {
            throw new DataException("The text has half of a surrogate pair", Place.ROOT.toString(), e);
        }
    }

    Row knowing(Columns columns) {
        return new Row(block, number, columns);
    }

    /** Returns the names of the columns, exactly as sent and in that order, repeated ones included; unmodifiable. */
    public List<String> names() {
        return shape.names();
    }

    /** Tells whether a column is there under any of its spellings, be it null. */
    public boolean has(Column column) {
        return shape.position(column.identity()) != Shape.ABSENT;
    }

    /** Tells whether there is a column of exactly that name, be it null. */
    public boolean has(String name) {
        return shape.position(Objects.requireNonNull(name, "name")) != Shape.ABSENT;
    }

    /** Tells whether there is no column of exactly that name, or one that is null. */
    boolean isNothing(String name) {
        int position = shape.position(name);
        return position == Shape.ABSENT || (position >= 0 && block.kind(entry(position)) == 'n');
    }

    /**
     * Returns a string, or the digits of a number as they were sent.
     *
     * @throws DataException as said above
     */
    public @Nullable String text(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Scalars.text(this, column, entry);
    }

    /**
     * Returns a number, or the number that a string holds, with exactly its digits.
     *
     * @throws DataException as said above
     */
    public @Nullable BigDecimal decimal(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Scalars.decimal(this, column, entry);
    }

    /**
     * Returns an integer, or the integer that a string holds; {@code 1.0} and {@code 1e3} are integers.
     *
     * @throws DataException as said above, and if there is a fraction
     */
    public @Nullable BigInteger integer(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Scalars.integer(this, column, entry);
    }

    /**
     * Returns an integer as {@link #integer} does.
     *
     * @throws DataException as said above, and if there is a fraction or it does not fit
     */
    public @Nullable Long longValue(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Long.valueOf(Scalars.longValue(this, column, entry));
    }

    /**
     * Returns an integer as {@link #integer} does.
     *
     * @throws DataException as said above, and if there is a fraction or it does not fit
     */
    public @Nullable Integer intValue(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Integer.valueOf(Scalars.intValue(this, column, entry));
    }

    /**
     * Returns the column's number as a long, for columns no row can do without.
     *
     * @throws DataException if it is null or absent, is no integer, or does not fit
     */
    public long requiredLong(Column column) {
        long entry = find(column);
        if (entry == NOTHING) {
            throw RowFaults.missing(this, column);
        }
        return Scalars.longValue(this, column, entry);
    }

    /**
     * Returns the column's day, for columns no row can do without.
     *
     * @throws DataException if it is null or absent, or no date
     */
    public LocalDate requiredDate(Column column) {
        return required(column, date(column));
    }

    /**
     * Returns the column's time, for columns no row can do without; see {@link #instant}.
     *
     * @throws DataException if it is null or absent, or no time
     */
    public Instant requiredInstant(Column column) {
        return required(column, instant(column));
    }

    private <T> T required(Column column, @Nullable T value) {
        if (value == null) {
            throw RowFaults.missing(this, column);
        }
        return value;
    }

    /**
     * Returns a boolean; no string and no number is one.
     *
     * @throws DataException as said above
     */
    public @Nullable Boolean bool(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Boolean.valueOf(Scalars.bool(this, column, entry));
    }

    /**
     * Returns the time that a string holds: {@code 2025-03-19T23:26:09.454Z}, with a space for the T, with or without
     * seconds and up to nine digits of fraction, with an offset such as {@code +02:00} for the Z; UTC without either. A
     * date is its midnight, UTC.
     *
     * @throws DataException as said above
     */
    public @Nullable Instant instant(Column column) {
        long entry = find(column);
        return entry == NOTHING
                ? null
                : Scalars.date(this, column, entry, "a time").instant();
    }

    /**
     * Returns the date that a string holds, or the UTC day of the time that it holds; see {@link #instant}.
     *
     * @throws DataException as said above
     */
    public @Nullable LocalDate date(Column column) {
        long entry = find(column);
        return entry == NOTHING
                ? null
                : Scalars.date(this, column, entry, "a date").date();
    }

    /**
     * Returns a nested object.
     *
     * @throws DataException as said above
     */
    public @Nullable Row row(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Nested.row(this, column, entry);
    }

    /**
     * Returns a nested array of objects.
     *
     * @throws DataException as said above, and if an element is not an object
     */
    public @Nullable Rows rows(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Nested.rows(this, column, entry);
    }

    /**
     * Returns a nested array of strings, in which numbers are their digits; unmodifiable.
     *
     * @throws DataException as said above, and if an element is neither, null included
     */
    public @Nullable List<String> texts(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Nested.texts(this, column, entry);
    }

    /**
     * Returns a nested array of numbers, or of strings that hold numbers, with exactly their digits; unmodifiable.
     *
     * @throws DataException as said above, and if an element is neither, null included
     */
    public @Nullable List<BigDecimal> decimals(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Nested.decimals(this, column, entry);
    }

    /**
     * Returns a nested object of strings in the server's order, in which numbers are their digits; unmodifiable.
     *
     * @throws DataException as said above, and if a member is neither, null included, or a name stands twice
     */
    public @Nullable Map<String, String> textMap(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Nested.textMap(this, column, entry);
    }

    /**
     * Returns a value of any type: String, BigDecimal, Boolean, unmodifiable List or ordered Map of these, or null.
     *
     * @throws DataException as said above, and if a nested object has a name twice
     */
    public @Nullable Object value(Column column) {
        long entry = find(column);
        return entry == NOTHING ? null : Values.exact(block, entry, place(column));
    }

    /**
     * Returns the value of the column of exactly that name, as {@link #value(Column)} does; null if it is absent.
     *
     * @throws DataException if the name stands twice, here or in a nested object, or a number is beyond the bounds
     */
    public @Nullable Object value(String name) {
        int position = shape.position(Objects.requireNonNull(name, "name"));
        if (position == Shape.REPEATED) {
            throw Values.repeated(name, place());
        }
        return position == Shape.ABSENT ? null : value(position);
    }

    private @Nullable Object value(int position) {
        return Values.exact(block, entry(position), place().member(names().get(position)));
    }

    /**
     * Returns what none of these columns reads, by name and in the server's order, values as {@link #value(Column)} has
     * them; unmodifiable.
     *
     * @throws DataException if the name of one stands twice, or a value cannot be had
     */
    public Map<String, @Nullable Object> extras(Columns columns) {
        Map<String, @Nullable Object> extras = new LinkedHashMap<>();
        for (int i : unread(columns)) {
            String name = names().get(i);
            if (shape.position(name) == Shape.REPEATED) {
                throw Values.repeated(name, place());
            }
            extras.put(name, value(i));
        }
        return Collections.unmodifiableMap(extras);
    }

    /** Returns the positions of the columns that none of these reads. */
    int[] unread(Columns columns) {
        BitSet unread = new BitSet();
        unread.set(0, shape.size());
        for (Column column : columns.list()) {
            int position = shape.position(column.identity());
            if (position >= 0) {
                unread.clear(position);
            }
        }
        return unread.stream().toArray();
    }

    /**
     * Returns all columns in the server's order, values as {@link #value(Column)} has them; unmodifiable.
     *
     * @throws DataException if a name stands twice, or a number is beyond the bounds
     */
    public Map<String, @Nullable Object> toMap() {
        return Values.map(block, number);
    }

    /** Returns the row as JSON, names and values as they were sent. */
    public String toJson() {
        return new String(Values.json(block, number), StandardCharsets.UTF_8);
    }

    /** Returns this row with its own copy of its bytes, so that the block it came in can go. */
    public Row detach() {
        return new Row(Block.of(Values.json(block, number), place()), 0, known);
    }

    private long find(Column column) {
        int position = shape.position(column.identity());
        if (position < 0) {
            return nothing(column, position);
        }
        long entry = entry(position);
        return block.kind(entry) == 'n' ? NOTHING : entry;
    }

    private long nothing(Column column, int position) {
        if (position == Shape.REPEATED) {
            throw RowFaults.repeated(this, column);
        }
        if (column.isAlways()) {
            throw RowFaults.absent(this, column, known);
        }
        return NOTHING;
    }

    DataException unfit(String expected, Column column) {
        return RowFaults.unfit(expected, this, column, find(column));
    }

    /** Returns where the column is, or would be. */
    Place place(Column column) {
        int position = shape.position(column.identity());
        return place().member(position < 0 ? column.name() : names().get(position));
    }

    Place place() {
        return block.place(number);
    }

    Block block() {
        return block;
    }

    /** Returns the entry of the column at a position. */
    long entry(int position) {
        return block.entry(base + position);
    }

    /** Tells whether the other is a row with equal columns, in any order; numbers are equal if their values are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Row row
                        && Values.comparable(block, number).equals(Values.comparable(row.block, row.number)));
    }

    @Override
    public int hashCode() {
        return Values.comparable(block, number).hashCode();
    }

    /** Returns the row as JSON, cut to about 200 characters. */
    @Override
    public String toString() {
        return Faults.clip(toJson(), SHOWN);
    }
}
