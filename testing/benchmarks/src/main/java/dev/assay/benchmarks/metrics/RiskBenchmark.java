package dev.assay.benchmarks.metrics;

import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.RiskProfile;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds per risk profile of ten years of daily returns, beside Commons Math 3.6.1; see {@link RiskComparison} for what
 * each computes and for ratios on a machine that does other work, too. Streams add one return after the other.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RiskBenchmark {

    private final double[] values = RiskComparison.returns(RiskComparison.N);
    private final Returns returns = Returns.of(values, 365);

    /** The whole profile. */
    @Benchmark
    public Object assay() {
        return RiskProfile.of(returns, RiskOptions.defaults());
    }

    /** The usual class. */
    @Benchmark
    public double commonsDescriptive() {
        return RiskComparison.usual(values);
    }

    /** One object per statistic, on the array. */
    @Benchmark
    public double commonsSingle() {
        return RiskComparison.single(values);
    }

    /** Mean, variance, skewness, kurtosis, least and largest, of a stream. */
    @Benchmark
    public double assayStream() {
        Moments moments = new Moments();
        for (double value : values) {
            moments.add(value);
        }
        return moments.result().m2();
    }

    /** Mean, variance, geometric mean, least and largest, of a stream. */
    @Benchmark
    public double commonsStream() {
        SummaryStatistics statistics = new SummaryStatistics();
        for (double value : values) {
            statistics.addValue(value);
        }
        return statistics.getVariance();
    }
}
