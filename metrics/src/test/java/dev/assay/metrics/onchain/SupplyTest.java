package dev.assay.metrics.onchain;

import static dev.assay.metrics.onchain.Chain.daily;
import static dev.assay.metrics.onchain.Chain.day;
import static dev.assay.metrics.onchain.Chain.days;
import static dev.assay.metrics.onchain.Chain.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Family;
import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.catalogue.Catalogue;
import dev.assay.metrics.onchain.Supply.Unlock;
import dev.assay.series.TimeSeries;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SupplyTest {

    private static final List<Lot> LOTS =
            List.of(new Lot(whole(50), day(-400), 1), new Lot(whole(30), day(-365), 2), new Lot(whole(20), day(0), 5));

    @Test
    void activeSupplyMovedInTheTrailingTime() {
        assertThat(Supply.active(LOTS, day(0), Duration.ofDays(365)).value()).isEqualTo(50);
        assertThat(Supply.activeRatio(LOTS, day(0), Duration.ofDays(365)).value())
                .isEqualTo(0.5);
        assertThat(Supply.activeRatio(List.of(), day(0), Duration.ofDays(1)).reason())
                .hasValue(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Supply.active(LOTS, day(-1), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lots: moved after");
    }

    @Test
    void ageBandsAddUpToOne() {
        List<Measurement> bands =
                Supply.ageBands(LOTS, day(0), List.of(Duration.ofDays(1), Duration.ofDays(365), Duration.ofDays(400)));

        assertThat(bands.stream().mapToDouble(Measurement::value)).containsExactly(0.2, 0.0, 0.3, 0.5);
        assertThat(bands.get(3).conventions()).containsEntry("to", "open");
        assertThatThrownBy(() -> Supply.ageBands(LOTS, day(0), List.of())).hasMessageContaining("bounds: none");
        assertThatThrownBy(() -> Supply.ageBands(LOTS, day(0), List.of(Duration.ofDays(2), Duration.ofDays(2))))
                .hasMessageContaining("bounds: not ascending");
    }

    @Test
    void partsOfTheSupplyAreExactRatios() {
        BigInteger huge = BigInteger.TWO.pow(255);
        assertThat(Supply.floatRatio(huge, huge.shiftLeft(2)).value()).isEqualTo(0.25);
        assertThat(Supply.floatRatio(whole(3), whole(2)).flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThat(Supply.stakingRatio(whole(1), whole(3)).value()).isEqualTo(1.0 / 3);
        assertThat(Supply.stakingRatio(whole(1), whole(0)).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(Supply.stakingRatio(whole(-1), whole(2)).reason()).hasValue(Reason.NEGATIVE_INPUT);
        assertThat(Supply.stakingRatio(whole(1), whole(-2)).reason()).hasValue(Reason.NEGATIVE_INPUT);
    }

    @Test
    void theOverhangIsWhatUnlocksWithinNinetyDays() {
        List<Unlock> unlocks = List.of(
                new Unlock(day(-1), whole(1_000)),
                new Unlock(day(0), whole(10)),
                new Unlock(day(89), whole(15)),
                new Unlock(day(90), whole(2_000)));

        assertThat(Supply.unlockOverhang(unlocks, day(0), whole(100)).value()).isEqualTo(0.25);
        assertThat(Supply.unlockOverhang(unlocks, days(0, 1), whole(100)).value())
                .isEqualTo(0.1);
        assertThat(Supply.unlockOverhang(unlocks, day(0), whole(0)).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> new Unlock(day(0), whole(-1))).hasMessageContaining("units: negative");
    }

    @Test
    void inflationIsOfAYear() {
        assertThat(Supply.inflation(whole(1_000), whole(1_020), days(0, 365)).value())
                .isEqualTo(0.02);
        Measurement month = Supply.inflation(whole(1_000), whole(990), days(0, 73));
        assertThat(month.value()).isCloseTo(-0.05, within(1e-15));
        assertThat(month.flags()).containsExactly(Flag.EXTRAPOLATED);
        assertThat(Supply.inflation(whole(0), whole(9), days(0, 1)).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(Supply.inflation(whole(-1), whole(9), days(0, 1)).reason()).hasValue(Reason.NEGATIVE_INPUT);
        assertThat(Supply.inflation(whole(1), whole(-9), days(0, 1)).reason()).hasValue(Reason.NEGATIVE_INPUT);
        assertThatThrownBy(() -> Supply.inflation(whole(1), whole(1), days(0, 0)))
                .hasMessageContaining("window: empty");
    }

    @Test
    void realizedCapIsAtThePriceOfTheLastMove() {
        Measurement realized = RealizedValue.realizedCap(LOTS, 0);

        assertThat(realized.value()).isEqualTo(210);
        assertThat(RealizedValue.mvrv(420, realized.value()).value()).isEqualTo(2);
        assertThat(RealizedValue.mvrv(420, 0).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        Measurement unknown = RealizedValue.realizedCap(List.of(new Lot(whole(1), day(0), Double.NaN)), 0);
        assertThat(unknown.reason()).hasValue(Reason.NO_DATA);
        assertThatThrownBy(() -> new Lot(whole(-1), day(0), 1)).hasMessageContaining("units: negative");
        assertThatThrownBy(() -> new Lot(whole(1), day(0), -1)).hasMessageContaining("priceThen: negative");
    }

    @Test
    void zOverAllIsMarkedAndOneNumber() {
        TimeSeries market = daily(10, 20, 30);
        TimeSeries realized = daily(5, 10, 20);
        Measurement z = RealizedValue.zInSample(market, realized, 0);

        assertThat(z.value()).isCloseTo(10 / Math.sqrt(200.0 / 3), within(1e-15));
        assertThat(z.flags()).containsExactly(Flag.IN_SAMPLE);
        assertThat(RealizedValue.zInSample(market, realized, 1).value()).isEqualTo(1);
        assertThat(RealizedValue.zInSample(daily(), daily(), 0).reason()).hasValue(Reason.EMPTY);
        assertThat(RealizedValue.zInSample(daily(1), daily(1), 0).reason()).hasValue(Reason.TOO_FEW);
        assertThat(RealizedValue.zInSample(daily(1, 1), daily(1, 1), 0).reason())
                .hasValue(Reason.ZERO_VARIANCE);
        assertThat(RealizedValue.zInSample(daily(0.1, 0.1, Math.nextUp(0.1)), daily(1, 1, 1), 0)
                        .reason())
                .hasValue(Reason.NEAR_ZERO_VARIANCE);
        assertThatThrownBy(() -> RealizedValue.zInSample(market, realized, 2))
                .hasMessageContaining("ddof: neither 0 nor 1");
    }

    @Test
    void laterDataNeverChangesAnEarlierScore() {
        Random random = new Random(2);
        double[] market = random.doubles(60, 1, 2).toArray();
        double[] realized = random.doubles(60, 1, 2).toArray();
        TimeSeries all = RealizedValue.zExpanding(daily(market), daily(realized), 0);
        TimeSeries trailing = RealizedValue.zTrailing(daily(market), daily(realized), 20, 1);
        TimeSeries cutAll = RealizedValue.zExpanding(daily(cut(market)), daily(cut(realized)), 0);
        TimeSeries cutTrailing = RealizedValue.zTrailing(daily(cut(market)), daily(cut(realized)), 20, 1);

        assertThat(all.size()).isEqualTo(59);
        assertThat(all.time(0)).isEqualTo(day(1));
        assertThat(trailing.size()).isEqualTo(41);
        assertThat(trailing.time(0)).isEqualTo(day(19));
        assertThat(Arrays.copyOf(all.values(), 39)).isEqualTo(cutAll.values());
        assertThat(Arrays.copyOf(trailing.values(), 21)).isEqualTo(cutTrailing.values());
        assertThat(all.value(58))
                .isEqualTo(RealizedValue.zInSample(daily(market), daily(realized), 0)
                        .value());
    }

    private static double[] cut(double[] values) {
        return Arrays.copyOf(values, 40);
    }

    @Test
    void aScoreWithoutSpreadIsMissingAndShortSeriesHaveNone() {
        assertThat(RealizedValue.zTrailing(daily(3, 3, 4), daily(1, 1, 1), 2, 0).value(0))
                .isNaN();
        assertThat(RealizedValue.zTrailing(daily(3), daily(1), 2, 0).size()).isZero();
        assertThat(RealizedValue.zExpanding(daily(), daily(), 0).size()).isZero();
        assertThatThrownBy(() -> RealizedValue.zTrailing(daily(1), daily(1), 1, 0))
                .hasMessageContaining("bars: less than 2");
    }

    @Test
    void everyMetricIsListedOnceUnderAnIdOfItsFamily() {
        assertThat(Catalogue.of(Family.ONCHAIN)).doesNotHaveDuplicates().hasSize(35);
        assertThat(Catalogue.of(Family.ONCHAIN).stream().map(Metric::id)).allMatch(id -> id.startsWith("onchain."));
    }
}
