package dev.assay.core.row;

import dev.assay.core.internal.json.Block;
import dev.assay.core.internal.json.Dates;
import dev.assay.core.internal.json.Digits;
import dev.assay.core.internal.json.Entry;
import dev.assay.core.internal.json.Indexer;
import dev.assay.core.internal.json.Numbers;
import dev.assay.core.internal.json.RowTaker;
import dev.assay.core.internal.json.Shape;
import dev.assay.core.internal.json.Texts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a sink in the pass that reads them. A row shaped like the one before is read here; one of
 * another shape, or with something wrong in it, goes through {@link Pouring}, which knows how to fail.
 */
final class Passing implements RowTaker {

    private static final int NOT_HERE = -1;

    private final ColumnSink sink;
    private final List<ColumnSink.Wanted> wanted;
    private final ColumnSink.Kind[] kinds;
    private final Gathered gathered;
    private final Pouring pouring;
    private final Digits digits = new Digits();
    private final Dates dates = new Dates();
    private final LastText[] texts;

    private @Nullable Shape shape;

    /** Which wanted column each member of the shape is, or {@link #NOT_HERE}; null if rows of it are not read here. */
    private int @Nullable [] plan;

    Passing(ColumnSink sink) {
        this.sink = sink;
        this.wanted = List.copyOf(sink.wanted());
        this.kinds = new ColumnSink.Kind[wanted.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = wanted.get(i).kind();
        }
        this.gathered = new Gathered(kinds);
        this.pouring = new Pouring(wanted, gathered);
        this.texts = pouring.texts();
    }

    /** Pours what has been gathered. */
    void pour() {
        gathered.pour(sink);
    }

    @Override
    public void expect(Shape likely) {
        if (likely != shape) {
            shape = likely;
            plan = plan(likely);
        }
    }

    @Override
    public void take(Block row) {
        gathered.makeRoom();
        pouring.pour(row, 0, 1);
        gathered.endRow();
        expect(row.shape(0));
    }

    private int @Nullable [] plan(Shape of) {
        int[] found = new int[of.size()];
        Arrays.fill(found, NOT_HERE);
        for (int i = 0; i < kinds.length; i++) {
            Column column = wanted.get(i).column();
            int position = of.position(column.identity());
            boolean failing = position == Shape.REPEATED || (position == Shape.ABSENT && column.isAlways());
            if (failing || (position >= 0 && found[position] != NOT_HERE)) {
                return null;
            }
            if (position >= 0) {
                found[position] = i;
            }
        }
        return found;
    }

    @Override
    public int take(Indexer indexer, byte[] bytes, int start) {
        int[] columns = plan;
        Shape expected = shape;
        if (columns == null || columns.length == 0 || expected == null) {
            return NOT_HERE;
        }
        gathered.makeRoom();
        int p = start + 1;
        int last = columns.length - 1;
        for (int n = 0; n <= last; n++) {
            int valueStart = expected.matchFast(n, bytes, p);
            if (valueStart < 0) {
                valueStart = expected.matchFast(n, bytes, indexer.space(p));
                if (valueStart < 0) {
                    return NOT_HERE;
                }
            }
            p = past(indexer, bytes, valueStart);
            p = columns[n] < 0 ? indexer.value(p) : value(columns[n], indexer, bytes, p);
            if (p < 0) {
                return NOT_HERE;
            }
            p = past(indexer, bytes, p);
            if (bytes[p] != (n < last ? ',' : '}')) {
                return NOT_HERE;
            }
            p++;
        }
        gathered.endRow();
        return p;
    }

    private static int past(Indexer indexer, byte[] bytes, int p) {
        return bytes[p] > ' ' ? p : indexer.space(p);
    }

    private int value(int i, Indexer indexer, byte[] bytes, int p) {
        int end = switch (kinds[i]) {
            case DECIMAL -> decimal(i, bytes, p);
            case LONG -> longValue(i, bytes, p);
            case EPOCH_MILLIS -> millis(i, bytes, p);
            case EPOCH_DAY -> day(i, bytes, p);
            case TEXT -> text(i, bytes, p);
            case DOUBLE -> NOT_HERE;
        };
        return end >= 0 ? end : anyValue(i, indexer, bytes, p);
    }

    private int decimal(int i, byte[] bytes, int p) {
        int end = digits.scan(bytes, p);
        if (end >= 0) {
            gathered.decimal(i, digits.unscaled(), digits.scale());
        }
        return end;
    }

    private int longValue(int i, byte[] bytes, int p) {
        int end = digits.scan(bytes, p);
        if (end < 0 || digits.scale() > 0) {
            return NOT_HERE;
        }
        gathered.longValue(i, digits.unscaled());
        return end;
    }

    private int millis(int i, byte[] bytes, int p) {
        int end = dates.scan(bytes, p);
        if (end >= 0) {
            gathered.longValue(i, dates.epochMillis());
        }
        return end;
    }

    private int day(int i, byte[] bytes, int p) {
        int end = dates.scan(bytes, p);
        if (end >= 0) {
            gathered.longValue(i, dates.epochDay());
        }
        return end;
    }

    private int text(int i, byte[] bytes, int p) {
        LastText last = texts[i];
        int end = last.endOf(bytes, p);
        if (end >= 0) {
            gathered.text(i, last.text());
        }
        return end;
    }

    /** Takes a value of any form; leaves it to the long way to say what is wrong with it. */
    private int anyValue(int i, Indexer indexer, byte[] bytes, int p) {
        int end = indexer.value(p);
        if (end < 0) {
            return NOT_HERE;
        }
        if (bytes[p] == 'n') {
            gathered.nothing(i, false);
            return end;
        }
        long entry = Entry.of(p, end, indexer.flags());
        try {
            return put(i, bytes, entry) ? end : NOT_HERE;
        } catch (ArithmeticException | NumberFormatException e) {
            return NOT_HERE;
        }
    }

    private boolean put(int i, byte[] bytes, long entry) {
        switch (kinds[i]) {
            case DECIMAL -> {
                if (digits.read(bytes, entry)) {
                    gathered.decimal(i, digits.unscaled(), digits.scale());
                } else {
                    gathered.decimal(i, digits.decimal());
                }
            }
            case DOUBLE -> gathered.doubleValue(i, digits.doubleValue(bytes, entry));
            case LONG -> gathered.longValue(i, Numbers.longValue(bytes, entry));
            case EPOCH_MILLIS, EPOCH_DAY -> {
                if (!dates.read(bytes, entry)) {
                    return false;
                }
                gathered.longValue(i, kinds[i] == ColumnSink.Kind.EPOCH_DAY ? dates.epochDay() : dates.epochMillis());
            }
            case TEXT -> {
                if (bytes[Entry.start(entry)] != '"') {
                    return false;
                }
                gathered.text(i, texts[i].set(bytes, entry, Texts.text(bytes, entry)));
            }
        }
        return true;
    }
}
