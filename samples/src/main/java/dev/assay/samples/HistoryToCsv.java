package dev.assay.samples;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.history.History;
import dev.assay.api.tokenmetrics.history.HistoryProgress;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.history.IncompleteHistoryException;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes three years of daily prices to a CSV file, within a bound of credits, and goes on where the bound ended it. The
 * fake server answers, with generated prices.
 */
public final class HistoryToCsv {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    private HistoryToCsv() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (FakeTokenMetrics fake =
                        FakeTokenMetrics.builder().days(FIRST, LAST).start();
                TokenMetrics tm = TokenMetrics.builder()
                        .baseUrl(fake.url().toString())
                        .apiKey(FakeTokenMetrics.API_KEY)
                        .client(c -> c.rateLimit(RateLimit.none()))
                        .build()) {
            Path file = Files.createTempFile("bitcoin", ".csv");
            write(tm, file);
            System.out.println(Files.readAllLines(file).size() - 1 + " days in " + file + " (generated prices)");
            Files.delete(file);
        }
    }

    private static void write(TokenMetrics tm, Path file) throws IOException {
        // snippet: history-csv
        History<DailyOhlcv> history = tm.dailyOhlcv(
                        OhlcvQuery.of(Tokens.ids(3375)).since(FIRST).until(LAST))
                .history()
                .maxCredits(30)
                .onProgress(HistoryToCsv::show);
        System.out.println("At most " + history.plan().maxCredits().getAsLong() + " credits in all");
        append(file, List.of("date,open,high,low,close,volume"));
        try {
            append(file, lines(history.get().rows()));
        } catch (IncompleteHistoryException e) {
            append(file, lines(e.rows(DailyOhlcv.class)));
            System.out.println("Stopped, missing " + e.missing());
            // Another day, with the token that was kept:
            HistoryResult<DailyOhlcv> rest =
                    history.maxCredits(100).resume(e.resumeToken()).get();
            append(file, lines(rest.rows()));
            System.out.println(rest.isComplete() ? "Complete" : "Days without a row: " + rest.coverage());
        }
        // end snippet
    }

    private static void show(HistoryProgress progress) {
        if (progress.windowsDone() % 10 == 0) {
            System.out.println(
                    progress.windowsDone() + " of " + progress.windows() + " windows, " + progress.rows() + " rows");
        }
    }

    private static List<String> lines(List<DailyOhlcv> rows) {
        List<String> lines = new ArrayList<>();
        for (DailyOhlcv row : rows) {
            lines.add(String.join(
                    ",",
                    String.valueOf(row.date()),
                    String.valueOf(row.open()),
                    String.valueOf(row.high()),
                    String.valueOf(row.low()),
                    String.valueOf(row.close()),
                    String.valueOf(row.volume())));
        }
        return lines;
    }

    private static void append(Path file, List<String> lines) throws IOException {
        Files.write(file, lines, StandardOpenOption.APPEND);
    }
}
