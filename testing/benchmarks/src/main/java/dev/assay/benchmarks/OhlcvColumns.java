package dev.assay.benchmarks;

import dev.assay.core.row.Column;
import dev.assay.core.row.ColumnSink;
import dev.assay.core.row.ColumnSink.Kind;
import dev.assay.core.row.ColumnSink.Wanted;
import java.math.BigDecimal;
import java.util.List;

/** All nine columns in arrays: prices exact, as unscaled values and scales. */
final class OhlcvColumns implements ColumnSink {

    private static final List<Wanted> WANTED = List.of(
            new Wanted(Ohlcv.TOKEN_ID, Kind.LONG),
            new Wanted(Ohlcv.TOKEN_NAME, Kind.TEXT),
            new Wanted(Ohlcv.TOKEN_SYMBOL, Kind.TEXT),
            new Wanted(Ohlcv.DATE, Kind.EPOCH_MILLIS),
            decimal(Ohlcv.OPEN),
            decimal(Ohlcv.HIGH),
            decimal(Ohlcv.LOW),
            decimal(Ohlcv.CLOSE),
            decimal(Ohlcv.VOLUME));

    final long[][] longs = new long[9][];
    final byte[][] scales = new byte[9][];
    final String[][] texts = new String[9][];

    private static Wanted decimal(Column column) {
        return new Wanted(column, Kind.DECIMAL);
    }

    @Override
    public List<Wanted> wanted() {
        return WANTED;
    }

    @Override
    public void begin(int rows) {
        for (int i = 0; i < 9; i++) {
            if (i == 1 || i == 2) {
                texts[i] = new String[rows];
            } else {
                longs[i] = new long[rows];
            }
            if (i > 3) {
                scales[i] = new byte[rows];
            }
        }
    }

    @Override
    public void decimal(int column, int row, long unscaled, int scale) {
        longs[column][row] = unscaled;
        scales[column][row] = (byte) scale;
    }

    @Override
    public void decimal(int column, int row, BigDecimal value) {
        throw new ArithmeticException("not in these bodies: " + value);
    }

    @Override
    public void longValue(int column, int row, long value) {
        longs[column][row] = value;
    }

    @Override
    public void text(int column, int row, String value) {
        texts[column][row] = value;
    }

    @Override
    public void nothing(int column, int row, boolean absent) {
        throw new IllegalStateException("not in these bodies");
    }
}
