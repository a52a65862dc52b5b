package dev.assay.metrics.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Reason;
import dev.assay.metrics.development.Burstiness.Form;
import dev.assay.metrics.development.Releases.Dependency;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    @Test
    void isMinusOneForPerfectRegularity() {
        double[] regular = {0.1, 0.1, 0.1};

        assertThat(Burstiness.of(regular, Form.PLAIN).value()).isEqualTo(-1);
        assertThat(Burstiness.of(regular, Form.SHORT_SERIES).value()).isEqualTo(-1);
    }

    @Test
    void reachesOneForAShortBurstOnlyByTheFormForShortSeries() {
        double[] burst = {0, 0, 0, 0, 10};

        assertThat(Burstiness.of(burst, Form.PLAIN).value()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Burstiness.of(burst).value()).isCloseTo(1, within(1e-12));
        assertThat(Burstiness.of(burst).conventions()).containsEntry("form", Form.SHORT_SERIES);
    }

    @Test
    void isAboutZeroForRandomEventsEvenInShortSeries() {
        SplittableRandom random = new SplittableRandom(41);
        double sum = 0;
        double plain = 0;
        for (int round = 0; round < 4_000; round++) {
            double[] times = random.doubles(20).map(u -> -Math.log1p(-u)).toArray();
            sum += Burstiness.of(times).value() / 4_000;
            plain += Burstiness.of(times, Form.PLAIN).value() / 4_000;
        }

        // The form is exact for the root of the mean square of r; the mean of r is a little below.
        assertThat(sum).isCloseTo(0, within(0.025));
        assertThat(plain).as("too low").isLessThan(sum - 0.02);
    }

    @Test
    void takesThePlainFormForLongSeries() {
        double[] times = new double[100];
        Arrays.setAll(times, i -> 1 + i % 2);

        assertThat(Burstiness.of(times).conventions()).containsEntry("form", Form.PLAIN);
        assertThat(Burstiness.of(times).value()).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void doesNotChangeWithTheUnitOfTime() {
        double[] days = {1, 5, 2, 9};
        double[] hours = Arrays.stream(days).map(d -> d * 24).toArray();

        assertThat(Burstiness.of(hours).value()).isCloseTo(Burstiness.of(days).value(), within(1e-12));
    }

    @Test
    void isUndefinedForTooFewOrNoTime() {
        assertThat(Burstiness.of(new double[] {1}).reason()).contains(Reason.TOO_FEW);
        assertThat(Burstiness.of(new double[] {0, 0}).reason()).contains(Reason.ZERO_TOTAL);
        assertThatThrownBy(() -> Burstiness.of(new double[] {1, -1})).hasMessageContaining("times");
        assertThatThrownBy(() -> Burstiness.of(new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessageContaining("times");
    }

    @Test
    void countsReleasesAYear() {
        Window half = new Window(START, day(73));

        assertThat(Releases.frequency(List.of(day(0), day(10), day(80)), half).value())
                .isEqualTo(10);
        assertThat(Releases.frequency(List.of(day(0)), half).flags()).containsExactly(Flag.EXTRAPOLATED);
        assertThat(Releases.frequency(List.of(day(0)), new Window(START, day(365)))
                        .flags())
                .isEmpty();
        assertThat(Releases.frequency(List.of(), new Window(START, START)).reason())
                .contains(Reason.WINDOW_TOO_SHORT);
    }

    @Test
    void measuresRegularityInAnyOrder() {
        assertThat(Releases.regularity(List.of(day(60), day(0), day(30))).value())
                .isZero();
        assertThat(Releases.regularity(List.of(day(0), day(10), day(40))).value())
                .isEqualTo(0.5);
        assertThat(Releases.regularity(List.of(day(0), day(10))).reason()).contains(Reason.TOO_FEW);
        assertThat(Releases.regularity(List.of()).n()).isZero();
        assertThat(Releases.regularity(List.of(day(0), day(0), day(0))).reason())
                .contains(Reason.ZERO_TOTAL);
    }

    @Test
    void letsNoReleaseCandidateMakeUpForAnOldLibrary() {
        LocalDate latest = LocalDate.of(2026, 1, 1);

        assertThat(Releases.libyears(List.of(
                                new Dependency("old", latest.minusDays(730), latest),
                                new Dependency("rc", latest.plusDays(100), latest)))
                        .value())
                .isEqualTo(2);
        assertThat(Releases.libyears(List.of()).value()).isZero();
    }
}
