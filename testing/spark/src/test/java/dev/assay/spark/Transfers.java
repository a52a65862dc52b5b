package dev.assay.spark;

import dev.assay.metrics.accumulate.Address;

/**
 * Transfers from a seed: the same number, the same transfer. A tenth of the addresses has seven of eight transfers, the
 * amounts span eighteen digits, and newcomers appear all the time.
 */
final class Transfers {

    static final int DAYS = 84;

    private static final long DUST = 1_000;

    private Transfers() {}

    /** Returns the transfer of a number below the count. */
    static TransferRow at(long number, long count) {
        long draw = mix(number);
        long day = number * DAYS / count;
        // Who can act grows by the day, from a seventh to all.
        long known = Math.max(70, count / 25) * (day + DAYS / 6) / (DAYS + DAYS / 6) + 7;
        TransferRow row = new TransferRow();
        row.setDay(day);
        row.setSender(address(draw, known).toBytes());
        row.setReceiver(address(mix(~number), known).toBytes());
        row.setAmount((draw & 63) == 0 ? DUST : (mix(draw) >>> 1) % 1_000_000_000_000_000_000L >>> (draw & 31));
        row.setSuccessful(Long.remainderUnsigned(draw, 50) != 0);
        return row;
    }

    private static Address address(long draw, long known) {
        long number = Long.remainderUnsigned(draw >>> 3, (draw & 7) == 0 ? known : Math.max(1, known / 10));
        return Address.of(mix(3 * number), mix(3 * number + 1), (int) mix(3 * number + 2));
    }

    /** SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long number) {
        long bits = (number + 1) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
