package dev.assay.metrics.technical;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Indicators of every kind, and prices for them. */
final class Samples {

    private Samples() {}

    /** Indicators of one value per bar, with several windows and every convention. */
    static List<ValueIndicator> values() {
        List<ValueIndicator> all = new ArrayList<>();
        for (int n : new int[] {1, 2, 3, 5, 14, 20}) {
            all.add(Averages.sma(n));
            all.add(Averages.wma(n));
            all.add(Averages.kama(n));
            all.add(Oscillators.rateOfChange(n, Scale.PERCENT));
            all.add(Oscillators.momentum(n));
            all.add(Volatility.standardDeviation(n));
            all.add(Volatility.historicalVolatility(n, 365));
            all.add(Channels.bollinger(n, 2));
            all.add(Channels.percentB(n, 2));
            all.add(Channels.bandwidth(n, 2));
            for (Seed seed : Seed.values()) {
                all.add(Averages.ema(n, seed));
                all.add(Averages.wilder(n, seed));
                all.add(Averages.dema(n, seed));
                all.add(Averages.tema(n, seed));
                all.add(Oscillators.rsi(n, seed));
                all.add(Oscillators.trix(n, seed));
            }
        }
        for (MacdSeed seed : MacdSeed.values()) {
            all.add(Oscillators.macd(12, 26, 9, seed));
            all.add(Oscillators.ppo(12, 26, seed));
        }
        all.add(Oscillators.macd(2, 5, 3, MacdSeed.SMA));
        all.add(Averages.hma(2));
        all.add(Averages.hma(16));
        all.add(Volatility.standardDeviation(7, 1));
        all.add(Volatility.historicalVolatility(7, 52, 1, ReturnKind.LOG));
        return all;
    }

    /** Indicators of bars, with several windows and every convention. */
    static List<BarIndicator> bars() {
        List<BarIndicator> all = new ArrayList<>();
        for (int n : new int[] {2, 5, 14}) {
            for (FirstTrueRange first : FirstTrueRange.values()) {
                for (Seed seed : Seed.values()) {
                    all.add(Volatility.atr(n, first, seed));
                    all.add(Volatility.natr(n, first, seed));
                    all.add(Channels.keltner(n, 2 * n - 1, 2, seed, first));
                }
                all.add(Trends.supertrend(n, 1.5, first));
                all.add(Volatility.trueRange(first));
            }
            for (DirectionalSeed seed : DirectionalSeed.values()) {
                all.add(Trends.directionalMovement(n, seed));
            }
            all.add(Oscillators.stochastic(n, 3, 2));
            all.add(Oscillators.williamsR(n));
            all.add(Oscillators.cci(n));
            all.add(Trends.aroon(n));
            all.add(Channels.donchian(n));
            all.add(Volumes.moneyFlow(n));
            all.add(Volumes.vwma(n));
            all.add(Volumes.vwap(n));
        }
        for (ParabolicRule rule : ParabolicRule.values()) {
            all.add(Trends.parabolic(0.02, 0.2, rule));
        }
        for (FirstVolume first : FirstVolume.values()) {
            all.add(Volumes.onBalance(first));
        }
        all.add(Oscillators.ultimate(2, 3, 7));
        all.add(Trends.ichimoku(3, 7, 11, 5));
        all.add(Trends.ichimoku(3, 7, 11, 0));
        all.add(Volumes.vwap());
        return all;
    }

    /** Returns high, low, close and volume of a walk with flat stretches. */
    static double[][] walk(long seed, int bars) {
        Random random = new Random(seed);
        double[][] columns = new double[4][bars];
        double price = 100;
        for (int i = 0; i < bars; i++) {
            boolean flat = i % 50 > 40;
            price *= flat ? 1 : Math.exp(0.02 * random.nextGaussian());
            columns[0][i] = flat ? price : price * (1 + 0.01 * random.nextDouble());
            columns[1][i] = flat ? price : price * (1 - 0.01 * random.nextDouble());
            columns[2][i] = price;
            columns[3][i] = i % 70 > 55 ? 0 : Math.floor(1000 * random.nextDouble());
        }
        return columns;
    }

    static Bars bars(double[][] columns) {
        return Bars.wrap(columns[0], columns[1], columns[2], columns[3]);
    }

    /** Returns a price of each bar from its index on, at an indicator's main output; NaN before. */
    static double[] whole(Line line) {
        double[] values = new double[line.bars()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < line.offset() ? Double.NaN : line.value(i);
        }
        return values;
    }
}
