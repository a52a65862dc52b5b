package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.Unit;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    private static final Metric DAYS = metric(Unit.DAYS);

    private static Metric metric(Unit unit) {
        return new Metric("test.wait", "Wait", Family.DEVELOPMENT, unit, Direction.LOWER_IS_BETTER, "median", "test");
    }

    private static KaplanMeier days(int[] events, int[] censored) {
        KaplanMeier times = KaplanMeier.withResolution(Duration.ofSeconds(1));
        for (int each : events) {
            times.addEvent(Duration.ofDays(each));
        }
        for (int each : censored) {
            times.addCensored(Duration.ofDays(each));
        }
        return times;
    }

    /** The maintained arm of the leukaemia trial (Miller 1981), as R's survfit prints it. */
    private static SurvivalCurve maintained() {
        return days(new int[] {9, 13, 18, 23, 31, 34, 48}, new int[] {13, 28, 45, 161})
                .result();
    }

    @Test
    void isTheCurveThatTextbooksPrint() {
        SurvivalCurve curve = maintained();

        assertThat(curve.survivalAfter(Duration.ofDays(8))).isEqualTo(1);
        assertThat(curve.survivalAfter(Duration.ofDays(9))).isCloseTo(0.9091, within(5e-5));
        assertThat(curve.survivalAfter(Duration.ofDays(20))).isCloseTo(0.7159, within(5e-5));
        assertThat(curve.survivalAfter(Duration.ofDays(40))).isCloseTo(0.3682, within(5e-5));
        assertThat(curve.survivalAfter(Duration.ofDays(999))).isCloseTo(0.1841, within(5e-5));
        assertThat(curve.standardErrorAfter(Duration.ofDays(8))).isZero();
        assertThat(curve.standardErrorAfter(Duration.ofDays(13))).isCloseTo(0.1163, within(5e-5));
        assertThat(curve.standardErrorAfter(Duration.ofDays(48))).isCloseTo(0.1535, within(5e-5));
        assertThat(curve.median(DAYS).value()).isEqualTo(31);
    }

    @Test
    void saysHowSureTheMedianIs() {
        Measurement median = maintained().median(DAYS);

        assertThat(median.conventions())
                .containsEntry("lower 95 %", 13.0)
                .containsEntry("ended", 7L)
                .doesNotContainKey("upper 95 %");
        assertThat(median.n()).isEqualTo(11);
        assertThat(median.flags()).containsExactly(Flag.CENSORED);
        assertThat(days(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, new int[] {})
                        .result()
                        .median(DAYS)
                        .conventions())
                .containsKeys("lower 95 %", "upper 95 %");
    }

    @Test
    void isNotMadeFastByWhatWaits() {
        KaplanMeier dead = days(new int[] {1, 1, 2}, new int[] {300, 310, 320, 330});

        Measurement median = dead.result().median(DAYS);

        assertThat(median.reason()).contains(Reason.CENSORED);
        assertThat(median.detail()).isEqualTo("4 of 7 had not ended");
    }

    @Test
    void takesExactlyOneHalfForOneHalf() {
        for (int n = 1; n <= 60; n++) {
            int[] events = new int[2 * n];
            for (int i = 0; i < events.length; i++) {
                events[i] = i + 1;
            }
            assertThat(days(events, new int[] {}).result().median(DAYS).value()).isEqualTo(n);
        }
    }

    @Test
    void countsAnEventBeforeACensoringOfTheSameTime() {
        SurvivalCurve curve = days(new int[] {5}, new int[] {5}).result();

        assertThat(curve.survivalAfter(Duration.ofDays(5))).isEqualTo(0.5);
        assertThat(curve.events()).isEqualTo(1);
        assertThat(curve.censored()).isEqualTo(1);
        assertThat(curve.standardErrorAfter(Duration.ofDays(5))).isPositive();
        assertThat(days(new int[] {5}, new int[] {}).result().standardErrorAfter(Duration.ofDays(6)))
                .isZero();
    }

    @Test
    void reachesEveryPartInItsUnit() {
        KaplanMeier ten = days(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, new int[] {});

        assertThat(ten.result().quantile(DAYS, 0.9).value()).isEqualTo(9);
        assertThat(ten.result().quantile(DAYS, 1).value()).isEqualTo(10);
        assertThat(ten.result().median(metric(Unit.HOURS)).value()).isEqualTo(120);
        assertThat(ten.result().median(metric(Unit.SECONDS)).value()).isEqualTo(432_000);
        assertThatThrownBy(() -> ten.result().median(metric(Unit.COUNT))).hasMessageContaining("metric");
        assertThatThrownBy(() -> ten.result().quantileSeconds(0)).hasMessageContaining("part");
        assertThatThrownBy(() -> ten.result().quantileSeconds(1.1)).hasMessageContaining("part");
    }

    @Test
    void isUndefinedWithoutObservations() {
        assertThat(KaplanMeier.withResolution(Duration.ofHours(1))
                        .result()
                        .median(DAYS)
                        .reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void mergesAnyPartitionToTheSameBytes() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 50; round++) {
            KaplanMeier whole = KaplanMeier.withResolution(Duration.ofMinutes(1));
            KaplanMeier[] parts = new KaplanMeier[4];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = KaplanMeier.withResolution(Duration.ofMinutes(1));
            }
            for (int i = 0; i < 200; i++) {
                Duration time = Duration.ofSeconds(random.nextLong(100_000));
                KaplanMeier part = parts[random.nextInt(parts.length)];
                if (random.nextBoolean()) {
                    whole.addEvent(time);
                    part.addEvent(time);
                } else {
                    whole.addCensored(time);
                    part.addCensored(time);
                }
            }
            KaplanMeier merged = KaplanMeier.withResolution(Duration.ofMinutes(1));
            for (KaplanMeier part : parts) {
                merged.merge(KaplanMeier.fromBytes(part.toBytes()));
            }

            assertThat(merged.toBytes()).isEqualTo(whole.toBytes());
            assertThat(merged.result().median(DAYS)).isEqualTo(whole.result().median(DAYS));
        }
    }

    @Test
    void doublesWhenMergedWithItself() {
        KaplanMeier times = days(new int[] {3}, new int[] {4});

        times.merge(times);

        assertThat(times.result().events()).isEqualTo(2);
        assertThat(times.result().censored()).isEqualTo(2);
    }

    @Test
    void keepsItsBytes() {
        assertThat(days(new int[] {1}, new int[] {}).toBytes())
                .containsExactly('K', 1, 0xe8, 0x07, 1, 0x80, 0xa3, 0x05, 1, 0);
    }

    @Test
    void refusesWhatIsNotItsOwn() {
        KaplanMeier times = days(new int[] {1}, new int[] {});
        byte[] bytes = times.toBytes();

        assertThatThrownBy(() -> times.merge(KaplanMeier.withResolution(Duration.ofHours(1))))
                .hasMessageContaining("resolution");
        assertThatThrownBy(() -> times.addEvent(Duration.ofDays(-1))).hasMessageContaining("negative");
        assertThatThrownBy(() -> KaplanMeier.withResolution(Duration.ZERO)).hasMessageContaining("resolution");
        assertThatThrownBy(() -> KaplanMeier.fromBytes(new byte[] {'X', 1})).hasMessageContaining("not of this");
        assertThatThrownBy(() -> KaplanMeier.fromBytes(new byte[] {'K', 9})).hasMessageContaining("version 9");
        assertThatThrownBy(() -> KaplanMeier.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> KaplanMeier.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("too many");
    }
}
