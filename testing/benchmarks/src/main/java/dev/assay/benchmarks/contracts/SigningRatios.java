package dev.assay.benchmarks.contracts;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The ratios of {@link SigningBenchmark} on a machine that others use, too: candidates take turns, and what counts is the
 * processor time of the one thread. Argument: rounds. Prints microseconds a call, median of the second half of the rounds,
 * and each one's rate to web3j's.
 */
public final class SigningRatios {

    private static final int CALLS = 200;

    private SigningRatios() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        SigningBenchmark benchmark = new SigningBenchmark();
        benchmark.compare();
        Map<String, Supplier<Object>> turns = new LinkedHashMap<>();
        turns.put("web3jDigest", benchmark::web3jDigest);
        turns.put("assayDigest", benchmark::assayDigest);
        turns.put("web3jTransaction", benchmark::web3jTransaction);
        turns.put("assayTransaction", benchmark::assayTransaction);
        turns.put("assayRoundTrip", benchmark::assayRoundTrip);
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int seen = 0;
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Supplier<Object>> turn : turns.entrySet()) {
                long start = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < CALLS; i++) {
                    seen += turn.getValue().get().hashCode();
                }
                double nanos = threads.getCurrentThreadCpuTime() - start;
                micros.computeIfAbsent(turn.getKey(), name -> new ArrayList<>()).add(nanos / 1_000 / CALLS);
            }
        }
        report(micros);
        System.out.println("seen " + seen);
    }

    private static void report(Map<String, List<Double>> micros) {
        double web3j = 0;
        for (Map.Entry<String, List<Double>> each : micros.entrySet()) {
            List<Double> all = each.getValue();
            List<Double> warm = new ArrayList<>(all.subList(all.size() / 2, all.size()));
            warm.sort(null);
            double median = warm.get(warm.size() / 2);
            web3j = each.getKey().startsWith("web3j") ? median : web3j;
            System.out.printf("%-18s median %8.1f us, rate to web3j's %.2f%n", each.getKey(), median, web3j / median);
        }
    }
}
