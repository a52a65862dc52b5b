package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.composite.OutlierTreatment.Outcome;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlierTreatmentTest {

    private static final double[] ONE_OUTLIER = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000};

    @Test
    void drawsInTheOutlier() {
        Scores treated = OutlierTreatment.defaults().apply(ONE_OUTLIER);

        assertThat(treated.toArray()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 9);
        assertThat(treated.conventions())
                .containsEntry("outcome", Outcome.WINSORISED)
                .containsEntry("points", 1);
    }

    @Test
    void drawsInTheOutlierBelow() {
        double[] mirrored = Arrays.stream(ONE_OUTLIER).map(v -> -v).toArray();

        assertThat(OutlierTreatment.defaults().apply(mirrored).toArray())
                .containsExactly(-1, -2, -3, -4, -5, -6, -7, -8, -9, -9);
    }

    @Test
    void countsAPointOnceHoweverOftenItIsDrawnIn() {
        double[] values = IntStream.range(0, 32).mapToDouble(i -> i % 10).toArray();
        values[3] = 900;
        values[17] = 700;
        values[30] = Double.NaN;

        Scores treated = OutlierTreatment.defaults().apply(values);

        assertThat(treated.conventions()).containsEntry("points", 2);
        assertThat(treated.toArray()[3]).isEqualTo(9);
        assertThat(treated.toArray()[17]).isEqualTo(9);
        assertThat(treated.find(30)).isEmpty();
    }

    @Test
    void takesLogarithmsWhereTooManyWouldHaveToBeDrawnIn() {
        double[] steep = IntStream.range(0, 40).mapToDouble(i -> Math.exp(i)).toArray();

        OutlierTreatment strict = OutlierTreatment.defaults().withMaxPoints(3);

        Scores treated = strict.apply(steep);

        assertThat(treated.conventions()).containsEntry("outcome", Outcome.LOGARITHM);
        assertThat(treated.toArray()).isSorted();
        double[] mirrored = Arrays.stream(steep).map(v -> -v).toArray();
        double[] below = strict.apply(mirrored).toArray();
        assertThat(below[0]).isCloseTo(-treated.toArray()[0], within(1e-9));
    }

    @Test
    void leavesAloneWhatIsWell() {
        assertThat(OutlierTreatment.defaults()
                        .apply(new double[] {1, 2, 3, 4, 5})
                        .conventions())
                .containsEntry("outcome", Outcome.UNTOUCHED);
        assertThat(OutlierTreatment.defaults().apply(new double[] {1, 1, 1, 1}).conventions())
                .containsEntry("outcome", Outcome.UNTOUCHED);
        assertThat(OutlierTreatment.defaults().apply(new double[] {1, 1, 900}).conventions())
                .containsEntry("outcome", Outcome.UNTOUCHED);
        assertThat(OutlierTreatment.defaults()
                        .withMaxKurtosis(100)
                        .apply(ONE_OUTLIER)
                        .toArray())
                .containsExactly(ONE_OUTLIER);
        assertThat(OutlierTreatment.defaults()
                        .withMaxSkew(100)
                        .apply(ONE_OUTLIER)
                        .toArray())
                .containsExactly(ONE_OUTLIER);
        assertThat(OutlierTreatment.defaults()
                        .withMaxPoints(0)
                        .apply(ONE_OUTLIER)
                        .conventions())
                .containsEntry("outcome", Outcome.LOGARITHM);
    }

    @Test
    void hasTheMomentsOfSpreadsheets() {
        double[] values = {3, 4, 5, 2, 3, 4, 5, 6, 4, 7};

        assertThat(OutlierTreatment.skewness(values)).isCloseTo(0.359543, within(1e-6));
        assertThat(OutlierTreatment.kurtosis(values)).isCloseTo(-0.151800, within(1e-6));
    }

    @Test
    void refusesNegativeLimits() {
        assertThatThrownBy(() -> OutlierTreatment.defaults().withMaxSkew(-1)).hasMessageContaining("skew");
        assertThatThrownBy(() -> OutlierTreatment.defaults().withMaxKurtosis(Double.NaN))
                .hasMessageContaining("kurtosis");
        assertThatThrownBy(() -> OutlierTreatment.defaults().withMaxPoints(-1)).hasMessageContaining("points");
    }
}
