package dev.assay.metrics.signal;

import dev.assay.series.BarSeries;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

/** Prices for tests. */
final class Btc {

    static final long DAY = 86_400_000L;
    private static final long FIRST =
            LocalDate.of(2020, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();

    private Btc() {}

    /** Returns the daily closes of BTC, 2020 to 2023. */
    static double[] closes() {
        String name = "/dev/assay/metrics/vectors/data/btc_eth_daily_close_2020_2023.csv";
        try (InputStream in = Btc.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] walk(long seed, int n) {
        Random random = new Random(seed);
        double[] prices = new double[n];
        double price = 100;
        for (int i = 0; i < n; i++) {
            price *= Math.exp(0.03 * random.nextGaussian());
            prices[i] = price;
        }
        return prices;
    }

    static long[] days(int n) {
        return LongStream.range(0, n).map(i -> FIRST + i * DAY).toArray();
    }

    static TimeSeries series(double... closes) {
        return TimeSeries.of(SeriesInfo.daily("BTC"), days(closes.length), closes);
    }

    /** Returns bars of a market that never closes: each opens at the close before, the first at its own. */
    static BarSeries bars(double... closes) {
        double[] open = new double[closes.length];
        Arrays.setAll(open, i -> closes[Math.max(0, i - 1)]);
        double[] high = new double[closes.length];
        Arrays.setAll(high, i -> Math.max(open[i], closes[i]));
        double[] low = new double[closes.length];
        Arrays.setAll(low, i -> Math.min(open[i], closes[i]));
        return BarSeries.of(
                SeriesInfo.daily("BTC"), days(closes.length), open, high, low, closes, new double[closes.length]);
    }
}
