package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.fakes.CapturedLogs;
import dev.assay.core.fakes.ManualTime;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedOverflowTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock = new Clock();
    private final ManualTime time = clock.time();
    private final BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();

    private Feed<String> feed(Script script) {
        return Feed.<String>of(script, row -> row).timedBy(FeedTimer.of(time)).onEvent(events::add);
    }

    private FeedEvent event() throws InterruptedException {
        return events.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void pollsByTheClockAndDropsTheOldestRows() throws InterruptedException {
        Script script = Script.of("a").then("b", "c").then("d").then("e");
        Taker<String> taker = Taker.of(feed(script).dropOldestBeyond(2)).request(1);
        assertThat(taker.rows(1)).containsExactly("a");

        clock.pass(MINUTE);
        clock.pass(MINUTE);
        clock.pass(MINUTE);

        assertThat(event()).isEqualTo(new FeedEvent.Polled(1, 1, 1, MINUTE));
        assertThat(event()).isEqualTo(new FeedEvent.Polled(2, 2, 1, MINUTE));
        assertThat(event()).isEqualTo(new FeedEvent.Polled(1, 1, 1, MINUTE));
        assertThat(event()).isEqualTo(new FeedEvent.Dropped(1));
        assertThat(event()).isEqualTo(new FeedEvent.Polled(1, 1, 1, MINUTE));
        assertThat(event()).isEqualTo(new FeedEvent.Dropped(1));
        assertThat(taker.request(2).rows(2)).containsExactly("d", "e");
        taker.cancel();
    }

    @Test
    void rowsThatAreRequestedTakeNoRoom() throws InterruptedException {
        Script script = Script.of("a", "b", "c", "d", "e");

        Taker<String> taker = Taker.of(feed(script).dropOldestBeyond(2)).request(3);

        assertThat(taker.rows(3)).containsExactly("a", "b", "c");
        assertThat(taker.request(2).rows(2)).containsExactly("d", "e");
        assertThat(event()).isInstanceOf(FeedEvent.Polled.class);
        assertThat(events).isEmpty();
        taker.cancel();
    }

    @Test
    void anUnboundedRequestTakesEverything() throws InterruptedException {
        Script script = Script.of("a", "b", "c", "d", "e");

        Taker<String> taker = Taker.of(feed(script).failBeyond(1)).request(Long.MAX_VALUE);

        assertThat(taker.rows(5)).containsExactly("a", "b", "c", "d", "e");
        taker.cancel();
    }

    @Test
    void failsAfterTheRowsThatWaited() throws InterruptedException {
        Script script = Script.of("a").then("b", "c", "d", "e");
        Taker<String> taker = Taker.of(feed(script).failBeyond(2)).request(1);
        taker.rows(1);

        clock.pass(MINUTE);
        event();
        event();
        assertThat(taker.isEnded()).isFalse();
        taker.request(2);

        assertThat(taker.rows(2)).containsExactly("b", "c");
        assertThat(taker.end()).isInstanceOfSatisfying(FeedOverflowException.class, e -> {
            assertThat(e.waiting()).isEqualTo(2);
            assertThat(e.lost()).isEqualTo(2);
            assertThat(e.isRetryable()).isFalse();
            assertThat(e).hasMessageContaining("2 rows wait, and 2 more have no room");
        });
        assertThat(taker.rowsNow()).isEmpty();
    }

    @Test
    void withoutAListenerWhatWasDroppedIsLogged() throws InterruptedException {
        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            Feed<String> feed = Feed.<String>of(Script.of("a", "b", "c"), row -> row)
                    .timedBy(FeedTimer.of(time))
                    .dropOldestBeyond(1);

            Taker<String> taker = Taker.of(feed).request(1);
            clock.awaitSleep();

            assertThat(taker.rows(1)).containsExactly("b");
            assertThat(logs.lines())
                    .filteredOn(line -> line.contains("A feed dropped 1 rows"))
                    .hasSize(1);
            taker.cancel();
        }
    }

    @Test
    void nothingIsPolledBeforeTheFirstRequest() {
        Script script = Script.of("a");

        Taker.of(feed(script).dropOldestBeyond(1));
        time.advance(Duration.ofHours(1));

        assertThat(script.polls()).isZero();
    }
}
