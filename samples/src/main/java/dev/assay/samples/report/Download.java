package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.QuantMetrics;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.series.TokenSeries;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.Page;
import dev.assay.core.Paged;
import dev.assay.metrics.signal.Costs;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for everything the report shows. */
final class Download {

    private final Source source;
    private final Options options;
    private final Progress progress;
    private final List<Cost> costs = new ArrayList<>();

    private final Paged<Token> tokens;
    private final Paged<Price> prices;
    private final Paged<DailyOhlcv> closes;
    private final Paged<TradingSignal> signals;
    private final Paged<TmGrade> grades;
    private final Paged<QuantMetrics> quants;

    Download(Source source, Options options, Progress progress) {
        this.source = source;
        this.options = options;
        this.progress = progress;
        TokenMetrics tm = source.client().with(settings -> settings.client(client -> client.listener(progress)));
        Tokens both = Tokens.ids(options.tokens());
        tokens = tm.tokens(TokensQuery.of(both));
        prices = tm.price(both);
        // Four years of two tokens are 30 pages; a list of more than 20 has to be asked for on purpose.
        closes = tm.dailyOhlcv(OhlcvQuery.of(both).since(source.since()).until(source.until()))
                .all();
        signals = tm.tradingSignals(
                        TradingSignalsQuery.of(both).since(source.since()).until(source.until()))
                .all();
        grades = tm.tmGrade(both);
        quants = tm.quantMetrics(QuantMetricsQuery.of(both));
    }

    /** Returns how many requests it takes at most if none fails. */
    int mostRequests() {
        return Stream.of(tokens, prices, closes, signals, grades, quants)
                .mapToInt(list -> list.maxRequests().orElseThrow())
                .sum();
    }

    Findings run(Instant now) {
        List<Token> tokenRows = read("tokens", tokens);
        List<Price> priceRows = read("price", prices);
        List<TmGrade> gradeRows = read("tm-grade", grades);
        List<QuantMetrics> quantRows = read("quantmetrics", quants);
        List<DailyOhlcv> closeRows = read("daily-ohlcv", closes);
        List<TradingSignal> signalRows = read("trading-signals", signals);
        List<Asset> assets = new ArrayList<>();
        for (long id : options.tokens()) {
            Token token = find(id, tokenRows, Token::tokenId);
            Price price = find(id, priceRows, Price::tokenId);
            assets.add(asset(
                    id,
                    token,
                    price == null ? null : price.currentPrice(),
                    find(id, gradeRows, TmGrade::tokenId),
                    find(id, quantRows, QuantMetrics::tokenId),
                    all(id, closeRows, DailyOhlcv::tokenId),
                    all(id, signalRows, TradingSignal::tokenId),
                    now));
        }
        return findings(List.copyOf(assets), now);
    }

    private Findings findings(List<Asset> assets, Instant now) {
        Costs trading = Costs.none().withFee(options.cost());
        return new Findings(
                source.isSample(),
                source.name(),
                source.since(),
                source.until(),
                assets,
                assets.stream()
                        .map(asset -> Study.of(asset, trading, assets.size()))
                        .toList(),
                assets.stream()
                        .skip(1)
                        .map(asset -> Pair.of(assets.get(0), asset))
                        .toList(),
                trading,
                List.copyOf(costs),
                now);
    }

    private Asset asset(
            long id,
            @Nullable Token token,
            @Nullable BigDecimal price,
            @Nullable TmGrade grade,
            @Nullable QuantMetrics quant,
            List<DailyOhlcv> closeRows,
            List<TradingSignal> signalRows,
            Instant now) {
        NavigableMap<LocalDate, DailyOhlcv> candles = new TreeMap<>();
        closeRows.forEach(row -> candles.putIfAbsent(row.date(), row));
        NavigableMap<LocalDate, TradingSignal> byDay = new TreeMap<>();
        signalRows.forEach(row -> byDay.putIfAbsent(row.date(), row));
        NavigableMap<LocalDate, BigDecimal> prices = new TreeMap<>();
        candles.forEach((day, row) -> {
            BigDecimal close = row.close();
            if (close != null) {
                prices.put(day, close);
            }
        });
        int unsignalled = (int)
                byDay.values().stream().filter(row -> row.signal() == null).count();
        return new Asset(
                id,
                Objects.requireNonNullElse(token == null ? null : token.tokenName(), "Token " + id),
                Objects.requireNonNullElse(token == null ? null : token.tokenSymbol(), Long.toString(id)),
                price,
                grade,
                quant,
                prices,
                series(id, candles.values(), now),
                byDay,
                List.of(
                        Coverage.of(
                                "daily-ohlcv",
                                source.since(),
                                source.until(),
                                closeRows.size(),
                                candles.keySet(),
                                candles.size() - prices.size()),
                        Coverage.of(
                                "trading-signals",
                                source.since(),
                                source.until(),
                                signalRows.size(),
                                byDay.keySet(),
                                unsignalled)));
    }

    /** Returns the closes as the calculator takes them; a token without any has a series without any. */
    @SuppressWarnings("NullAway") // The function may return null; NullAway loses that in its type argument.
    private static TimeSeries series(long id, Collection<DailyOhlcv> rows, Instant now) {
        TimeSeries series = TokenSeries.values(
                        rows, "daily-ohlcv", DailyOhlcv::tokenId, DailyOhlcv::date, DailyOhlcv::close, now)
                .get(id);
        return series == null
                ? TimeSeries.of(SeriesInfo.daily("token " + id).in(""), new long[0], new double[0])
                : series;
    }

    private <T> List<T> read(String name, Paged<T> list) {
        progress.start(name, list.maxRequests());
        List<T> rows = new ArrayList<>();
        int pages = 0;
        int requests = 0;
        Iterator<Page<T>> rest = list.pages().iterator();
        while (rest.hasNext()) {
            Page<T> page = rest.next();
            rows.addAll(page.rows());
            pages = page.number();
            requests = page.requests();
            progress.page(page);
        }
        costs.add(new Cost(name, pages, requests, rows.size()));
        return rows;
    }

    private static <T> List<T> all(long id, List<T> rows, ToLongFunction<T> tokenId) {
        return rows.stream().filter(row -> tokenId.applyAsLong(row) == id).toList();
    }

    private static <T> @Nullable T find(long id, List<T> rows, ToLongFunction<T> tokenId) {
        return all(id, rows, tokenId).stream().findFirst().orElse(null);
    }
}
