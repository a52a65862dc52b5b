package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NewRowsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock = new Clock();

    private Feed<String> feed(Script script) {
        return Feed.<String>of(script, row -> row.charAt(0)).timedBy(FeedTimer.of(clock.time()));
    }

    @Test
    void rowsAreHandedOutOnce() throws InterruptedException {
        Taker<String> taker =
                Taker.of(feed(Script.of("a1", "b1").then("a1", "b1", "c1"))).request(Long.MAX_VALUE);
        assertThat(taker.rows(2)).containsExactly("a1", "b1");

        clock.pass(MINUTE);

        assertThat(taker.rows(1)).containsExactly("c1");
        taker.cancel();
    }

    @Test
    void rowsAreHandedOutAgainWhenTheyChangeEvenBackToWhatTheyWere() throws InterruptedException {
        Taker<String> taker =
                Taker.of(feed(Script.of("a1").then("a2").then("a1").then("a1", "b1")));
        taker.request(Long.MAX_VALUE);

        clock.pass(MINUTE);
        clock.pass(MINUTE);
        clock.pass(MINUTE);

        assertThat(taker.rows(4)).containsExactly("a1", "a2", "a1", "b1");
        taker.cancel();
    }

    @Test
    void rowsAreNotHandedOutAgainForWhatTheUserDoesNotMind() throws InterruptedException {
        Script script = Script.of("a1x").then("a1y").then("a2y");
        Taker<String> taker = Taker.of(feed(script).newWhenChanged(row -> row.charAt(1)));
        taker.request(Long.MAX_VALUE);

        clock.pass(MINUTE);
        clock.pass(MINUTE);

        assertThat(taker.rows(2)).containsExactly("a1x", "a2y");
        taker.cancel();
    }

    @Test
    void contentMayBeNull() throws InterruptedException {
        Taker<String> taker =
                Taker.of(feed(Script.of("a", "b1").then("a1")).newWhenChanged(row -> row.length() > 1 ? row : null));
        taker.request(Long.MAX_VALUE);

        clock.pass(MINUTE);

        assertThat(taker.rows(3)).containsExactly("a", "b1", "a1");
        taker.cancel();
    }

    @Test
    void rowsThatShareAKeyAreToldApartByWhatTheySay() throws InterruptedException {
        Taker<String> taker = Taker.of(feed(Script.of("a1", "a2", "a2").then("a2", "a3", "a1")));
        taker.request(Long.MAX_VALUE);

        clock.pass(MINUTE);

        assertThat(taker.rows(3)).containsExactly("a1", "a2", "a3");
        taker.cancel();
    }

    @Test
    void aRowThatAPollLeftOutIsStillKnown() throws InterruptedException {
        Taker<String> taker = Taker.of(feed(Script.of("a1", "b1").then("b1").then("a1", "b1", "c1")));
        taker.request(Long.MAX_VALUE);

        clock.pass(MINUTE);
        clock.pass(MINUTE);

        assertThat(taker.rows(3)).containsExactly("a1", "b1", "c1");
        taker.cancel();
    }

    @Test
    void keysBeyondTheBoundAreForgottenOldestFirst() throws InterruptedException {
        Script script = Script.of("a1", "b1").then("c1").then("a1", "b1");
        Taker<String> taker = Taker.of(feed(script).remember(2));
        taker.request(Long.MAX_VALUE);

        clock.pass(MINUTE);
        clock.pass(MINUTE);

        assertThat(taker.rows(4)).containsExactly("a1", "b1", "c1", "a1");
        taker.cancel();
    }

    @Test
    void keysOfTheLastPollAreKnownWhateverTheBound() throws InterruptedException {
        Script script = Script.of("a1", "b1", "c1").then("a1", "b1", "c1", "d1");
        Taker<String> taker = Taker.of(feed(script).remember(0));
        taker.request(Long.MAX_VALUE);

        clock.pass(MINUTE);

        assertThat(taker.rows(4)).containsExactly("a1", "b1", "c1", "d1");
        taker.cancel();
    }

    @Test
    void everySubscriptionPollsForItself() throws InterruptedException {
        Script script = Script.of("a1");
        Feed<String> feed = feed(script);

        Taker<String> first = Taker.of(feed).request(1);
        Taker<String> second = Taker.of(feed).request(1);

        assertThat(first.rows(1)).containsExactly("a1");
        assertThat(second.rows(1)).containsExactly("a1");
        assertThat(script.polls()).isEqualTo(2);
    }
}
