package dev.assay.benchmarks.metrics;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;

/** Addresses from a seed: the same number, the same address; and a clock. */
final class Seeded {

    private Seeded() {}

    static long high(long number) {
        return mix(number * 3);
    }

    static long middle(long number) {
        return mix(number * 3 + 1);
    }

    static int low(long number) {
        return (int) mix(number * 3 + 2);
    }

    /** The same address as 42 characters. */
    static String text(long number) {
        HexFormat hex = HexFormat.of();
        return "0x" + hex.toHexDigits(high(number)) + hex.toHexDigits(middle(number)) + hex.toHexDigits(low(number));
    }

    /** The processor time that this process has taken, all of its threads together. */
    static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /** SplitMix64. */
    static long mix(long number) {
        long bits = number * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
