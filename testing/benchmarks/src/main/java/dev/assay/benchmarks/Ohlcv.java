package dev.assay.benchmarks;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A typed row as the typed clients have them. */
final class Ohlcv extends RowView {

    static final Column TOKEN_ID = Column.always("TOKEN_ID", "token_id");
    static final Column TOKEN_NAME = Column.always("TOKEN_NAME", "token_name");
    static final Column TOKEN_SYMBOL = Column.always("TOKEN_SYMBOL", "token_symbol");
    static final Column DATE = Column.always("DATE", "date");
    static final Column OPEN = Column.always("OPEN", "open");
    static final Column HIGH = Column.always("HIGH", "high");
    static final Column LOW = Column.always("LOW", "low");
    static final Column CLOSE = Column.always("CLOSE", "close");
    static final Column VOLUME = Column.always("VOLUME", "volume");

    private static final Columns COLUMNS =
            Columns.of(TOKEN_ID, TOKEN_NAME, TOKEN_SYMBOL, DATE, OPEN, HIGH, LOW, CLOSE, VOLUME);

    Ohlcv(Row row) {
        super(row, COLUMNS);
    }

    @Nullable
    Long tokenId() {
        return row().longValue(TOKEN_ID);
    }

    @Nullable
    String tokenName() {
        return row().text(TOKEN_NAME);
    }

    @Nullable
    String tokenSymbol() {
        return row().text(TOKEN_SYMBOL);
    }

    @Nullable
    Instant date() {
        return row().instant(DATE);
    }

    @Nullable
    BigDecimal open() {
        return row().decimal(OPEN);
    }

    @Nullable
    BigDecimal high() {
        return row().decimal(HIGH);
    }

    @Nullable
    BigDecimal low() {
        return row().decimal(LOW);
    }

    @Nullable
    BigDecimal close() {
        return row().decimal(CLOSE);
    }

    @Nullable
    BigDecimal volume() {
        return row().decimal(VOLUME);
    }
}
