package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expectations were computed with 40 digits. */
class NormalTest {

    private static final double[][] CUMULATIVE = {
        {-37.5, 4.6053530095819548438e-308},
        {-20, 2.7536241186062336951e-89},
        {-10, 7.619853024160526066e-24},
        {-5, 2.8665157187919391167e-7},
        {-2.5, 0.006209665325776135167},
        {-1, 0.15865525393145705141},
        {-0.5, 0.30853753872598689636},
        {-0.1, 0.46017216272297101633},
        {0, 0.5},
        {0.3, 0.61791142218895263307},
        {0.67448975, 0.74999999993768981536},
        {1, 0.84134474606854294859},
        {3, 0.99865010196836990547},
        {5.7, 0.99999999400962859894},
        {8, 0.9999999999999993779}
    };

    private static final double[][] QUANTILES = {
        {1e-300, -37.047096299361199237},
        {1e-100, -21.273453560965324294},
        {1e-20, -9.2623400897984075796},
        {1e-10, -6.3613409024040561991},
        {1e-05, -4.2648907939228246102},
        {0.001, -3.0902323061678135354},
        {0.025, -1.9599639845400542118},
        {0.05, -1.644853626951472688},
        {0.25, -0.6744897501960817432},
        {0.4, -0.25334710313579974132},
        {0.6, 0.25334710313579974132},
        {0.95, 1.6448536269514722843},
        {0.99, 2.3263478740408407676}
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
