package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.adoption.Annualisation;
import dev.assay.metrics.adoption.Growth;
import dev.assay.metrics.adoption.Income;
import dev.assay.metrics.adoption.Integration;
import dev.assay.metrics.adoption.Multiples;
import dev.assay.metrics.adoption.NftHoldings;
import dev.assay.metrics.adoption.Position;
import dev.assay.metrics.adoption.Reach;
import dev.assay.metrics.adoption.Treasury;
import dev.assay.metrics.adoption.ValueLocked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Value locked, income, multiples, reach, growth and NFTs. */
final class AdoptionVectors {

    private AdoptionVectors() {}

    static void addTo(Evaluators all) {
        income(all);
        multiples(all);
        valueLocked(all);
        growth(all);
        reach(all);
        nft(all);
        UserVectors.addTo(all);
    }

    private static void income(Evaluators all) {
        Map<String, Function<Income, Measurement>> lines = Map.of(
                "fees", Income::fees,
                "supply_side_revenue", Income::supplySideRevenue,
                "revenue", Income::revenue,
                "holders_revenue", Income::holdersRevenue,
                "protocol_revenue", Income::protocolRevenue,
                "identity_gap", Income::identityGap,
                "take_rate", Income::takeRate,
                "token_incentives", Income::tokenIncentives,
                "earnings", Income::earnings);
        lines.forEach((id, line) -> all.add("adoption." + id, vector -> line.apply(statement(vector))));
    }

    private static Income statement(VectorCase vector) {
        Income[] income = {Income.reported(Income.Taxonomy.DEFILLAMA)};
        Map<String, BiFunction<Income, Double, Income>> parts = Map.of(
                "fees", Income::withFees,
                "supplySideRevenue", Income::withSupplySideRevenue,
                "supplySide", Income::withSupplySideRevenue,
                "revenue", Income::withRevenue,
                "protocolRevenue", Income::withProtocolRevenue,
                "holdersRevenue", Income::withHoldersRevenue,
                "tokenIncentives", Income::withTokenIncentives,
                "incentives", Income::withTokenIncentives);
        parts.forEach((name, part) -> {
            if (vector.inputs().hasNonNull(name)) {
                income[0] = part.apply(income[0], vector.input(name));
            }
        });
        return income[0];
    }

    private static void multiples(Evaluators all) {
        all.add(
                "adoption.price_to_fees",
                vector -> of(vector).priceToFees(ChainInputs.numbers(vector, "dailyFees", "fees")));
        all.add(
                "adoption.price_to_sales",
                vector -> of(vector).priceToSales(ChainInputs.numbers(vector, "dailyRevenue", "revenue")));
        all.add(
                "adoption.price_to_earnings",
                vector -> of(vector).priceToEarnings(ChainInputs.numbers(vector, "dailyEarnings", "earnings")));
        all.add(
                "adoption.annualised_flow",
                vector -> annualisation(vector)
                        .of(ChainInputs.numbers(vector, "daily", "values", "dailyFees", "dailyRevenue", "flow")));
    }

    private static Multiples of(VectorCase vector) {
        boolean isMax = vector.text("supply", "max").toLowerCase(Locale.ROOT).startsWith("max");
        double supply = isMax
                ? ChainInputs.number(vector, "maxSupply", "supply")
                : ChainInputs.number(vector, "circulatingSupply", "circulating", "supply");
        return Multiples.of(
                        ChainInputs.number(vector, "price"),
                        supply,
                        isMax ? Multiples.SupplyBasis.MAX : Multiples.SupplyBasis.CIRCULATING)
                .withAnnualisation(annualisation(vector));
    }

    private static Annualisation annualisation(VectorCase vector) {
        return Annualisation.DEFAULT
                .withDays(vector.whole("window", 30))
                .withDaysPerYear(vector.number("annualisation", 365))
                .withPartial(
                        vector.flag("allowPartial", false)
                                ? Annualisation.Partial.SCALED
                                : Annualisation.Partial.UNDEFINED);
    }

    private static void valueLocked(Evaluators all) {
        all.add(
                "adoption.tvl",
                vector -> ValueLocked.tvl(positions(ChainInputs.node(vector, "positions", "deposits"))));
        all.add(
                "adoption.tvl_native",
                vector -> ValueLocked.tvlNative(
                        positions(ChainInputs.node(vector, "positions", "deposits")), prices(vector)));
        all.add(
                "adoption.net_flow",
                vector -> ValueLocked.netFlow(
                        positions(ChainInputs.node(vector, "before")),
                        positions(ChainInputs.node(vector, "after")),
                        prices(vector)));
        all.add(
                "adoption.tvl_share",
                vector -> ValueLocked.share(
                        ChainInputs.number(vector, "tvl"),
                        ChainInputs.number(vector, "categoryTvl", "tvlOfCategory", "total")));
        all.add(
                "adoption.market_share",
                vector -> ValueLocked.marketShare(
                        ChainInputs.number(vector, "value", "volume", "flow"),
                        ChainInputs.number(vector, "total", "market")));
        all.add(
                "adoption.mcap_to_tvl",
                vector -> ValueLocked.mcapToTvl(
                        ChainInputs.number(vector, "marketCap"), ChainInputs.number(vector, "tvl")));
        all.add(
                "adoption.capital_efficiency",
                vector -> ValueLocked.capitalEfficiency(
                        ChainInputs.number(vector, "volume"), ChainInputs.number(vector, "tvl")));
        all.add(
                "adoption.fee_yield",
                vector -> ValueLocked.feeYield(
                        ChainInputs.number(vector, "annualisedFees", "fees"), ChainInputs.number(vector, "tvl")));
    }

    private static List<Position> positions(JsonNode nodes) {
        List<Position> positions = new ArrayList<>();
        nodes.forEach(each -> positions.add(new Position(
                each.path("asset").asText(),
                each.path("amount").asDouble(),
                each.path("price").asDouble(Double.NaN),
                each.path("receipt").asBoolean() ? Position.Kind.RECEIPT : Position.Kind.PLAIN)));
        return positions;
    }

    private static Map<String, Double> prices(VectorCase vector) {
        return amounts(ChainInputs.node(vector, "prices"));
    }

    private static Map<String, Double> amounts(JsonNode node) {
        Map<String, Double> amounts = new TreeMap<>();
        node.properties()
                .forEach(each -> amounts.put(each.getKey(), each.getValue().asDouble()));
        return amounts;
    }

    private static void growth(Evaluators all) {
        all.add("adoption.growth_rate", vector -> {
            double[] ends = ends(vector);
            return Growth.rate(ends[0], ends[1]);
        });
        all.add("adoption.compound_monthly_growth", vector -> {
            double[] ends = ends(vector);
            return Growth.compoundMonthly(ends[0], ends[1], vector.whole("months", vector.whole("periods", 1)));
        });
        Map<String, Growth.Span> spans = Map.of(
                "growth_wow", Growth.Span.WEEK_OVER_WEEK,
                "growth_mom", Growth.Span.MONTH_OVER_MONTH,
                "growth_yoy", Growth.Span.YEAR_OVER_YEAR);
        spans.forEach((id, span) -> all.add(
                "adoption." + id,
                vector -> Growth.of(ChainInputs.numbers(vector, "daily", "values"), span, quantity(vector))));
    }

    private static Growth.Quantity quantity(VectorCase vector) {
        return vector.text("kind", vector.text("quantity", "flow")).equalsIgnoreCase("stock")
                ? Growth.Quantity.STOCK
                : Growth.Quantity.FLOW;
    }

    /** Two numbers, or the values of two rows of a data set. */
    private static double[] ends(VectorCase vector) {
        if (!ChainInputs.has(vector, "dataset")) {
            return new double[] {
                ChainInputs.number(vector, "earlier", "from", "start", "a"),
                ChainInputs.number(vector, "later", "to", "end", "b")
            };
        }
        String column = ChainInputs.node(vector, "column").asText();
        return new double[] {at(vector, "from", column), at(vector, "to", column)};
    }

    private static double at(VectorCase vector, String which, String column) {
        String date = ChainInputs.node(vector, which).asText();
        return vector.rows().stream()
                .filter(row -> date.equals(row.get("date")))
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + date));
    }

    private static void reach(Evaluators all) {
        all.add(
                "adoption.runway",
                vector -> Treasury.runway(
                        ChainInputs.number(vector, "treasury"),
                        ChainInputs.numbers(vector, "dailyNetSpending", "dailySpending")));
        all.add(
                "adoption.revenue_concentration",
                vector -> Treasury.revenueConcentration(
                        ChainInputs.numbers(vector, "revenueBySource", "sources", "values")));
        all.add("adoption.integrations", vector -> {
            List<Integration> integrations = new ArrayList<>();
            ChainInputs.node(vector, "projects", "integrations")
                    .forEach(each -> integrations.add(
                            new Integration(each.asText(), Integration.Rule.CALLS, "case " + vector.id())));
            return Reach.integrations(integrations, vector.inputs().path("own").asText());
        });
        all.add("adoption.dependents", vector -> {
            List<String> dependents = new ArrayList<>();
            ChainInputs.node(vector, "dependents").forEach(each -> dependents.add(each.asText()));
            return Reach.dependents(dependents);
        });
        all.add(
                "adoption.chains",
                vector -> Reach.chains(
                        amounts(ChainInputs.node(vector, "chains", "byChain")),
                        vector.number("share", Reach.CHAIN_SHARE)));
    }

    private static void nft(Evaluators all) {
        NftVectors.addTo(all);
        all.add("nft.floor_depth", vector -> {
            List<NftHoldings.Bid> bids = new ArrayList<>();
            ChainInputs.node(vector, "bids").forEach(each -> bids.add(bid(each)));
            return NftHoldings.floorDepth(
                    bids, ChainInputs.number(vector, "floor"), vector.number("band", NftHoldings.FLOOR_BAND));
        });
        all.add("nft.holder_concentration", vector -> {
            List<Long> items = new ArrayList<>();
            ChainInputs.node(vector, "itemsByHolder", "values", "holdings").forEach(each -> items.add(each.asLong()));
            return NftHoldings.concentration(items);
        });
        all.add(
                "nft.listing_ratio",
                vector -> NftHoldings.listingRatio(
                        ChainInputs.whole(vector, "listed"), ChainInputs.whole(vector, "supply", "items")));
        all.add(
                "nft.royalty_capture",
                vector -> NftHoldings.royaltyCapture(
                        ChainInputs.number(vector, "paid"), ChainInputs.number(vector, "nominal", "due")));
        all.add("nft.holding_time", vector -> {
            List<NftHoldings.Spell> spells = new ArrayList<>();
            ChainInputs.node(vector, "spells", "holdings")
                    .forEach(each -> spells.add(new NftHoldings.Spell(
                            Duration.ofMillis(Math.round(each.path("days").asDouble() * 86_400_000)),
                            !each.path("censored").asBoolean())));
            return NftHoldings.holdingTime(spells);
        });
    }

    private static NftHoldings.Bid bid(JsonNode node) {
        return node.isNumber()
                ? new NftHoldings.Bid(node.asDouble(), 1)
                : new NftHoldings.Bid(
                        node.path("price").asDouble(), node.path("items").asLong(1));
    }
}
