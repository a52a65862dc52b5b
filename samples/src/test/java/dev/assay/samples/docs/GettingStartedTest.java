package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.instruments.AmbiguousTokenException;
import dev.assay.api.tokenmetrics.instruments.TieBreak;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.error.NotFoundException;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FakeTokenMetricsExtension.class)
class GettingStartedTest {

    @Test
    void findsAnId(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);

        // snippet: find-id
        List<Token> named = tm.tokens(TokensQuery.of(Tokens.symbols("BTC"))).toList();
        // end snippet

        assertThat(named).hasSizeGreaterThan(1).extracting(Token::tokenId).contains(3375L);
        assertThat(fake.requestCount()).isEqualTo(2);
    }

    @Test
    void asksBySymbol(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);

        // snippet: ask-by-symbol
        TokenMetrics deciding = tm.with(b -> b.tieBreak(TieBreak.MOST_EXCHANGES));
        List<Price> bitcoin = deciding.price(Tokens.symbols("BTC")).toList();
        // end snippet

        assertThat(bitcoin).extracting(Price::tokenId).containsExactly(3375L);
        assertThatThrownBy(() -> tm.price(Tokens.symbols("BTC")).toList()).isInstanceOf(AmbiguousTokenException.class);
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @Test
    void readsDays(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);

        // snippet: read-days
        OhlcvQuery query =
                OhlcvQuery.of(Tokens.ids(3375)).since(LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 12, 31));
        List<DailyOhlcv> days = tm.dailyOhlcv(query).toList();
        // end snippet

        assertThat(days).hasSize(365);
        assertThat(fake.requestCount()).isEqualTo(4);
    }

    @Test
    void writesDaysToAFile(FakeTokenMetrics fake, @TempDir Path folder) throws IOException {
        TokenMetrics tm = Clients.of(fake);
        fake.faults().on("daily-ohlcv").always(Fault.columnValue("volume", "null"));

        // snippet: use-csv
        OhlcvQuery query =
                OhlcvQuery.of(Tokens.ids(3375)).since(LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 1, 31));
        DailyCsv.write(tm, query, folder.resolve("bitcoin.csv"));
        // end snippet

        DailyOhlcv newest = tm.dailyOhlcv(query).toList().get(0);
        assertThat(Files.readAllLines(folder.resolve("bitcoin.csv")))
                .hasSize(32)
                .startsWith(
                        "token_id,date,open,high,low,close,volume",
                        "3375,2025-01-31," + newest.open() + "," + newest.high() + "," + newest.low() + ","
                                + newest.close() + ",");
    }

    @Test
    void writesNoFileIfAPageFails(FakeTokenMetrics fake, @TempDir Path folder) {
        TokenMetrics tm = Clients.of(fake);
        fake.faults().always(Fault.status(404));

        assertThatThrownBy(() -> DailyCsv.write(tm, OhlcvQuery.of(Tokens.ids(3375)), folder.resolve("bitcoin.csv")))
                .isInstanceOf(NotFoundException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsSignals(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);

        // snippet: read-signals
        TradingSignalsQuery query = TradingSignalsQuery.of(Tokens.ids(3375, 3306))
                .since(LocalDate.of(2025, 12, 1))
                .signal(Signal.BULLISH);
        for (TradingSignal row : tm.tradingSignals(query)) {
            System.out.println(row.date() + " " + row.tokenSymbol() + " " + row.signal());
        }
        // end snippet

        assertThat(fake.requestCount()).isPositive();
    }

    @Test
    void readsWhatNoAccessorKnows(FakeTokenMetrics fake) {
        TokenMetrics tm = Clients.of(fake);
        fake.faults().on("price").always(Fault.extraColumn("price_source", "\"composite\""));

        // snippet: read-extras
        Price price = tm.price(Tokens.ids(3375)).toList().get(0);
        Object source = price.extras().get("price_source");
        boolean known = price.has("price_source");
        // end snippet

        assertThat(source).isEqualTo("composite");
        assertThat(known).isTrue();
    }

    @Test
    void readsAsynchronously(FakeTokenMetrics fake) throws Exception {
        TokenMetrics tm = Clients.of(fake);

        // snippet: read-async
        CompletableFuture<BigDecimal> price =
                tm.price(Tokens.ids(3375)).async().thenApply(rows -> rows.get(0).currentPrice());
        // end snippet

        assertThat(price.get(10, TimeUnit.SECONDS)).isPositive();
    }
}
