package dev.assay.testing.tokenmetrics;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exchanges, categories and contract addresses of tokens. A token may have none. */
final class Labels {

    private static final List<Exchange> EXCHANGES = List.of(
            new Exchange("binance", "Binance"),
            new Exchange("gate", "Gate"),
            new Exchange("kraken", "Kraken"),
            new Exchange("mxc", "MEXC"),
            new Exchange("bybit_spot", "Bybit"));
    private static final List<Category> CATEGORIES = List.of(
            new Category(1, "Layer 1 (L1)", "layer-1"),
            new Category(2, "Decentralized Finance", "defi"),
            new Category(3, "Meme", "meme-token"),
            new Category(4, "Yield Farming", "yield-farming"),
            new Category(5, "NFT", "nft"));
    private static final List<String> CHAINS = List.of("ethereum", "binance-smart-chain", "solana");

    private final Noise noise;

    Labels(Noise noise) {
        this.noise = noise;
    }

    List<Exchange> exchanges(int token) {
        return token < 4 ? EXCHANGES : some(EXCHANGES, token, 20);
    }

    List<Category> categories(int token) {
        return token < 4 ? CATEGORIES.subList(0, 1) : some(CATEGORIES, token, 30);
    }

    /** Returns addresses by chain; none for the coins that are their chain's own. */
    Map<String, String> contracts(int token) {
        Map<String, String> contracts = new LinkedHashMap<>();
        if (token >= 4) {
            String chain = CHAINS.get(noise.below(CHAINS.size(), token, 0, 40));
            HexFormat hex = HexFormat.of();
            String address = hex.toHexDigits(noise.bits(token, 1, 41))
                    + hex.toHexDigits(noise.bits(token, 2, 41))
                    + hex.toHexDigits((int) noise.bits(token, 3, 41));
            contracts.put(chain, "0x" + address);
        }
        return contracts;
    }

    private <T> List<T> some(List<T> all, int token, int salt) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (noise.below(3, token, i, salt) == 0) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    /** A place of trade. */
    record Exchange(String id, String name) {
        Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("exchange_id", id);
            object.put("exchange_name", name);
            return object;
        }
    }

    /** A kind of token. */
    record Category(int id, String name, String slug) {
        Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("category_id", id);
            object.put("category_name", name);
            object.put("category_slug", slug);
            return object;
        }
    }
}
