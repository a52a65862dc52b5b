package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Reason;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CopelandTest {

    private static final double NONE = Double.NaN;

    @Test
    void addsWeightsAsDecimals() {
        double[][] matrix = {{1, 1, 0}, {0, 0, 1}};

        assertThat(Copeland.scores(matrix, new double[] {0.1, 0.2, 0.3}).toArray())
                .as("0.1 + 0.2 is as much as 0.3")
                .containsExactly(0, 0);
        assertThat(Copeland.scores(matrix, new double[] {0.1, 0.2, 0.31}).toArray())
                .containsExactly(-1, 1);
    }

    @Test
    void leavesOutWhatIsMissingForAPair() {
        Scores scores = Copeland.scores(new double[][] {{NONE, 1}, {5, NONE}, {3, 0}});

        assertThat(scores.toArray()).containsExactly(1, 1, -2);
        assertThat(scores.conventions()).containsEntry("incomparable pairs", 1);
    }

    @Test
    void addsUpToZeroWhateverTheOrder() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 100; round++) {
            int projects = 2 + random.nextInt(8);
            double[][] matrix = new double[projects][];
            double[][] reversed = new double[projects][];
            for (int i = 0; i < projects; i++) {
                matrix[i] = random.ints(5, 0, 4).asDoubleStream().toArray();
                reversed[projects - 1 - i] = matrix[i];
            }

            double[] scores = Copeland.scores(matrix).toArray();
            double[] others = Copeland.scores(reversed).toArray();

            assertThat(DoubleStream.of(scores).sum()).isZero();
            for (int i = 0; i < projects; i++) {
                assertThat(others[projects - 1 - i]).isEqualTo(scores[i]);
            }
        }
    }

    @Test
    void isUndefinedWithoutProjects() {
        assertThat(Copeland.scores(new double[0][]).reason()).contains(Reason.EMPTY);
    }

    @Test
    void refusesRowsAndWeightsThatDoNotFit() {
        assertThatThrownBy(() -> Copeland.scores(new double[][] {{1, 2}, {1}})).hasMessageContaining("row 1");
        assertThatThrownBy(() -> Copeland.scores(new double[][] {{1}}, new double[] {-1}))
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> Copeland.scores(new double[][] {{1}}, new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("weights");
    }
}
