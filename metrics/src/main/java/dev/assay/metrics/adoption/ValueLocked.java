package dev.assay.metrics.adoption;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is deposited in a protocol. At today's prices that rises with the market while depositors leave; so look at the
 * value at constant prices and the net flow beside it. A position without a price makes the result undefined, for
 * without it the value would be too low.
 */
public final class ValueLocked {

    private ValueLocked() {}

    /** What to do with receipts. */
    public enum Receipts {
        /** Leave them out: their value is counted where the deposit is. */
        EXCLUDED,
        /** Count them, and their value twice. */
        INCLUDED
    }

    /** Returns the value without receipts; see {@link #tvl(Collection, Receipts)}. */
    public static Measurement tvl(Collection<Position> positions) {
        return tvl(positions, Receipts.EXCLUDED);
    }

    /** Returns the sum of price * amount. Range: 0 and up; nothing is 0. More is better. Source: DefiLlama. */
    public static Measurement tvl(Collection<Position> positions, Receipts receipts) {
        Sum sum = new Sum();
        long n = 0;
        long missing = 0;
        for (Position each : positions) {
            if (counts(each, receipts)) {
                n += Double.isNaN(each.price()) ? 0 : 1;
                missing += Double.isNaN(each.price()) ? 1 : 0;
                sum.add(each.amount() * (Double.isNaN(each.price()) ? 0 : each.price()));
            }
        }
        Measurement.Draft draft =
                Measurement.of(AdoptionMetrics.TVL).n(n).missing(missing).convention("receipts", receipts);
        return missing > 0
                ? draft.undefined(Reason.NO_DATA, "positions without a price: " + missing)
                : draft.value(sum.value());
    }

    /**
     * Returns the sum of a constant price * amount: what changes in it is what was put in and taken out.
     *
     * @param constantPrices by asset, of a day that the caller keeps to
     */
    public static Measurement tvlNative(Collection<Position> positions, Map<String, Double> constantPrices) {
        return weighted(AdoptionMetrics.TVL_NATIVE, amounts(positions), constantPrices);
    }

    /**
     * Returns the sum of a constant price * (amount after - amount before): negative if more was taken out. More is
     * better.
     *
     * @param constantPrices by asset; those of the start are usual
     */
    public static Measurement netFlow(
            Collection<Position> before, Collection<Position> after, Map<String, Double> constantPrices) {
        Map<String, Sum> change = amounts(after);
        amounts(before)
                .forEach((asset, amount) ->
                        change.computeIfAbsent(asset, key -> new Sum()).add(-amount.value()));
        return weighted(AdoptionMetrics.NET_FLOW, change, constantPrices);
    }

    private static Measurement weighted(Metric metric, Map<String, Sum> amounts, Map<String, Double> prices) {
        Sum sum = new Sum();
        long missing = 0;
        for (Map.Entry<String, Sum> each : amounts.entrySet()) {
            double price = prices.getOrDefault(each.getKey(), Double.NaN);
            if (Double.isNaN(price)) {
                missing++;
            } else {
                sum.add(price * each.getValue().value());
            }
        }
        Measurement.Draft draft = Measurement.of(metric)
                .n(amounts.size() - missing)
                .missing(missing)
                .convention("receipts", Receipts.EXCLUDED)
                .convention("prices", "constant");
        return missing > 0
                ? draft.undefined(Reason.NO_DATA, "assets without a price: " + missing)
                : draft.value(sum.value());
    }

    private static Map<String, Sum> amounts(Collection<Position> positions) {
        Map<String, Sum> amounts = new TreeMap<>();
        for (Position each : positions) {
            if (counts(each, Receipts.EXCLUDED)) {
                amounts.computeIfAbsent(each.asset(), key -> new Sum()).add(each.amount());
            }
        }
        return amounts;
    }

    private static boolean counts(Position position, Receipts receipts) {
        return receipts == Receipts.INCLUDED || position.kind() == Position.Kind.PLAIN;
    }

    /** Returns value locked / value locked of the category, itself included. Range: 0 to 1; above is flagged. */
    public static Measurement share(double tvl, double tvlOfCategory) {
        return part(AdoptionMetrics.TVL_SHARE, tvl, tvlOfCategory);
    }

    /** Returns the flow of a project / that of its market, itself included. Range: 0 to 1; above is flagged. */
    public static Measurement marketShare(double flow, double flowOfMarket) {
        return part(AdoptionMetrics.MARKET_SHARE, flow, flowOfMarket);
    }

    private static Measurement part(Metric metric, double part, double whole) {
        return Ratios.of(Measurement.of(metric).n(1).flagIf(part > whole, Flag.SUSPECT_DATA), part, whole);
    }

    /** Returns market cap / value locked. Range: 0 and up. Undefined if nothing is locked. */
    public static Measurement mcapToTvl(double marketCap, double tvl) {
        return Ratios.of(Measurement.of(AdoptionMetrics.MCAP_TO_TVL).n(1), marketCap, tvl);
    }

    /** Returns volume / value locked. Range: 0 and up; more is better. Undefined if nothing is locked. */
    public static Measurement capitalEfficiency(double volume, double tvl) {
        return Ratios.of(Measurement.of(AdoptionMetrics.CAPITAL_EFFICIENCY).n(1), volume, tvl);
    }

    /** Returns annualised fees / value locked. May be negative with negative fees; more is better. */
    public static Measurement feeYield(double annualisedFees, double tvl) {
        return Ratios.signed(Measurement.of(AdoptionMetrics.FEE_YIELD).n(1), annualisedFees, tvl);
    }
}
