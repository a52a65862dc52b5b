package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Reason;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScalingTest {

    private static final Bounds TEN = Bounds.of(0, 10);

    @Test
    void mirrorsWhereLessIsBetter() {
        assertThat(Scaling.bounds(7, TEN).value()).isEqualTo(7);
        assertThat(Scaling.bounds(7, TEN.lowerIsBetter()).value()).isEqualTo(3);
        assertThat(Scaling.normalizedInput(12, TEN.lowerIsBetter(), InputScale.ZIPFIAN)
                        .value())
                .isZero();
    }

    @Test
    void refusesBoundsThatThePeerDividesByZeroWith() {
        Bounds equal = Bounds.of(40, 40);

        assertThat(Scaling.bounds(40, equal).value()).isZero();
        assertThatThrownBy(() -> Scaling.normalizedInput(40, equal, InputScale.ZIPFIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lower equals upper");
        assertThatThrownBy(() -> Bounds.of(40, 20)).hasMessageContaining("above upper");
        assertThatThrownBy(() -> Bounds.of(0, Double.POSITIVE_INFINITY)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> Bounds.of(Double.NaN, 1)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> new Bounds(0, 1, Direction.NEUTRAL)).hasMessageContaining("direction");
    }

    @Test
    void hasNoLogarithmOfANegativeNumber() {
        assertThat(Scaling.log1p(-10).reason()).contains(Reason.NEGATIVE_INPUT);
        assertThat(Scaling.log1p(-10, TEN).reason()).contains(Reason.NEGATIVE_INPUT);
        assertThat(Scaling.log1p(10, TEN).value()).isEqualTo(1);
    }

    @Test
    void hasNoScoreForWhatIsMissing() {
        double missing = Double.NaN;

        assertThat(Scaling.bounds(missing, TEN).reason()).contains(Reason.NO_DATA);
        assertThat(Scaling.log1p(missing).reason()).contains(Reason.NO_DATA);
        assertThat(Scaling.log1p(missing, TEN).reason()).contains(Reason.NO_DATA);
        assertThat(Scaling.normalizedInput(missing, TEN, InputScale.LINEAR).missing())
                .isEqualTo(1);
        assertThat(Scaling.goalposts(missing, TEN, Transform.IDENTITY).reason()).contains(Reason.NO_DATA);
    }

    @Test
    void putsAThousandHalfwayBetweenTenAndAHundredThousandByLogarithms() {
        Bounds posts = Bounds.of(9, 99_999);

        assertThat(Scaling.goalposts(999, posts, Transform.LOG1P).value()).isCloseTo(50, within(1e-12));
        assertThat(Scaling.goalposts(1e9, posts, Transform.LOG1P).value()).isEqualTo(100);
        assertThat(Scaling.goalposts(1, posts.lowerIsBetter(), Transform.LOG1P).value())
                .isEqualTo(100);
        assertThat(Scaling.goalposts(0.5, Bounds.of(0.1, 0.9), Transform.LOGIT, 1)
                        .value())
                .isCloseTo(0.5, within(1e-15));
    }

    @Test
    void refusesPostsWhereTheTransformIsNotDefined() {
        assertThatThrownBy(() -> Scaling.goalposts(1, Bounds.of(0, 1), Transform.LOGIT))
                .hasMessageContaining("posts");
        assertThatThrownBy(() -> Scaling.goalposts(1, Bounds.of(0.5, 1), Transform.LOGIT))
                .hasMessageContaining("posts");
        assertThatThrownBy(() -> Scaling.goalposts(1, Bounds.of(-1, 1), Transform.LOG1P))
                .hasMessageContaining("posts");
        assertThatThrownBy(() -> Scaling.goalposts(1, TEN, Transform.IDENTITY, 0))
                .hasMessageContaining("scale");
        assertThatThrownBy(() -> Scaling.goalposts(1, TEN, Transform.IDENTITY, Double.POSITIVE_INFINITY))
                .hasMessageContaining("scale");
    }

    @Test
    void neverFallsWhereTheValueGetsBetter() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            Bounds posts = Bounds.of(random.nextDouble(), 2 + random.nextDouble(1_000));
            double value = random.nextDouble(-10, 2_000);
            double better = value + random.nextDouble();
            for (Transform transform : new Transform[] {Transform.IDENTITY, Transform.LOG1P}) {
                double score = Scaling.goalposts(value, posts, transform).value();
                assertThat(score).isBetween(0.0, 100.0);
                assertThat(Scaling.goalposts(better, posts, transform).value()).isGreaterThanOrEqualTo(score);
                assertThat(Scaling.goalposts(better, posts.lowerIsBetter(), transform)
                                .value())
                        .isLessThanOrEqualTo(Scaling.goalposts(value, posts.lowerIsBetter(), transform)
                                .value());
            }
        }
    }

    @Test
    void doesNotChangeWithTheUnit() {
        double inUnits = Scaling.goalposts(3, TEN, Transform.IDENTITY).value();

        assertThat(Scaling.goalposts(3e-7, Bounds.of(0, 1e-6), Transform.IDENTITY)
                        .value())
                .isCloseTo(inUnits, within(1e-12));
    }
}
