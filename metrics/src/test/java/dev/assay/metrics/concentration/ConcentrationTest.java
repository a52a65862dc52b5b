package dev.assay.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Comparison;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Population;
import dev.assay.metrics.distribution.Threshold;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    private static final Distribution SAMPLE = Distribution.of(3, 1, 2);

    @Test
    void measuresTheSampleAsByHand() {
        assertThat(Concentration.gini(SAMPLE).value()).isEqualTo(4 / 18.0);
        assertThat(Concentration.gini(SAMPLE, SampleCorrection.FINITE_SAMPLE).value())
                .isEqualTo(4 / 12.0);
        assertThat(Concentration.hhi(SAMPLE).value()).isCloseTo(140_000 / 36.0, within(1e-11));
        assertThat(Concentration.hhi(SAMPLE, 1).value()).isCloseTo(14 / 36.0, within(1e-15));
        assertThat(Concentration.effectiveEntities(SAMPLE).value()).isCloseTo(36 / 14.0, within(1e-15));
        assertThat(Concentration.nakamoto(SAMPLE).count()).isEqualTo(2);
        assertThat(Concentration.tau(SAMPLE).count()).isEqualTo(2);
        assertThat(Concentration.maxPowerRatio(SAMPLE).value()).isEqualTo(0.5);
        assertThat(Concentration.concentrationRatio(SAMPLE, 2).value()).isEqualTo(5 / 6.0);
        assertThat(Concentration.concentrationRatio(SAMPLE, 3).value()).isEqualTo(1);
        assertThat(Concentration.concentrationRatio(SAMPLE, 4).value()).isEqualTo(1);
        assertThat(Concentration.rosenbluth(SAMPLE).value()).isEqualTo(6 / 14.0);
        assertThat(Concentration.entities(SAMPLE).count()).isEqualTo(3);
    }

    @Test
    void echoesWhatItUsed() {
        Measurement k = Concentration.nakamoto(SAMPLE, Threshold.LIVENESS);
        Distribution some = Distribution.ofIntegers(
                Arrays.asList(BigInteger.TEN, null, BigInteger.ONE),
                Population.everyone().entity("address"));

        assertThat(k.conventions()).containsEntry("threshold", "1/3").containsEntry("comparison", Comparison.AT_LEAST);
        assertThat(Concentration.hhi(some))
                .satisfies(hhi -> assertThat(hhi.population()).contains("entity: address"))
                .satisfies(hhi -> assertThat(hhi.n()).isEqualTo(2))
                .satisfies(hhi -> assertThat(hhi.missing()).isEqualTo(1))
                .satisfies(hhi -> assertThat(hhi.conventions()).containsEntry("scale", 10_000.0));
        assertThat(Concentration.gini(SAMPLE).conventions()).containsEntry("correction", SampleCorrection.NONE);
    }

    @Test
    void everythingIsUndefinedWithTheReason() {
        for (Measurement each : Concentration.all(Distribution.of()).measurements()) {
            boolean counts = each.metric().equals(ConcentrationMetrics.TOTAL_ENTITIES);
            assertThat(each.orElse(-1)).as(each.toString()).isEqualTo(counts ? 0 : -1);
            assertThat(each.reason().orElse(Reason.EMPTY)).as(each.toString()).isEqualTo(Reason.EMPTY);
        }
        for (Measurement each : Concentration.all(Distribution.of(0, 0)).measurements()) {
            boolean counts = each.metric().equals(ConcentrationMetrics.TOTAL_ENTITIES);
            assertThat(each.orElse(-1)).as(each.toString()).isEqualTo(counts ? 0 : -1);
            assertThat(each.reason().orElse(Reason.ZERO_TOTAL)).isEqualTo(Reason.ZERO_TOTAL);
        }
        for (Measurement each : Concentration.all(Distribution.of(11, 2, -1)).measurements()) {
            assertThat(each.reason()).as(each.toString()).contains(Reason.NEGATIVE_INPUT);
        }
    }

    @Test
    void oneEntityIsLegal() {
        Distribution one = Distribution.of(7);

        assertThat(Concentration.gini(one).value()).isZero();
        assertThat(Concentration.gini(one, SampleCorrection.FINITE_SAMPLE).reason())
                .contains(Reason.TOO_FEW);
        assertThat(Concentration.gini(Distribution.of(), SampleCorrection.FINITE_SAMPLE)
                        .reason())
                .contains(Reason.EMPTY);
        assertThat(Concentration.gini(Distribution.of(0), SampleCorrection.FINITE_SAMPLE)
                        .reason())
                .contains(Reason.ZERO_TOTAL);
        assertThat(Concentration.hhi(one).value()).isEqualTo(10_000);
        assertThat(Concentration.effectiveEntities(one).value()).isEqualTo(1);
        assertThat(Concentration.rosenbluth(one).value()).isEqualTo(1);
    }

    @Test
    void countsEntitiesWithAndWithoutNothing() {
        Distribution some = Distribution.of(5, 0, 0);

        assertThat(Concentration.entities(some).count()).isEqualTo(1);
        assertThat(Concentration.entities(some, Counting.ALL).count()).isEqualTo(3);
    }

    @Test
    void theShareOfAPercentageHasAtLeastOneEntity() {
        assertThat(Concentration.concentrationRatioOfPercent(SAMPLE, 1).value()).isEqualTo(0.5);
        assertThat(Concentration.concentrationRatioOfPercent(SAMPLE, 34).value())
                .isEqualTo(5 / 6.0);
        assertThat(Concentration.concentrationRatioOfPercent(SAMPLE, 100).value())
                .isEqualTo(1);
        assertThat(Concentration.concentrationRatioOfPercent(SAMPLE, 34).conventions())
                .containsEntry("topPercent", 34.0)
                .containsEntry("top", 2);
    }

    @Test
    void oneValidatorWithAThirdStopsAChain() {
        long[] stake = new long[67];
        Arrays.fill(stake, 1);
        stake[0] = 34;
        Distribution validators = Distribution.of(stake);

        assertThat(Concentration.nakamoto(validators).count()).isEqualTo(18);
        assertThat(Concentration.nakamoto(validators, Threshold.LIVENESS).count())
                .isEqualTo(1);
        assertThat(Concentration.nakamoto(validators, Threshold.SAFETY).count()).isEqualTo(34);
    }

    @Test
    void exactlyAThirdStopsAChainThatNeedsMoreThanTwoThirds() {
        assertThat(Concentration.nakamoto(Distribution.of(1, 1, 1), Threshold.LIVENESS)
                        .count())
                .isEqualTo(1);
        assertThat(Concentration.nakamoto(Distribution.of(1, 1, 1), Threshold.SAFETY)
                        .count())
                .isEqualTo(3);
    }

    @Test
    void refusesArgumentsThatMakeNoSense() {
        assertThatThrownBy(() -> Concentration.hhi(SAMPLE, 0)).hasMessageStartingWith("scale:");
        assertThatThrownBy(() -> Concentration.hhi(SAMPLE, Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("scale:");
        assertThatThrownBy(() -> Concentration.concentrationRatio(SAMPLE, 0)).hasMessageStartingWith("largest:");
        assertThatThrownBy(() -> Concentration.concentrationRatioOfPercent(SAMPLE, 0))
                .hasMessageStartingWith("percent:");
        assertThatThrownBy(() -> Concentration.concentrationRatioOfPercent(SAMPLE, 101))
                .hasMessageStartingWith("percent:");
    }

    @Test
    void theProfileHasEveryMetricOfTheFamilyOnce() {
        ConcentrationProfile profile = Concentration.all(SAMPLE);

        assertThat(profile.measurements())
                .extracting(Measurement::metric)
                .containsAll(ConcentrationMetrics.all().stream()
                        .filter(metric -> !metric.equals(ConcentrationMetrics.MINIMUM_NAKAMOTO))
                        .filter(metric -> !metric.equals(ConcentrationMetrics.LORENZ_CURVE))
                        .toList());
        assertThat(profile.measurements()).doesNotHaveDuplicates();
        assertThat(profile.get(ConcentrationMetrics.NAKAMOTO_COEFFICIENT)).isEqualTo(Concentration.nakamoto(SAMPLE));
        assertThat(profile.distribution()).isSameAs(SAMPLE);
        assertThat(profile.lorenzCurve().shares()).containsExactly(0, 1 / 6.0, 0.5, 1);
        assertThatThrownBy(() -> profile.get(ConcentrationMetrics.MINIMUM_NAKAMOTO))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void descriptorsHaveDifferentIds() {
        assertThat(ConcentrationMetrics.all()).hasSize(22).doesNotHaveDuplicates();
        assertThat(ConcentrationMetrics.all().stream().map(each -> each.id().split("\\.", -1)[0]))
                .containsOnly("decentralization", "inequality");
    }
}
