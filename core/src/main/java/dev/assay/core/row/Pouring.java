package dev.assay.core.row;

import dev.assay.core.error.DataException;
import dev.assay.core.internal.json.Block;
import dev.assay.core.internal.json.Dates;
import dev.assay.core.internal.json.Digits;
import dev.assay.core.internal.json.Entry;
import dev.assay.core.internal.json.Numbers;
import dev.assay.core.internal.json.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** One run of rows into a sink. */
final class Pouring {

    private final ColumnSink sink;
    private final Column[] columns;
    private final ColumnSink.Kind[] kinds;
    private final Digits digits = new Digits();
    private final Dates dates = new Dates();

    private final LastText[] texts;

    Pouring(List<ColumnSink.Wanted> wanted, ColumnSink sink) {
        this.sink = sink;
        this.columns = new Column[wanted.size()];
        this.kinds = new ColumnSink.Kind[columns.length];
        this.texts = new LastText[columns.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = wanted.get(i).column();
            kinds[i] = wanted.get(i).kind();
            texts[i] = new LastText();
        }
    }

    /** Returns the texts that came last, by column. */
    LastText[] texts() {
        return texts;
    }

    void pour(List<Block> blocks, int size) {
        sink.begin(size);
        for (Block block : blocks) {
            int from = 0;
            while (from < block.size()) {
                int to = endOfShape(block, from);
                pour(block, from, to);
                from = to;
            }
        }
    }

    private static int endOfShape(Block block, int from) {
        Shape shape = block.shape(from);
        int to = from + 1;
        while (to < block.size() && block.shape(to) == shape) {
            to++;
        }
        return to;
    }

    /** Pours rows of one shape, column by column: what is asked per column is not asked per value. */
    void pour(Block block, int from, int to) {
        Shape shape = block.shape(from);
        for (int i = 0; i < columns.length; i++) {
            int position = shape.position(columns[i].identity());
            if (position < 0) {
                nothing(i, block, from, to);
                continue;
            }
            switch (kinds[i]) {
                case DECIMAL -> decimals(i, block, from, to, position);
                case DOUBLE -> doubles(i, block, from, to, position);
                case LONG -> longs(i, block, from, to, position);
                case EPOCH_MILLIS -> millis(i, block, from, to, position);
                case EPOCH_DAY -> days(i, block, from, to, position);
                case TEXT -> texts(i, block, from, to, position);
            }
        }
    }

    private void nothing(int i, Block block, int from, int to) {
        for (int row = from; row < to; row++) {
            // Fails as a row does where nothing may not be.
            new Row(block, row, null).value(columns[i]);
            sink.nothing(i, block.first() + row, true);
        }
    }

    /** Tells the sink if a value is null, and whether it is. */
    private boolean isNull(int i, Block block, int row, long entry) {
        if (block.kind(entry) != 'n') {
            return false;
        }
        sink.nothing(i, block.first() + row, false);
        return true;
    }

    private void decimals(int i, Block block, int from, int to, int position) {
        for (int row = from; row < to; row++) {
            long entry = block.entry(block.base(row) + position);
            if (Entry.isSmall(entry)) {
                sink.decimal(i, block.first() + row, Digits.small(block.bytes(), entry), Entry.scale(entry));
            } else if (!isNull(i, block, row, entry)) {
                decimal(i, block, row, entry);
            }
        }
    }

    private void decimal(int i, Block block, int row, long entry) {
        BigDecimal large = null;
        try {
            if (!digits.read(block.bytes(), entry)) {
                large = digits.decimal();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw unfit(Numbers.expected(e), i, block, row);
        }
        if (large == null) {
            sink.decimal(i, block.first() + row, digits.unscaled(), digits.scale());
        } else {
            sink.decimal(i, block.first() + row, large);
        }
    }

    private void doubles(int i, Block block, int from, int to, int position) {
        for (int row = from; row < to; row++) {
            long entry = block.entry(block.base(row) + position);
            if (!isNull(i, block, row, entry)) {
                sink.doubleValue(i, block.first() + row, doubleValue(i, block, row, entry));
            }
        }
    }

    private double doubleValue(int i, Block block, int row, long entry) {
        try {
            return digits.doubleValue(block.bytes(), entry);
        } catch (ArithmeticException | NumberFormatException e) {
            throw unfit(Numbers.expected(e), i, block, row);
        }
    }

    private void longs(int i, Block block, int from, int to, int position) {
        for (int row = from; row < to; row++) {
            long entry = block.entry(block.base(row) + position);
            if (!isNull(i, block, row, entry)) {
                sink.longValue(i, block.first() + row, longValue(i, block, row, entry));
            }
        }
    }

    private long longValue(int i, Block block, int row, long entry) {
        try {
            return Numbers.longValue(block.bytes(), entry);
        } catch (ArithmeticException | NumberFormatException e) {
            throw unfit(Numbers.expected(e), i, block, row);
        }
    }

    private void millis(int i, Block block, int from, int to, int position) {
        for (int row = from; row < to; row++) {
            long entry = block.entry(block.base(row) + position);
            if (!isNull(i, block, row, entry)) {
                sink.longValue(
                        i, block.first() + row, date(i, block, row, entry).epochMillis());
            }
        }
    }

    private void days(int i, Block block, int from, int to, int position) {
        for (int row = from; row < to; row++) {
            long entry = block.entry(block.base(row) + position);
            if (!isNull(i, block, row, entry)) {
                sink.longValue(
                        i, block.first() + row, date(i, block, row, entry).epochDay());
            }
        }
    }

    private Dates date(int i, Block block, int row, long entry) {
        if (!dates.read(block.bytes(), entry)) {
            throw unfit("a date or time", i, block, row);
        }
        return dates;
    }

    private void texts(int i, Block block, int from, int to, int position) {
        for (int row = from; row < to; row++) {
            long entry = block.entry(block.base(row) + position);
            if (!isNull(i, block, row, entry)) {
                sink.text(i, block.first() + row, text(i, block, row, entry));
            }
        }
    }

    private String text(int i, Block block, int row, long entry) {
        LastText last = texts[i];
        if (last.endOf(block.bytes(), Entry.start(entry)) == Entry.end(entry)) {
            return last.text();
        }
        // Null was handled before; text() is asked because it knows how to fail.
        String text = Objects.requireNonNull(new Row(block, row, null).text(columns[i]));
        return last.set(block.bytes(), entry, text);
    }

    private DataException unfit(String expected, int i, Block block, int row) {
        return new Row(block, row, null).unfit(expected, columns[i]);
    }
}
