package dev.assay.benchmarks.metrics;

import com.sun.management.ThreadMXBean;
import dev.assay.benchmarks.metrics.IndicatorBenchmark.Indicator;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.ta4j.core.num.Num;

/**
 * Indicators of 100,000 bars beside TA-Lib's Java port and ta4j, with doubles and with its default. On a machine that others
 * use, too: candidates take turns, and what counts is the processor time of the one thread. Argument: rounds. Prints
 * nanoseconds and allocated bytes per bar (medians of the second half of the rounds; ta4j takes four rounds, by its default
 * two), and the ratio to TA-Lib.
 *
 * <p>Run it with a heap that is there already, {@code -Xms1g -Xmx1g -XX:+AlwaysPreTouch}: a page that is touched for the first
 * time takes longer than the 512 values that it holds.
 */
public final class IndicatorRatios {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Series per round: one takes less than a tick of the clock of some machines. */
    private static final int CALLS = 20;

    private IndicatorRatios() {}

    /** Runs it. */
    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        System.out.println("Java " + System.getProperty("java.runtime.version") + ", " + Prices.BARS + " bars");
        for (Indicator indicator : Indicator.values()) {
            compare(indicator, rounds);
        }
    }

    private static void compare(Indicator indicator, int rounds) {
        IndicatorBenchmark ours = new IndicatorBenchmark();
        ours.indicator = indicator;
        ours.stream();
        Map<String, Supplier<Object>> turns = new LinkedHashMap<>();
        turns.put("TA-Lib", ours::taLib);
        turns.put("Assay, series", ours::series);
        turns.put("Assay, stream", ours::streamed);
        Map<String, List<double[]>> perBar = inTurns(turns, rounds, CALLS);
        perBar.putAll(inTurns(Map.of("ta4j, DoubleNum", ta4j(indicator, "DOUBLE")), 4, 1));
        perBar.putAll(inTurns(Map.of("ta4j, DecimalNum", ta4j(indicator, "DECIMAL")), 2, 1));
        double base = median(perBar.get("TA-Lib"), 0);
        perBar.forEach((name, each) -> System.out.printf(
                Locale.ROOT,
                "%-10s %-18s %10.2f ns a bar, %8.2f to TA-Lib, %10.3f bytes a bar%n",
                indicator,
                name,
                median(each, 0),
                median(each, 0) / base,
                median(each, 1)));
    }

    private static Supplier<Object> ta4j(Indicator indicator, String number) {
        Ta4jBenchmark theirs = new Ta4jBenchmark();
        theirs.indicator = indicator;
        theirs.number = number;
        theirs.bars();
        return () -> {
            org.ta4j.core.Indicator<Num> fresh = theirs.fresh();
            double sum = 0;
            for (int i = 0; i < Prices.BARS; i++) {
                sum += fresh.getValue(i).doubleValue();
            }
            return sum;
        };
    }

    private static Map<String, List<double[]>> inTurns(Map<String, Supplier<Object>> turns, int rounds, int calls) {
        Map<String, List<double[]>> perBar = new LinkedHashMap<>();
        int seen = 0;
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Supplier<Object>> turn : turns.entrySet()) {
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                long begun = THREADS.getCurrentThreadCpuTime();
                for (int call = 0; call < calls; call++) {
                    seen += turn.getValue().get().hashCode();
                }
                double bars = (double) calls * Prices.BARS;
                double nanos = (THREADS.getCurrentThreadCpuTime() - begun) / bars;
                double allocated = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / bars;
                perBar.computeIfAbsent(turn.getKey(), name -> new ArrayList<>()).add(new double[] {nanos, allocated});
            }
        }
        // Whatever is looked at has to be computed.
        System.out.println("(" + (seen & 1) + ")");
        return perBar;
    }

    private static double median(List<double[]> rounds, int which) {
        double[] warm = rounds.subList(rounds.size() / 2, rounds.size()).stream()
                .mapToDouble(each -> each[which])
                .sorted()
                .toArray();
        return warm[warm.length / 2];
    }
}
