package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.history.DatedList;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.MoonshotsQuery;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.client.RetryPolicy;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.TransportException;
import dev.assay.core.feed.Feed;
import dev.assay.core.feed.FeedEvent;
import dev.assay.core.feed.FeedRun;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.ManualTime;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
    private static final long BTC = 3375;
    private static final long ETH = 3306;

    private final FakeTokenMetrics fake = FakeTokenMetrics.start();
    private final ManualTime time = ManualTime.blocking();
    private final TokenMetrics client = Clients.of(fake)
            .client(c -> c.timeSource(time).retry(RetryPolicy.none()))
            .build();
    private final BlockingQueue<Object> rows = new LinkedBlockingQueue<>();
    private final BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();
    private final List<FeedRun> runs = new ArrayList<>();
    private int sleeps;

    @AfterEach
    void close() {
        runs.forEach(FeedRun::close);
        client.close();
        fake.close();
    }

    private FeedRun start(Feed<?> feed) {
        FeedRun run = feed.onEvent(events::add).forEach(rows::add);
        runs.add(run);
        return run;
    }

    private DatedList<TradingSignal> signals() {
        return client.tradingSignals(TradingSignalsQuery.of(Tokens.ids(BTC, ETH)));
    }

    /** Waits until the feed waits for its next poll, and then lets time pass. */
    private void pass(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (time.sleeps().size() <= sleeps && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        time.awaitSleepers(1, Duration.ofSeconds(20));
        sleeps = time.sleeps().size();
        time.advance(duration);
    }

    private FeedEvent.Polled polled() throws InterruptedException {
        return (FeedEvent.Polled) events.poll(20, TimeUnit.SECONDS);
    }

    private FeedEvent.PollFailed failed() throws InterruptedException {
        return (FeedEvent.PollFailed) events.poll(20, TimeUnit.SECONDS);
    }

    private String price() throws InterruptedException {
        return String.valueOf(((Price) rows.poll(20, TimeUnit.SECONDS)).currentPrice());
    }

    private List<LocalDate> days(int count) throws InterruptedException {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(((TradingSignal) rows.poll(20, TimeUnit.SECONDS)).date());
        }
        return days;
    }

    private String asked(int request, String parameter) {
        return fake.requests().get(request).query().get(parameter);
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void aPriceIsNewWhenItMovesEvenBackToWhereItWas(ApiVersion version) throws InterruptedException {
        Feed<Price> feed =
                client.with(b -> b.version(version)).price(Tokens.ids(BTC)).feed();
        start(feed);
        String first = price();
        polled();
        pass(MINUTE);
        assertThat(polled().fresh()).isZero();

        fake.faults().once(Fault.columnValue("CURRENT_PRICE", "1.5")).once(Fault.columnValue("current_price", "1.5"));
        pass(MINUTE);
        assertThat(price()).isEqualTo("1.5");
        pass(MINUTE);

        assertThat(price()).isEqualTo(first);
    }

    @Test
    void aDayThatBeginsBringsItsSignals() throws InterruptedException {
        start(signals().feed().every(Duration.ofHours(6)));
        assertThat(days(6)).containsOnly(TODAY.minusDays(2), TODAY.minusDays(1), TODAY);

        for (int i = 0; i < 4; i++) {
            pass(Duration.ofHours(6));
        }

        assertThat(days(2)).containsOnly(TODAY.plusDays(1));
        assertThat(asked(0, "start_date")).isEqualTo(TODAY.minusDays(2).toString());
        assertThat(asked(3, "end_date")).isEqualTo(TODAY.toString());
        assertThat(asked(4, "end_date")).isEqualTo(TODAY.plusDays(1).toString());
    }

    @Test
    void daysThatPassedWhileThePollsFailedAreCaughtUpWith() throws InterruptedException {
        start(signals().feed(1).every(Duration.ofDays(5)));
        days(4);
        polled();
        fake.faults().next(2, Fault.status(503));

        pass(Duration.ofDays(5));
        failed();
        pass(Duration.ofDays(5));
        failed();
        pass(Duration.ofDays(5));

        assertThat(days(30))
                .contains(TODAY.plusDays(1))
                .contains(TODAY.plusDays(15))
                .doesNotContain(TODAY);
        assertThat(asked(3, "start_date")).isEqualTo(TODAY.minusDays(1).toString());
        assertThat(asked(3, "end_date")).isEqualTo(TODAY.plusDays(15).toString());
    }

    @Test
    void theFirstPollReadsFromTheQuestionsFirstDayAndLaterOnesWhatMatters() throws InterruptedException {
        LocalDate since = TODAY.minusDays(98);
        start(client.tradingSignals(TradingSignalsQuery.of(Tokens.ids(BTC, ETH)).since(since))
                .feed());
        assertThat(polled()).isEqualTo(new FeedEvent.Polled(198, 198, 2, MINUTE));

        pass(MINUTE);

        assertThat(polled().fresh()).isZero();
        assertThat(asked(0, "start_date")).isEqualTo(since.toString());
        assertThat(asked(2, "start_date")).isEqualTo(TODAY.minusDays(2).toString());
    }

    @Test
    void laterPollsDoNotGoBackBeyondTheFirstDay() throws InterruptedException {
        start(client.tradingSignals(TradingSignalsQuery.of(Tokens.ids(BTC)).since(TODAY))
                .feed(30));
        polled();

        pass(MINUTE);
        polled();

        assertThat(asked(1, "start_date")).isEqualTo(TODAY.toString());
    }

    @Test
    void aWallClockThatIsSetBackDoesNotAskForTheFuture() throws InterruptedException {
        start(signals().feed(0));
        polled();

        time.setWallClock(time.now().minus(Duration.ofDays(3)));
        pass(MINUTE);
        polled();

        assertThat(asked(1, "start_date")).isEqualTo(TODAY.minusDays(3).toString());
        assertThat(asked(1, "end_date")).isEqualTo(TODAY.minusDays(3).toString());
    }

    @Test
    void anAmendedSignalIsNew() throws InterruptedException {
        start(signals().feed(0).newWhenChanged(TradingSignal::signal));
        days(2);
        fake.faults().once(Fault.columnValue("tm_grade", "99.5"));
        pass(MINUTE);
        polled();
        assertThat(polled().fresh()).isZero();

        fake.faults().once(Fault.columnValue("trading_signal", "7"));
        pass(MINUTE);

        assertThat(days(2)).containsOnly(TODAY);
    }

    @Test
    void hoursAreToldApart() throws InterruptedException {
        start(client.hourlyOhlcv(OhlcvQuery.of(Tokens.ids(BTC))).feed(0));

        assertThat(polled().fresh()).isEqualTo(24);
        pass(MINUTE);

        assertThat(polled().fresh()).isZero();
    }

    @Test
    void rowsThatAreToldApartByAllTheySayAreNewOnce() throws InterruptedException {
        start(client.quantMetrics(QuantMetricsQuery.of(Tokens.ids(BTC, ETH))).feed());
        start(client.moonshotTokens(MoonshotsQuery.active()).feed());
        int fresh = polled().fresh() + polled().fresh();
        assertThat(fresh).isGreaterThan(2);

        pass(MINUTE);

        assertThat(polled().fresh()).isZero();
        assertThat(polled().fresh()).isZero();
    }

    @Test
    void whatPassesIsAnEventAndWhatLastsTheEnd() throws InterruptedException {
        FeedRun run = start(client.price(Tokens.ids(BTC)).feed());
        price();
        polled();

        Duration longer = Duration.ofSeconds(90);
        assertFault(MINUTE, Fault.status(429, "Retry-After", "90"), RateLimitException.class, longer);
        assertFault(longer, Fault.status(500), ServerException.class, MINUTE);
        assertFault(MINUTE, Fault.reset(), TransportException.class, MINUTE);
        pass(MINUTE);
        assertThat(polled().fresh()).isZero();
        fake.faults().once(Fault.status(401));
        pass(MINUTE);

        assertThatThrownBy(run::join).isInstanceOf(AuthenticationException.class);
    }

    private void assertFault(Duration before, Fault fault, Class<?> type, Duration next) throws InterruptedException {
        fake.faults().once(fault);
        pass(before);

        FeedEvent.PollFailed failed = failed();
        assertThat(failed.failure()).isInstanceOf(type);
        assertThat(failed.next()).isEqualTo(next);
    }

    @Test
    void aListLongerThanItsBoundEndsTheFeed() {
        FeedRun run = start(client.price(Tokens.all()).maxPages(1).feed());

        assertThatThrownBy(run::join).isInstanceOf(IncompleteListException.class);
    }

    @Test
    void aClosedClientEndsItsFeedsAtOnceWithoutAnyTimePassing() throws InterruptedException {
        FeedRun run = start(client.price(Tokens.ids(BTC)).feed());
        FeedRun derived = start(
                client.with(b -> b.plan(Plan.BASIC)).price(Tokens.ids(ETH)).feed());
        polled();
        polled();

        client.close();

        assertThatThrownBy(run::join)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this Token Metrics client is closed");
        assertThatThrownBy(derived::join).isInstanceOf(IllegalStateException.class);
        assertThat(fake.requestCount()).isEqualTo(2);
    }

    @Test
    void theDefaultIntervalSpreadsTheCreditsOfThePlanOverTheFeedsThatRun() throws InterruptedException {
        TokenMetrics basic = client.with(b -> b.plan(Plan.BASIC));

        FeedRun first = start(basic.price(Tokens.ids(BTC)).feed());
        assertThat(polled().next()).isEqualTo(Duration.ofSeconds(536));
        start(basic.with(b -> b.client(c -> c.retry(RetryPolicy.STANDARD)))
                .price(Tokens.ids(ETH))
                .feed());
        assertThat(polled().next()).isEqualTo(Duration.ofSeconds(1_072));
        first.close();
        // Two run, and this one takes two pages.
        start(basic.tradingSignals(TradingSignalsQuery.of(Tokens.ids(BTC, ETH)).since(TODAY.minusDays(98)))
                .feed());
        assertThat(polled().next()).isEqualTo(Duration.ofSeconds(2_143));
    }

    @Test
    void withoutAPlanItIsAMinute() throws InterruptedException {
        start(client.price(Tokens.ids(BTC)).feed());

        assertThat(polled().next()).isEqualTo(MINUTE);
    }

    @Test
    void aMonthWithoutCreditsIsWaitedForAndCostsNothing() throws InterruptedException {
        TokenMetrics poor =
                client.with(b -> b.client(c -> c.rateLimit(RateLimit.none().creditsPerMonth(1_000_000, 999_999))));
        start(poor.price(Tokens.ids(BTC)).feed());
        price();
        polled();

        pass(MINUTE);

        FeedEvent.PollFailed refused = failed();
        assertThat(refused.failure())
                .isInstanceOfSatisfying(
                        RateLimitException.class, e -> assertThat(e.isLocal()).isTrue());
        assertThat(refused.next()).isEqualTo(Duration.ofDays(31).minus(MINUTE));
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @Test
    void aListThatEndsOnADayHasNoFeed() {
        DatedList<TradingSignal> past =
                client.tradingSignals(TradingSignalsQuery.of(Tokens.ids(BTC)).until(TODAY));

        assertThatThrownBy(past::feed)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the list ends on " + TODAY);
        assertThatThrownBy(() -> signals().feed(-1)).hasMessageContaining("lookBackDays: negative: -1");
    }
}
