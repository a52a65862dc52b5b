package dev.assay.benchmarks.metrics;

import com.sun.management.ThreadMXBean;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.concentration.ConcentrationProfile;
import dev.assay.metrics.distribution.Distribution;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * All metrics of concentration and inequality, beside sorting the same amounts and one pass of logarithms over them. On a
 * machine that others use, too: candidates take turns, and what counts is the processor time of the one thread. Arguments:
 * holders, rounds. Prints milliseconds (median and least of the second half of the rounds) and what the last round
 * allocated. Amounts are lognormal; {@code
 * numpy_concentration.py} computes the same statistics of the same kind of amounts.
 */
public final class ConcentrationRatios {

    private static final double MEAN_OF_LOGS = 20;
    private static final double DEVIATION_OF_LOGS = 4;
    private static final int BITS_OF_WIDE = 190;

    private ConcentrationRatios() {}

    /** Runs it. */
    public static void main(String[] args) {
        int holders = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Random random = new Random(1);
        long[] narrow = new long[holders];
        List<BigInteger> wide = new ArrayList<>();
        for (int i = 0; i < holders; i++) {
            double amount = Math.exp(MEAN_OF_LOGS + DEVIATION_OF_LOGS * random.nextGaussian());
            narrow[i] = (long) Math.min(amount, 9e18);
            wide.add(BigInteger.valueOf(narrow[i]).shiftLeft(BITS_OF_WIDE).add(new BigInteger(BITS_OF_WIDE, random)));
        }
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        measure(turns(narrow, wide), rounds, millis, bytes);
        report(millis, bytes);
    }

    private static Map<String, Supplier<Object>> turns(long[] narrow, List<BigInteger> wide) {
        BigInteger[] array = wide.toArray(new BigInteger[0]);
        Map<String, Supplier<Object>> turns = new LinkedHashMap<>();
        turns.put("sort of long[]", () -> {
            long[] copy = narrow.clone();
            Arrays.sort(copy);
            return copy;
        });
        turns.put("one pass of Math.log", () -> logs(narrow));
        turns.put("all, long", () -> all(Distribution.of(narrow)));
        turns.put("distribution, long", () -> Distribution.of(narrow));
        turns.put("Gini only, long", () -> Concentration.gini(Distribution.of(narrow)));
        turns.put("sort of BigInteger[]", () -> {
            BigInteger[] copy = array.clone();
            Arrays.sort(copy);
            return copy;
        });
        turns.put("all, 256 bit", () -> all(Distribution.ofIntegers(wide)));
        turns.put("distribution, 256 bit", () -> Distribution.ofIntegers(wide));
        return turns;
    }

    private static Object all(Distribution distribution) {
        ConcentrationProfile profile = Concentration.all(distribution);
        return List.of(profile, profile.lorenzCurve());
    }

    private static Object logs(long[] amounts) {
        double sum = 0;
        for (long amount : amounts) {
            sum += Math.log((double) amount);
        }
        return sum;
    }

    private static void measure(
            Map<String, Supplier<Object>> turns,
            int rounds,
            Map<String, List<Double>> millis,
            Map<String, Long> bytes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int seen = 0;
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Supplier<Object>> turn : turns.entrySet()) {
                long before = threads.getCurrentThreadAllocatedBytes();
                long start = threads.getCurrentThreadCpuTime();
                seen += System.identityHashCode(turn.getValue().get()) & 1;
                double nanos = threads.getCurrentThreadCpuTime() - start;
                bytes.put(turn.getKey(), threads.getCurrentThreadAllocatedBytes() - before);
                millis.computeIfAbsent(turn.getKey(), name -> new ArrayList<>()).add(nanos / 1e6);
            }
        }
        // Whatever is looked at has to be computed.
        System.out.println("(" + seen + ")");
    }

    private static void report(Map<String, List<Double>> millis, Map<String, Long> bytes) {
        Map<String, Double> least = new LinkedHashMap<>();
        millis.forEach((name, each) -> {
            List<Double> warm = new ArrayList<>(each.subList(each.size() / 2, each.size()));
            warm.sort(null);
            least.put(name, warm.get(0));
            System.out.printf(
                    "%-24s median %8.2f ms, least %8.2f ms, %8.1f MB%n",
                    name, warm.get(warm.size() / 2), warm.get(0), bytes.get(name) / 1e6);
        });
        double sort = least.get("sort of long[]");
        System.out.printf(
                "all, long, beyond a sort: %.2f passes of Math.log%n",
                (least.get("all, long") - sort) / least.get("one pass of Math.log"));
        System.out.printf(
                "all, 256 bit: %.2f sorts of BigInteger[]%n",
                least.get("all, 256 bit") / least.get("sort of BigInteger[]"));
    }
}
