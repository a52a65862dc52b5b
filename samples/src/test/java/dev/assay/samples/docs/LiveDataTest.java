package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.feed.Feed;
import dev.assay.core.feed.FeedEvent;
import dev.assay.core.feed.FeedTimer;
import dev.assay.core.feed.Poll;
import dev.assay.testing.ManualTime;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeTokenMetricsExtension.class)
class LiveDataTest {

    private static TokenMetrics client(FakeTokenMetrics fake) {
        return Clients.of(fake).with(b -> b.client(c -> c.timeSource(ManualTime.automatic())));
    }

    @Test
    void setsThePace(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        // snippet: live-pace
        Feed<Price> prices = tm.price(Tokens.ids(3375)).feed().every(Duration.ofMinutes(5));
        Feed<Price> fast = tm.price(Tokens.ids(3375)).feed().allowUnderAMinute().every(Duration.ofSeconds(10));
        // end snippet

        prices.maxPolls(2).forEach(price -> {}).join();
        fast.maxPolls(2).forEach(price -> {}).join();
        assertThat(fake.requestCount()).isEqualTo(4);
    }

    @Test
    void tellsWhatHappensBesideTheRows(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);
        fake.faults().next(3, Fault.status(503));
        List<String> log = new CopyOnWriteArrayList<>();

        // snippet: live-events
        Feed<Price> prices = tm.price(Tokens.ids(3375)).feed().onEvent(event -> {
            if (event instanceof FeedEvent.PollFailed failed) {
                log.add("again in " + failed.next() + ": " + failed.failure().getMessage());
            } else if (event instanceof FeedEvent.Polled polled) {
                log.add(polled.fresh() + " of " + polled.rows() + " rows are new");
            }
        });
        // end snippet
        prices.maxPolls(3).forEach(price -> {}).join();

        assertThat(log).hasSize(3).endsWith("1 of 1 rows are new", "0 of 1 rows are new");
        assertThat(log.get(0)).startsWith("again in PT").contains("HTTP 503");
    }

    @Test
    void saysWhatBecomesOfRowsThatWait(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        // snippet: live-overflow
        Feed<Price> newest = tm.price(Tokens.ids(3375, 3306)).feed().dropOldestBeyond(1_000);
        Feed<Price> strict = tm.price(Tokens.ids(3375, 3306)).feed().failBeyond(10_000);
        // end snippet

        newest.maxPolls(1).forEach(price -> {}).join();
        strict.maxPolls(1).forEach(price -> {}).join();
        assertThat(fake.requestCount()).isEqualTo(2);
    }

    @Test
    void isAPublisher(FakeTokenMetrics fake) throws InterruptedException {
        TokenMetrics tm = client(fake);
        BlockingQueue<String> log = new LinkedBlockingQueue<>();

        // snippet: live-publisher
        tm.price(Tokens.ids(3375, 3306)).feed().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(2);
            }

            @Override
            public void onNext(Price price) {
                log.add(price.tokenName() + " " + price.currentPrice());
            }

            @Override
            public void onError(Throwable failure) {
                log.add("the feed has ended: " + failure);
            }

            @Override
            public void onComplete() {
                log.add("complete");
            }
        });
        // end snippet

        assertThat(List.of(log.take(), log.take()))
                .anyMatch(line -> line.startsWith("Bitcoin "))
                .anyMatch(line -> line.startsWith("Ethereum "));
    }

    @Test
    void takesASourceOfTheCallers() {
        AtomicInteger height = new AtomicInteger(100);

        // snippet: live-source
        Feed<Integer> heights = Feed.of(previous -> Poll.of(List.of(height.incrementAndGet())), row -> row);
        // end snippet

        List<Integer> seen = new ArrayList<>();
        heights.timedBy(FeedTimer.of(ManualTime.automatic()))
                .maxPolls(3)
                .forEach(seen::add)
                .join();
        assertThat(seen).containsExactly(101, 102, 103);
    }

    @Test
    void looksBackAsFarAsAsked(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        // snippet: live-look-back
        var week = tm.tradingSignals(TradingSignalsQuery.of(Tokens.ids(3375))).feed(7);
        // end snippet

        AtomicInteger rows = new AtomicInteger();
        week.maxPolls(1).forEach(signal -> rows.incrementAndGet()).join();
        assertThat(rows).hasValue(8);
    }

    // snippet: live-test
    @Test
    void handsOutAPriceAgainWhenItMoves(FakeTokenMetrics fake) {
        ManualTime time = ManualTime.automatic(); // A wait is over at once, and the clock has moved.
        TokenMetrics tm = Clients.of(fake).with(b -> b.client(c -> c.timeSource(time)));
        List<BigDecimal> seen = new CopyOnWriteArrayList<>();
        Feed<Price> prices = tm.price(Tokens.ids(3375)).feed().maxPolls(3);

        prices.onEvent(event -> fake.faults().once(Fault.columnValue("current_price", "1.5")))
                .forEach(price -> seen.add(price.currentPrice()))
                .join();

        assertThat(seen).hasSize(2).element(1).isEqualTo(new BigDecimal("1.5"));
        assertThat(time.sleeps()).contains(Duration.ofMinutes(1));
    }
    // end snippet
}
