package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.adoption.NftSale;
import dev.assay.metrics.adoption.NftTrades;
import dev.assay.metrics.adoption.NftTrades.WashRule;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sales of NFTs, all at one time. */
final class NftVectors {

    private static final Window ALWAYS = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private NftVectors() {}

    static void addTo(Evaluators all) {
        all.add("nft.volume", vector -> NftTrades.volume(sales(vector), ALWAYS, rule(vector)));
        all.add("nft.unique_buyers", vector -> NftTrades.uniqueBuyers(sales(vector), ALWAYS, rule(vector)));
    }

    private static WashRule rule(VectorCase vector) {
        return switch (vector.text("washRule", "none")) {
            case "none" -> WashRule.NONE;
            case "self" -> WashRule.SELF_TRADES;
            default -> WashRule.ROUND_TRIPS;
        };
    }

    private static List<NftSale> sales(VectorCase vector) {
        List<NftSale> sales = new ArrayList<>();
        for (JsonNode each : ChainInputs.node(vector, "sales")) {
            sales.add(new NftSale(
                    each.path("item").asText(),
                    Instant.EPOCH,
                    Address.ofText(each.path("seller").asText()),
                    Address.ofText(each.path("buyer").asText()),
                    each.path("price").asDouble()));
        }
        return sales;
    }
}
