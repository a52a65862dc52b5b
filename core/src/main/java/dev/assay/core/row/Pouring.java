package dev.assay.core.row;

import dev.assay.core.error.DataException;
import dev.assay.core.internal.json.Block;
import dev.assay.core.internal.json.Dates;
import dev.assay.core.internal.json.Digits;
import dev.assay.core.internal.json.Entry;
import dev.assay.core.internal.json.Shape;
import dev.assay.core.internal.json.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of rows into a sink. */
final class Pouring {

    private final ColumnSink sink;
    private final Column[] columns;
    private final ColumnSink.Kind[] kinds;
    private final int[] positions;
    private final Digits digits = new Digits();
    private final Dates dates = new Dates();

    // The text that came last in a column, and where it stands: equal bytes give the same object.
    private final @Nullable String[] lastText;
    private final byte[][] lastBytes;
    private final long[] lastEntry;

    Pouring(ColumnSink sink) {
        this.sink = sink;
        List<ColumnSink.Wanted> wanted = List.copyOf(sink.wanted());
        this.columns = wanted.stream().map(ColumnSink.Wanted::column).toArray(Column[]::new);
        this.kinds = wanted.stream().map(ColumnSink.Wanted::kind).toArray(ColumnSink.Kind[]::new);
        this.positions = new int[columns.length];
        this.lastText = new String[columns.length];
        this.lastBytes = new byte[columns.length][];
        this.lastEntry = new long[columns.length];
    }

    void pour(List<Block> blocks, int size) {
        sink.begin(size);
        int number = 0;
        Shape shape = null;
        for (Block block : blocks) {
            for (int row = 0; row < block.size(); row++) {
                if (block.shape(row) != shape) {
                    shape = block.shape(row);
                    locate(shape);
                }
                pour(block, row, number++);
            }
        }
    }

    private void locate(Shape shape) {
        for (int i = 0; i < columns.length; i++) {
            positions[i] = shape.position(columns[i].identity());
        }
    }

    private void pour(Block block, int row, int number) {
        int base = block.base(row);
        for (int i = 0; i < columns.length; i++) {
            if (positions[i] < 0) {
                // Fails as a row does where nothing may not be.
                new Row(block, row, null).value(columns[i]);
                sink.nothing(i, number, true);
                continue;
            }
            long entry = block.entry(base + positions[i]);
            if (block.kind(entry) == 'n') {
                sink.nothing(i, number, false);
            } else {
                put(i, number, block, row, entry);
            }
        }
    }

    private void put(int i, int number, Block block, int row, long entry) {
        switch (kinds[i]) {
            case DECIMAL -> decimal(i, number, block, row, entry);
            case DOUBLE -> sink.doubleValue(i, number, doubleValue(i, block, row, entry));
            case LONG -> sink.longValue(i, number, longValue(i, block, row, entry));
            case EPOCH_MILLIS ->
                sink.longValue(i, number, date(i, block, row, entry).epochMillis());
            case EPOCH_DAY ->
                sink.longValue(i, number, date(i, block, row, entry).epochDay());
            case TEXT -> sink.text(i, number, text(i, block, row, entry));
        }
    }

    private void decimal(int i, int number, Block block, int row, long entry) {
        BigDecimal large = null;
        try {
            if (!digits.read(block.bytes(), entry)) {
                large = digits.decimal();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw unfit(Digits.expected(e), i, block, row);
        }
        if (large == null) {
            sink.decimal(i, number, digits.unscaled(), digits.scale());
        } else {
            sink.decimal(i, number, large);
        }
    }

    private double doubleValue(int i, Block block, int row, long entry) {
        try {
            return digits.doubleValue(block.bytes(), entry);
        } catch (ArithmeticException | NumberFormatException e) {
            throw unfit(Digits.expected(e), i, block, row);
        }
    }

    private long longValue(int i, Block block, int row, long entry) {
        try {
            return Digits.longValue(block.bytes(), entry);
        } catch (ArithmeticException | NumberFormatException e) {
            throw unfit(Digits.expected(e), i, block, row);
        }
    }

    private Dates date(int i, Block block, int row, long entry) {
        if (!dates.read(block.bytes(), entry)) {
            throw unfit("a date or time", i, block, row);
        }
        return dates;
    }

    private String text(int i, Block block, int row, long entry) {
        int length = Entry.length(entry);
        String last = lastText[i];
        if (last != null
                && length == Entry.length(lastEntry[i])
                && Words.equal(block.bytes(), Entry.start(entry), lastBytes[i], Entry.start(lastEntry[i]), length)) {
            return last;
        }
        String text = new Row(block, row, null).text(columns[i]);
        // Null was handled before; text() is asked because it knows how to fail.
        String found = Objects.requireNonNull(text);
        lastText[i] = found;
        lastBytes[i] = block.bytes();
        lastEntry[i] = entry;
        return found;
    }

    private DataException unfit(String expected, int i, Block block, int row) {
        return new Row(block, row, null).unfit(expected, columns[i]);
    }
}
