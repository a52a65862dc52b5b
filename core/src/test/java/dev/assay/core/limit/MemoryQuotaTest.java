package dev.assay.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.RateLimitException.Scope;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.limit.Quota.Answer;
import dev.assay.core.limit.Quota.Exhausted;
import dev.assay.core.limit.Quota.Permit;
import dev.assay.core.limit.Quota.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryQuotaTest {

    private final ManualTime time = ManualTime.held();

    @Test
    void aPlaceIsHeldUntilOneWindowAfterTheRequestIsOver() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(1), time);
        Permit permit = granted(quota.ask("a"));
        time.advance(Duration.ofSeconds(20));
        assertThat(waitOf(quota.ask("b"))).isEqualTo(Duration.ofSeconds(60));
        permit.release(null);
        time.advance(Duration.ofSeconds(59));

        assertThat(waitOf(quota.ask("b"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(quota.used()).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));
        assertThat(quota.used()).isZero();
        assertThat(quota.ask("b")).isInstanceOf(Permit.class);
    }

    @Test
    void thoseWhoWaitAreServedInTheirOrder() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(2), time);
        granted(quota.ask("x")).release(null);
        time.advance(Duration.ofSeconds(10));
        granted(quota.ask("y")).release(null);

        assertThat(waitOf(quota.ask("first"))).isEqualTo(Duration.ofSeconds(50));
        assertThat(waitOf(quota.ask("second"))).isEqualTo(Duration.ofSeconds(60));
        time.advance(Duration.ofSeconds(50));

        assertThat(waitOf(quota.ask("newcomer"))).isPositive();
        assertThat(waitOf(quota.ask("second"))).isEqualTo(Duration.ofSeconds(10));
        assertThat(quota.ask("first")).isInstanceOf(Permit.class);
    }

    @Test
    void whoGivesUpMakesRoom() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(1), time);
        granted(quota.ask("x")).release(null);
        quota.ask("first");
        quota.ask("second");
        time.advance(Duration.ofSeconds(60));
        assertThat(quota.ask("second")).isInstanceOf(Wait.class);

        quota.leave("first");

        assertThat(quota.ask("second")).isInstanceOf(Permit.class);
    }

    @Test
    void aPauseHoldsEverybodyAndTheLongestCounts() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(9), time);
        Permit one = granted(quota.ask("a"));
        Permit two = granted(quota.ask("b"));
        one.release(Duration.ofSeconds(30));
        two.release(Duration.ofSeconds(5));

        Answer answer = quota.ask("c");

        assertThat(waitOf(answer)).isEqualTo(Duration.ofSeconds(30));
        assertThat(((Wait) answer).scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(((Wait) answer).limit()).isZero();
        time.advance(Duration.ofSeconds(30));
        assertThat(quota.ask("c")).isInstanceOf(Permit.class);
    }

    @Test
    void aPauseIsExtendedByALongerOne() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.none(), time);
        Permit one = granted(quota.ask("a"));
        Permit two = granted(quota.ask("b"));
        one.release(Duration.ofSeconds(5));
        two.release(Duration.ofSeconds(30));

        assertThat(waitOf(quota.ask("c"))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void creditsLastUntilTheMonthEndsInUtc() {
        time.setNow(Instant.parse("2026-12-31T23:59:59Z"));
        MemoryQuota quota = MemoryQuota.of(RateLimit.none().creditsPerMonth(3, 1), time);
        granted(quota.ask("a")).release(null);
        granted(quota.ask("b")).release(null);

        Exhausted answer = (Exhausted) quota.ask("c");

        assertThat(answer).isEqualTo(new Exhausted(Duration.ofSeconds(1), Scope.MONTH, 3));
        assertThat(quota.creditsUsed()).isEqualTo(3);
        time.advance(Duration.ofSeconds(1));
        assertThat(quota.creditsUsed()).isZero();
        assertThat(quota.ask("c")).isInstanceOf(Permit.class);
    }

    @Test
    void aClockThatGoesBackGivesNoCredits() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.none().creditsPerMonth(1, 0), time);
        granted(quota.ask("a")).release(null);
        time.setNow(Instant.parse("2026-01-15T00:00:00Z"));

        assertThat(quota.ask("b")).isInstanceOf(Exhausted.class);
    }

    @Test
    void whoWaitsLearnsThatCreditsAreUsedUp() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(1).creditsPerMonth(1, 0), time);
        granted(quota.ask("a"));

        assertThat(quota.ask("b")).isInstanceOf(Exhausted.class);
    }

    @Test
    void aPermitIsReleasedOnce() {
        Permit permit = granted(MemoryQuota.of(RateLimit.perMinute(1), time).ask("a"));
        permit.release(null);

        assertThatThrownBy(() -> permit.release(null)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void tellsWhichLimitItIs(Duration window, Scope scope) {
        MemoryQuota quota = MemoryQuota.of(RateLimit.per(window, 1), time);
        granted(quota.ask("a"));

        assertThat(quota.ask("b")).isEqualTo(new Wait(window, scope, 1));
    }

    private static List<Arguments> windows() {
        return List.of(
                Arguments.of(Duration.ofSeconds(1), Scope.SECOND),
                Arguments.of(Duration.ofMinutes(1), Scope.MINUTE),
                Arguments.of(Duration.ofDays(1), Scope.DAY),
                Arguments.of(Duration.ofSeconds(7), Scope.UNKNOWN));
    }

    @Test
    void noLimitNeverWaits() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.none(), time);

        assertThat(Stream.generate(() -> quota.ask(new Object())).limit(1000)).allMatch(Permit.class::isInstance);
        assertThat(quota.limit()).isEqualTo(RateLimit.none());
    }

    @Test
    void aWaitIsALowerBoundThatTellsHowDeepTheQueueIs() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(2), time);
        granted(quota.ask("a")).release(null);
        time.advance(Duration.ofSeconds(15));
        granted(quota.ask("b")).release(null);
        List<Duration> waits = new ArrayList<>();

        for (int i = 0; i < 5; i++) {
            waits.add(waitOf(quota.ask(i)));
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(45),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(105),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(165));
    }

    private static Permit granted(Answer answer) {
        assertThat(answer).isInstanceOf(Permit.class);
        return (Permit) answer;
    }

    private static Duration waitOf(Answer answer) {
        assertThat(answer).isInstanceOf(Wait.class);
        return ((Wait) answer).duration();
    }
}
