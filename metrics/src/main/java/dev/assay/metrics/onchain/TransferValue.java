package dev.assay.metrics.onchain;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.ExactSum;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;

/** How much was moved. Unadjusted, that is mostly people paying themselves, exchanges tidying up, and spam. */
public final class TransferValue {

    private TransferValue() {}

    /**
     * What counts as moved.
     *
     * @param name what the rule leaves out, in words for the result
     * @param counts tells whether a transfer counts
     */
    public record Adjustment(String name, Predicate<Transfer> counts) {

        /** Leaves out transfers of an address to itself. */
        public static final Adjustment NO_SELF_TRANSFERS = new Adjustment(
                "without transfers to oneself", each -> !each.from().equals(each.to()));

        /** Checks the parts. */
        public Adjustment {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(counts, "counts");
        }
    }

    /**
     * Returns the sum of the amounts in a window, in whole tokens, added exactly. Range: 0 and up.
     *
     * @param decimals how many digits of a base unit stand behind the point, such as 18
     */
    public static Measurement of(Collection<Transfer> transfers, Window window, int decimals) {
        Tokens sum = sum(OnchainMetrics.TRANSFER_VALUE, transfers, window, decimals, each -> true);
        return sum.draft.value(sum.tokens);
    }

    /** Returns the sum of the amounts that a rule counts, in whole tokens; see the other method. */
    public static Measurement adjusted(
            Collection<Transfer> transfers, Window window, int decimals, Adjustment adjustment) {
        Tokens sum = sum(OnchainMetrics.ADJUSTED_TRANSFER_VALUE, transfers, window, decimals, adjustment.counts());
        return sum.draft.convention("adjustment", adjustment.name()).value(sum.tokens);
    }

    /**
     * Returns the sum of amount * price of the transfer's day, in the currency of the prices: never today's price. Range:
     * 0 and up. Undefined ({@code NO_DATA}) if a day of a transfer has no price or has not ended, for without it the
     * transfer would count as worthless.
     *
     * @param prices by day
     */
    public static Measurement inCurrency(
            Collection<Transfer> transfers, Window window, int decimals, TimeSeries prices) {
        return priced(OnchainMetrics.TRANSFER_VALUE, transfers, window, decimals, prices, each -> true, "none");
    }

    /** Returns the sum of amount * price of the day that a rule counts; see the other method. */
    public static Measurement adjustedInCurrency(
            Collection<Transfer> transfers, Window window, int decimals, TimeSeries prices, Adjustment adjustment) {
        return priced(
                OnchainMetrics.ADJUSTED_TRANSFER_VALUE,
                transfers,
                window,
                decimals,
                prices,
                adjustment.counts(),
                adjustment.name());
    }

    private static Measurement priced(
            Metric metric,
            Collection<Transfer> transfers,
            Window window,
            int decimals,
            TimeSeries prices,
            Predicate<Transfer> counts,
            String adjustment) {
        DayPrices valued = new DayPrices(prices, decimals);
        transfers.stream()
                .filter(each -> window.contains(each.time()) && counts.test(each))
                .forEach(each -> valued.add(each.time(), each.amount()));
        Measurement.Draft draft = Measurement.of(metric)
                .n(valued.amounts() - valued.unpriced())
                .missing(valued.unpriced())
                .window(window)
                .convention("currency", prices.info().currency())
                .convention("price", "of the transfer's day")
                .convention("adjustment", adjustment)
                .flagIf(prices.incomplete() > 0, Flag.INCOMPLETE_BAR_DROPPED);
        return valued.unpriced() > 0
                ? draft.undefined(Reason.NO_DATA, "transfers on days without a price: " + valued.unpriced())
                : draft.value(valued.value());
    }

    private static Tokens sum(
            Metric metric, Collection<Transfer> transfers, Window window, int decimals, Predicate<Transfer> counts) {
        ExactSum sum = new ExactSum();
        long n = 0;
        for (Transfer each : transfers) {
            if (window.contains(each.time()) && counts.test(each)) {
                sum.add(each.amount());
                n++;
            }
        }
        Measurement.Draft draft = Measurement.of(metric).n(n).window(window).convention("unit", "tokens");
        return new Tokens(draft, DayPrices.inTokens(sum.value(), decimals));
    }

    private record Tokens(Measurement.Draft draft, double tokens) {}
}
