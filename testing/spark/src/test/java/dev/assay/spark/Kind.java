package dev.assay.spark;

import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.AddressSums;
import dev.assay.metrics.accumulate.ApproximateAddresses;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.accumulate.TransactionTotals;
import dev.assay.metrics.distribution.GroupedHoldings;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An accumulator for Spark: how an empty one is made, what it takes of a row, how its bytes are read. Made of
 * method references only, so that Spark can send it.
 */
public final class Kind<T, A extends Accumulator<A, ?>> implements Serializable {

    private static final long serialVersionUID = 1;

    static final Kind<TransferRow, AddressSums> BALANCES =
            new Kind<>(AddressSums::new, Kind::transfer, AddressSums::fromBytes);
    static final Kind<TransferRow, DistinctAddresses> SENDERS =
            new Kind<>(DistinctAddresses::new, (to, row) -> to.add(row.from()), DistinctAddresses::fromBytes);
    static final Kind<TransferRow, ApproximateAddresses> APPROXIMATE_SENDERS =
            new Kind<>(ApproximateAddresses::create, (to, row) -> to.add(row.from()), ApproximateAddresses::fromBytes);
    static final Kind<TransferRow, ActivityByPeriod> ACTIVITY =
            new Kind<>(() -> ActivityByPeriod.of(PeriodUnit.DAY), Kind::activity, ActivityByPeriod::fromBytes);
    static final Kind<TransferRow, ActivityByPeriod> WEEKS =
            new Kind<>(() -> ActivityByPeriod.of(PeriodUnit.WEEK), Kind::activity, ActivityByPeriod::fromBytes);
    static final Kind<TransferRow, TransactionTotals> TOTALS = new Kind<>(
            TransactionTotals::new,
            (to, row) -> to.add(row.isSuccessful(), row.getAmount(), 21_000, 21_000 * 30L, 21_000 * 28L),
            TransactionTotals::fromBytes);
    static final Kind<TransferRow, Moments> AMOUNTS =
            new Kind<>(Moments::new, (to, row) -> to.add(row.getAmount() / 1e18), Moments::fromBytes);
    /** Of what Spark has grouped. */
    static final Kind<BigDecimal, GroupedHoldings> GROUPED =
            new Kind<>(GroupedHoldings::create, GroupedHoldings::add, GroupedHoldings::fromBytes);

    interface Empty<A> extends Supplier<A>, Serializable {}

    interface Add<T, A> extends BiConsumer<A, T>, Serializable {}

    interface Read<A> extends Function<byte[], A>, Serializable {}

    private final Empty<A> empty;
    private final Add<T, A> add;
    private final Read<A> read;

    private Kind(Empty<A> empty, Add<T, A> add, Read<A> read) {
        this.empty = empty;
        this.add = add;
        this.read = read;
    }

    private static void transfer(AddressSums to, TransferRow row) {
        to.add(row.from(), -row.getAmount());
        to.add(row.to(), row.getAmount());
    }

    private static void activity(ActivityByPeriod to, TransferRow row) {
        long period = to.unit().indexOf(PeriodUnit.DAY.start(row.getDay()));
        to.add(row.from(), period);
        to.add(row.to(), period);
    }

    A empty() {
        return empty.get();
    }

    void add(A to, T row) {
        add.accept(to, row);
    }

    A read(byte[] bytes) {
        return read.apply(bytes);
    }
}
