package dev.assay.metrics.adoption;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** What users pay, what is left of it, and what the market pays for that. */
public final class IncomeMetrics {

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

    private IncomeMetrics() {}

    private static Metric of(String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("adoption." + id, name, Family.ADOPTION, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
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
                ARPU,
                REVENUE_CONCENTRATION,
                RUNWAY);
    }
}
