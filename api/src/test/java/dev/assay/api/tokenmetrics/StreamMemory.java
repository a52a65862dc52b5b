package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.RateLimit;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Iterator;

/** Streams rows in a process of its own, with little memory; the transport makes 1,000 of them per page. */
final class StreamMemory {

    private static final int PAGE = 1_000;

    private StreamMemory() {}

    /** Prints how many rows came and the sums of what they hold. */
    public static void main(String[] arguments) {
        long rows = Long.parseLong(arguments[0]);
        TokenMetrics client = TokenMetrics.builder()
                .apiKey("tm-sample")
                .client(c -> c.rateLimit(RateLimit.none()).transport((request, context) -> page(request, rows)))
                .build();
        long count = 0;
        long ids = 0;
        BigDecimal prices = BigDecimal.ZERO;
        for (Iterator<Price> all = client.price(Tokens.all()).all().stream().iterator(); all.hasNext(); ) {
            Price price = all.next();
            if (price.tokenId() != count + 1) {
                throw new IllegalStateException("after row " + count + " came " + price);
            }
            count++;
            ids += price.tokenId();
            prices = prices.add(price.currentPrice());
        }
        PrintStream out = System.out;
        out.println(count + " " + ids + " " + prices);
    }

    private static TransportResponse page(TransportRequest request, long rows) {
        long page = Long.parseLong(request.url().getQuery().replaceAll(".*page=", ""));
        StringBuilder body = new StringBuilder("{\"success\":true,\"data\":[");
        for (long id = (page - 1) * PAGE + 1; id <= Math.min(rows, page * PAGE); id++) {
            body.append(id % PAGE == 1 ? "" : ",").append("{\"token_id\":").append(id);
            body.append(",\"token_name\":\"Sample ").append(id).append("\",\"token_symbol\":\"S\",\"slug\":\"sample\"");
            body.append(",\"current_price\":").append(id).append(".25}");
        }
        return TransportResponse.of(200, Headers.none(), body.append("]}").toString());
    }
}
