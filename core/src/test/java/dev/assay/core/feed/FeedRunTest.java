package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.fakes.CapturedLogs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FeedRunTest {

    private final Clock clock = new Clock();

    private Feed<String> feed(Script script) {
        return Feed.<String>of(script, row -> row).timedBy(FeedTimer.of(clock.time()));
    }

    @Test
    void givesEachRowToTheConsumer() throws InterruptedException {
        List<String> rows = new CopyOnWriteArrayList<>();
        FeedRun run = feed(Script.of("a", "b").then("c")).maxPolls(2).forEach(rows::add);

        clock.pass(Duration.ofMinutes(1));
        run.join();

        assertThat(rows).containsExactly("a", "b", "c");
        assertThat(run.isOver()).isTrue();
    }

    @Test
    void joinThrowsWhatEndedTheFeed() {
        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            FeedRun run = feed(new Script().thenThrow(Failures.lasting())).forEach(row -> {});

            assertThatThrownBy(run::join).isInstanceOf(AuthenticationException.class);
            assertThat(logs.lines()).anyMatch(line -> line.contains("A feed has ended"));
        }
    }

    @Test
    void joinThrowsWhatTheConsumerThrew() {
        List<String> rows = new CopyOnWriteArrayList<>();
        FeedRun run = feed(Script.of("a", "b")).forEach(row -> {
            rows.add(row);
            throw new IllegalStateException("the table is full");
        });

        assertThatThrownBy(run::join).isInstanceOf(IllegalStateException.class).hasMessage("the table is full");
        assertThat(rows).containsExactly("a");
    }

    @Test
    void joinThrowsErrorsToo() {
        FeedRun run = feed(Script.of("a")).forEach(row -> {
            throw new AssertionError("not this row");
        });

        assertThatThrownBy(run::join).isInstanceOf(AssertionError.class).hasMessage("not this row");
    }

    @Test
    void joinEndsWhenTheRunIsClosed() throws InterruptedException {
        FeedRun run = feed(Script.of("a")).forEach(row -> {});
        CountDownLatch joined = new CountDownLatch(1);
        new Thread(() -> {
                    run.join();
                    joined.countDown();
                })
                .start();

        run.close();
        run.close();

        assertThat(joined.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anInterruptEndsJoinAndNotTheRun() {
        FeedRun run = feed(Script.of("a")).forEach(row -> {});
        Thread.currentThread().interrupt();

        assertThatThrownBy(run::join).isInstanceOf(InterruptedCallException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.isOver()).isFalse();
        run.close();
    }

    @Test
    void closeWaitsForTheRowInTheConsumersHands() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicReference<String> done = new AtomicReference<>();
        FeedRun run = feed(Script.of("a", "b")).forEach(row -> {
            inside.countDown();
            await(goOn);
            done.set(row);
        });
        inside.await();
        new Thread(() -> {
                    while (!run.isOver()) {
                        Thread.onSpinWait();
                    }
                    goOn.countDown();
                })
                .start();

        run.close();

        assertThat(done.get()).isEqualTo("a");
    }

    @Test
    void closeDoesNotWaitForeverForAConsumerThatHangs() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FeedRun run = feed(Script.of("a")).forEach(row -> {
            inside.countDown();
            await(goOn);
        });
        inside.await();
        long begun = System.nanoTime();

        run.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(15));
        goOn.countDown();
    }

    @Test
    void anInterruptEndsTheWaitOfClose() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FeedRun run = feed(Script.of("a")).forEach(row -> {
            inside.countDown();
            await(goOn);
        });
        inside.await();
        Thread.currentThread().interrupt();

        run.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.isOver()).isTrue();
        goOn.countDown();
    }

    @Test
    void theConsumerMayCloseTheRun() throws InterruptedException {
        AtomicReference<FeedRun> self = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        List<String> rows = new CopyOnWriteArrayList<>();
        FeedRun run = feed(Script.of("a", "b")).forEach(row -> {
            await(known);
            rows.add(row);
            self.get().close();
        });
        self.set(run);
        known.countDown();

        run.join();

        assertThat(rows).containsExactly("a");
    }

    @Test
    void aSlowConsumerLeavesRowsToThePolicy() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch dropped = new CountDownLatch(1);
        List<String> rows = new CopyOnWriteArrayList<>();
        Feed<String> feed = feed(Script.of("a").then("b").then("c"))
                .dropOldestBeyond(1)
                .maxPolls(3)
                .onEvent(event -> {
                    if (event instanceof FeedEvent.Dropped) {
                        dropped.countDown();
                    }
                });
        FeedRun run = feed.forEach(row -> {
            rows.add(row);
            inside.countDown();
            await(goOn);
        });
        inside.await();

        clock.pass(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        assertThat(dropped.await(20, TimeUnit.SECONDS)).isTrue();
        goOn.countDown();
        run.join();

        assertThat(rows).containsExactly("a", "c");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
