package dev.assay.samples.docs;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

// snippet: write-csv
/** Writes days to a file, with every digit as it was sent. */
final class DailyCsv {

    private DailyCsv() {}

    static void write(TokenMetrics tm, OhlcvQuery query, Path file) throws IOException {
        List<DailyOhlcv> days = tm.dailyOhlcv(query).toList(); // all of them, or an exception and no file
        List<String> lines = new ArrayList<>();
        lines.add("token_id,date,open,high,low,close,volume");
        for (DailyOhlcv day : days) {
            lines.add(String.join(
                    ",",
                    Long.toString(day.tokenId()),
                    day.date().toString(),
                    text(day.open()),
                    text(day.high()),
                    text(day.low()),
                    text(day.close()),
                    text(day.volume())));
        }
        Files.write(file, lines);
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
// end snippet
