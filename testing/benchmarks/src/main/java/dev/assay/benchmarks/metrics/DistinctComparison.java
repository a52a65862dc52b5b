package dev.assay.benchmarks.metrics;

import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.DistinctAddresses;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An exact count of distinct addresses beside a {@code HashSet} of their texts of 42 characters. Argument: how many, ten
 * million if none; needs 6 GB of heap for that. The texts are made before the clock runs, so the set is only asked to add
 * them; what they take in memory is counted, for the set keeps them. Candidates take turns; medians of 5. The clock is the processor
 * time of the whole process, collection of garbage included, so that other programs do not count.
 */
public final class DistinctComparison {

    private static final int ROUNDS = 5;

    private DistinctComparison() {}

    /** Runs it. */
    public static void main(String[] args) {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
        double[] ofTexts = new double[ROUNDS];
        double[] ofAddresses = new double[ROUNDS];
        double[] ofParsed = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            String[] texts = texts(many);
            ofTexts[round] = seconds(() -> set(texts), many);
            ofParsed[round] = seconds(() -> parsed(texts), many);
            ofAddresses[round] = seconds(() -> distinct(many), many);
        }
        report("HashSet<String>, texts ready", ofTexts, ofTexts);
        report("DistinctAddresses of bits", ofAddresses, ofTexts);
        report("DistinctAddresses, texts parsed", ofParsed, ofTexts);

        double setBytes = bytes(() -> set(texts(many))) / many;
        double ownBytes = bytes(() -> distinct(many)) / many;
        System.out.printf(
                Locale.ROOT, "bytes an address: %.1f and %.1f, ratio %.2f%n", setBytes, ownBytes, setBytes / ownBytes);
    }

    private static String[] texts(int many) {
        String[] texts = new String[many];
        Arrays.setAll(texts, Seeded::text);
        return texts;
    }

    private static Set<String> set(String[] texts) {
        Set<String> set = new HashSet<>();
        for (int i = 0; i < texts.length; i++) {
            set.add(texts[i]);
        }
        return set;
    }

    private static DistinctAddresses parsed(String[] texts) {
        DistinctAddresses distinct = new DistinctAddresses();
        for (String text : texts) {
            distinct.add(Address.parse(text));
        }
        return distinct;
    }

    private static DistinctAddresses distinct(int many) {
        DistinctAddresses distinct = new DistinctAddresses();
        for (int i = 0; i < many; i++) {
            distinct.add(Seeded.high(i), Seeded.middle(i), Seeded.low(i));
        }
        return distinct;
    }

    private static double seconds(Supplier<Object> work, int many) {
        System.gc();
        double start = Seeded.processorSeconds();
        Object made = work.get();
        long size = made instanceof Set<?> set ? set.size() : ((DistinctAddresses) made).count();
        double seconds = Seeded.processorSeconds() - start;
        if (size != many) {
            throw new IllegalStateException(size + " instead of " + many);
        }
        return seconds;
    }

    private static double bytes(Supplier<Object> work) {
        long before = used();
        Object made = work.get();
        long bytes = used() - before;
        Reference.reachabilityFence(made);
        return bytes;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void report(String name, double[] seconds, double[] ofSet) {
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, i -> ofSet[i] / seconds[i]);
        Arrays.sort(ratios);
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-32s median %.2f s, times faster than the set %.1f (%.1f to %.1f)%n",
                name,
                sorted[ROUNDS / 2],
                ratios[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS - 1]);
    }
}
