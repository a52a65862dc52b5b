package dev.assay.benchmarks.metrics;

import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.AddressSums;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.accumulate.TransactionTotals;
import java.util.Locale;

/**
 * Streams transfers from a seed through the accumulators of activity in little memory: totals, distinct addresses,
 * balances and activity by day. Arguments: how many transfers (100 million if none), among how many addresses (2 million),
 * over how many days (90). To be run with {@code -Xmx512m}.
 */
public final class TransferStream {

    private TransferStream() {}

    /** Runs it. */
    public static void main(String[] args) {
        long transfers = argument(args, 0, 100_000_000);
        int addresses = (int) argument(args, 1, 2_000_000);
        int days = (int) argument(args, 2, 90);
        TransactionTotals totals = new TransactionTotals();
        DistinctAddresses distinct = new DistinctAddresses();
        AddressSums balances = new AddressSums();
        ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.DAY);

        long start = System.nanoTime();
        for (long i = 0; i < transfers; i++) {
            long draw = Seeded.mix(i);
            long amount = (draw >>> 1) % 1_000_000_000_000_000_000L;
            Address from = address(draw, addresses);
            Address to = address(Seeded.mix(~i), addresses);
            totals.add(draw % 50 != 0, amount, 21_000, 21_000 * 30L, 21_000 * 28L);
            distinct.add(from);
            distinct.add(to);
            balances.add(from, -amount);
            balances.add(to, amount);
            long day = i * days / transfers;
            activity.add(from, day);
            activity.add(to, day);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = Seeded.processorSeconds();
        PeriodActivity users = activity.result();
        System.out.printf(
                Locale.ROOT,
                "%d transfers in %.1f s, processor time %.1f s, %.2f million a second of it, heap of at most %d MB%n",
                transfers,
                seconds,
                processor,
                transfers / processor / 1e6,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println(totals);
        System.out.println(distinct.count() + " addresses, " + balances.countPositive() + " hold, last day "
                + users.active(days - 1) + ", last 30 days " + users.activeWithin(days - 30L, days));
    }

    /** A tenth of the addresses has most of the transfers. */
    private static Address address(long draw, int addresses) {
        long number = (draw & 7) == 0 ? (draw >>> 3) % addresses : (draw >>> 3) % Math.max(1, addresses / 10);
        long key = Math.abs(number);
        return Address.of(Seeded.high(key), Seeded.middle(key), Seeded.low(key));
    }

    private static long argument(String[] args, int index, long otherwise) {
        return args.length > index ? Long.parseLong(args[index]) : otherwise;
    }
}
