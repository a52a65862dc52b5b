package dev.assay.metrics.distribution;

import dev.assay.metrics.accumulate.Accumulator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * Adds up amounts per entity, exactly: transfers to balances, commits to contributors, votes to voters. What comes in
 * several pieces, from several files or threads, is measured only after it is added up, since no metric of concentration
 * can be merged from metrics of the parts.
 *
 * <pre>{@code
 * Distribution commits = log.stream()
 *         .collect(HoldingsByEntity.counting(Commit::author))
 *         .result();
 * }</pre>
 *
 * <p>Exact, so the result does not depend on order or partition. An entity whose pieces cancel has zero and is counted.
 * Needs memory for each key. Not thread-safe.
 */
public final class HoldingsByEntity implements Accumulator<HoldingsByEntity, Distribution> {

    private final Map<String, Holding> holdings = new HashMap<>();
    private int scale;

    private HoldingsByEntity() {}

    /** Creates an empty one. */
    public static HoldingsByEntity create() {
        return new HoldingsByEntity();
    }

    /** Returns a collector that counts 1 for the entity of each element. */
    public static <T> Collector<T, ?, HoldingsByEntity> counting(Function<? super T, String> entity) {
        return summingLongs(entity, each -> 1);
    }

    /** Returns a collector that adds integers. */
    public static <T> Collector<T, ?, HoldingsByEntity> summingLongs(
            Function<? super T, String> entity, ToLongFunction<? super T> amount) {
        return Collector.of(
                HoldingsByEntity::create,
                (into, each) -> into.add(entity.apply(each), amount.applyAsLong(each)),
                HoldingsByEntity::merged,
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Returns a collector that adds decimals. */
    public static <T> Collector<T, ?, HoldingsByEntity> summing(
            Function<? super T, String> entity, Function<? super T, BigDecimal> amount) {
        return Collector.of(
                HoldingsByEntity::create,
                (into, each) -> into.add(entity.apply(each), amount.apply(each)),
                HoldingsByEntity::merged,
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    private HoldingsByEntity merged(HoldingsByEntity other) {
        merge(other);
        return this;
    }

    /** Adds an integer to what an entity has; negative takes away. */
    public void add(String entity, long amount) {
        if (scale == 0) {
            holding(entity).add(amount);
        } else {
            add(entity, BigDecimal.valueOf(amount));
        }
    }

    /** Adds an integer to what an entity has; negative takes away. */
    public void add(String entity, BigInteger amount) {
        add(entity, new BigDecimal(amount));
    }

    /**
     * Adds a decimal to what an entity has; negative takes away.
     *
     * @throws IllegalArgumentException if it has more than 154 digits before or after the point
     */
    public void add(String entity, BigDecimal amount) {
        rescale(Scale.of("amount", amount));
        holding(entity).add(Scale.units(amount, scale));
    }

    private Holding holding(String entity) {
        return holdings.computeIfAbsent(Objects.requireNonNull(entity, "entity"), key -> new Holding());
    }

    private void rescale(int wanted) {
        if (wanted > scale) {
            BigInteger factor = BigInteger.TEN.pow(wanted - scale);
            holdings.values().forEach(holding -> holding.multiply(factor));
            scale = wanted;
        }
    }

    @Override
    public void merge(HoldingsByEntity other) {
        rescale(other.scale);
        BigInteger factor = BigInteger.TEN.pow(scale - other.scale);
        other.holdings.forEach(
                (entity, held) -> holding(entity).add(held.units().multiply(factor)));
    }

    /** Returns how many keys there are. */
    public int size() {
        return holdings.size();
    }

    @Override
    public Distribution result() {
        return result(Population.everyone());
    }

    /**
     * Returns the distribution over those that belong to a population.
     *
     * @throws IllegalArgumentException if a sum has more than 512 bits
     */
    public Distribution result(Population population) {
        Map<String, LeftOutSum> excluded = new LinkedHashMap<>();
        population.exclusions.forEach(each -> excluded.put(each.rule(), new LeftOutSum()));
        Map<String, Holding> counted = new HashMap<>();
        holdings.forEach((key, held) -> {
            String entity = population.entityOf == null
                    ? key
                    : Objects.requireNonNull(population.entityOf.apply(key), "entityOf: null for " + key);
            for (Population.Exclusion exclusion : population.exclusions) {
                if (exclusion.excluded().test(key) || exclusion.excluded().test(entity)) {
                    Objects.requireNonNull(excluded.get(exclusion.rule())).add(entity, held.units());
                    return;
                }
            }
            counted.computeIfAbsent(entity, each -> new Holding()).add(held.units());
        });
        BigInteger[] units = counted.values().stream().map(Holding::units).toArray(BigInteger[]::new);
        List<LeftOut> leftOut = new ArrayList<>();
        excluded.forEach((rule, sum) -> leftOut.add(sum.under("without " + rule, scale)));
        return new Distribution(new Selection(population, Amounts.sorting(units), scale, leftOut), scale, 0);
    }

    /** Writes version, scale, and each key with its sum, in the order of keys: equal contents give equal bytes. */
    @Override
    public byte[] toBytes() {
        return HoldingsBytes.write(scale, holdings);
    }

    /**
     * Returns what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is not that, or of a later version
     */
    public static HoldingsByEntity fromBytes(byte[] bytes) {
        HoldingsByEntity read = create();
        read.scale = HoldingsBytes.read(bytes, read.holdings);
        return read;
    }
}
