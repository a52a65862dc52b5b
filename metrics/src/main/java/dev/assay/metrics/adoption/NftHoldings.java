package dev.assay.metrics.adoption;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Who holds the items of a collection, for how long, and what they could be sold for. */
public final class NftHoldings {

    /** How far below the floor a bid counts. */
    public static final double FLOOR_BAND = 0.10;

    /** Rounding of the product of survival. */
    private static final double HALF = 0.5 * (1 + 1e-12);

    private NftHoldings() {}

    /**
     * A bid for items of the collection.
     *
     * @param price for each
     * @param items how many
     */
    public record Bid(double price, long items) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if one is negative, or the price is not finite
         */
        public Bid {
            if (!(price >= 0) || Double.isInfinite(price)) {
                throw new IllegalArgumentException("price: negative or not finite: " + price);
            }
            Ratios.notNegative("items", items);
        }
    }

    /**
     * How long an item was held.
     *
     * @param time how long, or how long so far
     * @param isOver whether it was sold since
     */
    public record Spell(Duration time, boolean isOver) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the time is negative
         */
        public Spell {
            if (time.isNegative()) {
                throw new IllegalArgumentException("time: negative: " + time);
            }
        }
    }

    /** Returns the depth within {@link #FLOOR_BAND}; see {@link #floorDepth(Collection, double, double)}. */
    public static Measurement floorDepth(Collection<Bid> bids, double floor) {
        return floorDepth(bids, floor, FLOOR_BAND);
    }

    /**
     * Returns the sum of price * items of bids at (1 - band) * floor and above. Range: 0 and up; more is better. Undefined
     * without a floor.
     *
     * @param floor the lowest price asked; NaN if nothing is listed
     * @param band from 0 to 1
     * @throws IllegalArgumentException if the band is outside of that
     */
    public static Measurement floorDepth(Collection<Bid> bids, double floor, double band) {
        if (!(band >= 0 && band <= 1)) {
            throw new IllegalArgumentException("band: not from 0 to 1: " + band);
        }
        Measurement.Draft draft =
                Measurement.of(NftMetrics.FLOOR_DEPTH).n(bids.size()).convention("band", band);
        if (!(floor > 0) || Double.isInfinite(floor)) {
            return draft.undefined(Double.isNaN(floor) ? Reason.NO_DATA : Reason.OUT_OF_DOMAIN);
        }
        double[] near = bids.stream()
                .filter(bid -> bid.price() >= (1 - band) * floor)
                .mapToDouble(bid -> bid.price() * bid.items())
                .toArray();
        return draft.value(Sum.of(near));
    }

    /** Returns 10000 * sum of squared shares. Range: above 0 to 10,000; less is better. Undefined without items. */
    public static Measurement concentration(Collection<Long> itemsByHolder) {
        return Concentration.hhi(
                Measurement.of(NftMetrics.HOLDER_CONCENTRATION),
                itemsByHolder.stream().mapToDouble(Long::doubleValue).toArray());
    }

    /** Returns listed / items. Range: 0 to 1; above is flagged. Less is better. Undefined without items. */
    public static Measurement listingRatio(long listed, long items) {
        return Ratios.of(
                Measurement.of(NftMetrics.LISTING_RATIO).n(items).flagIf(listed > items, Flag.SUSPECT_DATA),
                (double) listed,
                (double) items);
    }

    /** Returns royalties paid / royalties due. Range: 0 and up; more is better. Undefined if none were due. */
    public static Measurement royaltyCapture(double paid, double due) {
        return Ratios.of(Measurement.of(NftMetrics.ROYALTY_CAPTURE).n(1), paid, due);
    }

    /**
     * Returns the median holding time in days: the first time at which the Kaplan-Meier curve is at a half or below. Items
     * that are still held are censored at their time so far; the median of sales alone would be too short. At equal times
     * sales come first. Undefined without items, or while more than half are held ({@code CENSORED}).
     */
    public static Measurement holdingTime(Collection<Spell> spells) {
        List<Spell> sorted = spells.stream()
                .sorted((left, right) -> left.time().equals(right.time())
                        ? Boolean.compare(right.isOver(), left.isOver())
                        : left.time().compareTo(right.time()))
                .toList();
        long censored = spells.stream().filter(each -> !each.isOver()).count();
        Measurement.Draft draft = Measurement.of(NftMetrics.HOLDING_TIME)
                .n(spells.size())
                .convention("censored", censored)
                .flagIf(censored > 0, Flag.CENSORED);
        if (sorted.isEmpty()) {
            return draft.undefined(Reason.EMPTY);
        }
        double surviving = 1;
        int atRisk = sorted.size();
        for (Spell each : sorted) {
            if (each.isOver()) {
                surviving *= (atRisk - 1.0) / atRisk;
                if (surviving <= HALF) {
                    return draft.value(
                            (double) each.time().toMillis() / Duration.ofDays(1).toMillis());
                }
            }
            atRisk--;
        }
        return draft.undefined(Reason.CENSORED, "more than half are still held");
    }
}
