package dev.assay.benchmarks.metrics;

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
import org.openjdk.jmh.infra.Blackhole;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.DecimalNum;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** The same as {@link IndicatorBenchmark} with ta4j, by doubles and by its default; MACD is its line, Bollinger one band. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Prices.BARS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class Ta4jBenchmark {

    @Param
    public IndicatorBenchmark.Indicator indicator;

    @Param({"DOUBLE", "DECIMAL"})
    public String number;

    private BarSeries series;

    @Setup
    public void bars() {
        series = new Prices().ta4j(number.equals("DOUBLE") ? DoubleNum::valueOf : DecimalNum::valueOf);
    }

    @Benchmark
    public void ta4j(Blackhole sink) {
        org.ta4j.core.Indicator<Num> fresh = fresh();
        for (int i = 0; i < Prices.BARS; i++) {
            sink.consume(fresh.getValue(i));
        }
    }

    org.ta4j.core.Indicator<Num> fresh() {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        return switch (indicator) {
            case SMA -> new SMAIndicator(close, 20);
            case EMA -> new EMAIndicator(close, 20);
            case RSI -> new RSIIndicator(close, 14);
            case ATR -> new ATRIndicator(series, 14);
            case MACD -> new MACDIndicator(close, 12, 26);
            case BOLLINGER ->
                new BollingerBandsUpperIndicator(
                        new BollingerBandsMiddleIndicator(new SMAIndicator(close, 20)),
                        new StandardDeviationIndicator(close, 20));
        };
    }
}
