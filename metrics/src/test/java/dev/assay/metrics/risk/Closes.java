package dev.assay.metrics.risk;

import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Series for tests. */
final class Closes {

    static final long DAY = 86_400_000L;

    private Closes() {}

    /** Daily prices from 1970-01-01 on, NaN where missing. */
    static TimeSeries daily(double... prices) {
        long[] times = new long[prices.length];
        Arrays.setAll(times, i -> i * DAY);
        return TimeSeries.of(SeriesInfo.daily("X"), times, prices);
    }

    /** The closes of BTC (1) or ETH (2) of 2020 to 2023. */
    static TimeSeries of(int column) {
        try (InputStream in =
                Closes.class.getResourceAsStream("/dev/assay/metrics/vectors/data/btc_eth_daily_close_2020_2023.csv")) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n");
            long[] times = new long[lines.length - 1];
            double[] prices = new double[lines.length - 1];
            for (int i = 1; i < lines.length; i++) {
                String[] cells = lines[i].split(",");
                times[i - 1] = LocalDate.parse(cells[0])
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli();
                prices[i - 1] = Double.parseDouble(cells[column]);
            }
            return TimeSeries.of(SeriesInfo.daily(column == 1 ? "BTC" : "ETH"), times, prices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bars whose day, counted from 1970-01-01, is kept. */
    static TimeSeries only(TimeSeries prices, LongPredicate days) {
        int[] kept = java.util.stream.IntStream.range(0, prices.size())
                .filter(i -> days.test(prices.epochMillis(i) / DAY))
                .toArray();
        return TimeSeries.of(
                prices.info(),
                Arrays.stream(kept).mapToLong(prices::epochMillis).toArray(),
                Arrays.stream(kept).mapToDouble(prices::value).toArray());
    }
}
