package dev.assay.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.fakes.ManualTime;
import dev.assay.core.limit.Quota.Permit;
import dev.assay.core.limit.Quota.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many who wait at once, each of whom asks again when it was told to; one step of the clock after the other. */
class QueueTest {

    private static final int WAITERS = 1_000;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final ManualTime time = ManualTime.held();
    private final PriorityQueue<Caller> sleeping = new PriorityQueue<>(Comparator.comparing(Caller::wakesAt));
    private Duration elapsed = Duration.ZERO;
    private final List<Duration> granted = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 600})
    void getsThroughInAsFewWindowsAsThereMustBe(int limit) {
        MemoryQuota quota = MemoryQuota.of(RateLimit.per(WINDOW, limit), time);
        for (int i = 0; i < WAITERS; i++) {
            ask(quota, i);
        }

        everybodyGetsThrough(quota);

        assertThat(granted).hasSize(WAITERS);
        assertThat(elapsed).isEqualTo(WINDOW.multipliedBy((WAITERS - 1) / limit));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 600})
    void noWindowIsLostWhenMostHaveGivenUp(int limit) {
        MemoryQuota quota = MemoryQuota.of(RateLimit.per(WINDOW, limit), time);
        for (int i = 0; i < WAITERS; i++) {
            ask(quota, i);
        }

        List<Caller> leavers =
                sleeping.stream().filter(caller -> caller.number() % 10 != 0).toList();
        leavers.forEach(caller -> quota.leave(caller.number()));
        sleeping.removeAll(leavers);
        int staying = granted.size() + sleeping.size();
        everybodyGetsThrough(quota);

        assertThat(granted).hasSize(staying);
        assertThat(elapsed).isEqualTo(WINDOW.multipliedBy((staying - 1) / limit));
    }

    private void everybodyGetsThrough(MemoryQuota quota) {
        while (!sleeping.isEmpty()) {
            Duration next = sleeping.element().wakesAt();
            time.advance(next.minus(elapsed));
            elapsed = next;
            List<Caller> awake = new ArrayList<>();
            while (!sleeping.isEmpty() && sleeping.element().wakesAt().equals(next)) {
                awake.add(sleeping.remove());
            }
            awake.forEach(caller -> ask(quota, caller.number()));
        }
    }

    private void ask(MemoryQuota quota, int number) {
        Quota.Answer answer = quota.ask(number);
        if (answer instanceof Wait wait) {
            sleeping.add(new Caller(number, elapsed.plus(wait.askAfter())));
            return;
        }
        ((Permit) answer).release(null);
        granted.add(elapsed);
    }

    private record Caller(int number, Duration wakesAt) {}
}
