package dev.assay.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Comparison;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What others get wrong about concentration: each test says who does what, does it the same way where that fits into a few
 * lines, and shows what is right.
 */
class PeerDefectsConcentrationTest {

    private static Distribution equal(int holders) {
        long[] amounts = new long[holders];
        Arrays.fill(amounts, 1);
        return Distribution.of(amounts);
    }

    private static long tau(Distribution distribution, Threshold threshold) {
        return Concentration.tau(distribution, threshold).count();
    }

    /** Edinburgh's tau index: a running sum of doubles, compared by "at least", the largest first. */
    private static int edinburgh(double threshold, double... descending) {
        double total = Arrays.stream(descending).sum();
        double share = 0;
        int count = 0;
        for (double amount : descending) {
            count++;
            share += amount / total;
            if (share >= threshold) {
                break;
            }
        }
        return count;
    }

    /** consensus-decentralization and tokenomics-decentralization: a sum of doubles reaches 0.3 too early. */
    @Test
    void edinburghAddsSharesAsDoubles() {
        double[] ten = new double[10];
        double[] fifty = new double[50];
        Arrays.fill(ten, 1);
        Arrays.fill(fifty, 1);

        assertThat(edinburgh(Math.nextUp(0.3), ten)).isEqualTo(3);
        assertThat(tau(equal(10), Threshold.of(0.3))).isEqualTo(4);
        assertThat(edinburgh(Math.nextUp(0.5), fifty)).isEqualTo(25);
        assertThat(tau(equal(50), Threshold.of(0.5))).isEqualTo(26);
    }

    /** Both documents say "more than 50 %", both programs compare by "at least". */
    @Test
    void edinburghComparesOtherwiseThanItSays() {
        Threshold atLeast = Threshold.MAJORITY.comparedBy(Comparison.AT_LEAST);

        assertThat(edinburgh(0.5, 3, 2, 1)).isEqualTo(1);
        assertThat(Concentration.nakamoto(Distribution.of(3, 2, 1)).count()).isEqualTo(2);
        assertThat(Concentration.nakamoto(Distribution.of(3, 2, 1), atLeast).count())
                .isEqualTo(1);
        assertThat(Concentration.nakamoto(Distribution.of(4, 2, 2)).count()).isEqualTo(2);
        assertThat(Concentration.nakamoto(Distribution.of(4, 2, 2), atLeast).conventions())
                .containsEntry("comparison", Comparison.AT_LEAST);
    }

    /** None for Gini and HHI, 0 for Theil and the concentration ratio; the zeros end up in a mean. */
    @Test
    void edinburghAnswersNoHoldersByFunction() {
        for (Measurement each : Concentration.all(Distribution.of()).measurements()) {
            if (!each.metric().equals(ConcentrationMetrics.TOTAL_ENTITIES)) {
                assertThat(each.reason()).as(each.toString()).contains(Reason.EMPTY);
            }
        }
        assertThat(Concentration.maxPowerRatio(Distribution.of(0)).reason()).contains(Reason.ZERO_TOTAL);
    }

    /** The order -1 stands for the min-entropy, but is an order of its own: log2(mean of 1 / s) / 2 and so on. */
    @Test
    void edinburghWritesTheMinEntropyAsOrderMinusOne() {
        Distribution some = Distribution.of(2, 1, 1);

        assertThat(Entropy.renyi(some, Double.POSITIVE_INFINITY).value()).isEqualTo(1);
        assertThatThrownBy(() -> Entropy.renyi(some, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("infinity");
    }

    /** An amount below zero is shifted away by Edinburgh (0.5333), and taken as it is by R ineq (0.6667). */
    @Test
    void othersMeasureNegativeAmounts() {
        assertThat(Concentration.gini(Distribution.of(11, 2, -1)).reason()).contains(Reason.NEGATIVE_INPUT);
    }

    /** Edinburgh needs the largest first and does not say so: the smallest first needs all three. */
    @Test
    void edinburghNeedsSortedHolders() {
        assertThat(edinburgh(0.51, 1, 2, 3)).isEqualTo(3);
        assertThat(edinburgh(0.51, 3, 2, 1)).isEqualTo(2);
        assertThat(tau(Distribution.of(1, 2, 3), Threshold.of(0.51))).isEqualTo(2);
    }

    /** tokenomics-decentralization counts rows, consensus-decentralization those above zero. */
    @Test
    void edinburghCountsHoldersInTwoWays() {
        assertThat(Concentration.entities(Distribution.of(5, 0)).count()).isEqualTo(1);
        assertThat(Concentration.entities(Distribution.of(5, 0), Counting.ALL).count())
                .isEqualTo(2);
        assertThat(Concentration.entities(Distribution.of(5, 0), Counting.ALL).conventions())
                .containsEntry("counting", Counting.ALL);
    }

    /** 0 by way of a division by zero. One holder is spread over all there are as much as over none. */
    @Test
    void edinburghNormalizesTheEntropyOfOne() {
        assertThat(Entropy.normalized(Distribution.of(7)).reason()).contains(Reason.ZERO_DENOMINATOR);
    }

    /** R ineq drops zeros and divides by the rest: 0 for one who has all of four. */
    @Test
    void ineqDropsZerosFromTheil() {
        Distribution one = Distribution.of(432, 0, 0, 0);

        assertThat(Inequality.theilT(one).value()).isCloseTo(Math.log(4), within(1e-15));
        assertThat(one.size()).isEqualTo(4);
    }

    /** pysal's Schutz coefficient is a sum over percentages: 7.5 for 0.15. */
    @Test
    void pysalScalesHoover() {
        assertThat(Inequality.hoover(Distribution.of(35, 65)).value()).isEqualTo(0.15);
    }

    /** Augur's top committers: half of 9 is rounded to 4, and 4 is at least 4. */
    @Test
    void augurRoundsTheThresholdToWholeUnits() {
        Distribution commits = Distribution.of(4, 3, 2);
        double rounded = Math.rint(9 * 0.5);

        assertThat(commits.amount(1).doubleValue()).isGreaterThanOrEqualTo(rounded);
        assertThat(Concentration.nakamoto(commits).count()).isEqualTo(2);
        assertThat(Concentration.nakamoto(commits, Threshold.MAJORITY.comparedBy(Comparison.AT_LEAST))
                        .count())
                .isEqualTo(2);
    }

    /** Augur documents 0.5 and uses 0.8: what was used is in the result here. */
    @Test
    void augurDocumentsAnotherThreshold() {
        assertThat(Concentration.nakamoto(equal(3)).conventions()).containsEntry("threshold", "0.5");
        assertThat(Concentration.tau(equal(3)).conventions()).containsEntry("threshold", "0.66");
    }

    /** CHAOSS says that a high elephant factor means dependence on few; a high count of deciders means the contrary. */
    @Test
    void chaossTurnsTheDirectionRound() {
        long[] amounts = new long[200];
        Arrays.fill(amounts, 1);
        List<Measurement> spread = Concentration.all(equal(200)).measurements();
        amounts[0] = 300;
        List<Measurement> concentrated =
                Concentration.all(Distribution.of(amounts)).measurements();
        List<Metric> same = List.of(ConcentrationMetrics.TOTAL_ENTITIES, ConcentrationMetrics.MAX_ENTROPY);

        for (int i = 0; i < spread.size(); i++) {
            Metric metric = spread.get(i).metric();
            if (same.contains(metric) || metric.direction() == Direction.NEUTRAL) {
                continue;
            }
            double better = spread.get(i).value() - concentrated.get(i).value();
            assertThat(metric.direction() == Direction.HIGHER_IS_BETTER ? better : -better)
                    .as(spread.get(i).toString())
                    .isPositive();
        }
    }

    /** Edinburgh quotes 1,500 and 2,500, the limits of guidelines that were replaced in 2023: bands are data with a source. */
    @Test
    void edinburghQuotesBandsThatAreOutOfForce() {
        Measurement hhi = Concentration.hhi(Distribution.of(new long[] {30, 25, 15, 10, 10, 10}));

        assertThat(hhi.value()).isCloseTo(2_050, within(1e-9));
        assertThat(HhiBands.US_2010.of(hhi)).contains(HhiBands.Band.MODERATE);
        assertThat(HhiBands.US_2023.of(hhi)).contains(HhiBands.Band.HIGH);
        assertThat(HhiBands.US_2023.of(Concentration.hhi(Distribution.of(new long[100]))))
                .isEmpty();
        assertThat(new HhiBands("ours", 3_000, 5_000).of(hhi)).contains(HhiBands.Band.LOW);
        assertThatThrownBy(() -> HhiBands.US_2023.of(Concentration.hhi(Distribution.of(new long[] {1}), 1)))
                .hasMessageContaining("hhi: not in points of 10,000");
        assertThatThrownBy(() -> HhiBands.US_2023.of(Concentration.gini(Distribution.of(new long[] {1}))))
                .hasMessageContaining("hhi: not in points of 10,000");
        assertThatThrownBy(() -> new HhiBands("ours", 2_000, 1_000)).hasMessageContaining("high");
    }
}
