package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantileTest {

    private static final double[] SORTED = {1, 1.5, 2.6, 3, 3.5, 4, 5, 8, 9};
    private static final double[] LEVELS = {0, 0.05, 0.1, 1.0 / 3, 0.5, 0.75, 0.95, 1};

    /** By numpy 2.4, methods inverted_cdf to normal_unbiased. */
    private static final double[][] BY_TYPE = {
        {1, 1, 1, 2.6, 3.5, 5, 9, 9},
        {1, 1, 1, 2.8, 3.5, 5, 9, 9},
        {1, 1, 1, 2.6, 3, 5, 9, 9},
        {1, 1, 1, 2.6, 3.25, 4.75, 8.55, 9},
        {1, 1, 1.2, 2.8, 3.5, 5.75, 9, 9},
        {1, 1, 1, 2.7333333333333334, 3.5, 6.5, 9, 9},
        {1, 1.2, 1.4, 2.8666666666666667, 3.5, 5, 8.6, 9},
        {1, 1, 1.1333333333333333, 2.7777777777777777, 3.5, 6, 9, 9},
        {1, 1, 1.15, 2.783333333333333, 3.5, 5.9375, 9, 9}
    };

    @Test
    void followsTheNineDefinitions() {
        for (int type = 1; type <= 9; type++) {
            for (int i = 0; i < LEVELS.length; i++) {
                assertThat(Quantile.ofSorted(SORTED, LEVELS[i], type))
                        .as("type %s at %s", type, LEVELS[i])
                        .isCloseTo(BY_TYPE[type - 1][i], within(1e-14));
            }
        }
    }

    @Test
    void isExactBetweenEqualValues() {
        assertThat(Quantile.ofSorted(new double[] {0.1, 0.1, 0.1}, 0.3, 7)).isEqualTo(0.1);
    }

    @Test
    void refusesWhatIsNoQuantile() {
        assertThatThrownBy(() -> Quantile.at(0, 0.5, 7)).hasMessageContaining("n:");
        assertThatThrownBy(() -> Quantile.at(3, 1.5, 7)).hasMessageContaining("p:");
        assertThatThrownBy(() -> Quantile.at(3, 0.5, 0)).hasMessageContaining("type:");
        assertThatThrownBy(() -> Quantile.at(3, 0.5, 10)).hasMessageContaining("type:");
    }

    @Test
    void orderStatisticsAreThoseOfASort() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            int n = 1 + random.nextInt(3_000);
            int kind = round % 4;
            double[] values = random.doubles(n)
                    .map(x -> switch (kind) {
                        case 0 -> x - 0.5;
                        case 1 -> Math.floor(x * 5);
                        case 2 -> Math.pow(10, 600 * x - 300) * (random.nextBoolean() ? 1 : -1);
                        default -> random.nextGaussian() * 1e-9 + 1;
                    })
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int[] ranks = {0, n / 20, n / 2, n - 1};

            OrderStatistics found = OrderStatistics.of(values, ranks);

            for (int rank : ranks) {
                assertThat(found.get(rank)).as("rank %s of %s", rank, n).isEqualTo(sorted[rank]);
                double sum = Sum.of(Arrays.copyOf(sorted, rank));
                assertThat(OrderStatistics.of(values, n / 3, 0, rank).sumBelow())
                        .isCloseTo(sum, within(1e-12 * Math.max(1e-300, Math.abs(sum))));
            }
            Quantile quartile = Quantile.at(n, 0.25, 7);
            assertThat(OrderStatistics.of(values, quartile.lower(), quartile.upper())
                            .get(quartile))
                    .isEqualTo(Quantile.ofSorted(sorted, 0.25, 7));
        }
    }

    @Test
    void orderStatisticsOfEqualAndOfExtremeValues() {
        assertThat(OrderStatistics.of(new double[] {7, 7, 7}, 1).get(1)).isEqualTo(7);
        double[] extreme = {Double.MAX_VALUE, -Double.MAX_VALUE, 0};
        assertThat(OrderStatistics.of(extreme, 0, 1, 2).get(1)).isZero();
        double[] tiny = {Double.MIN_VALUE, 0, 2 * Double.MIN_VALUE};
        assertThat(OrderStatistics.of(tiny, 1).get(1)).isEqualTo(Double.MIN_VALUE);
    }
}
