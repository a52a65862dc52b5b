package dev.assay.metrics.adoption;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of value locked, income, valuation, reach and growth. */
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

    /** What users pay. */
    public static final Metric FEES = of(
            "fees",
            "Fees",
            Unit.USD,
            HIGHER_IS_BETTER,
            "all that users pay; block rewards are none",
            "DefiLlama, dimension-adapters, GUIDELINES.md");

    /** What suppliers get. */
    public static final Metric SUPPLY_SIDE_REVENUE = of(
            "supply_side_revenue",
            "Supply-side revenue",
            Unit.USD,
            NEUTRAL,
            "the part of the fees for lenders, providers of liquidity, stakers, creators",
            "DefiLlama, dimension-adapters, GUIDELINES.md");

    /** What is left of the fees. */
    public static final Metric REVENUE = of(
            "revenue",
            "Revenue",
            Unit.USD,
            HIGHER_IS_BETTER,
            "fees - supply-side revenue",
            "DefiLlama, dimension-adapters, GUIDELINES.md");

    /** What holders get. */
    public static final Metric HOLDERS_REVENUE = of(
            "holders_revenue",
            "Holders' revenue",
            Unit.USD,
            HIGHER_IS_BETTER,
            "buybacks, burns and distributions to holders",
            "DefiLlama, dimension-adapters, GUIDELINES.md");

    /** What the treasury gets. */
    public static final Metric PROTOCOL_REVENUE = of(
            "protocol_revenue",
            "Protocol revenue",
            Unit.USD,
            HIGHER_IS_BETTER,
            "the part of the revenue for the treasury",
            "DefiLlama, dimension-adapters, GUIDELINES.md");

    /** What does not add up in a period. */
    public static final Metric IDENTITY_GAP = of(
            "identity_gap",
            "Gap of the income statement",
            Unit.USD,
            LOWER_IS_BETTER,
            "fees - supply-side revenue - revenue, all as reported",
            "DefiLlama, dimension-adapters, GUIDELINES.md");

    /** Which part of the fees is revenue. */
    public static final Metric TAKE_RATE = of(
            "take_rate",
            "Take rate",
            Unit.FRACTION,
            NEUTRAL,
            "revenue / fees",
            "DefiLlama, dimension-adapters, GUIDELINES.md");

    /** What use is paid for. */
    public static final Metric TOKEN_INCENTIVES = of(
            "token_incentives",
            "Token incentives",
            Unit.USD,
            LOWER_IS_BETTER,
            "value of tokens given to users, when they were given",
            "Token Terminal, our metrics");

    /** What is left of the revenue. */
    public static final Metric EARNINGS = of(
            "earnings",
            "Earnings",
            Unit.USD,
            HIGHER_IS_BETTER,
            "revenue - token incentives",
            "Token Terminal, our metrics");

    /** A flow as if it went on for a year. */
    public static final Metric ANNUALISED_FLOW = of(
            "annualised_flow",
            "Annualised flow",
            Unit.USD,
            HIGHER_IS_BETTER,
            "sum of the last 30 days * 365 / 30",
            "Token Terminal, our metrics");

    /** Market cap against fees. */
    public static final Metric PRICE_TO_FEES = of(
            "price_to_fees",
            "Price to fees",
            Unit.RATIO,
            NEUTRAL,
            "price * supply / annualised fees",
            "Token Terminal, our metrics");

    /** Market cap against revenue. */
    public static final Metric PRICE_TO_SALES = of(
            "price_to_sales",
            "Price to sales",
            Unit.RATIO,
            NEUTRAL,
            "price * supply / annualised revenue",
            "Token Terminal, our metrics");

    /** Market cap against earnings. */
    public static final Metric PRICE_TO_EARNINGS = of(
            "price_to_earnings",
            "Price to earnings",
            Unit.RATIO,
            NEUTRAL,
            "price * supply / annualised earnings",
            "Token Terminal, our metrics");

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

    /** What a user brings. */
    public static final Metric ARPU = of(
            "arpu",
            "Revenue per user",
            Unit.USD,
            HIGHER_IS_BETTER,
            "revenue / active users of the same window",
            "Token Terminal, our metrics");

    /** On how few sources the revenue rests. */
    public static final Metric REVENUE_CONCENTRATION = of(
            "revenue_concentration",
            "Concentration of revenue",
            Unit.HHI_POINTS,
            LOWER_IS_BETTER,
            "10000 * sum of squared shares of sources",
            "Herfindahl-Hirschman index");

    /** How long the treasury lasts. */
    public static final Metric RUNWAY = of(
            "runway",
            "Runway",
            Unit.DAYS,
            HIGHER_IS_BETTER,
            "treasury / mean net spending per day",
            "Messari; DeepDAO");

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

    /** Returns all of them. */
    public static List<Metric> all() {
        return List.of(
                TVL,
                TVL_NATIVE,
                NET_FLOW,
                TVL_SHARE,
                MARKET_SHARE,
                FEES,
                SUPPLY_SIDE_REVENUE,
                REVENUE,
                HOLDERS_REVENUE,
                PROTOCOL_REVENUE,
                IDENTITY_GAP,
                TAKE_RATE,
                TOKEN_INCENTIVES,
                EARNINGS,
                ANNUALISED_FLOW,
                PRICE_TO_FEES,
                PRICE_TO_SALES,
                PRICE_TO_EARNINGS,
                MCAP_TO_TVL,
                CAPITAL_EFFICIENCY,
                FEE_YIELD,
                ARPU,
                REVENUE_CONCENTRATION,
                RUNWAY,
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

    private static Metric of(String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("adoption." + id, name, Family.ADOPTION, unit, direction, formula, source);
    }
}
