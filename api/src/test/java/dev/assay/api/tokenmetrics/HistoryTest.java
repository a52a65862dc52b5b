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
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.HourlyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.MarketMetrics;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.error.ServerException;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.Candle;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final long DAYS = 1461;

    private final FakeTokenMetrics fake = FakeTokenMetrics.builder()
            .tokens(20)
            .days(FIRST.minusDays(40), LAST.plusDays(40))
            .start();
    private final TokenMetrics client = Clients.of(fake).build();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    private History<DailyOhlcv> history(LocalDate since, LocalDate until, long... ids) {
        return client.dailyOhlcv(OhlcvQuery.of(Tokens.ids(ids)).since(since).until(until))
                .history();
    }

    private static List<String> keys(List<DailyOhlcv> rows) {
        return rows.stream().map(row -> row.date() + " " + row.tokenId()).toList();
    }

    private static List<String> expected(LocalDate since, LocalDate until, long... idsInOrder) {
        return since.datesUntil(until.plusDays(1))
                .flatMap(day ->
                        Stream.of(idsInOrder).flatMap(ids -> Arrays.stream(ids).mapToObj(id -> day + " " + id)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void readsFourYearsOldestFirstEachDayOnce(ApiVersion version) {
        TokenMetrics other = client.with(b -> b.version(version));

        HistoryResult<DailyOhlcv> years = other.dailyOhlcv(
                        OhlcvQuery.of(Tokens.ids(3375, 3306)).since(FIRST).until(LAST))
                .history()
                .get();

        assertThat(keys(years.rows())).isEqualTo(expected(FIRST, LAST, 3306, 3375));
        assertThat(years.isComplete()).isTrue();
        assertThat(years.coverage())
                .containsExactly(
                        new Coverage(OptionalLong.of(3306), DAYS, DAYS, List.of()),
                        new Coverage(OptionalLong.of(3375), DAYS, DAYS, List.of()));
        assertThat(years.asked()).isEqualTo(new DateRange(FIRST, LAST));
        assertThat(years.requests()).isEqualTo(fake.requestCount());
        assertThat(years.repeated()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 30", "29, 29", "29, 30", "29, 31", "30, 31", "7, 60", "100, 60", "29, 59"})
    void windowsNeitherOverlapNorLeaveADayOut(int windowDays, int days) {
        LocalDate until = FIRST.plusDays(days - 1L);
        History<DailyOhlcv> history = history(FIRST, until, 3375).windowDays(windowDays);

        List<LocalDate> planned = history.plan().windows().stream()
                .flatMap(window -> window.since().datesUntil(window.until().plusDays(1)))
                .toList();

        assertThat(planned).isEqualTo(FIRST.datesUntil(until.plusDays(1)).toList());
        assertThat(keys(history.get().rows())).isEqualTo(expected(FIRST, until, 3375));
    }

    @Test
    void aPlanCostsNothingAndIsNotExceeded() {
        History<DailyOhlcv> history = history(FIRST, LAST, 3375, 3306, 3988, 3369);
        TokenMetrics limited = client.with(b -> b.client(c -> c.rateLimit(RateLimit.perMinute(20))));

        HistoryPlan plan = history.plan();
        HistoryPlan limitedPlan = limited.dailyOhlcv(OhlcvQuery.of(Tokens.ids(3375, 3306, 3988, 3369))
                        .since(FIRST)
                        .until(LAST))
                .history()
                .plan();

        assertThat(fake.requestCount()).isZero();
        assertThat(plan.windows()).hasSize(51);
        assertThat(plan.maxRequests()).hasValue(101);
        assertThat(plan.maxCredits()).isEqualTo(plan.maxRequests());
        assertThat(plan.minimumTime()).isZero();
        assertThat(limitedPlan.minimumTime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(limitedPlan.minimumMinutes()).isEqualTo(5);
        assertThat(history.get().requests()).isLessThanOrEqualTo(101);
    }

    @Test
    void saysThatItDoesNotKnowTheRequestsOfUnknownTokens() {
        for (Tokens tokens : List.of(Tokens.all(), Tokens.symbols("BTC"))) {
            HistoryPlan plan = client.with(b -> b.tokensResolved(false))
                    .dailyOhlcv(OhlcvQuery.of(tokens).since(FIRST).until(LAST))
                    .history()
                    .plan();

            assertThat(plan.maxRequests()).isEmpty();
            assertThat(plan.windows()).hasSize(51);
        }
    }

    @Test
    void saysWhichDaysAreNotServed() {
        Map<LocalDate, Candle> prices = new TreeMap<>();
        FIRST.datesUntil(FIRST.plusDays(100))
                .filter(day -> day.getDayOfMonth() != 13 && day.getMonthValue() != 2)
                .forEach(day -> prices.put(day, candle()));
        try (FakeTokenMetrics gaps = FakeTokenMetrics.builder()
                        .tokens(5)
                        .days(FIRST, LAST)
                        .prices(3375, prices)
                        .start();
                TokenMetrics other = Clients.of(gaps).build()) {

            HistoryResult<DailyOhlcv> result = other.dailyOhlcv(OhlcvQuery.of(Tokens.ids(3375))
                            .since(FIRST.minusDays(2))
                            .until(FIRST.plusDays(99)))
                    .history()
                    .get();

            assertThat(result.isComplete()).isFalse();
            assertThat(result.coverage())
                    .containsExactly(new Coverage(
                            OptionalLong.of(3375),
                            102,
                            70,
                            List.of(
                                    range("2020-12-30", "2020-12-31"),
                                    range("2021-01-13", "2021-01-13"),
                                    range("2021-02-01", "2021-02-28"),
                                    range("2021-03-13", "2021-03-13"))));
        }
    }

    private static DateRange range(String since, String until) {
        return new DateRange(LocalDate.parse(since), LocalDate.parse(until));
    }

    private static Candle candle() {
        BigDecimal one = BigDecimal.ONE;
        return new Candle(one, one, one, one, one);
    }

    @Test
    void aTokenWithoutRowsIsNotServed() {
        HistoryResult<DailyOhlcv> result =
                history(FIRST, FIRST.plusDays(2), 424_242).get();

        assertThat(result.rows()).isEmpty();
        assertThat(result.isComplete()).isFalse();
        assertThat(result.coverage())
                .containsExactly(
                        new Coverage(OptionalLong.of(424_242), 3, 0, List.of(new DateRange(FIRST, FIRST.plusDays(2)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 17, 50})
    void aBoundOnCreditsIsNotExceededAndCanBeGoneOnFrom(int credits) {
        History<DailyOhlcv> history = history(FIRST, LAST, 3375, 3306, 3988, 3369);

        IncompleteHistoryException e = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> history.maxCredits(credits).get());
        long sent = fake.requestCount();
        HistoryResult<DailyOhlcv> rest = history.resume(e.resumeToken()).get();

        assertThat(sent).isEqualTo(credits);
        assertThat(e).hasMessageContainingAll("bound of " + credits + " credits", "missing are", "to 2024-12-31");
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.missing().until()).isEqualTo(LAST);
        List<DailyOhlcv> all = new ArrayList<>(e.rows(DailyOhlcv.class));
        all.addAll(rest.rows());
        assertThat(keys(all)).isEqualTo(expected(FIRST, LAST, 3306, 3369, 3375, 3988));
        assertThat(rest.asked().since()).isEqualTo(e.missing().since());
    }

    @Test
    void retriesCountAgainstTheBound() {
        fake.faults().on("daily-ohlcv").always(Fault.status(503));

        IncompleteHistoryException e = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> history(FIRST, LAST, 3375).maxCredits(2).get());

        assertThat(fake.requestCount()).isEqualTo(2);
        assertThat(e).hasCauseInstanceOf(ServerException.class);
        assertThat(e.came().requests()).isEqualTo(2);
    }

    @Test
    void aFailedWindowKeepsWhatCame() {
        List<HistoryProgress> told = new ArrayList<>();
        History<DailyOhlcv> history = history(FIRST, LAST, 3375).onProgress(progress -> {
            told.add(progress);
            if (progress.windowsDone() == 10) {
                fake.faults().on("daily-ohlcv").always(Fault.status(500));
            }
        });

        IncompleteHistoryException e = catchThrowableOfType(IncompleteHistoryException.class, history::get);
        fake.faults().clear();
        HistoryResult<DailyOhlcv> rest =
                history(FIRST, LAST, 3375).resume(e.resumeToken()).get();

        assertThat(e)
                .hasMessageContaining("The days 2021-10-18 to 2021-11-15 failed")
                .hasCauseInstanceOf(ServerException.class);
        assertThat(e.isRetryable()).isTrue();
        assertThat(e.rows()).hasSize(290);
        assertThat(e.partialRows()).isEmpty();
        assertThat(e.missing()).isEqualTo(new DateRange(LocalDate.of(2021, 10, 18), LAST));
        assertThat(e.came().isComplete()).isTrue();
        assertThat(rest.rows()).hasSize((int) DAYS - 290);
        assertThat(told).hasSize(10);
        assertThat(told.get(9).windows()).isEqualTo(51);
        assertThat(told.get(9).rows()).isEqualTo(290);
        assertThat(told.get(9).requests()).isEqualTo(told.size());
    }

    @Test
    void anotherHistorysTokenIsRefused() {
        IncompleteHistoryException e = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> history(FIRST, LAST, 3375).maxCredits(3).get());

        assertThatThrownBy(() -> history(FIRST, LAST, 3306).resume(e.resumeToken()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("token: that of another history");
        for (String wrong : List.of("", "h1", "h2.0.0.0", e.resumeToken() + "x")) {
            assertThatThrownBy(() -> history(FIRST, LAST, 3375).resume(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("token: not one of a history");
        }
    }

    @Test
    void refusesWhatMakesNoHistory() {
        assertThatThrownBy(
                        () -> client.dailyOhlcv(OhlcvQuery.of(Tokens.ids(3375))).history())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("since:");
        assertThatThrownBy(() -> history(FIRST, LAST, 3375).windowDays(0)).hasMessageStartingWith("days:");
        assertThatThrownBy(() -> history(FIRST, LAST, 3375).maxCredits(0)).hasMessageStartingWith("credits:");
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void anIgnoredDateParameterIsNotAHistory() {
        TokenMetrics wrong = client.with(b -> b.parameterStyle(ParameterStyle.CAMEL));

        IncompleteHistoryException e = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> wrong.dailyOhlcv(
                                OhlcvQuery.of(Tokens.ids(3375)).since(FIRST).until(LAST))
                        .history()
                        .get());

        assertThat(e.getCause()).hasMessageContaining("seems to ignore the parameter");
    }

    @Test
    void signalsHaveAHistoryToo() {
        HistoryResult<TradingSignal> result = client.tradingSignals(
                        TradingSignalsQuery.of(Tokens.ids(3375)).since(FIRST).until(FIRST.plusDays(89)))
                .history()
                .get();

        assertThat(result.rows()).hasSize(90).isSortedAccordingTo(Comparator.comparing(TradingSignal::date));
        assertThat(result.isComplete()).isTrue();
    }

    @Test
    void hoursComeInOrder() {
        LocalDate until = FIRST.plusDays(9);

        HistoryResult<HourlyOhlcv> result = client.hourlyOhlcv(
                        OhlcvQuery.of(Tokens.ids(3375, 3306)).since(FIRST).until(until))
                .history()
                .windowDays(3)
                .get();

        assertThat(result.rows()).hasSize(2 * 24 * 10);
        assertThat(result.rows())
                .isSortedAccordingTo(
                        Comparator.comparing(HourlyOhlcv::timestamp).thenComparing(HourlyOhlcv::tokenId));
        assertThat(result.isComplete()).isTrue();
    }

    @Test
    void whatBelongsToNoTokenHasAHistoryToo() {
        HistoryResult<MarketMetrics> result = client.marketMetrics(new DateRange(FIRST, FIRST.plusDays(119)))
                .history()
                .get();

        assertThat(result.rows()).hasSize(120).isSortedAccordingTo(Comparator.comparing(MarketMetrics::date));
        assertThat(result.coverage()).containsExactly(new Coverage(OptionalLong.empty(), 120, 120, List.of()));
    }

    @Test
    void aCancelledHistorySendsNoMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<HistoryResult<DailyOhlcv>> future = history(FIRST, LAST, 3375)
                .onProgress(progress -> {
                    begun.countDown();
                    try {
                        cancelled.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .async();

        begun.await();
        future.cancel(true);
        cancelled.countDown();
        client.close();

        assertThat(future).isCancelled();
        assertThat(fake.requestCount()).isLessThanOrEqualTo(2);
    }
}
