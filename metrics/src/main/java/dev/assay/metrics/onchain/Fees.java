package dev.assay.metrics.onchain;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.ExactSum;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What transactions cost, failed ones included, for they are paid for too. The formula of the fee is that of the
 * {@link FeeModel} by which the fees were made, and stands in every result. A transaction whose fee is not known makes a
 * sum undefined: without it the sum would be too low.
 */
public final class Fees {

    private Fees() {}

    /** Returns the gas of all transactions. Range: 0 and up. */
    public static Measurement gasUsed(Collection<Transaction> transactions, Window window) {
        Batch batch = new Batch(transactions, window);
        ExactSum sum = new ExactSum();
        batch.transactions().forEach(each -> sum.add(each.gasUsed()));
        return batch.draft(OnchainMetrics.GAS_USED).value(sum.value().doubleValue());
    }

    /** Returns the sum of fees, in base units. Range: 0 and up; none is 0. */
    public static Measurement total(Collection<Transaction> transactions, Window window, FeeModel model) {
        return sum(OnchainMetrics.FEES_NATIVE, transactions, window, model, Fee::total);
    }

    /** Returns what was burned of the fees, in base units. Range: 0 to the sum of fees. */
    public static Measurement burned(Collection<Transaction> transactions, Window window, FeeModel model) {
        return sum(OnchainMetrics.FEES_BURNED, transactions, window, model, Fee::burned);
    }

    /** Returns the tips in the fees, in base units. Range: 0 to the sum of fees. */
    public static Measurement tips(Collection<Transaction> transactions, Window window, FeeModel model) {
        return sum(OnchainMetrics.FEES_TIPS, transactions, window, model, Fee::tip);
    }

    private static Measurement sum(
            Metric metric,
            Collection<Transaction> transactions,
            Window window,
            FeeModel model,
            Function<Fee, BigInteger> part) {
        Known known = new Known(metric, transactions, window, model);
        return known.isIncomplete()
                ? known.undefined()
                : known.draft.value(known.sum(part).doubleValue());
    }

    /**
     * Returns the sum of fee * price of the transaction's day, in the currency of the prices. Range: 0 and up. Undefined
     * ({@code NO_DATA}) if a fee or a price is missing.
     *
     * @param decimals how many digits of a base unit stand behind the point, such as 18
     */
    public static Measurement inCurrency(
            Collection<Transaction> transactions, Window window, FeeModel model, int decimals, TimeSeries prices) {
        Known known = new Known(OnchainMetrics.FEES_USD, transactions, window, model);
        known.draft.convention("currency", prices.info().currency());
        if (known.isIncomplete()) {
            return known.undefined();
        }
        DayPrices valued = new DayPrices(prices, decimals);
        for (Transaction each : known.transactions) {
            valued.add(each.time(), Objects.requireNonNull(each.fee()).total());
        }
        known.draft.flagIf(prices.incomplete() > 0, Flag.INCOMPLETE_BAR_DROPPED);
        return valued.unpriced() > 0
                ? known.draft.undefined(Reason.NO_DATA, "fees on days without a price: " + valued.unpriced())
                : known.draft.value(valued.value());
    }

    /** Returns fees / transactions, in base units. Less is better. Undefined ({@code EMPTY}) without transactions. */
    public static Measurement average(Collection<Transaction> transactions, Window window, FeeModel model) {
        Known known = new Known(OnchainMetrics.AVERAGE_FEE, transactions, window, model);
        if (known.isIncomplete()) {
            return known.undefined();
        }
        if (known.transactions.isEmpty()) {
            return known.draft.undefined(Reason.EMPTY);
        }
        return known.draft.value(new BigDecimal(known.sum(Fee::total))
                .divide(BigDecimal.valueOf(known.transactions.size()), MathContext.DECIMAL64)
                .doubleValue());
    }

    /**
     * Returns the median of fees, in base units; of an even number, the mean of the two in the middle. Less is better.
     * Undefined ({@code EMPTY}) without transactions.
     */
    public static Measurement median(Collection<Transaction> transactions, Window window, FeeModel model) {
        Known known = new Known(OnchainMetrics.MEDIAN_FEE, transactions, window, model);
        if (known.isIncomplete()) {
            return known.undefined();
        }
        List<BigInteger> sorted = known.fees(Fee::total).stream().sorted().toList();
        if (sorted.isEmpty()) {
            return known.draft.undefined(Reason.EMPTY);
        }
        BigInteger twice = sorted.get((sorted.size() - 1) / 2).add(sorted.get(sorted.size() / 2));
        return known.draft.value(
                new BigDecimal(twice).divide(BigDecimal.valueOf(2)).doubleValue());
    }

    /** The transactions of a window whose fees are known, and how many are not. */
    private static final class Known {

        private final List<Transaction> transactions;
        private final int unknown;
        private final Measurement.Draft draft;

        Known(Metric metric, Collection<Transaction> all, Window window, FeeModel model) {
            Batch batch = new Batch(all, window);
            transactions = batch.transactions().stream()
                    .filter(each -> each.fee() != null)
                    .toList();
            unknown = batch.transactions().size() - transactions.size();
            draft = batch.draft(metric)
                    .n(transactions.size())
                    .missing(unknown)
                    .convention("model", model)
                    .convention("fee", model.formula());
        }

        boolean isIncomplete() {
            return unknown > 0;
        }

        Measurement undefined() {
            return draft.undefined(Reason.NO_DATA, "transactions whose fee is not known: " + unknown);
        }

        List<BigInteger> fees(Function<Fee, BigInteger> part) {
            return transactions.stream()
                    .map(each -> part.apply(Objects.requireNonNull(each.fee())))
                    .collect(Collectors.toList());
        }

        BigInteger sum(Function<Fee, BigInteger> part) {
            return fees(part).stream().reduce(BigInteger.ZERO, BigInteger::add);
        }
    }
}
