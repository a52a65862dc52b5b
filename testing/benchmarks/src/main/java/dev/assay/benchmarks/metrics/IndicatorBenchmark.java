package dev.assay.benchmarks.metrics;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import dev.assay.metrics.technical.Averages;
import dev.assay.metrics.technical.BarStream;
import dev.assay.metrics.technical.Bars;
import dev.assay.metrics.technical.Channels;
import dev.assay.metrics.technical.Oscillators;
import dev.assay.metrics.technical.ValueStream;
import dev.assay.metrics.technical.Volatility;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds per bar of whole series of 100,000 bars and of streams, beside TA-Lib's Java port. TA-Lib writes into arrays
 * that are there; ours checks its input and makes its arrays.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Prices.BARS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndicatorBenchmark {

    /** Which indicator. */
    public enum Indicator {
        /** Mean of 20. */
        SMA,
        /** Exponential average of 20. */
        EMA,
        /** Relative strength of 14. */
        RSI,
        /** True range of 14. */
        ATR,
        /** 12, 26 and 9; line, signal and histogram. */
        MACD,
        /** 20 and 2; three bands. */
        BOLLINGER
    }

    @Param
    public Indicator indicator;

    private final Prices prices = new Prices();
    private final Core taLib = new Core();
    private final MInteger begin = new MInteger();
    private final MInteger length = new MInteger();
    private final double[] first = new double[Prices.BARS];
    private final double[] second = new double[Prices.BARS];
    private final double[] third = new double[Prices.BARS];
    private ValueStream values;
    private final BarStream ranges = Volatility.atr(14).stream();

    @Setup
    public void stream() {
        values = switch (indicator) {
            case SMA -> Averages.sma(20).stream();
            case EMA, ATR -> Averages.ema(20).stream();
            case RSI -> Oscillators.rsi(14).stream();
            case MACD -> Oscillators.macd(12, 26, 9).stream();
            case BOLLINGER -> Channels.bollinger(20, 2).stream();
        };
    }

    @Benchmark
    public Object series() {
        double[] close = prices.close;
        return switch (indicator) {
            case SMA -> Averages.sma(20).line(close);
            case EMA -> Averages.ema(20).line(close);
            case RSI -> Oscillators.rsi(14).line(close);
            case ATR -> Volatility.atr(14).line(Bars.wrap(prices.high, prices.low, close));
            case MACD -> Oscillators.macd(12, 26, 9).lines(close);
            case BOLLINGER -> Channels.bollinger(20, 2).lines(close);
        };
    }

    @Benchmark
    public Object taLib() {
        int last = Prices.BARS - 1;
        double[] close = prices.close;
        return switch (indicator) {
            case SMA -> taLib.sma(0, last, close, 20, begin, length, first);
            case EMA -> taLib.ema(0, last, close, 20, begin, length, first);
            case RSI -> taLib.rsi(0, last, close, 14, begin, length, first);
            case ATR -> taLib.atr(0, last, prices.high, prices.low, close, 14, begin, length, first);
            case MACD -> taLib.macd(0, last, close, 12, 26, 9, begin, length, first, second, third);
            case BOLLINGER -> taLib.bbands(0, last, close, 20, 2, 2, MAType.Sma, begin, length, first, second, third);
        };
    }

    @Benchmark
    public double streamed() {
        return indicator == Indicator.ATR ? streamedBars() : streamedValues();
    }

    private double streamedValues() {
        double all = 0;
        for (double close : prices.close) {
            all += values.next(close);
        }
        return all;
    }

    private double streamedBars() {
        double all = 0;
        for (int i = 0; i < Prices.BARS; i++) {
            all += ranges.next(prices.high[i], prices.low[i], prices.close[i]);
        }
        return all;
    }
}
