package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedGroupTest {

    private final Clock clock = new Clock();
    private final ManualTime time = clock.time();
    private final FeedTimer timer = FeedTimer.of(time);
    private final FeedGroup group = FeedGroup.of("price client", 10_000);
    private final BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();

    private Feed<String> feed(FeedSource<String> source, FeedGroup within) {
        return Feed.of(source, row -> row).timedBy(timer).in(within).onEvent(events::add);
    }

    private long secondsToNextPoll() throws InterruptedException {
        return ((FeedEvent.Polled) events.poll(20, TimeUnit.SECONDS)).next().toSeconds();
    }

    @Test
    void aFeedTakesItsShareOfTheCredits() throws InterruptedException {
        Taker<String> first = Taker.of(feed(Script.of("a"), group)).request(Long.MAX_VALUE);
        assertThat(secondsToNextPoll()).isEqualTo(268);
        Taker<String> second = Taker.of(feed(Script.of("b"), group.within(FeedGroup.of("outer", 0))))
                .request(Long.MAX_VALUE);
        assertThat(secondsToNextPoll()).isEqualTo(536);

        clock.pass(Duration.ofSeconds(268));
        assertThat(secondsToNextPoll()).isEqualTo(536);

        second.cancel();
        time.advance(Duration.ofSeconds(536));
        assertThat(secondsToNextPoll()).isEqualTo(268);
        first.cancel();
    }

    @Test
    void aFeedThatHasEndedTakesNoShare() throws InterruptedException {
        Taker<String> failing = Taker.of(feed(new Script().thenThrow(Failures.lasting()), group))
                .request(1);
        assertThat(failing.end()).isNotNull();

        Taker.of(feed(Script.of("a"), group)).request(1);

        assertThat(secondsToNextPoll()).isEqualTo(268);
    }

    @Test
    void creditsOfItsOwnAreNotShared() throws InterruptedException {
        Taker.of(feed(Script.of("a"), group));

        Taker.of(feed(Script.of("b"), group).creditsPerMonth(20_000)).request(1);
        assertThat(secondsToNextPoll()).isEqualTo(134);
        Taker.of(feed(Script.of("c"), group).creditsPerMonth(0)).request(1);
        assertThat(secondsToNextPoll()).isEqualTo(60);
    }

    @Test
    void closingEndsFeedsThatWaitWithoutAnyTimePassing() throws InterruptedException {
        Taker<String> waiting = Taker.of(feed(Script.of("a"), group)).request(Long.MAX_VALUE);
        Taker<String> idle = Taker.of(feed(Script.of("b"), group));
        Taker<String> elsewhere = Taker.of(feed(Script.of("c"), FeedGroup.of("other client", 0)));
        waiting.rows(1);
        time.awaitSleepers(1);

        group.close();
        group.close();

        assertThat(waiting.end()).isInstanceOf(IllegalStateException.class).hasMessage("this price client is closed");
        assertThat(idle.end()).isInstanceOf(IllegalStateException.class);
        assertThat(elsewhere.isEnded()).isFalse();
        Await.until(() -> time.sleepers() == 0);
    }

    @Test
    void closingBreaksOffThePollUnderWay() throws InterruptedException {
        CountDownLatch polling = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Taker<String> taker = Taker.of(feed(
                        previous -> {
                            polling.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return Poll.of(List.of("late"));
                        },
                        group))
                .request(1);
        polling.await();

        group.close();

        assertThat(taker.end()).isInstanceOf(IllegalStateException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(taker.rowsNow()).isEmpty();
    }

    @Test
    void rowsThatWaitAreHandedOutBeforeTheEnd() throws InterruptedException {
        Taker<String> taker = Taker.of(feed(Script.of("a", "b"), group)).request(1);
        taker.rows(1);

        group.close();
        assertThat(taker.isEnded()).isFalse();

        assertThat(taker.request(1).rows(1)).containsExactly("b");
        assertThat(taker.end()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOuterGroupEndsWhatIsWithinAndNotTheOtherWayRound() throws InterruptedException {
        FeedGroup inner = FeedGroup.of("derived client", 0).within(group);
        Taker<String> outside = Taker.of(feed(Script.of("a"), group)).request(1);
        Taker<String> inside = Taker.of(feed(Script.of("b"), inner)).request(1);

        inner.close();
        assertThat(inside.end()).hasMessage("this derived client is closed");
        assertThat(outside.isEnded()).isFalse();

        Taker<String> another =
                Taker.of(feed(Script.of("c"), FeedGroup.of("third client", 0).within(group)));
        group.close();
        assertThat(outside.end()).isNotNull();
        assertThat(another.end()).hasMessage("this third client is closed");
    }

    @Test
    void whoSubscribesTooLateIsToldSoAndNothingIsAskedFor() throws InterruptedException {
        Script script = Script.of("a");
        group.close();

        assertThat(Taker.of(feed(script, group)).request(1).end()).hasMessage("this price client is closed");
        assertThat(script.polls()).isZero();
        assertThat(group).hasToString("FeedGroup[price client, 0 running, closed]");
    }

    @Test
    void refusesNegativeCredits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedGroup.of("client", -1))
                .withMessage("creditsPerMonth: negative: -1");
    }
}
