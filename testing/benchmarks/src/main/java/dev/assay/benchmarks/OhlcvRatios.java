package dev.assay.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The ratios of {@link OhlcvBenchmark} on a machine that others use, too: candidates take turns, and what counts is the
 * processor time of the one thread, not the clock. Arguments: rows, rounds. Prints microseconds a body (median and least
 * of the second half of the rounds) and the ratio to Jackson of each.
 */
public final class OhlcvRatios {

    private static final int ROWS_A_TURN = 20_000;

    private OhlcvRatios() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        OhlcvBenchmark benchmark = new OhlcvBenchmark();
        benchmark.makeBody(rows);
        // JMH wants to be sure that whoever makes one himself knows what he does.
        Blackhole sink = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        Map<String, Turn> turns = new LinkedHashMap<>();
        turns.put("jackson", () -> benchmark.jackson(sink));
        turns.put("moshi", () -> benchmark.moshi(sink));
        turns.put("assayRows", () -> benchmark.assayRows(sink));
        turns.put("assayColumns", () -> sink.consume(benchmark.assayColumns()));
        turns.put("columnsOfRows", () -> sink.consume(benchmark.assayColumnsOfRows()));
        turns.put("assayIndexOnly", () -> sink.consume(benchmark.assayIndexOnly()));
        report(measure(turns, rounds, Math.max(1, ROWS_A_TURN / rows)));
    }

    private static Map<String, List<Double>> measure(Map<String, Turn> turns, int rounds, int bodies) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Turn> turn : turns.entrySet()) {
                long start = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < bodies; i++) {
                    turn.getValue().take();
                }
                double nanos = threads.getCurrentThreadCpuTime() - start;
                micros.computeIfAbsent(turn.getKey(), name -> new ArrayList<>()).add(nanos / 1_000 / bodies);
            }
        }
        return micros;
    }

    private static void report(Map<String, List<Double>> micros) {
        double median = 0;
        double least = 0;
        for (Map.Entry<String, List<Double>> each : micros.entrySet()) {
            List<Double> warm = new ArrayList<>(each.getValue()
                    .subList(each.getValue().size() / 2, each.getValue().size()));
            warm.sort(null);
            double middle = warm.get(warm.size() / 2);
            median = median == 0 ? middle : median;
            least = least == 0 ? warm.get(0) : least;
            System.out.printf(
                    "%-15s median %9.1f us, ratio %.2f; least %9.1f us, ratio %.2f%n",
                    each.getKey(), middle, middle / median, warm.get(0), warm.get(0) / least);
        }
    }

    private interface Turn {
        void take() throws Exception;
    }
}
