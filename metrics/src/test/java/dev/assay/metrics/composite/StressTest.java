package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.Distribution;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StressTest {

    private static long[] withoutTheLargest(long[] held) {
        long[] sorted = held.clone();
        Arrays.sort(sorted);
        return Arrays.copyOf(sorted, sorted.length - 1);
    }

    private static Measurement hhi(long[] held) {
        return Concentration.hhi(Distribution.of(held));
    }

    /** 60, 20, 20 have 4,400; 20, 20 have 5,000. */
    @Test
    void tellsWhatTheScenarioChanges() {
        long[] held = {20, 60, 20};

        Measurement delta =
                Stress.delta("the largest holder exits", held, StressTest::withoutTheLargest, StressTest::hhi);

        assertThat(delta.value()).isCloseTo(600, within(1e-9));
        assertThat(delta.metric()).isEqualTo(CompositeMetrics.STRESS_DELTA);
        assertThat(delta.n()).isEqualTo(2);
        assertThat(delta.conventions())
                .containsEntry("scenario", "the largest holder exits")
                .containsEntry("of", hhi(held).metric().id())
                .containsEntry("direction", Direction.LOWER_IS_BETTER);
        assertThat((double) delta.conventions().get("calm")).isCloseTo(4_400, within(1e-9));
        assertThat((double) delta.conventions().get("stressed")).isCloseTo(5_000, within(1e-9));
        assertThat((double) delta.conventions().get("relative")).isCloseTo(600.0 / 4_400, within(1e-12));
        assertThat(held).containsExactly(20, 60, 20);
    }

    @Test
    void nothingHappensByDoingNothing() {
        Measurement delta = Stress.delta("calm", new long[] {5, 5}, UnaryOperator.identity(), StressTest::hhi);

        assertThat(delta.value()).isZero();
    }

    @Test
    void aMetricOfZeroHasNoRelativeChange() {
        Measurement none = Measurement.of(CompositeMetrics.OVERALL_SCORE).value(0);
        Measurement some = Measurement.of(CompositeMetrics.OVERALL_SCORE).value(3);

        assertThat(Stress.delta("s", none, some).value()).isEqualTo(3);
        assertThat(Stress.delta("s", none, some).conventions()).doesNotContainKey("relative");
    }

    @Test
    void isUndefinedWhereOneOfTheTwoIs() {
        Measurement delta =
                Stress.delta("everybody exits", new long[] {5}, StressTest::withoutTheLargest, StressTest::hhi);

        assertThat(delta.reason()).contains(Reason.UNDEFINED_INPUT);
        assertThat(delta.detail()).contains("under stress: EMPTY");
    }

    @Test
    void saysWhatIsWrong() {
        Measurement score = Measurement.of(CompositeMetrics.OVERALL_SCORE).value(3);
        Measurement other = Measurement.of(CompositeMetrics.COVERAGE).value(1);

        assertThatThrownBy(() -> Stress.delta("s", score, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("composite.coverage is not composite.overall_score");
        assertThatThrownBy(() -> Stress.delta(" ", score, score)).hasMessageContaining("scenario");
    }
}
