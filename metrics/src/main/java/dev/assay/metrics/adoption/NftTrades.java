package dev.assay.metrics.adoption;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is paid for items of a collection. Much of the volume of NFTs is wash trading, so the rule against it is named. */
public final class NftTrades {

    private NftTrades() {}

    /**
     * What counts as a sale between different owners.
     *
     * @param name what the rule leaves out, in words for the result
     * @param keep returns the sales that count
     */
    public record WashRule(String name, UnaryOperator<List<NftSale>> keep) {

        /** Leaves out nothing. */
        public static final WashRule NONE = new WashRule("none", sales -> sales);

        /** Leaves out sales to oneself. */
        public static final WashRule SELF_TRADES = new WashRule(
                "without sales to oneself",
                sales -> sales.stream()
                        .filter(each -> !each.seller().equals(each.buyer()))
                        .toList());

        /** Leaves out sales to oneself, and those of an item between two who also sold it the other way round. */
        public static final WashRule ROUND_TRIPS =
                new WashRule("without sales to oneself and back and forth", NftTrades::withoutRoundTrips);

        /** Checks the parts. */
        public WashRule {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(keep, "keep");
        }
    }

    private static List<NftSale> withoutRoundTrips(List<NftSale> sales) {
        Set<List<Object>> directions = new HashSet<>();
        sales.forEach(each -> directions.add(List.of(each.item(), each.seller(), each.buyer())));
        List<NftSale> kept = new ArrayList<>();
        for (NftSale each : sales) {
            // A sale to oneself is its own way back.
            if (!directions.contains(List.of(each.item(), each.buyer(), each.seller()))) {
                kept.add(each);
            }
        }
        return kept;
    }

    /** Returns the sum of prices of the sales that count. Range: 0 and up; none is 0. More is better. */
    public static Measurement volume(Collection<NftSale> sales, Window window, WashRule rule) {
        Sum sum = new Sum();
        List<NftSale> counted = counted(sales, window, rule);
        counted.forEach(each -> sum.add(each.price()));
        return draft(NftMetrics.VOLUME, counted, window, rule).value(sum.value());
    }

    /** Returns how many different addresses bought in sales that count. Range: 0 and up; more is better. */
    public static Measurement uniqueBuyers(Collection<NftSale> sales, Window window, WashRule rule) {
        DistinctAddresses buyers = new DistinctAddresses();
        List<NftSale> counted = counted(sales, window, rule);
        counted.forEach(each -> buyers.add(each.buyer()));
        return draft(NftMetrics.UNIQUE_BUYERS, counted, window, rule)
                .population("addresses as given")
                .value((double) buyers.count());
    }

    private static List<NftSale> counted(Collection<NftSale> sales, Window window, WashRule rule) {
        return rule.keep()
                .apply(sales.stream()
                        .filter(each -> window.contains(each.time()))
                        .toList());
    }

    private static Measurement.Draft draft(Metric metric, List<NftSale> counted, Window window, WashRule rule) {
        return Measurement.of(metric).n(counted.size()).window(window).convention("washRule", rule.name());
    }
}
