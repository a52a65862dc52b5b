package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.fakes.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock = new Clock();
    private final ManualTime time = clock.time();
    private final FeedTimer timer = FeedTimer.of(time);

    private Feed<String> feed(Script script) {
        return Feed.<String>of(script, row -> row.charAt(0)).timedBy(timer);
    }

    @Nested
    class Polls {

        @Test
        void nothingIsAskedForBeforeRowsAreRequested() throws InterruptedException {
            Script script = Script.of("a1");

            Taker<String> taker = Taker.of(feed(script));
            assertThat(script.polls()).isZero();
            taker.request(1);

            assertThat(taker.rows(1)).containsExactly("a1");
        }

        @Test
        void endAfterTheOneThatSaysItIsTheLast() throws InterruptedException {
            Script script = Script.of("a1").then(() -> new Poll<>(List.of("b1"), 1, true));
            Taker<String> taker = Taker.of(feed(script)).request(2);
            assertThat(taker.rows(1)).containsExactly("a1");

            time.advance(MINUTE);

            assertThat(taker.rows(1)).containsExactly("b1");
            assertThat(taker.end()).isNull();
            assertThat(script.polls()).isEqualTo(2);
        }

        @Test
        void waitWhileRowsWaitForASubscriber() throws InterruptedException {
            Script script = Script.of("a1", "b1").then("c1");
            Taker<String> taker = Taker.of(feed(script)).request(1);
            assertThat(taker.rows(1)).containsExactly("a1");

            time.advance(Duration.ofHours(1));
            taker.request(1);
            assertThat(taker.rows(1)).containsExactly("b1");
            assertThat(script.polls()).isEqualTo(1);
            taker.request(1);

            assertThat(taker.rows(1)).containsExactly("c1");
        }

        @Test
        void areAMinuteApartFromBeginningToBeginning() throws InterruptedException {
            Script script = new Script()
                    .then(() -> {
                        time.advance(Duration.ofSeconds(20));
                        return Poll.of(List.of("a1"));
                    })
                    .then("a2");
            Taker<String> taker = Taker.of(feed(script)).request(Long.MAX_VALUE);
            taker.rows(1);

            clock.pass(Duration.ofSeconds(39));
            assertThat(script.polls()).isEqualTo(1);
            time.advance(Duration.ofSeconds(1));

            assertThat(taker.rows(1)).containsExactly("a2");
            taker.cancel();
        }

        @Test
        void areTheIntervalApart() throws InterruptedException {
            assertThat(firstPause(feed(Script.of("a1")).every(Duration.ofHours(3))))
                    .isEqualTo(Duration.ofHours(3));
        }

        @Test
        void spreadTheCreditsOfAMonth() throws InterruptedException {
            // 31 days are 2,678,400 seconds.
            assertThat(firstPause(feed(Script.of("a1")).creditsPerMonth(5_000))).isEqualTo(Duration.ofSeconds(536));
        }

        @Test
        void countEachRequestOfAPoll() throws InterruptedException {
            Script script = new Script().then(() -> new Poll<>(List.of("a1"), 3));

            assertThat(firstPause(feed(script).creditsPerMonth(5_000))).isEqualTo(Duration.ofSeconds(1_608));
        }

        @Test
        void areNeverCloserThanAMinuteForTheirCredits() throws InterruptedException {
            assertThat(firstPause(feed(Script.of("a1")).creditsPerMonth(500_000)))
                    .isEqualTo(MINUTE);
        }

        @Test
        void leaveTheCreditsToWhoSetsAnInterval() throws InterruptedException {
            Feed<String> feed = feed(Script.of("a1")).creditsPerMonth(5_000).every(MINUTE);

            assertThat(firstPause(feed)).isEqualTo(MINUTE);
        }

        @Test
        void areToldWhenTheLastGoodOneBegan() throws InterruptedException {
            Instant start = time.now();
            Script script = Script.of("a1").thenThrow(Failures.passing()).then("a2");
            Taker<String> taker = Taker.of(feed(script).onEvent(event -> {})).request(Long.MAX_VALUE);

            clock.pass(MINUTE);
            script.awaitPoll();
            script.awaitPoll();
            clock.pass(MINUTE);
            taker.rows(2);

            assertThat(script.previous()).containsExactly("null", start.toString(), start.toString());
            taker.cancel();
        }

        @Test
        void completeTheFeedAfterTheLastAndItsRows() throws InterruptedException {
            Script script = Script.of("a1").then("b1", "c1");
            Taker<String> taker = Taker.of(feed(script).maxPolls(2)).request(2);

            clock.pass(MINUTE);
            assertThat(taker.rows(2)).containsExactly("a1", "b1");
            assertThat(taker.isEnded()).isFalse();
            taker.request(1);

            assertThat(taker.rows(1)).containsExactly("c1");
            assertThat(taker.end()).isNull();
            assertThat(script.polls()).isEqualTo(2);
        }

        private Duration firstPause(Feed<String> feed) throws InterruptedException {
            BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();
            Taker<String> taker = Taker.of(feed.onEvent(events::add)).request(Long.MAX_VALUE);
            FeedEvent first = events.poll(20, TimeUnit.SECONDS);
            Duration slept = clock.awaitSleep();
            taker.cancel();

            assertThat(first)
                    .isInstanceOfSatisfying(
                            FeedEvent.Polled.class,
                            polled -> assertThat(polled.next()).isEqualTo(slept));
            return slept;
        }
    }

    @Test
    void namesWhatIsWrongBeforeAnythingIsAsked() {
        Feed<String> feed = feed(Script.of("a1"));

        assertThatThrownBy(() -> feed.every(Duration.ofSeconds(59)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interval: below a minute: PT59S")
                .hasMessageContaining("allowUnderAMinute()");
        assertThatThrownBy(() -> feed.allowUnderAMinute().every(Duration.ZERO)).hasMessageContaining("interval");
        assertThatThrownBy(() -> feed.every(Duration.ofDays(367))).hasMessageContaining("interval");
        assertThatThrownBy(() -> feed.creditsPerMonth(-1)).hasMessageContaining("credits: negative");
        assertThatThrownBy(() -> feed.remember(-1)).hasMessageContaining("keys: negative");
        assertThatThrownBy(() -> feed.failBeyond(0)).hasMessageContaining("rows: below 1");
        assertThatThrownBy(() -> feed.dropOldestBeyond(0)).hasMessageContaining("rows: below 1");
        assertThatThrownBy(() -> feed.maxPolls(0)).hasMessageContaining("polls: below 1");
        assertThatThrownBy(() -> new Poll<>(List.of(), -1)).hasMessageContaining("requests: negative");
        assertThatThrownBy(() -> feed.subscribe(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void mayPollFasterIfAllowed() throws InterruptedException {
        Taker<String> taker = Taker.of(
                        feed(Script.of("a1").then("a2")).allowUnderAMinute().every(Duration.ofSeconds(5)))
                .request(Long.MAX_VALUE);
        taker.rows(1);

        clock.pass(Duration.ofSeconds(5));

        assertThat(taker.rows(1)).containsExactly("a2");
        taker.cancel();
    }
}
