package dev.assay.metrics.adoption;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of collections of NFTs. */
public final class NftMetrics {

    /** What was paid. */
    public static final Metric VOLUME = of(
            "volume",
            "Volume",
            Unit.USD,
            HIGHER_IS_BETTER,
            "sum of prices of sales that the rule named lets count",
            "DefiLlama; CryptoSlam");

    /** Who bought. */
    public static final Metric UNIQUE_BUYERS =
            of("unique_buyers", "Unique buyers", Unit.COUNT, HIGHER_IS_BETTER, "distinct buyers", "CryptoSlam");

    /** What would be paid near the floor. */
    public static final Metric FLOOR_DEPTH = of(
            "floor_depth",
            "Depth at the floor",
            Unit.USD,
            HIGHER_IS_BETTER,
            "sum of bids at or above 90 % of the floor",
            "Blur; NFT Price Floor");

    /** In how few hands the items are. */
    public static final Metric HOLDER_CONCENTRATION = of(
            "holder_concentration",
            "Concentration of holders",
            Unit.HHI_POINTS,
            LOWER_IS_BETTER,
            "10000 * sum of squared shares of items",
            "Herfindahl-Hirschman index");

    /** What is for sale. */
    public static final Metric LISTING_RATIO = of(
            "listing_ratio",
            "Listing ratio",
            Unit.FRACTION,
            LOWER_IS_BETTER,
            "items listed / items",
            "NFT Price Floor");

    /** How long an item is held. */
    public static final Metric HOLDING_TIME = of(
            "holding_time",
            "Holding time",
            Unit.DAYS,
            HIGHER_IS_BETTER,
            "median of the Kaplan-Meier curve of holding times; items still held are censored",
            "Kaplan and Meier 1958");

    /** Which part of the royalties is paid. */
    public static final Metric ROYALTY_CAPTURE = of(
            "royalty_capture",
            "Royalty capture",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "royalties paid / royalties due",
            "Galaxy Digital Research");

    private NftMetrics() {}

    /** Returns all of them. */
    public static List<Metric> all() {
        return List.of(
                VOLUME, UNIQUE_BUYERS, FLOOR_DEPTH, HOLDER_CONCENTRATION, LISTING_RATIO, HOLDING_TIME, ROYALTY_CAPTURE);
    }

    private static Metric of(String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("nft." + id, name, Family.ADOPTION, unit, direction, formula, source);
    }
}
