package dev.assay.samples.docs;

// snippet: first-price
import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;

public final class FirstPrice {
    public static void main(String[] args) {
        TokenMetrics tm = TokenMetrics.fromEnv();
        for (Price price : tm.price(Tokens.ids(3375, 3306))) {
            System.out.println(price.tokenName() + " " + price.currentPrice() + " USD");
        }
    }
}
// end snippet
