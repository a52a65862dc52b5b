package dev.assay.metrics.onchain;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;
import static dev.assay.metrics.Direction.TARGET;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** Who holds the units of a token, for how long, and at what they last moved. */
public final class SupplyMetrics {

    private static final String COIN_METRICS = "Coin Metrics, asset metrics";

    private static final String GLASSNODE = "Glassnode Academy";

    /** How many hold. */
    public static final Metric HOLDER_COUNT = of(
            "holder_count",
            "Holders",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "addresses whose balance is at least the minimum, by default above 0",
            "Token Terminal");

    /** How the number of holders changes. */
    public static final Metric HOLDER_GROWTH = of(
            "holder_growth",
            "Holder growth",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "(later - earlier) / earlier",
            "Token Terminal");

    /** How much of the supply moved lately. */
    public static final Metric SUPPLY_ACTIVE = of(
            "supply_active",
            "Active supply",
            Unit.BASE_UNITS,
            NEUTRAL,
            "units moved at least once in the trailing time",
            COIN_METRICS + ": SplyAct1yr");

    /** Which part of the supply moved lately. */
    public static final Metric SUPPLY_ACTIVE_RATIO = of(
            "supply_active_ratio",
            "Active supply, share",
            Unit.FRACTION,
            NEUTRAL,
            "active supply / all units",
            COIN_METRICS + ": SplyActPct1yr");

    /** Which part of the supply last moved so long ago. */
    public static final Metric SUPPLY_AGE_BAND = of(
            "supply_age_band",
            "Supply by age",
            Unit.FRACTION,
            NEUTRAL,
            "units whose age is in the band / all units",
            GLASSNODE + ": HODL waves");

    /** Which part of all tokens circulates. */
    public static final Metric FLOAT_RATIO = of(
            "float_ratio",
            "Float",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "circulating supply / maximal supply",
            "Token Terminal; Messari");

    /** What is about to be unlocked. */
    public static final Metric UNLOCK_OVERHANG = of(
            "unlock_overhang",
            "Unlock overhang",
            Unit.FRACTION,
            LOWER_IS_BETTER,
            "units unlocking within the horizon, by default 90 days / circulating supply",
            "Token Unlocks; Messari");

    /** How fast the supply grows. */
    public static final Metric INFLATION = of(
            "inflation",
            "Inflation",
            Unit.FRACTION,
            LOWER_IS_BETTER,
            "net issuance / supply at the start, times 365 days / length of the window",
            COIN_METRICS + ": IssContPctAnn");

    /** Which part of the supply is staked. */
    public static final Metric STAKING_RATIO =
            of("staking_ratio", "Staking ratio", Unit.FRACTION, TARGET, "staked / supply", "Staking Rewards");

    /** What holders paid. */
    public static final Metric REALIZED_CAP = of(
            "realized_cap",
            "Realized cap",
            Unit.USD,
            NEUTRAL,
            "sum of units * price when last moved",
            COIN_METRICS + ": CapRealUSD");

    /** Market value against what holders paid. */
    public static final Metric MVRV =
            of("mvrv", "MVRV", Unit.RATIO, NEUTRAL, "market cap / realized cap", COIN_METRICS + ": CapMVRVCur");

    /** How far market value is from what holders paid, in standard deviations. */
    public static final Metric MVRV_Z = of(
            "mvrv_z",
            "MVRV z-score",
            Unit.RATIO,
            NEUTRAL,
            "(market cap - realized cap) / standard deviation of market cap, up to then",
            GLASSNODE + ": MVRV Z-Score");

    private SupplyMetrics() {}

    private static Metric of(String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("onchain." + id, name, Family.ONCHAIN, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                HOLDER_COUNT,
                HOLDER_GROWTH,
                SUPPLY_ACTIVE,
                SUPPLY_ACTIVE_RATIO,
                SUPPLY_AGE_BAND,
                FLOAT_RATIO,
                UNLOCK_OVERHANG,
                INFLATION,
                STAKING_RATIO,
                REALIZED_CAP,
                MVRV,
                MVRV_Z);
    }
}
