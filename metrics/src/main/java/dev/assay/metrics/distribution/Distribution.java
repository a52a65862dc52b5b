package dev.assay.metrics.distribution;

import dev.assay.metrics.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who holds how much: one exact amount per entity, without order. Amounts are integers of base units, or decimals that are
 * brought to one common scale; balances, blocks, votes, stake and commits are all such amounts.
 *
 * <pre>{@code
 * Distribution stake = Distribution.of(4, 2, 2, 1);
 * Measurement half = Concentration.nakamoto(stake);
 * }</pre>
 *
 * <p>An amount of zero is one more entity that has nothing. A null in a collection is missing: it is left out and counted.
 * A negative amount is no error here, but makes every measurement undefined. Amounts may have up to 512 bits; there can be
 * some 2^31 of them if all have 63, and a fifth of that if some have 256.
 *
 * <p>Immutable and thread-safe; equal if amounts, count of missing ones and population are. What is computed from all
 * amounts is computed once, when it is first asked for.
 */
public final class Distribution {

    private final Amounts amounts;
    private final int scale;
    private final long missing;
    private final String population;
    private final List<LeftOut> leftOut;
    private volatile @Nullable ShareSums sums;
    private volatile @Nullable BigInteger rankSum;

    Distribution(Selection selected, int scale, long missing) {
        this.amounts = selected.amounts();
        this.scale = scale;
        this.missing = missing;
        this.population = selected.text();
        this.leftOut = selected.leftOut();
    }

    /** Returns the distribution of integers. The array is read and not kept. */
    public static Distribution of(long... amounts) {
        return of(amounts, Population.everyone());
    }

    /**
     * Returns the distribution of those integers that belong to a population. The array is read and not kept.
     *
     * @throws IllegalArgumentException if the population looks at keys
     */
    public static Distribution of(long[] amounts, Population population) {
        return unkeyed(Amounts.sorting(amounts.clone()), 0, 0, population);
    }

    /** Returns the distribution of integers. */
    public static Distribution ofIntegers(Collection<? extends @Nullable BigInteger> amounts) {
        return ofIntegers(amounts, Population.everyone());
    }

    /**
     * Returns the distribution of those integers that belong to a population.
     *
     * @throws IllegalArgumentException if the population looks at keys, or an amount has more than 512 bits
     */
    public static Distribution ofIntegers(Collection<? extends @Nullable BigInteger> amounts, Population population) {
        BigInteger[] present = amounts.stream().filter(Objects::nonNull).toArray(BigInteger[]::new);
        return unkeyed(Amounts.sorting(present), 0, amounts.size() - present.length, population);
    }

    /** Returns the distribution of decimals. */
    public static Distribution ofDecimals(Collection<? extends @Nullable BigDecimal> amounts) {
        return ofDecimals(amounts, Population.everyone());
    }

    /**
     * Returns the distribution of those decimals that belong to a population.
     *
     * @throws IllegalArgumentException if the population looks at keys, or an amount has more than 512 bits at the scale
     *     of the one with the most decimals
     */
    public static Distribution ofDecimals(Collection<? extends @Nullable BigDecimal> amounts, Population population) {
        BigDecimal[] present = amounts.stream().filter(Objects::nonNull).toArray(BigDecimal[]::new);
        int scale = Scale.common(present);
        BigInteger[] units = new BigInteger[present.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = Scale.units(present[i], scale);
        }
        return unkeyed(Amounts.sorting(units), scale, amounts.size() - present.length, population);
    }

    /** Returns the distribution of amounts that have an entity each. */
    public static Distribution byEntity(Map<String, ? extends Number> amounts) {
        return byEntity(amounts, Population.everyone());
    }

    /**
     * Returns the distribution of those amounts that belong to a population, added up per entity.
     *
     * @throws IllegalArgumentException if an amount is no {@code Byte}, {@code Short}, {@code Integer}, {@code Long},
     *     {@code BigInteger} or {@code BigDecimal}, since others are not exact, or has too many digits
     */
    public static Distribution byEntity(Map<String, ? extends Number> amounts, Population population) {
        HoldingsByEntity holdings = HoldingsByEntity.create();
        amounts.forEach((entity, amount) -> holdings.add(entity, Scale.exact(amount)));
        return holdings.result(population);
    }

    static Distribution unkeyed(Amounts amounts, int scale, long missing, Population population) {
        if (population.needsKeys()) {
            throw new IllegalArgumentException("population: looks at keys, but the amounts have none");
        }
        return new Distribution(new Selection(population, amounts, scale, List.of()), scale, missing);
    }

    /** Returns how many entities there are, those with nothing included. */
    public int size() {
        return amounts.size();
    }

    /** Returns how many entities have more than nothing. */
    public int positive() {
        return size() - amounts.firstAtLeast(BigInteger.ONE);
    }

    /** Returns how many amounts were missing. */
    public long missing() {
        return missing;
    }

    /** Returns how many decimals the amounts have; 0 for integers. */
    public int scale() {
        return scale;
    }

    /** Returns the sum of all amounts. */
    public BigDecimal total() {
        return new BigDecimal(amounts.total(), scale);
    }

    /**
     * Returns an amount by its rank; 1 is the largest.
     *
     * @throws IndexOutOfBoundsException if the rank is not in 1 to {@link #size}
     */
    public BigDecimal amount(int rank) {
        Objects.checkIndex(rank - 1, size());
        return new BigDecimal(amounts.at(size() - rank), scale);
    }

    /**
     * Returns the sum of the largest amounts; of all, if there are no more.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public BigDecimal sumOfLargest(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count: negative: " + count);
        }
        return new BigDecimal(amounts.sumFrom(Math.max(size() - count, 0)), scale);
    }

    /** Returns the rules of the population and what each has left out, for people; empty if there is none. */
    public Optional<String> population() {
        return population.isEmpty() ? Optional.empty() : Optional.of(population);
    }

    /** Returns what each rule of the population has left out, in the order of application; unmodifiable. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * Returns why shares are undefined: {@code EMPTY}, {@code NEGATIVE_INPUT} or {@code ZERO_TOTAL}; empty if there are
     * shares.
     */
    public Optional<Reason> withoutShares() {
        if (size() == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (amounts.at(0).signum() < 0) {
            return Optional.of(Reason.NEGATIVE_INPUT);
        }
        return amounts.total().signum() == 0 ? Optional.of(Reason.ZERO_TOTAL) : Optional.empty();
    }

    /**
     * Returns how many of the largest have the share of a threshold together, exactly.
     *
     * @throws IllegalStateException if there are no shares
     */
    public int reaching(Threshold threshold) {
        requireShares();
        return amounts.reaching(threshold.least(amounts.total()));
    }

    /**
     * Returns the sums that concentration and inequality are computed from; the first call makes one pass.
     *
     * @throws IllegalStateException if there are no shares
     */
    public ShareSums sums() {
        ShareSums known = sums;
        if (known == null) {
            requireShares();
            known = ShareSums.of(amounts);
            sums = known;
        }
        return known;
    }

    /**
     * Returns the sum of a function over all amounts, each given as its quotient with the mean, zeros included.
     *
     * @throws IllegalStateException if there are no shares
     */
    public double sumOver(DoubleUnaryOperator ofRelativeAmount) {
        requireShares();
        return amounts.sumOver(ofRelativeAmount);
    }

    /** Returns the sum of each amount times its rank, 1 for the smallest. */
    public BigDecimal rankSum() {
        BigInteger known = rankSum;
        if (known == null) {
            known = amounts.rankSum();
            rankSum = known;
        }
        return new BigDecimal(known, scale);
    }

    /** Returns how many amounts are below the mean. */
    public int belowMean() {
        BigInteger[] mean = mean();
        return amounts.firstAtLeast(mean[1].signum() == 0 ? mean[0] : mean[0].add(BigInteger.ONE));
    }

    /** Returns how many amounts are above the mean. */
    public int aboveMean() {
        return size() - amounts.firstAtLeast(mean()[0].add(BigInteger.ONE));
    }

    private BigInteger[] mean() {
        requireShares();
        return amounts.total().divideAndRemainder(BigInteger.valueOf(size()));
    }

    /**
     * Returns the sums of the smallest amounts as parts of the total: {@link #size} + 1 values from 0 to 1.
     *
     * @throws IllegalStateException if there are no shares
     */
    public double[] cumulativeShares() {
        requireShares();
        double[] shares = new double[size() + 1];
        amounts.cumulativeShares(shares);
        // The roundings of two sums that are equal may differ.
        shares[size()] = 1;
        return shares;
    }

    private void requireShares() {
        withoutShares().ifPresent(reason -> {
            throw new IllegalStateException("no shares: " + reason);
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Distribution that
                && scale == that.scale
                && missing == that.missing
                && amounts.equals(that.amounts)
                && population.equals(that.population)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amounts, scale, missing, population);
    }

    /** Returns count, total and population on one line. */
    @Override
    public String toString() {
        String rules = population.isEmpty() ? "" : ", " + population;
        return "Distribution[" + size() + " entities, total " + total().toPlainString() + rules + "]";
    }
}
