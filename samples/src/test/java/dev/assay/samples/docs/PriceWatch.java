package dev.assay.samples.docs;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import java.math.BigDecimal;

// snippet: test-subject
/** The code under test: tells whether Bitcoin costs more than a bound. */
final class PriceWatch {

    private final TokenMetrics tm;

    PriceWatch(TokenMetrics tm) {
        this.tm = tm;
    }

    boolean isAbove(BigDecimal usd) {
        return tm.price(Tokens.ids(3375)).stream().anyMatch(price -> isAbove(price, usd));
    }

    static boolean isAbove(Price price, BigDecimal usd) {
        BigDecimal current = price.currentPrice();
        return current != null && current.compareTo(usd) > 0;
    }
}
// end snippet
