package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.CapturedLogs;
import dev.assay.core.fakes.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedFailureTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock = new Clock();
    private final ManualTime time = clock.time();
    private final BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();

    private Feed<String> quiet(Script script) {
        return Feed.<String>of(script, row -> row).timedBy(FeedTimer.of(time));
    }

    private Feed<String> feed(Script script) {
        return quiet(script).onEvent(events::add);
    }

    private FeedEvent event() throws InterruptedException {
        return events.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void whatPassesIsAnEventAndTheFeedGoesOn() throws InterruptedException {
        Script script = Script.of("a")
                .thenThrow(Failures.passing())
                .thenThrow(Failures.passing())
                .then("a", "b")
                .thenThrow(Failures.passing());
        Taker<String> taker = Taker.of(feed(script)).request(Long.MAX_VALUE);
        assertThat(taker.rows(1)).containsExactly("a");

        for (int i = 0; i < 4; i++) {
            clock.pass(MINUTE);
        }

        assertThat(taker.rows(1)).containsExactly("b");
        assertThat(event()).isEqualTo(new FeedEvent.Polled(1, 1, 1, MINUTE));
        assertFailed(event(), TransportException.class, 1, MINUTE);
        assertFailed(event(), TransportException.class, 2, MINUTE);
        assertThat(event()).isEqualTo(new FeedEvent.Polled(2, 1, 1, MINUTE));
        assertFailed(event(), TransportException.class, 1, MINUTE);
        taker.cancel();
        assertThat(taker.isEnded()).isFalse();
    }

    @Test
    void aServiceThatAsksForMoreTimeGetsIt() throws InterruptedException {
        Script script =
                new Script().thenThrow(Failures.limited(Duration.ofMinutes(7))).then("a");
        Taker<String> taker = Taker.of(feed(script)).request(1);
        assertFailed(event(), RateLimitException.class, 1, Duration.ofMinutes(7));

        clock.pass(Duration.ofMinutes(7).minusNanos(1));
        assertThat(script.polls()).isEqualTo(1);
        time.advance(Duration.ofNanos(1));

        assertThat(taker.rows(1)).containsExactly("a");
    }

    @Test
    void aServiceThatAsksForLessDoesNotShortenTheInterval() throws InterruptedException {
        Taker.of(feed(new Script().thenThrow(Failures.limited(Duration.ofSeconds(3)))))
                .request(1);

        assertFailed(event(), RateLimitException.class, 1, MINUTE);
    }

    @Test
    void aServiceThatAsksForAgesIsAskedAgainAfterAMonth() throws InterruptedException {
        Taker.of(feed(new Script().thenThrow(Failures.limited(Duration.ofSeconds(Long.MAX_VALUE)))))
                .request(1);

        assertFailed(event(), RateLimitException.class, 1, Duration.ofDays(31));
    }

    @Test
    void aListThatBrokeOffSaysInItsCauseHowLongToWait() throws InterruptedException {
        Throwable cause = Failures.limited(Duration.ofMinutes(2));
        Script script = new Script().thenThrow(new IncompleteListException("page 2 failed", List.of("a"), 1, cause));
        Taker<String> taker = Taker.of(feed(script)).request(1);

        assertFailed(event(), IncompleteListException.class, 1, Duration.ofMinutes(2));
        assertThat(taker.isEnded()).isFalse();
    }

    @Test
    void aPollThatTookLongerThanTheIntervalIsFollowedByTheNext() throws InterruptedException {
        Script script = new Script().then(() -> {
            time.advance(Duration.ofMinutes(5));
            throw Failures.passing();
        });
        Taker<String> taker = Taker.of(feed(script.then("a"))).request(1);

        assertFailed(event(), TransportException.class, 1, Duration.ZERO);
        assertThat(taker.rows(1)).containsExactly("a");
    }

    @Test
    void whatLastsEndsTheFeed() throws InterruptedException {
        RuntimeException refused = Failures.lasting();
        Script script = Script.of("a").thenThrow(refused);
        Taker<String> taker = Taker.of(feed(script)).request(Long.MAX_VALUE);
        taker.rows(1);

        clock.pass(MINUTE);

        assertThat(taker.end()).isSameAs(refused).isInstanceOf(AuthenticationException.class);
        assertThat(event()).isInstanceOf(FeedEvent.Polled.class);
        assertThat(events).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeReadIsAnEventUntilTheThirdWithoutAGoodOneBetween() throws InterruptedException {
        DataException third = Failures.unreadable();
        Script script = new Script()
                .thenThrow(Failures.unreadable())
                .thenThrow(new IncompleteListException("page 2", List.of("a"), 1, Failures.unreadable()))
                .then("a")
                .thenThrow(Failures.unreadable())
                .thenThrow(Failures.passing())
                .thenThrow(Failures.unreadable())
                .thenThrow(third);
        Taker<String> taker = Taker.of(feed(script)).request(Long.MAX_VALUE);

        for (int i = 0; i < 6; i++) {
            clock.pass(MINUTE);
        }

        assertThat(taker.end()).isSameAs(third);
        assertThat(taker.rowsNow()).containsExactly("a");
        assertFailed(event(), DataException.class, 1, MINUTE);
        assertFailed(event(), IncompleteListException.class, 2, MINUTE);
        assertThat(event()).isInstanceOf(FeedEvent.Polled.class);
        assertFailed(event(), DataException.class, 1, MINUTE);
        assertFailed(event(), TransportException.class, 2, MINUTE);
        assertFailed(event(), DataException.class, 3, MINUTE);
        assertThat(events).isEmpty();
    }

    @Test
    void anAnswerThatIsNoneToTheQuestionEndsTheFeedAtOnce() throws InterruptedException {
        RuntimeException ignored = new IgnoredParameterException("the answer has other days", "start_date", null);

        assertThat(Taker.of(feed(new Script().thenThrow(ignored))).request(1).end())
                .isSameAs(ignored);
        RuntimeException endless = new SizeLimitException("more than 32 MB", 1);
        assertThat(Taker.of(feed(new Script().thenThrow(endless))).request(1).end())
                .isSameAs(endless);
        assertThat(events).isEmpty();
    }

    @Test
    void whatIsNoFailureOfAServiceEndsTheFeed() throws InterruptedException {
        Taker<String> taker = Taker.of(feed(new Script().thenThrow(new IllegalStateException("closed"))))
                .request(1);

        assertThat(taker.end()).isInstanceOf(IllegalStateException.class).hasMessage("closed");
    }

    @Test
    void aRowWithoutAKeyEndsTheFeed() throws InterruptedException {
        Feed<String> feed = Feed.<String>of(Script.of("a"), row -> {
                    throw new IllegalStateException("no key in " + row);
                })
                .timedBy(FeedTimer.of(time));

        assertThat(Taker.of(feed).request(1).end()).hasMessage("no key in a");
    }

    @Test
    void withoutAListenerTheFirstInARowIsLogged() throws InterruptedException {
        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            Script script = new Script()
                    .thenThrow(Failures.passing())
                    .thenThrow(Failures.passing())
                    .then("a");
            Taker<String> taker = Taker.of(quiet(script)).request(1);

            clock.pass(MINUTE);
            clock.pass(MINUTE);
            taker.rows(1);

            assertThat(logs.lines())
                    .filteredOn(line -> line.contains("A poll failed"))
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains("the connection broke");
        }
    }

    @Test
    void aListenerThatThrowsIsLoggedAndHarmsNobody() throws InterruptedException {
        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            Script script = Script.of("a").then("b");
            Feed<String> feed = quiet(script).onEvent(event -> {
                throw new IllegalStateException("the listener is broken");
            });
            Taker<String> taker = Taker.of(feed).request(Long.MAX_VALUE);

            clock.pass(MINUTE);

            assertThat(taker.rows(2)).containsExactly("a", "b");
            assertThat(logs.lines()).anyMatch(line -> line.contains("the listener is broken"));
            taker.cancel();
        }
    }

    @Test
    void everyListenerIsTold() throws InterruptedException {
        BlockingQueue<FeedEvent> others = new LinkedBlockingQueue<>();

        Taker.of(feed(Script.of("a")).onEvent(others::add)).request(1);

        assertThat(event()).isInstanceOf(FeedEvent.Polled.class);
        assertThat(others.poll(20, TimeUnit.SECONDS)).isInstanceOf(FeedEvent.Polled.class);
    }

    private static void assertFailed(FeedEvent event, Class<?> type, long inARow, Duration next) {
        assertThat(event).isInstanceOfSatisfying(FeedEvent.PollFailed.class, failed -> {
            assertThat(failed.failure()).isInstanceOf(type);
            assertThat(failed.inARow()).isEqualTo(inARow);
            assertThat(failed.next()).isEqualTo(next);
        });
    }
}
