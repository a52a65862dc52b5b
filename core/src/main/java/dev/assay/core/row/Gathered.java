package dev.assay.core.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of rows, row by row, until all are known. Each is a long and a tag; what is no number is an object, and the long
 * says which.
 */
final class Gathered implements ColumnSink {

    // From 1 on, a tag is one more than the scale of a decimal; what nothing was said of is absent.
    private static final byte ABSENT = 0;
    private static final byte NULL = -1;
    private static final byte OBJECT = -2;

    private static final int FIRST_ROWS = 1 << 7;
    private static final int MOST_ROWS = 1 << 12;

    private final Kind[] kinds;
    private final int width;
    private final List<Chunk> full = new ArrayList<>();
    private final List<Object> objects = new ArrayList<>();
    private final @Nullable String[] lastText;
    private final int[] lastObject;

    private Chunk chunk;
    private long[] values;
    private byte[] tags;
    private int base;
    private int end;
    private int rows;

    Gathered(Kind[] kinds) {
        this.kinds = kinds;
        this.width = kinds.length;
        this.lastText = new String[width];
        this.lastObject = new int[width];
        this.chunk = new Chunk(FIRST_ROWS, width, 0);
        this.values = chunk.values;
        this.tags = chunk.tags;
        this.end = FIRST_ROWS;
    }

    /** Prepares for a row; what it is not told is absent. */
    void makeRoom() {
        if (rows < end) {
            return;
        }
        full.add(chunk);
        chunk = new Chunk(Math.min(MOST_ROWS, 2 * (end - chunk.first)), width, rows);
        values = chunk.values;
        tags = chunk.tags;
        end = rows + tags.length / Math.max(1, width);
        base = 0;
    }

    void endRow() {
        base += width;
        rows++;
    }

    @Override
    public List<Wanted> wanted() {
        throw new UnsupportedOperationException("wanted");
    }

    @Override
    public void begin(int count) {
        throw new UnsupportedOperationException("begin");
    }

    void decimal(int i, long unscaled, int scale) {
        values[base + i] = unscaled;
        tags[base + i] = (byte) (scale + 1);
    }

    void decimal(int i, BigDecimal value) {
        object(i, value);
    }

    void longValue(int i, long value) {
        decimal(i, value, 0);
    }

    void doubleValue(int i, double value) {
        longValue(i, Double.doubleToRawLongBits(value));
    }

    @SuppressWarnings(
            "ReferenceEquality") // Texts that repeat come as the same object; comparing them is what this saves.
    void text(int i, String value) {
        if (value == lastText[i]) {
            values[base + i] = lastObject[i];
            tags[base + i] = OBJECT;
            return;
        }
        lastText[i] = value;
        lastObject[i] = objects.size();
        object(i, value);
    }

    private void object(int i, Object value) {
        values[base + i] = objects.size();
        tags[base + i] = OBJECT;
        objects.add(value);
    }

    void nothing(int i, boolean absent) {
        tags[base + i] = absent ? ABSENT : NULL;
    }

    // As a sink it takes the values of the row it is at.

    @Override
    public void decimal(int column, int row, long unscaled, int scale) {
        decimal(column, unscaled, scale);
    }

    @Override
    public void decimal(int column, int row, BigDecimal value) {
        decimal(column, value);
    }

    @Override
    public void doubleValue(int column, int row, double value) {
        doubleValue(column, value);
    }

    @Override
    public void longValue(int column, int row, long value) {
        longValue(column, value);
    }

    @Override
    public void text(int column, int row, String value) {
        text(column, value);
    }

    @Override
    public void nothing(int column, int row, boolean absent) {
        nothing(column, absent);
    }

    /** Pours all rows, column by column. */
    void pour(ColumnSink sink) {
        sink.begin(rows);
        full.add(chunk);
        for (Chunk each : full) {
            int count = Math.min(rows - each.first, each.tags.length / Math.max(1, width));
            for (int i = 0; i < width; i++) {
                pour(each, i, count, sink);
            }
        }
    }

    private void pour(Chunk from, int i, int count, ColumnSink sink) {
        switch (kinds[i]) {
            case DECIMAL -> decimals(from, i, count, sink);
            case DOUBLE -> doubles(from, i, count, sink);
            case LONG, EPOCH_MILLIS, EPOCH_DAY -> longs(from, i, count, sink);
            case TEXT -> texts(from, i, count, sink);
        }
    }

    private void decimals(Chunk from, int i, int count, ColumnSink sink) {
        for (int row = 0; row < count; row++) {
            int at = row * width + i;
            byte tag = from.tags[at];
            if (tag > 0) {
                sink.decimal(i, from.first + row, from.values[at], tag - 1);
            } else if (tag == OBJECT) {
                sink.decimal(i, from.first + row, (BigDecimal) objects.get((int) from.values[at]));
            } else {
                sink.nothing(i, from.first + row, tag == ABSENT);
            }
        }
    }

    private void doubles(Chunk from, int i, int count, ColumnSink sink) {
        for (int row = 0; row < count; row++) {
            int at = row * width + i;
            if (from.tags[at] > 0) {
                sink.doubleValue(i, from.first + row, Double.longBitsToDouble(from.values[at]));
            } else {
                sink.nothing(i, from.first + row, from.tags[at] == ABSENT);
            }
        }
    }

    private void longs(Chunk from, int i, int count, ColumnSink sink) {
        for (int row = 0; row < count; row++) {
            int at = row * width + i;
            if (from.tags[at] > 0) {
                sink.longValue(i, from.first + row, from.values[at]);
            } else {
                sink.nothing(i, from.first + row, from.tags[at] == ABSENT);
            }
        }
    }

    private void texts(Chunk from, int i, int count, ColumnSink sink) {
        for (int row = 0; row < count; row++) {
            int at = row * width + i;
            if (from.tags[at] == OBJECT) {
                sink.text(i, from.first + row, (String) objects.get((int) from.values[at]));
            } else {
                sink.nothing(i, from.first + row, from.tags[at] == ABSENT);
            }
        }
    }

    /** So many rows. */
    private static final class Chunk {
        private final long[] values;
        private final byte[] tags;
        private final int first;

        Chunk(int rows, int width, int first) {
            this.values = new long[rows * width];
            this.tags = new byte[rows * width];
            this.first = first;
        }
    }
}
