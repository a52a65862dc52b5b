package dev.assay.benchmarks.call;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.limit.RateLimit;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** The same requests through Assay. */
final class WithAssay implements Caller {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 4, 10);

    private final TokenMetrics client;
    private final AtomicInteger turns = new AtomicInteger();

    WithAssay(int port) {
        client = TokenMetrics.builder()
                .apiKey("tm-bench")
                .baseUrl("http://127.0.0.1:" + port)
                .client(c -> c.rateLimit(RateLimit.none()))
                .build();
    }

    @Override
    public long price() {
        return price(Tokens.ids(3375, 3306));
    }

    @Override
    public long turnedPrice() {
        return price(turns.getAndIncrement() % 2 == 0 ? Tokens.ids(3375, 3306) : Tokens.ids(3306, 3375));
    }

    private long price(Tokens tokens) {
        long sum = 0;
        for (Price row : client.price(tokens).toList()) {
            sum += row.tokenId()
                    + row.tokenName().length()
                    + row.tokenSymbol().length()
                    + row.slug().length()
                    + row.currentPrice().intValue();
        }
        return sum;
    }

    @Override
    public long ohlcv() {
        long sum = 0;
        OhlcvQuery query = OhlcvQuery.of(Tokens.ids(3375)).since(FIRST).until(LAST);
        for (DailyOhlcv row : client.dailyOhlcv(query).toList()) {
            sum += row.tokenId()
                    + row.tokenName().length()
                    + row.tokenSymbol().length()
                    + row.slug().length()
                    + row.date().toEpochDay() * 86400
                    + row.open().intValue()
                    + row.high().intValue()
                    + row.low().intValue()
                    + row.close().intValue()
                    + row.volume().intValue();
        }
        return sum;
    }
}
