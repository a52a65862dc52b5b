package dev.assay.metrics.onchain;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.math.BigInteger;
import java.util.Collection;

/**
 * Counts who holds. Dust and airdrops only ever add holders, so look at the entropy of the distribution beside the count.
 */
public final class Holders {

    private Holders() {}

    /** Returns how many balances are above zero; see {@link #count(Collection, BigInteger)}. */
    public static Measurement count(Collection<BigInteger> balances) {
        return count(balances, BigInteger.ONE);
    }

    /**
     * Returns how many balances are at least a minimum. Range: 0 and up; none is 0. More is better. Flagged
     * {@code SUSPECT_DATA} if a balance is negative: transfers are missing then.
     *
     * @param balances one per address, in base units
     * @param minimum the least that counts, in base units
     * @throws IllegalArgumentException if the minimum is not positive
     */
    public static Measurement count(Collection<BigInteger> balances, BigInteger minimum) {
        if (minimum.signum() <= 0) {
            throw new IllegalArgumentException("minimum: not positive: " + minimum);
        }
        long holders = balances.stream()
                .filter(balance -> balance.compareTo(minimum) >= 0)
                .count();
        boolean anyNegative = balances.stream().anyMatch(balance -> balance.signum() < 0);
        return Measurement.of(SupplyMetrics.HOLDER_COUNT)
                .n(balances.size())
                .population("addresses with at least " + minimum + " base units")
                .convention("minimum", minimum)
                .flagIf(anyNegative, Flag.SUSPECT_DATA)
                .value((double) holders);
    }

    /**
     * Returns (later - earlier) / earlier. Range: -1 and up; more is better. Undefined if there was nobody.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement growth(long earlier, long later) {
        Arguments.notNegative("earlier", earlier);
        Arguments.notNegative("later", later);
        Measurement.Draft draft = Measurement.of(SupplyMetrics.HOLDER_GROWTH).n(2);
        return earlier == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR, "nobody held before")
                : draft.value((double) (later - earlier) / earlier);
    }
}
