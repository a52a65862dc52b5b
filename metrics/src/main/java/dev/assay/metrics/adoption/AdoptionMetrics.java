package dev.assay.metrics.adoption;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** What is locked, who depends on it, and how that grows; {@link UserMetrics} are of users, {@link IncomeMetrics} of money. */
public final class AdoptionMetrics {

    /** What is deposited. */
    public static final Metric TVL = of(
            "tvl",
            "Total value locked",
            Unit.USD,
            HIGHER_IS_BETTER,
            "sum of price * amount deposited, without receipts of other deposits",
            "DefiLlama");

    /** What is deposited, without the effect of prices. */
    public static final Metric TVL_NATIVE = of(
            "tvl_native",
            "Value locked at constant prices",
            Unit.USD,
            HIGHER_IS_BETTER,
            "sum of constant price * amount deposited",
            "DefiLlama");

    /** What was put in and taken out. */
    public static final Metric NET_FLOW = of(
            "net_flow",
            "Net flow",
            Unit.USD,
            HIGHER_IS_BETTER,
            "sum of constant price * (amount after - amount before)",
            "DefiLlama");

    /** Which part of its category a project has. */
    public static final Metric TVL_SHARE = of(
            "tvl_share",
            "Share of value locked",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "value locked / value locked of the category",
            "DefiLlama");

    /** Which part of its market a project has. */
    public static final Metric MARKET_SHARE = of(
            "market_share",
            "Market share",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "flow of the project / flow of its market",
            "Messari");

    /** Market cap against value locked. */
    public static final Metric MCAP_TO_TVL = of(
            "mcap_to_tvl", "Market cap to value locked", Unit.RATIO, NEUTRAL, "market cap / value locked", "DefiLlama");

    /** How much is traded with what is locked. */
    public static final Metric CAPITAL_EFFICIENCY = of(
            "capital_efficiency",
            "Capital efficiency",
            Unit.RATIO,
            HIGHER_IS_BETTER,
            "volume / value locked",
            "Token Terminal, our metrics");

    /** What the value locked earns. */
    public static final Metric FEE_YIELD = of(
            "fee_yield",
            "Fee yield",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "annualised fees / value locked",
            "Token Terminal, our metrics");

    /** Who builds on it. */
    public static final Metric INTEGRATIONS = of(
            "integrations",
            "Integrations",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct external projects with evidence that they call, list, index or depend on it",
            "Electric Capital");

    /** What depends on it. */
    public static final Metric DEPENDENTS = of(
            "dependents",
            "Dependents",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct packages or repositories that depend on it",
            "OpenSSF criticality score");

    /** On how many chains it counts. */
    public static final Metric CHAINS =
            of("chains", "Chains", Unit.COUNT, HIGHER_IS_BETTER, "chains with at least 1 % of the whole", "DefiLlama");

    /** Which part of the users uses others, too. */
    public static final Metric CROSS_USAGE = of(
            "cross_usage",
            "Cross usage",
            Unit.FRACTION,
            NEUTRAL,
            "users that also use another protocol / users",
            "Nansen; Flipside");

    /** How much more there is. */
    public static final Metric GROWTH_RATE =
            of("growth_rate", "Growth", Unit.FRACTION, HIGHER_IS_BETTER, "(later - earlier) / earlier", "CHAOSS");

    /** The growth per month that gives the same. */
    public static final Metric COMPOUND_MONTHLY_GROWTH = of(
            "compound_monthly_growth",
            "Compound monthly growth",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "(later / earlier)^(1 / months) - 1",
            "Token Terminal; CMGR of venture capital");

    /** Growth from week to week. */
    public static final Metric GROWTH_WOW = of(
            "growth_wow",
            "Growth, week over week",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "relative change of 7 days against the 7 before",
            "Token Terminal, our metrics");

    /** Growth from month to month. */
    public static final Metric GROWTH_MOM = of(
            "growth_mom",
            "Growth, month over month",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "relative change of 30 days against the 30 before",
            "Token Terminal, our metrics");

    /** Growth from year to year. */
    public static final Metric GROWTH_YOY = of(
            "growth_yoy",
            "Growth, year over year",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "relative change of 365 days against the 365 before",
            "Token Terminal, our metrics");

    private AdoptionMetrics() {}

    private static Metric of(String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("adoption." + id, name, Family.ADOPTION, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                TVL,
                TVL_NATIVE,
                NET_FLOW,
                TVL_SHARE,
                MARKET_SHARE,
                MCAP_TO_TVL,
                CAPITAL_EFFICIENCY,
                FEE_YIELD,
                INTEGRATIONS,
                DEPENDENTS,
                CHAINS,
                CROSS_USAGE,
                GROWTH_RATE,
                COMPOUND_MONTHLY_GROWTH,
                GROWTH_WOW,
                GROWTH_MOM,
                GROWTH_YOY);
    }
}
