package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.CapturedLogs;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FeedLifeTest {

    private final ManualTime time = ManualTime.held();
    private final FeedTimer timer = FeedTimer.of(time);

    private Feed<String> feed(FeedSource<String> source) {
        return Feed.of(source, row -> row).timedBy(timer);
    }

    @Test
    void cancellingBreaksOffThePollUnderWay() throws InterruptedException {
        CountDownLatch polling = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Taker<String> taker = Taker.of(feed(previous -> {
                    polling.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return Poll.of(List.of("a"));
                }))
                .request(1);
        polling.await();

        taker.cancel();
        taker.cancel();

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(taker.request(1).rowsNow()).isEmpty();
    }

    @Test
    void cancellingWhileWaitingLeavesNobodyAsleep() throws InterruptedException {
        Taker<String> taker = Taker.of(feed(Script.of("a"))).request(Long.MAX_VALUE);
        taker.rows(1);
        time.awaitSleepers(1);

        taker.cancel();

        Await.until(() -> time.sleepers() == 0);
    }

    @Test
    void aNonPositiveRequestFailsAndThrowsAwayWhatWaits() throws InterruptedException {
        Taker<String> taker = Taker.of(feed(Script.of("a", "b"))).request(1);
        taker.rows(1);

        taker.request(0);

        assertThat(taker.end())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n: not positive: 0")
                .hasMessageContaining("3.9");
        assertThat(taker.rowsNow()).isEmpty();
    }

    @Test
    void aNonPositiveRequestBreaksOffThePollUnderWay() throws InterruptedException {
        CountDownLatch polling = new CountDownLatch(1);
        Taker<String> taker = Taker.of(feed(previous -> {
                    polling.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Poll.of(List.of("a"));
                }))
                .request(1);
        polling.await();

        taker.request(-1);

        assertThat(taker.end()).hasMessageContaining("n: not positive: -1");
    }

    @Test
    void rowsRequestedWhileSubscribingComeAfterIt() throws InterruptedException {
        List<String> signals = new ArrayList<>();
        CountDownLatch end = new CountDownLatch(1);
        feed(Script.of("a")).maxPolls(1).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(5);
                // Time enough for a row to come too early.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                signals.add("subscribed");
            }

            @Override
            public void onNext(String row) {
                signals.add(row);
            }

            @Override
            public void onError(Throwable failure) {
                signals.add(failure.toString());
                end.countDown();
            }

            @Override
            public void onComplete() {
                signals.add("complete");
                end.countDown();
            }
        });

        assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(signals).containsExactly("subscribed", "a", "complete");
    }

    @Test
    void aSubscriberThatRefusesItsSubscriptionIsLetGo() {
        Script script = Script.of("a");

        assertThatThrownBy(() -> feed(script).subscribe(new Broken("onSubscribe")))
                .hasMessage("broken in onSubscribe");
        assertThat(script.polls()).isZero();
    }

    @Test
    void aSubscriberThatThrowsIsCancelledAndLogged() {
        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            Script script = Script.of("a", "b");

            feed(script).subscribe(new Broken("onNext"));

            Await.until(() -> logs.lines().stream().anyMatch(line -> line.contains("broken in onNext")));
            time.advance(Duration.ofHours(1));
            assertThat(script.polls()).isEqualTo(1);
            assertThat(logs.lines())
                    .filteredOn(line -> line.contains("broken in"))
                    .hasSize(1);
        }
    }

    @Test
    void aSubscriberThatThrowsAtTheEndIsLogged() {
        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            feed(Script.of("a")).maxPolls(1).subscribe(new Broken("onComplete"));

            Await.until(() -> logs.lines().stream().anyMatch(line -> line.contains("broken in onComplete")));
        }
    }

    @Test
    void oneThreadWaitsForAnyNumberOfFeeds() throws InterruptedException {
        Set<Thread> before = new HashSet<>(threads("assay-feed-timer"));
        List<Taker<String>> takers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            takers.add(Taker.of(feed(Script.of("a"))).request(Long.MAX_VALUE));
        }
        for (Taker<String> taker : takers) {
            taker.rows(1);
        }

        Set<Thread> waiting = new HashSet<>(threads("assay-feed-timer"));
        waiting.removeAll(before);

        assertThat(waiting).hasSize(1).allMatch(Thread::isDaemon);
        takers.forEach(Taker::cancel);
    }

    @RepeatedTest(10)
    void theEndComesAfterTheListenerHasHeardOfTheLastPoll() throws InterruptedException {
        AtomicInteger heard = new AtomicInteger();

        Taker<String> taker = Taker.of(feed(Script.of("a")).maxPolls(1).onEvent(event -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                    heard.incrementAndGet();
                }))
                .request(Long.MAX_VALUE);

        assertThat(taker.end()).isNull();
        assertThat(heard).hasValue(1);
    }

    // A lost wake-up would leave the feed without its last rows.
    @RepeatedTest(20)
    void nothingIsLostWhenRequestsRaceWithPolls() throws InterruptedException {
        int count = 500;
        AtomicInteger next = new AtomicInteger();
        Feed<Integer> feed = Feed.<Integer>of(
                        previous -> Poll.of(List.of(next.get(), next.incrementAndGet())), row -> row)
                .allowUnderAMinute()
                .every(Duration.ofNanos(1))
                .timedBy(FeedTimer.of(TimeSource.system()));
        Taker<Integer> taker = Taker.of(feed);
        List<Thread> requesters = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread requester = new Thread(() -> {
                for (int n = 0; n < count / 4; n++) {
                    taker.request(1);
                }
            });
            requesters.add(requester);
            requester.start();
        }

        List<Integer> rows = taker.rows(count);

        for (Thread requester : requesters) {
            requester.join();
        }
        for (int i = 0; i < count; i++) {
            assertThat(rows.get(i)).isEqualTo(i);
        }
        taker.cancel();
        assertThat(taker.rowsNow()).isEmpty();
    }

    @RepeatedTest(20)
    void cancellingRacesWithEverything() {
        AtomicLong next = new AtomicLong();
        AtomicLong last = new AtomicLong();
        Feed<Long> feed = Feed.<Long>of(previous -> Poll.of(List.of(next.getAndIncrement())), row -> row)
                .allowUnderAMinute()
                .every(Duration.ofNanos(1))
                .timedBy(FeedTimer.of(TimeSource.system()));
        FeedRun run = feed.forEach(last::set);
        Await.until(() -> last.get() > 20);

        run.close();
        long seen = last.get();
        Taker<Long> restarted = Taker.of(feed).request(3);

        assertThat(run.isOver()).isTrue();
        Await.until(() -> !restarted.rowsNow().isEmpty());
        assertThat(last.get()).isEqualTo(seen);
        restarted.cancel();
    }

    private static List<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .toList();
    }

    private record Broken(String method) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            fail("onSubscribe");
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String row) {
            fail("onNext");
        }

        @Override
        public void onError(Throwable failure) {
            fail("onError");
        }

        @Override
        public void onComplete() {
            fail("onComplete");
        }

        private void fail(String here) {
            if (here.equals(method)) {
                throw new IllegalStateException("broken in " + here);
            }
        }
    }
}
