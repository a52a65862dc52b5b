package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.history.Coverage;
import dev.assay.api.tokenmetrics.history.History;
import dev.assay.api.tokenmetrics.history.HistoryPlan;
import dev.assay.api.tokenmetrics.history.HistoryProgress;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.history.IncompleteHistoryException;
import dev.assay.api.tokenmetrics.instruments.AmbiguousTokenException;
import dev.assay.api.tokenmetrics.instruments.UnknownTokenException;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.ServerException;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A history looks its tokens up once, before its first window. */
class ResolutionHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = FIRST.plusDays(289);

    private final FakeTokenMetrics fake =
            FakeTokenMetrics.builder().tokens(20).days(FIRST, LAST).start();
    private final TokenMetrics client = Clients.of(fake).build();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    private static History<DailyOhlcv> history(TokenMetrics client, String... symbols) {
        return client.dailyOhlcv(
                        OhlcvQuery.of(Tokens.symbols(symbols)).since(FIRST).until(LAST))
                .history();
    }

    private long lookups() {
        return fake.requests().stream()
                .filter(request -> request.path().endsWith("/tokens"))
                .count();
    }

    @Test
    void readsByIdWhatWasLookedUpOnce() {
        List<HistoryProgress> told = new ArrayList<>();

        HistoryResult<DailyOhlcv> result =
                history(client, "XRP", "SOL").onProgress(told::add).get();

        assertThat(result.rows()).hasSize(2 * 290);
        assertThat(result.coverage())
                .containsExactly(
                        new Coverage(OptionalLong.of(3369), 290, 290, List.of()),
                        new Coverage(OptionalLong.of(3988), 290, 290, List.of()));
        assertThat(fake.requests())
                .filteredOn(request -> request.path().endsWith("/daily-ohlcv"))
                .hasSize(10)
                .allSatisfy(request -> assertThat(request.query()).containsEntry("token_id", "3369,3988"));
        assertThat(result.requests()).isEqualTo(fake.requestCount());
        assertThat(lookups()).isEqualTo(fake.requestCount() - 10);
        assertThat(told.get(0).requests()).isEqualTo(lookups() + 1);
    }

    @Test
    void tellsATokenWithoutRows() {
        fake.faults().on("tokens").always(Fault.columnValue("token_id", "424242"));

        HistoryResult<DailyOhlcv> result = history(client, "SOL").get();

        assertThat(result.isComplete()).isFalse();
        assertThat(result.coverage())
                .singleElement()
                .satisfies(token -> assertThat(token.tokenId()).hasValue(424_242));
    }

    @Test
    void itsPlanMakesNoRequestAndIsABound() {
        TokenMetrics limited = client.with(b -> b.client(c -> c.rateLimit(RateLimit.perMinute(5))));
        History<DailyOhlcv> history = history(client, "XRP", "SOL");

        HistoryPlan plan = history.plan();
        HistoryPlan limitedPlan = history(limited, "XRP", "SOL").plan();

        assertThat(fake.requestCount()).isZero();
        assertThat(plan.windows()).hasSize(10);
        // Four hundred namesakes in five pages, and each window in one.
        assertThat(plan.maxRequests()).hasValue(15);
        assertThat(limitedPlan.minimumTime()).isEqualTo(Duration.ofMinutes(1));
        assertThat(history.get().requests()).isLessThanOrEqualTo(15);
    }

    @Test
    void whatCannotBeLookedUpIsToldAsItIs() {
        assertThatThrownBy(() -> history(client, "NOSUCH").get()).isInstanceOf(UnknownTokenException.class);
        assertThatThrownBy(() -> history(client, "BTC").get()).isInstanceOf(AmbiguousTokenException.class);
        fake.faults().on("tokens").always(Fault.status(500));
        assertThatThrownBy(() -> history(client, "SOL").get()).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> history(client, "SOL").async().join()).hasCauseInstanceOf(ServerException.class);
        assertThat(lookups()).isEqualTo(fake.requestCount());
    }

    @Test
    void aBoundOnCreditsHoldsForLookups() {
        TokenMetrics narrow = client.with(b -> b.pageSize(1));
        fake.faults().on("tokens").once(Fault.status(503));

        IncompleteHistoryException e = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> history(narrow, "SOL").maxCredits(2).get());

        assertThat(fake.requestCount()).isEqualTo(2);
        assertThat(e).hasMessageContainingAll("bound of 2 credits", "missing are 2021-01-01");
        assertThat(e.came().requests()).isEqualTo(2);
        assertThat(e.rows()).isEmpty();
        HistoryResult<DailyOhlcv> rest =
                history(client, "SOL").resume(e.resumeToken()).get();
        assertThat(rest.rows()).hasSize(290);
    }

    @Test
    void goesOnFromWhereItEnded() {
        IncompleteHistoryException e = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> history(client, "SOL").maxCredits(4).get());

        HistoryResult<DailyOhlcv> rest =
                history(client, "SOL").resume(e.resumeToken()).get();

        assertThat(e.rows()).isNotEmpty();
        assertThat(rest.rows()).hasSize(290 - e.rows().size());
    }

    @Test
    void doesNotGoOnWithOtherTokens() {
        IncompleteHistoryException e = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> history(client, "SOL").maxCredits(4).get());
        fake.faults().on("tokens").always(Fault.columnValue("token_id", "3306"));
        TokenMetrics later = Clients.of(fake).build();

        assertThatThrownBy(() -> history(later, "SOL").resume(e.resumeToken()).get())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("token: the names asked for mean other tokens");
    }
}
