package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.core.Paged;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagingTest {

    @RegisterExtension
    final FakeTokenMetricsExtension fakes = FakeTokenMetricsExtension.of(
            () -> FakeTokenMetrics.builder().tokens(2_500).start());

    private static TokenMetrics client(FakeTokenMetrics fake) {
        return Clients.of(fake).with(b -> b.client(c -> c.rateLimit(RateLimit.none())));
    }

    @Test
    void readsAStreamAsFarAsItIsAsked(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        // snippet: paging-stream
        List<String> names = tm.tokens(TokensQuery.of(Tokens.all())).stream()
                .limit(150)
                .map(Token::tokenName)
                .toList();
        // end snippet

        assertThat(names).hasSize(150);
        assertThat(fake.requestCount()).isEqualTo(2);
    }

    @Test
    void saysWhatAListCosts(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        // snippet: paging-cost
        Paged<DailyOhlcv> year = tm.dailyOhlcv(
                OhlcvQuery.of(Tokens.ids(3375)).since(LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 12, 31)));
        OptionalInt most = year.maxRequests();
        // end snippet

        assertThat(most).hasValue(4);
        assertThat(fake.requestCount()).isZero();
        assertThat(year.toList()).hasSize(365);
        assertThat(fake.requestCount()).isEqualTo(4);
    }

    @Test
    void stopsAfterTwentyPages(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);
        List<Token> first = List.of();

        // snippet: paging-incomplete
        try {
            first = tm.tokens(TokensQuery.of(Tokens.all())).toList();
        } catch (IncompleteListException e) {
            first = e.rows(Token.class);
        }
        // end snippet

        assertThat(first).hasSize(2_000);
        assertThat(fake.requestCount()).isEqualTo(20);
    }

    @Test
    void readsEverythingIfTold(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        // snippet: paging-all
        List<Token> tokens = tm.tokens(TokensQuery.of(Tokens.all())).all().toList();
        // end snippet

        assertThat(tokens).hasSize(2_500);
        assertThat(fake.requestCount()).isEqualTo(26);
    }

    @Test
    void handsOutPages(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        // snippet: paging-pages
        tm.tokens(TokensQuery.of(Tokens.all()))
                .maxPages(50)
                .pages()
                .forEach(page -> System.out.println(page.number()
                        + ": " + page.rows().size() + " rows, " + page.repeated() + " repeated, " + page.requests()
                        + " requests so far"));
        // end snippet

        assertThat(fake.requestCount()).isEqualTo(26);
    }

    @Test
    void bearsAServerThatHandsOutFewerRows(FakeTokenMetrics fake) {
        fake.faults().always(Fault.clampedLimit(50));

        List<Token> tokens =
                client(fake).tokens(TokensQuery.of(Tokens.all())).all().toList();

        assertThat(tokens).hasSize(2_500);
        assertThat(fake.requestCount()).isEqualTo(51);
    }

    @Test
    void confirmsTheEndOfAShortFirstPage(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        assertThat(tm.price(Tokens.ids(3375, 7)).toList()).hasSize(1);
        assertThat(fake.requestCount()).isEqualTo(2);

        assertThat(tm.with(b -> b.pageSizeVerified(true))
                        .price(Tokens.ids(3375, 7))
                        .toList())
                .hasSize(1);
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @Test
    void leavesOutRepeats(FakeTokenMetrics fake) {
        fake.faults().always(Fault.rowsInserted(3));

        List<Token> tokens =
                client(fake).tokens(TokensQuery.of(Tokens.all())).all().toList();

        assertThat(tokens).extracting(Token::tokenId).doesNotHaveDuplicates().hasSize(2_500);
    }

    @Test
    void noticesThatAPageIsIgnored(FakeTokenMetrics fake) {
        fake.faults().always(Fault.samePage());

        assertThatThrownBy(
                        () -> client(fake).tokens(TokensQuery.of(Tokens.all())).toList())
                .isInstanceOf(IncompleteListException.class)
                .hasCauseInstanceOf(IgnoredParameterException.class);
    }
}
