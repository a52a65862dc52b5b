package dev.assay.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.fakes.Services;
import dev.assay.core.feed.Feed;
import dev.assay.core.feed.FeedEvent;
import dev.assay.core.limit.Quota;
import dev.assay.core.limit.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagedFeedTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeList list = new FakeList();
    private final List<Integer> rows = new CopyOnWriteArrayList<>();
    private final List<FeedEvent> events = new CopyOnWriteArrayList<>();

    private void run(Feed<Integer> feed) {
        feed.onEvent(events::add).forEach(rows::add).join();
    }

    @Test
    void readsAllPagesAtEachPollAndHandsOutWhatThePollBeforeDidNotHave() {
        Feed<Integer> feed = list.of(1, 2, 3).paged(2).feed().maxPolls(3).onEvent(event -> {
            if (events.isEmpty()) {
                list.of(2, 3, 4);
            } else {
                list.of(1, 2, 3);
            }
        });

        run(feed);

        assertThat(rows).containsExactly(1, 2, 3, 4, 1);
        assertThat(events)
                .containsExactly(
                        new FeedEvent.Polled(3, 3, 2, MINUTE),
                        new FeedEvent.Polled(3, 1, 2, MINUTE),
                        new FeedEvent.Polled(3, 1, 2, MINUTE));
    }

    @Test
    void spreadsTheCreditsOfTheRateLimit() {
        RateLimit limit = RateLimit.none().creditsPerMonth(5_000, 0);

        run(list.of(1)
                .paged(Services.options(list.transport, list.time).rateLimit(limit), 5, true, Long.MAX_VALUE)
                .feed()
                .maxPolls(1));

        assertThat(events).containsExactly(new FeedEvent.Polled(1, 1, 1, Duration.ofSeconds(536)));
    }

    @Test
    void pollsEveryMinuteIfAQuotaOfTheCallersSaysNothingOfAMonth() {
        run(list.of(1)
                .paged(Services.options(list.transport, list.time).quota(new Generous()), 5, true, Long.MAX_VALUE)
                .feed()
                .maxPolls(1));

        assertThat(events).containsExactly(new FeedEvent.Polled(1, 1, 1, MINUTE));
    }

    private static final class Generous implements Quota {

        @Override
        public Answer ask(Object caller) {
            return new Permit() {
                @Override
                public void release(@Nullable Duration pause) {
                    // Nothing is counted.
                }
            };
        }

        @Override
        public void leave(Object caller) {
            throw new UnsupportedOperationException("nobody waits");
        }
    }
}
