package dev.assay.metrics.distribution;

import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Collects amounts that are one per entity already, such as the rows of a table of balances, in eight bytes each while
 * they fit. Pieces of one entity would be taken for several: {@link HoldingsByEntity} adds those up.
 *
 * <pre>{@code
 * Distribution stake = validators.parallelStream()
 *         .collect(GroupedHoldings.longs(Validator::stake))
 *         .result();
 * }</pre>
 *
 * <p>Exact, so the result does not depend on order or partition. Not thread-safe.
 */
public final class GroupedHoldings implements Accumulator<GroupedHoldings, Distribution> {

    private static final int KIND = 'H';
    private static final int VERSION = 1;

    private long[] narrow = new long[16];
    private int narrowCount;
    private final List<BigInteger> wide = new ArrayList<>();
    private int scale;
    private long missing;

    private GroupedHoldings() {}

    /** Creates an empty one. */
    public static GroupedHoldings create() {
        return new GroupedHoldings();
    }

    /** Returns a collector of integers. */
    public static <T> Collector<T, ?, GroupedHoldings> longs(ToLongFunction<? super T> amount) {
        return Collector.of(
                GroupedHoldings::create,
                (into, each) -> into.add(amount.applyAsLong(each)),
                GroupedHoldings::merged,
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Returns a collector of decimals; a null is missing. */
    public static <T> Collector<T, ?, GroupedHoldings> decimals(
            Function<? super T, ? extends @Nullable BigDecimal> amount) {
        return Collector.of(
                GroupedHoldings::create,
                (into, each) -> into.add(amount.apply(each)),
                GroupedHoldings::merged,
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    private GroupedHoldings merged(GroupedHoldings other) {
        merge(other);
        return this;
    }

    /** Adds what one entity has. */
    public void add(long amount) {
        if (scale > 0) {
            addUnits(BigInteger.valueOf(amount).multiply(BigInteger.TEN.pow(scale)));
            return;
        }
        append(amount);
    }

    /** Adds what one entity has; a null is missing. */
    public void add(@Nullable BigInteger amount) {
        add(amount == null ? null : new BigDecimal(amount));
    }

    /**
     * Adds what one entity has; a null is missing.
     *
     * @throws IllegalArgumentException if it has more than 154 digits before or after the point
     */
    public void add(@Nullable BigDecimal amount) {
        if (amount == null) {
            missing++;
            return;
        }
        rescale(Scale.of("amount", amount));
        addUnits(Scale.units(amount, scale));
    }

    private void addUnits(BigInteger units) {
        if (units.bitLength() >= Long.SIZE) {
            wide.add(units);
            return;
        }
        append(units.longValue());
    }

    private void append(long units) {
        if (narrowCount == narrow.length) {
            narrow = Arrays.copyOf(narrow, Math.addExact(narrowCount, (narrowCount >> 1) + 1));
        }
        narrow[narrowCount++] = units;
    }

    private void rescale(int wanted) {
        if (wanted <= scale) {
            return;
        }
        BigInteger factor = BigInteger.TEN.pow(wanted - scale);
        BigInteger[] before = units();
        narrowCount = 0;
        wide.clear();
        scale = wanted;
        for (BigInteger each : before) {
            addUnits(each.multiply(factor));
        }
    }

    private BigInteger[] units() {
        BigInteger[] units = Arrays.copyOf(wide.toArray(new BigInteger[0]), size());
        for (int i = 0; i < narrowCount; i++) {
            units[wide.size() + i] = BigInteger.valueOf(narrow[i]);
        }
        return units;
    }

    @Override
    public void merge(GroupedHoldings other) {
        rescale(other.scale);
        // Copies, since the other may be this.
        long[] theirs = Arrays.copyOf(other.narrow, other.narrowCount);
        List<BigInteger> theirWide = List.copyOf(other.wide);
        BigInteger factor = BigInteger.TEN.pow(scale - other.scale);
        boolean sameScale = scale == other.scale;
        for (long each : theirs) {
            if (sameScale) {
                append(each);
            } else {
                addUnits(BigInteger.valueOf(each).multiply(factor));
            }
        }
        theirWide.forEach(each -> addUnits(each.multiply(factor)));
        missing += other.missing;
    }

    /** Returns how many amounts there are, without those that are missing. */
    public int size() {
        return narrowCount + wide.size();
    }

    @Override
    public Distribution result() {
        return result(Population.everyone());
    }

    /**
     * Returns the distribution of those that belong to a population.
     *
     * @throws IllegalArgumentException if the population looks at keys, or an amount has more than 512 bits
     */
    public Distribution result(Population population) {
        Amounts amounts =
                wide.isEmpty() ? Amounts.sorting(Arrays.copyOf(narrow, narrowCount)) : Amounts.sorting(units());
        return Distribution.unkeyed(amounts, scale, missing, population);
    }

    /** Writes version, scale, count of missing ones, and the amounts in ascending order: equal contents give equal bytes. */
    @Override
    public byte[] toBytes() {
        BigInteger[] ascending = units();
        Arrays.sort(ascending);
        StateWriter out =
                new StateWriter(KIND, VERSION).count(scale).count(missing).count(ascending.length);
        for (BigInteger each : ascending) {
            out.integer(each);
        }
        return out.toBytes();
    }

    /**
     * Returns what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is not that, or of a later version
     */
    public static GroupedHoldings fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        GroupedHoldings read = create();
        long scale = in.count();
        if (scale > Scale.MOST) {
            throw new IllegalArgumentException("bytes: no holdings");
        }
        read.scale = (int) scale;
        read.missing = in.count();
        for (long left = in.count(); left > 0; left--) {
            read.addUnits(in.integer());
        }
        in.end();
        return read;
    }
}
