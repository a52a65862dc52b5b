package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();

    @Test
    void aMissingPriceIsOneReturnOverTwoSteps() {
        for (Returns returns : new Returns[] {
            Returns.fromPrices(new double[] {100, Double.NaN, 121}, 365),
            Returns.fromPrices(Closes.daily(100, Double.NaN, 121)),
            Returns.fromPrices(Closes.only(Closes.daily(100, 7, 121), day -> day != 1))
        }) {
            assertThat(returns.n()).isOne();
            assertThat(returns.missing()).isOne();
            assertThat(returns.value(returns.size() - 1)).isCloseTo(0.21, within(1e-15));
            assertThat(returns.spansGap(returns.size() - 1)).isTrue();
            assertThat(returns.years()).isEqualTo(2 / 365.0);
            Measurement total = Growth.cumulativeReturn(returns);
            assertThat(total.value()).isCloseTo(0.21, within(1e-15));
            assertThat(total.flags()).contains(Flag.GAPS);
            assertThat(Dispersion.mean(returns).reason()).contains(Reason.EMPTY);
        }
    }

    @Test
    void aReturnAcrossAGapIsNoOnePeriodReturn() {
        Returns whole = Returns.fromPrices(new double[] {100, 110, 99, 103, 104}, 365);
        Returns gap = Returns.fromPrices(new double[] {100, 110, 99, Double.NaN, 103, 104}, 365);

        Measurement volatility = Dispersion.volatility(gap, DEFAULTS);

        assertThat(volatility.n()).isEqualTo(3);
        assertThat(volatility.missing()).isOne();
        double[] onePeriod = {0.1, 99 / 110.0 - 1, 104 / 103.0 - 1};
        assertThat(volatility.value())
                .isCloseTo(
                        Dispersion.volatility(Returns.of(onePeriod, 365), DEFAULTS)
                                .value(),
                        within(1e-14));
        assertThat(Growth.cumulativeReturn(gap).value())
                .isEqualTo(Growth.cumulativeReturn(whole).value());
        assertThat(Drawdowns.max(gap).value()).isEqualTo(Drawdowns.max(whole).value());
    }

    @Test
    void whatIsMissingAtTheEndsIsLeftOut() {
        Returns returns = Returns.fromPrices(Closes.daily(Double.NaN, 100, 110, Double.NaN));

        assertThat(returns.n()).isOne();
        assertThat(returns.missing()).isEqualTo(2);
        assertThat(returns.years()).isEqualTo(1 / 365.0);
        assertThat(returns.window().orElseThrow().from()).isEqualTo(Instant.EPOCH.plus(Duration.ofDays(1)));
        assertThat(Growth.cumulativeReturn(returns).value()).isCloseTo(0.1, within(1e-15));
        assertThat(Drawdowns.duration(returns).value()).isZero();
        assertThat(Returns.fromPrices(Closes.daily(Double.NaN, Double.NaN)).window())
                .isEmpty();
    }

    @Test
    void anIncompleteLastBarIsDroppedAndSaid() {
        TimeSeries prices = Closes.daily(100, 110, 121, 1).withIncomplete(3);

        Measurement total = Growth.cumulativeReturn(Returns.fromPrices(prices));

        assertThat(total.value()).isCloseTo(0.21, within(1e-15));
        assertThat(total.flags()).containsExactly(Flag.INCOMPLETE_BAR_DROPPED);
        TimeSeries simple = Closes.daily(0.1, 0.1, -0.9).withIncomplete(2);
        Measurement compounded = Growth.cumulativeReturn(Returns.of(simple));
        assertThat(compounded.value()).isCloseTo(0.21, within(1e-15));
        assertThat(compounded.flags()).containsExactly(Flag.INCOMPLETE_BAR_DROPPED);
        assertThat(compounded.window().orElseThrow().length()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void periodsFollowTheDeclaredStep() {
        SeriesInfo hourly = SeriesInfo.of("X", Duration.ofHours(1));
        TimeSeries prices = TimeSeries.of(hourly, new long[] {0, 3_600_000}, new double[] {100, 101});

        assertThat(Returns.fromPrices(prices).periodsPerYear()).isEqualTo(8_760);
        // An hourly sigma of 0.5 % is 46.8 % a year, and not 9.6 % as by 365.
        double[] returns = {0.005, -0.005, 0.005, -0.005};
        assertThat(Dispersion.volatility(Returns.of(returns, 8_760), DEFAULTS.withDdof(0))
                        .value())
                .isCloseTo(0.468, within(5e-5));
    }

    @Test
    void aMarketThatClosesHasNoGapAtAWeekend() {
        SeriesInfo stock = SeriesInfo.daily("S").withPeriodsPerYear(252);
        long[] times = {Closes.DAY, 4 * Closes.DAY, 5 * Closes.DAY, 20 * Closes.DAY};
        double[] prices = {100, 101, 102, 103};

        Returns returns = Returns.fromPrices(TimeSeries.of(stock, times, prices));
        Returns always = Returns.fromPrices(TimeSeries.of(SeriesInfo.daily("C"), times, prices));

        assertThat(returns.spansGap(0)).isFalse();
        assertThat(returns.spansGap(2)).isTrue();
        assertThat(returns.missing()).isZero();
        assertThat(always.spansGap(0)).isTrue();
        assertThat(always.missing()).isEqualTo(2 + 14);
        assertThat(Growth.cagr(returns, DEFAULTS).conventions().get("years")).isEqualTo(19 / 365.0);
    }

    @Test
    void aPriceThatIsNotPositiveMakesEverythingUndefined() {
        for (double bad : new double[] {0, -1}) {
            Returns returns = Returns.fromPrices(new double[] {100, 90, bad, 80, 85, 99}, 365);
            for (Measurement each : RiskProfile.of(returns, DEFAULTS).all()) {
                assertThat(each.reason()).as(each.toString()).contains(Reason.OUT_OF_DOMAIN);
            }
            assertThat(Growth.simpleReturns(returns).last().isDefined()).isFalse();
            assertThat(Growth.cagr(returns, DEFAULTS).detail()).contains("position 2");
        }
    }

    @Test
    void returnsBelowMinusOneCannotBeCompounded() {
        Returns returns = Returns.of(new double[] {0.1, -1.2, 0.1}, 365);

        assertThat(Growth.cagr(returns, DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Drawdowns.max(returns).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Drawdowns.series(returns).last().isDefined()).isFalse();
        assertThat(Ratios.calmar(returns, DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Ratios.sharpe(returns, DEFAULTS).isDefined()).isTrue();
    }

    @Test
    void mistakesAreNamed() {
        double infinite = Double.POSITIVE_INFINITY;
        assertThatThrownBy(() -> Returns.of(new double[] {infinite}, 1)).hasMessageContaining("simpleReturns:");
        assertThatThrownBy(() -> Returns.fromPrices(new double[] {infinite}, 1)).hasMessageContaining("prices:");
        for (double periods : new double[] {0, -1, infinite, Double.NaN}) {
            assertThatThrownBy(() -> Returns.of(new double[1], periods)).hasMessageContaining("periodsPerYear:");
        }
        Returns ofReturns = Returns.of(new double[] {0.1, 0.2}, 1);
        assertThatThrownBy(() -> ofReturns.withTick(0.1)).isInstanceOf(IllegalStateException.class);
        Returns ofPrices = Returns.fromPrices(new double[] {1, 2}, 1);
        assertThatThrownBy(() -> ofPrices.withTick(0)).hasMessageContaining("tick:");
        assertThatThrownBy(() -> Ratios.sharpe(ofReturns, DEFAULTS.withRiskFree(Rate.series(0.1))))
                .hasMessageContaining("rate: 1 for 2 returns");
        assertThatThrownBy(() -> Rate.perPeriod(Double.NaN)).hasMessageContaining("rate:");
        assertThatThrownBy(() -> Rate.perYear(-1, 365)).hasMessageContaining("rate:");
        assertThatThrownBy(() -> DEFAULTS.withDdof(2)).hasMessageContaining("ddof:");
        assertThatThrownBy(() -> DEFAULTS.withParametricDdof(-1)).hasMessageContaining("ddof:");
        assertThatThrownBy(() -> DEFAULTS.withTail(1.1)).hasMessageContaining("tail:");
        assertThatThrownBy(() -> DEFAULTS.withQuantileType(0)).hasMessageContaining("type:");
    }

    @Test
    void theArrayGivenIsNotKept() {
        double[] values = {0.1, 0.2};
        Returns returns = Returns.of(values, 1);
        values[0] = 5;
        assertThat(returns.value(0)).isEqualTo(0.1);
        double[] prices = {1, 2};
        Returns ofPrices = Returns.fromPrices(prices, 1);
        prices[1] = 9;
        assertThat(Growth.cumulativeReturn(ofPrices).value()).isOne();
        assertThat(returns).hasToString("Returns[2 of 2, 1.0 a year]");
    }
}
