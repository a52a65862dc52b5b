package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.risk.RiskOptions.CaptureRule;
import dev.assay.series.LabelSide;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelativeTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();
    private static final double[] BENCHMARK = {0.01, -0.02, 0.03, 0};

    private static PairedReturns linear(double alpha, double beta) {
        double[] asset = new double[BENCHMARK.length];
        Arrays.setAll(asset, i -> alpha + beta * BENCHMARK[i]);
        return PairedReturns.of(asset, BENCHMARK, 4);
    }

    @Test
    void aLineIsFound() {
        PairedReturns pairs = linear(0.01, 1.5);

        assertThat(Relative.beta(pairs, DEFAULTS).value()).isCloseTo(1.5, within(1e-14));
        assertThat(Relative.famaBeta(pairs).value()).isCloseTo(1.5, within(1e-14));
        assertThat(Relative.alpha(pairs, DEFAULTS).value()).isCloseTo(Math.pow(1.01, 4) - 1, within(1e-14));
        assertThat(Correlation.pearson(pairs).value()).isCloseTo(1, within(1e-15));
        assertThat(Correlation.spearman(pairs).value()).isCloseTo(1, within(1e-15));
        assertThat(Correlation.kendall(pairs).value()).isCloseTo(1, within(1e-15));
        // With a risk-free rate the excess of both is on another line.
        RiskOptions riskFree = DEFAULTS.withRiskFree(Rate.perPeriod(0.002));
        assertThat(Relative.alpha(pairs, riskFree).value())
                .isCloseTo(Math.pow(1 + 0.01 + 0.5 * 0.002, 4) - 1, within(1e-14));
        assertThat(pairs).hasToString("PairedReturns[4 of 4, 4.0 a year]");
    }

    @Test
    void jensenAndTreynorAreOnAnnualReturns() {
        PairedReturns pairs = linear(0.01, 1.5);
        double asset = 1.025 * 0.98 * 1.055 * 1.01 - 1;
        double benchmark = 1.01 * 0.98 * 1.03 - 1;

        assertThat(Relative.jensenAlpha(pairs, DEFAULTS).value()).isCloseTo(asset - 1.5 * benchmark, within(1e-14));
        assertThat(Relative.treynor(pairs, DEFAULTS).value()).isCloseTo(asset / 1.5, within(1e-14));
        double deviation = 2
                * Math.sqrt(Arrays.stream(BENCHMARK)
                                .map(b -> (b - 0.005) * (b - 0.005))
                                .sum()
                        / 4);
        assertThat(Relative.modifiedTreynor(pairs, DEFAULTS).value()).isCloseTo(asset / 1.5 / deviation, within(1e-12));
        RiskOptions riskFree = DEFAULTS.withRiskFree(Rate.perPeriod(0.002));
        double free = Math.pow(1.002, 4) - 1;
        assertThat(Relative.jensenAlpha(pairs, riskFree).value())
                .isCloseTo(asset - free - 1.5 * (benchmark - free), within(1e-14));
        double net = 1.023 * 0.978 * 1.053 * 1.008 - 1;
        assertThat(Relative.treynor(pairs, riskFree).value()).isCloseTo(net / 1.5, within(1e-14));
    }

    @Test
    void treynorOfThePublishedExample() {
        // PerformanceAnalytics, TreynorRatio.Rd, modified = TRUE: 0.7975
        double[] portfolio = {
            0.003, 0.026, 0.011, -0.01, 0.015, 0.025, 0.016, 0.067, -0.014, 0.04, -0.005, 0.081, 0.04, -0.037, -0.061,
            0.017, -0.049, -0.022, 0.07, 0.058, -0.065, 0.024, -0.005, -0.009
        };
        double[] benchmark = {
            0.002, 0.025, 0.018, -0.011, 0.014, 0.018, 0.014, 0.065, -0.015, 0.042, -0.006, 0.083, 0.039, -0.038,
            -0.062, 0.015, -0.048, 0.021, 0.06, 0.056, -0.067, 0.019, -0.003, 0
        };
        PairedReturns pairs = PairedReturns.of(portfolio, benchmark, 12);
        assertThat(Relative.modifiedTreynor(pairs, DEFAULTS).value()).isCloseTo(0.7975, within(5e-5));
    }

    @Test
    void activeReturns() {
        PairedReturns pairs = PairedReturns.of(new double[] {0.02, -0.01, 0.03, 0.04}, BENCHMARK, 4);
        // 1, 1, 0 and 4 %: mean 1.5 %, squared deviations 0.25, 0.25, 2.25, 6.25.
        double deviation = Math.sqrt(9e-4 / 3);

        assertThat(Relative.trackingError(pairs, DEFAULTS).value()).isCloseTo(2 * deviation, within(1e-15));
        assertThat(Relative.informationRatio(pairs, DEFAULTS).value()).isCloseTo(2 * 0.015 / deviation, within(1e-13));
        assertThat(Relative.trackingError(pairs, DEFAULTS.withDdof(0)).value()).isCloseTo(0.03, within(1e-15));
        assertThat(Relative.informationRatio(linear(0.01, 1), DEFAULTS).reason())
                .contains(Reason.NEAR_ZERO_VARIANCE);
    }

    @Test
    void withoutVarianceOrPairsThereIsNothing() {
        PairedReturns flat = PairedReturns.of(BENCHMARK, new double[4], 4);
        for (Measurement each : new Measurement[] {
            Relative.beta(flat, DEFAULTS),
            Relative.famaBeta(flat),
            Relative.alpha(flat, DEFAULTS),
            Relative.jensenAlpha(flat, DEFAULTS),
            Relative.treynor(flat, DEFAULTS),
            Relative.modifiedTreynor(flat, DEFAULTS),
            Correlation.pearson(flat),
            Correlation.spearman(flat),
            Correlation.kendall(flat)
        }) {
            assertThat(each.reason()).as(each.toString()).contains(Reason.ZERO_VARIANCE);
        }
        PairedReturns unrelated = PairedReturns.of(new double[4], BENCHMARK, 4);
        assertThat(Relative.treynor(unrelated, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
        double nan = Double.NaN;
        PairedReturns one = PairedReturns.of(new double[] {0.1, nan, 0.2}, new double[] {nan, 0.1, 0.1}, 4);
        assertThat(Relative.beta(one, DEFAULTS).reason()).contains(Reason.TOO_FEW);
        assertThat(one.dropped()).isEqualTo(2);
        PairedReturns huge = PairedReturns.of(new double[] {-3, -4, -3}, new double[] {0.1, 0.2, 0}, 4);
        assertThat(Relative.alpha(huge, DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Capture.up(huge, DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThatThrownBy(() -> PairedReturns.of(BENCHMARK, new double[1], 4)).hasMessageContaining("benchmark:");
    }

    @Test
    void pricesAreAlignedBeforeReturnsAreTaken() {
        // Friday 100, Saturday 90, Sunday 80, Monday 82, beside an index that closes on weekends.
        long friday = 1 * Closes.DAY;
        long[] times = {friday, friday + Closes.DAY, friday + 2 * Closes.DAY, friday + 3 * Closes.DAY};
        TimeSeries btc = TimeSeries.of(SeriesInfo.daily("BTC"), times, new double[] {100, 90, 80, 82});
        SeriesInfo closing = SeriesInfo.daily("I").withPeriodsPerYear(252);
        TimeSeries index = TimeSeries.of(closing, new long[] {times[0], times[3]}, new double[] {50, 51});

        PairedReturns pairs = PairedReturns.fromPrices(btc, index);

        assertThat(pairs.size()).isOne();
        assertThat(pairs.asset().value(0)).isCloseTo(-0.18, within(1e-15));
        assertThat(pairs.benchmark().value(0)).isCloseTo(0.02, within(1e-15));
        assertThat(pairs.asset().spansGap(0)).isFalse();
        assertThat(pairs.asset().periodsPerYear()).isEqualTo(252);
        assertThat(pairs.dropped()).isEqualTo(2);
        assertThat(PairedReturns.fromPrices(index, btc).benchmark().periodsPerYear())
                .isEqualTo(252);
        TimeSeries atEnd =
                TimeSeries.of(SeriesInfo.daily("E").labelled(LabelSide.END), times, new double[] {1, 2, 3, 4});
        assertThatThrownBy(() -> PairedReturns.fromPrices(btc, atEnd)).hasMessageContaining("label side");
    }

    @Test
    void incompleteBarsOfEitherSideAreSaid() {
        TimeSeries one = Closes.daily(100, 110, 121, 100, 5).withIncomplete(4);
        TimeSeries two = Closes.daily(10, 12, 11, 12, 10);

        Measurement beta = Relative.beta(PairedReturns.fromPrices(one, two), DEFAULTS);

        assertThat(beta.n()).isEqualTo(3);
        assertThat(beta.flags()).containsExactly(Flag.INCOMPLETE_BAR_DROPPED);
        TimeSeries bad = Closes.daily(10, 0, 11, 12, 10);
        PairedReturns worthless = PairedReturns.fromPrices(one, bad);
        assertThat(Relative.beta(worthless, DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Capture.up(worthless, DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Correlation.pearson(worthless).reason()).contains(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void captureIsPerPeriod() {
        double[] asset = new double[20];
        double[] benchmark = new double[20];
        Arrays.fill(asset, 0.022);
        Arrays.fill(benchmark, 0.02);
        asset[0] = -0.01;
        benchmark[0] = -0.02;
        asset[1] = 0.5;
        benchmark[1] = 0;
        PairedReturns pairs = PairedReturns.of(asset, benchmark, 365);
        RiskOptions annualised = DEFAULTS.withCaptureRule(CaptureRule.ANNUALISED);

        Measurement up = Capture.up(pairs, DEFAULTS);

        assertThat(up.value()).isCloseTo(1.1, within(1e-13));
        assertThat(up.n()).isEqualTo(18);
        assertThat(up.flags()).isEmpty();
        assertThat(Capture.down(pairs, DEFAULTS).value()).isCloseTo(0.5, within(1e-13));
        assertThat(Capture.upByDown(pairs, DEFAULTS).value()).isCloseTo(2.2, within(1e-12));
        assertThat(Capture.up(pairs, annualised).value()).isCloseTo(2.045, within(5e-4));
        assertThat(Capture.up(pairs, annualised).flags()).containsExactly(Flag.EXTRAPOLATED);
        PairedReturns monthly = PairedReturns.of(asset, benchmark, 12);
        assertThat(Capture.total(monthly, annualised).flags()).isEmpty();
        assertThat(Capture.total(pairs, DEFAULTS).n()).isEqualTo(20);
    }

    @Test
    void captureNeedsTheBenchmarkToMove() {
        PairedReturns rising = PairedReturns.of(new double[] {0.01, 0.02}, new double[] {0.01, 0.01}, 4);
        assertThat(Capture.down(rising, DEFAULTS).reason()).contains(Reason.TOO_FEW);
        assertThat(Capture.upByDown(rising, DEFAULTS).reason()).contains(Reason.TOO_FEW);
        PairedReturns none = PairedReturns.of(new double[0], new double[0], 4);
        assertThat(Capture.up(none, DEFAULTS).reason()).contains(Reason.EMPTY);
        PairedReturns flat = PairedReturns.of(new double[] {0.01}, new double[] {0}, 4);
        assertThat(Capture.total(flat, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
        PairedReturns idle = PairedReturns.of(new double[] {0.01, 0}, new double[] {0.01, -0.01}, 4);
        assertThat(Capture.upByDown(idle, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void betaOfASumIsTheSumOfBetas() {
        Random random = new Random(71);
        double[] benchmark = random.doubles(300).map(x -> x - 0.5).toArray();
        double[] one = random.doubles(300).map(x -> x - 0.5).toArray();
        double[] two = new double[300];
        Arrays.setAll(two, i -> 0.3 * one[i] + 0.7 * benchmark[i]);
        double beta =
                Relative.beta(PairedReturns.of(one, benchmark, 1), DEFAULTS).value();
        assertThat(Relative.beta(PairedReturns.of(two, benchmark, 1), DEFAULTS).value())
                .isCloseTo(0.3 * beta + 0.7, within(1e-12));
    }
}
