package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expectations were computed with 40 digits, and rounded. */
class NormalTest {

    private static final double[][] CUMULATIVE = {
        {-37.5, 4.605353009581955e-308},
        {-30, 4.906713927148187e-198},
        {-20, 2.7536241186062337e-89},
        {-10, 7.619853024160525e-24},
        {-6.5, 4.016000583859118e-11},
        {-5, 2.866515718791939e-07},
        {-2.5, 0.006209665325776135},
        {-1, 0.15865525393145705},
        {-0.5, 0.3085375387259869},
        {-0.1, 0.460172162722971},
        {0, 0.5},
        {0.3, 0.6179114221889527},
        {0.67448975, 0.7499999999376898},
        {1, 0.8413447460685429},
        {3, 0.9986501019683699},
        {5.7, 0.9999999940096286},
        {8, 0.9999999999999993}
    };

    private static final double[][] QUANTILES = {
        {1e-300, -37.0470962993612},
        {1e-100, -21.273453560965326},
        {1e-20, -9.262340089798407},
        {1e-10, -6.361340902404057},
        {1e-05, -4.264890793922825},
        {0.001, -3.0902323061678136},
        {0.025, -1.9599639845400543},
        {0.05, -1.6448536269514726},
        {0.25, -0.6744897501960817},
        {0.4, -0.2533471031357997},
        {0.6, 0.2533471031357997},
        {0.95, 1.6448536269514722},
        {0.99, 2.3263478740408408}
    };

    @Test
    void keepsItsRelativePrecisionInTheTail() {
        for (double[] each : CUMULATIVE) {
            assertThat(Normal.cumulative(each[0])).as("at " + each[0]).isCloseTo(each[1], within(2e-15 * each[1]));
        }
        for (double[] each : QUANTILES) {
            assertThat(Normal.quantile(each[0]))
                    .as("at " + each[0])
                    .isCloseTo(each[1], within(2e-15 * Math.abs(each[1])));
        }
    }

    @Test
    void quantileUndoesTheDistributionFunction() {
        for (double z = -30; z <= 5; z += 0.37) {
            assertThat(Normal.quantile(Normal.cumulative(z))).as("at " + z).isCloseTo(z, within(1e-9));
        }
        assertThat(Normal.quantile(0.5)).isZero();
    }

    @Test
    void knowsTheEnds() {
        assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.cumulative(Double.POSITIVE_INFINITY)).isOne();
        assertThat(Normal.cumulative(Double.NaN)).isNaN();
        assertThat(Normal.density(0)).isCloseTo(0.3989422804014327, within(1e-16));
        for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> Normal.quantile(p)).hasMessageContaining("p: not from 0 to 1");
        }
    }
}
