package dev.assay.benchmarks.metrics;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.Num;

/** Bars of a walk, the same on every run. */
final class Prices {

    static final int BARS = 100_000;

    final double[] high = new double[BARS];
    final double[] low = new double[BARS];
    final double[] close = new double[BARS];

    Prices() {
        Random random = new Random(1);
        double price = 100;
        for (int i = 0; i < BARS; i++) {
            price *= Math.exp(0.01 * random.nextGaussian());
            close[i] = price;
            high[i] = price * (1 + 0.005 * random.nextDouble());
            low[i] = price * (1 - 0.005 * random.nextDouble());
        }
    }

    BarSeries ta4j(Function<Number, Num> number) {
        BarSeries series = new BaseBarSeriesBuilder().withNumTypeOf(number).build();
        ZonedDateTime time = ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        for (int i = 0; i < BARS; i++) {
            series.addBar(Duration.ofDays(1), time.plusDays(i), close[i], high[i], low[i], close[i], 1);
        }
        return series;
    }
}
