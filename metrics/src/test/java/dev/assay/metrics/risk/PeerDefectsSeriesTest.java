package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.risk.RiskOptions.CaptureRule;
import dev.assay.metrics.risk.RiskOptions.MissingReturns;
import dev.assay.series.Joined;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What peers make of two series, and of time, and what is right. */
class PeerDefectsSeriesTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();

    @Test
    void seriesOfDifferentLabelsAreNotJoined() {
        TimeSeries btc = Closes.of(1);
        TimeSeries eth = Closes.of(2);
        long[] dayLater = eth.epochMillis();
        Arrays.setAll(dayLater, i -> dayLater[i] + Closes.DAY);

        double right = Correlation.pearson(PairedReturns.fromPrices(btc, eth)).value();
        Joined wrong = btc.join(TimeSeries.of(SeriesInfo.daily("ETH"), dayLater, eth.values()));
        double shifted = Correlation.pearson(PairedReturns.fromPrices(wrong.first(), wrong.second()))
                .value();

        assertThat(right).isCloseTo(0.820, within(5e-4));
        assertThat(shifted).isCloseTo(-0.076, within(5e-4));
    }

    @Test
    void whatIsNotOfTheSamePeriodIsNotCompared() {
        // empyrical annualises each side by itself, a missing return as zero: -0.5226. Pairs of which both are there:
        // -0.4291.
        double[] asset = {-0.02, -0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05};
        double[] benchmark = {Double.NaN, 0.01, 0.1, -0.04, 0.02, 0.03, 0.02, 0.01, -0.1};
        RiskOptions annualised = DEFAULTS.withCaptureRule(CaptureRule.ANNUALISED);

        Measurement paired = Capture.total(PairedReturns.of(asset, benchmark, 252), annualised);
        Measurement unpaired = Capture.unpaired(
                Returns.of(asset, 252),
                Returns.of(benchmark, 252),
                DEFAULTS.withMissingReturns(MissingReturns.COUNTED));

        assertThat(paired.n()).isEqualTo(8);
        assertThat(paired.missing()).isEqualTo(1);
        assertThat(paired.value()).isCloseTo(-0.4291303716315987, within(1e-13));
        assertThat(unpaired.value()).isCloseTo(-0.5225764322296026, within(1e-13));
        assertThat(unpaired.conventions()).containsEntry("rule", "UNPAIRED");
        assertThat(unpaired.flags()).contains(Flag.EXTRAPOLATED);
        Returns none = Returns.of(new double[0], 252);
        assertThat(Capture.unpaired(none, none, DEFAULTS).reason()).contains(Reason.EMPTY);
        Returns flat = Returns.of(new double[2], 252);
        assertThat(Capture.unpaired(flat, flat, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void alphaIsCompounded() {
        // empyrical, before its issue 59: -8.3 a year, more than all.
        double[] asset = {0.01, 0.1, -0.04, 0.02, 0.03, 0.02, 0.01, -0.1};
        double[] benchmark = {-0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05};

        assertThat(Relative.alpha(PairedReturns.of(asset, benchmark, 252), DEFAULTS)
                        .value())
                .isCloseTo(-0.9997853834885004, within(1e-12))
                .isGreaterThan(-1);
    }

    @Test
    void theFrequencyIsDeclaredAndNotInferred() {
        // ffn infers it from the times and once made a ratio 30 times too large; here half of the days are missing.
        TimeSeries btc = Closes.of(1);
        TimeSeries half = Closes.only(btc, day -> day % 10 < 5);

        assertThat(Returns.fromPrices(half).periodsPerYear()).isEqualTo(365);
        double all = Ratios.sharpe(Returns.fromPrices(btc), DEFAULTS).value();
        Measurement some = Ratios.sharpe(Returns.fromPrices(half), DEFAULTS);
        assertThat(some.value()).isCloseTo(all, within(2 * some.standardError().orElseThrow()));
        assertThat(some.flags()).contains(Flag.GAPS);
    }

    @Test
    void ratiosDoNotDependOnTheZoneOfTheDay() {
        // ta4j gives one series a Sharpe ratio of zero in one zone and another in the next.
        TimeSeries btc = Closes.of(1);
        SeriesInfo tokyo = btc.info().inZone(ZoneId.of("Asia/Tokyo"));
        TimeSeries there = TimeSeries.of(tokyo, btc.epochMillis(), btc.values());

        assertThat(Ratios.sharpe(Returns.fromPrices(there), DEFAULTS).value())
                .isEqualTo(Ratios.sharpe(Returns.fromPrices(btc), DEFAULTS).value());
        assertThatThrownBy(() -> PairedReturns.fromPrices(btc, there)).isInstanceOf(IllegalArgumentException.class);
    }
}
