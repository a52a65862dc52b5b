package dev.assay.samples;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ranks the tokens of a portfolio by their grades, the best first. The fake server answers, with generated grades. */
public final class RankedPortfolio {

    private RankedPortfolio() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        try (FakeTokenMetrics fake = FakeTokenMetrics.start();
                TokenMetrics tm = TokenMetrics.builder()
                        .baseUrl(fake.url().toString())
                        .apiKey(FakeTokenMetrics.API_KEY)
                        .client(c -> c.rateLimit(RateLimit.none()))
                        .build()) {
            System.out.println("Generated grades and prices:");
            rank(tm);
        }
    }

    private static void rank(TokenMetrics tm) {
        // snippet: ranked-portfolio
        Tokens mine = Tokens.ids(3375, 3306, 3988, 3369);
        Map<Long, Price> prices = tm.price(mine).stream().collect(Collectors.toMap(Price::tokenId, price -> price));
        List<TmGrade> ranked = tm.tmGrade(mine).stream()
                .sorted(Comparator.comparing(
                        TmGrade::tmGrade, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
        for (TmGrade grade : ranked) {
            System.out.printf(
                    Locale.ROOT,
                    "%6s  %-12s %s USD%n",
                    grade.tmGrade(),
                    grade.tokenName(),
                    price(prices.get(grade.tokenId())));
        }
        // end snippet
    }

    private static @Nullable BigDecimal price(@Nullable Price price) {
        return price == null ? null : price.currentPrice();
    }
}
