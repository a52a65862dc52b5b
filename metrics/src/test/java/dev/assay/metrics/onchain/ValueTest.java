package dev.assay.metrics.onchain;

import static dev.assay.metrics.onchain.Chain.ALICE;
import static dev.assay.metrics.onchain.Chain.BOB;
import static dev.assay.metrics.onchain.Chain.daily;
import static dev.assay.metrics.onchain.Chain.days;
import static dev.assay.metrics.onchain.Chain.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.onchain.TransferValue.Adjustment;
import dev.assay.metrics.onchain.Velocity.Scaling;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final List<Transfer> TRANSFERS =
            List.of(transfer(0.1, ALICE, BOB, 100), transfer(1.9, BOB, BOB, 1_000), transfer(2, BOB, ALICE, 7));

    @Test
    void amountsOfTheWindowAreAddedUpInWholeTokens() {
        assertThat(TransferValue.of(TRANSFERS, days(0, 2), 1).value()).isEqualTo(110);
        assertThat(TransferValue.of(List.of(), days(0, 2), 1).value()).isZero();
        assertThatThrownBy(() -> transfer(0, ALICE, BOB, -1)).hasMessageContaining("amount: negative");
    }

    @Test
    void anAdjustmentIsNamed() {
        Measurement adjusted = TransferValue.adjusted(TRANSFERS, days(0, 3), 0, Adjustment.NO_SELF_TRANSFERS);

        assertThat(adjusted.value()).isEqualTo(107);
        assertThat(adjusted.conventions()).containsEntry("adjustment", "without transfers to oneself");
        assertThat(TransferValue.adjustedInCurrency(
                                TRANSFERS, days(0, 3), 0, daily(2, 3, 5), Adjustment.NO_SELF_TRANSFERS)
                        .value())
                .isEqualTo(235);
    }

    @Test
    void thePriceIsThatOfTheDayOfTheTransferAndNotTodays() {
        Measurement value = TransferValue.inCurrency(TRANSFERS, days(0, 3), 0, daily(2, 3, 5));

        assertThat(value.value()).isEqualTo(100 * 2 + 1_000 * 3 + 7 * 5);
        assertThat(value.conventions()).containsEntry("currency", "USD").containsEntry("adjustment", "none");
    }

    @Test
    void aDayWithoutAPriceMakesItUndefinedAndNotLower() {
        Measurement value = TransferValue.inCurrency(TRANSFERS, days(0, 3), 0, daily(2, Double.NaN));

        assertThat(value.reason()).hasValue(Reason.NO_DATA);
        assertThat(value.missing()).isEqualTo(2);
        assertThat(value.detail()).isEqualTo("transfers on days without a price: 2");
    }

    @Test
    void velocityIsTurnsOfAYear() {
        // The worked example of docs/metrics/onchain.md.
        assertThat(Velocity.of(5e9, 2e9, Duration.ofDays(365), Scaling.NONE).value())
                .isEqualTo(2.5);
        assertThat(Velocity.of(0, 2e9, Duration.ofDays(365), Scaling.NONE).value())
                .isZero();
        assertThat(Velocity.of(5e9, 0, Duration.ofDays(365), Scaling.NONE).reason())
                .hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(Velocity.of(-1, 2, Duration.ofDays(365), Scaling.NONE).reason())
                .hasValue(Reason.NEGATIVE_INPUT);
        assertThat(Velocity.of(Double.NaN, 2, Duration.ofDays(365), Scaling.NONE)
                        .reason())
                .hasValue(Reason.NO_DATA);
        assertThat(Velocity.of(1, Double.POSITIVE_INFINITY, Duration.ofDays(365), Scaling.NONE)
                        .reason())
                .hasValue(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void velocityOfLessThanAYearIsScaledOnlyIfAskedFor() {
        Duration days = Duration.ofDays(73);

        assertThat(Velocity.of(4e8, 2e9, days, Scaling.NONE).reason()).hasValue(Reason.WINDOW_TOO_SHORT);
        Measurement scaled = Velocity.of(4e8, 2e9, days, Scaling.TO_A_YEAR);
        assertThat(scaled.value()).isCloseTo(1.0, within(1e-12));
        assertThat(scaled.flags()).containsExactly(Flag.EXTRAPOLATED);
        assertThat(Velocity.of(10, 2, Duration.ofDays(730), Scaling.NONE).reason())
                .hasValue(Reason.OUT_OF_DOMAIN);
        assertThat(Velocity.of(10, 2, Duration.ofDays(730), Scaling.TO_A_YEAR).value())
                .isEqualTo(2.5);
        assertThat(Velocity.of(10, 2, Duration.ofDays(730), Scaling.TO_A_YEAR).flags())
                .isEmpty();
        assertThatThrownBy(() -> Velocity.of(1, 1, Duration.ZERO, Scaling.NONE))
                .hasMessageContaining("window: not positive");
        assertThatThrownBy(() -> Velocity.of(1, 1, Duration.ofDays(-1), Scaling.NONE))
                .hasMessageContaining("window: not positive");
    }

    @Test
    void trailingVelocityTakesTheLast365CompleteDays() {
        double[] moved = new double[400];
        Arrays.setAll(moved, i -> i < 34 ? 1_000_000 : 1);
        Measurement trailing = Velocity.trailing(daily(moved).withIncomplete(399), 146);

        assertThat(trailing.value()).isEqualTo(2.5);
        assertThat(trailing.flags()).containsExactly(Flag.INCOMPLETE_BAR_DROPPED);
        assertThat(Velocity.trailing(daily(new double[364]), 1).reason()).hasValue(Reason.WINDOW_TOO_SHORT);
        moved[200] = Double.NaN;
        assertThat(Velocity.trailing(daily(moved), 146).reason()).hasValue(Reason.NO_DATA);
        assertThatThrownBy(() -> Velocity.trailing(
                        TimeSeries.of(SeriesInfo.of("X", Duration.ofHours(1)), new long[0], new double[0]), 1))
                .hasMessageContaining("moved: not daily");
    }

    @Test
    void aGapInTheDaysIsNoYear() {
        long[] labels = Chain.labels(366);
        long[] gap = new long[365];
        System.arraycopy(labels, 0, gap, 0, 100);
        System.arraycopy(labels, 101, gap, 100, 265);
        TimeSeries series = TimeSeries.of(SeriesInfo.daily("TOKEN"), gap, new double[365]);

        assertThat(Velocity.trailing(series, 1).reason()).hasValue(Reason.NO_DATA);
    }

    @Test
    void nvtIsMarketCapPerValueMoved() {
        assertThat(NetworkValue.nvt(1e9, 25e6).value()).isEqualTo(40);
        assertThat(NetworkValue.nvt(1e9, 0).reason()).hasValue(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void theSignalTakesTheMeanOfTheLastDaysAndCountsMissingOnes() {
        double[] moved = new double[91];
        Arrays.fill(moved, 10);
        moved[0] = 1e12;
        moved[50] = Double.NaN;
        Measurement signal = NetworkValue.nvtSignal(1_000, moved);

        assertThat(signal.value()).isEqualTo(100);
        assertThat(signal.n()).isEqualTo(89);
        assertThat(signal.missing()).isEqualTo(1);
        assertThat(NetworkValue.nvtSignal(1_000, new double[89]).reason()).hasValue(Reason.TOO_FEW);
        assertThat(NetworkValue.nvtSignal(1_000, new double[] {Double.NaN}, 1).reason())
                .hasValue(Reason.NO_DATA);
        assertThatThrownBy(() -> NetworkValue.nvtSignal(1, moved, 0)).hasMessageContaining("days: less than 1");
    }
}
