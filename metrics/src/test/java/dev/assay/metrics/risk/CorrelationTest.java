package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double[] X = {1, 2, 2, 4, 5, 5, 5, 8, 3, 1};
    private static final double[] Y = {2, 1, 2, 5, 4, 4, 6, 6, 6, 1};

    @Test
    void agreesWithScipy() {
        assertThat(Correlation.kendall(X, Y).value()).isCloseTo(0.5823251360731083, within(1e-15));
        assertThat(Correlation.spearman(X, Y).value()).isCloseTo(0.7507923792367678, within(1e-15));
        assertThat(Correlation.pearson(X, Y).value()).isCloseTo(0.7731667110921769, within(1e-15));
    }

    @Test
    void kendallIsThatOfAllPairs() {
        Random random = new Random(81);
        for (int round = 0; round < 100; round++) {
            int n = 2 + random.nextInt(60);
            double[] x = random.doubles(n).map(v -> Math.floor(v * 8)).toArray();
            double[] y = random.doubles(n).map(v -> Math.floor(v * 8)).toArray();
            long difference = 0;
            long untiedX = 0;
            long untiedY = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    difference += (long) (Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
                    untiedX += x[i] == x[j] ? 0 : 1;
                    untiedY += y[i] == y[j] ? 0 : 1;
                }
            }
            Measurement tau = Correlation.kendall(x, y);
            if (untiedX == 0 || untiedY == 0) {
                assertThat(tau.reason()).contains(Reason.ZERO_VARIANCE);
            } else {
                double expected = difference / Math.sqrt((double) untiedX) / Math.sqrt((double) untiedY);
                assertThat(tau.value()).isCloseTo(expected, within(1e-14));
            }
        }
    }

    @Test
    void kendallTakesTheTimeOfASort() {
        double[] x = new Random(82).doubles(200_000).toArray();
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> -x[i]);
        assertThat(Correlation.kendall(x, y).value()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void ranksDependOnOrderOnly() {
        double[] cubed = Arrays.stream(X).map(v -> v * v * v).toArray();
        assertThat(Correlation.spearman(cubed, Y)).isEqualTo(Correlation.spearman(X, Y));
        assertThat(Correlation.kendall(cubed, Y)).isEqualTo(Correlation.kendall(X, Y));
        assertThat(Correlation.spearman(Y, X).value())
                .isCloseTo(Correlation.spearman(X, Y).value(), within(1e-15));
        assertThat(Ranks.average(new double[] {-0.0, 0.0, 1})).containsExactly(1.5, 1.5, 3);
    }

    @Test
    void kendallOfOrderedPairsIsOneAndNotMore() {
        for (int size = 3; size < 300; size++) {
            double[] rising = new double[size];
            // With ties, whose roots do not cancel exactly.
            for (int i = 0; i < size; i++) {
                rising[i] = Math.floor(i * 0.9);
            }
            assertThat(Correlation.kendall(rising, rising).value())
                    .as("of " + size)
                    .isBetween(1 - 1e-15, 1.0);
        }
    }

    @Test
    void missingPairsAreCounted() {
        double nan = Double.NaN;
        Measurement measured = Correlation.pearson(new double[] {1, nan, 3, 4}, new double[] {2, 1, nan, 9});

        assertThat(measured.value()).isOne();
        assertThat(measured.n()).isEqualTo(2);
        assertThat(measured.missing()).isEqualTo(2);
        assertThat(Correlation.pearson(new double[] {nan}, new double[] {1}).reason())
                .contains(Reason.EMPTY);
        assertThat(Correlation.pearson(new double[] {2}, new double[] {1}).reason())
                .contains(Reason.TOO_FEW);
        assertThatThrownBy(() -> Correlation.pearson(X, new double[1])).hasMessageContaining("y: 1 for 10");
        double[] infinite = {1, Double.POSITIVE_INFINITY};
        assertThatThrownBy(() -> Correlation.spearman(infinite, infinite)).hasMessageContaining("infinite at 1");
        assertThatThrownBy(() -> Correlation.spearman(new double[2], infinite)).hasMessageContaining("infinite at 1");
    }
}
