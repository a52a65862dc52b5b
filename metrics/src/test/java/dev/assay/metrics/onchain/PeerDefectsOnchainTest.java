package dev.assay.metrics.onchain;

import static dev.assay.metrics.onchain.Chain.ALICE;
import static dev.assay.metrics.onchain.Chain.BOB;
import static dev.assay.metrics.onchain.Chain.CAROL;
import static dev.assay.metrics.onchain.Chain.daily;
import static dev.assay.metrics.onchain.Chain.day;
import static dev.assay.metrics.onchain.Chain.days;
import static dev.assay.metrics.onchain.Chain.transfer;
import static dev.assay.metrics.onchain.Chain.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.ApproximateAddresses;
import dev.assay.series.TimeSeries;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What peers answer otherwise, and why it is not copied. */
class PeerDefectsOnchainTest {

    /** Dashboards add up daily users to weekly ones, which counts who comes twice twice. */
    @Test
    void usersOfTwoDaysAreAUnionAndNoSum() {
        List<Transfer> transfers =
                List.of(transfer(0.5, ALICE, BOB, 1), transfer(1.5, ALICE, BOB, 1), transfer(1.6, BOB, CAROL, 1));

        double sum = ActiveAddresses.count(transfers, days(0, 1)).value()
                + ActiveAddresses.count(transfers, days(1, 2)).value();

        assertThat(ActiveAddresses.count(transfers, days(0, 2)).value()).isEqualTo(3);
        assertThat(sum).isEqualTo(5);
    }

    /** Messari and Token Terminal count senders, Coin Metrics and Santiment either side: the role is in the result. */
    @Test
    void theRoleThatPeersLeaveOutIsPartOfTheResult() {
        List<Transfer> transfers = List.of(transfer(0.1, ALICE, BOB, 1), transfer(0.2, ALICE, CAROL, 1));

        assertThat(ActiveAddresses.count(transfers, days(0, 1), Role.SENDER).value())
                .isEqualTo(1);
        assertThat(ActiveAddresses.count(transfers, days(0, 1)).value()).isEqualTo(3);
        assertThat(ActiveAddresses.count(transfers, days(0, 1)).conventions()).containsEntry("role", Role.EITHER);
    }

    /** Trackers of fees add Arbitrum's part for L1 to the gas that contains it: 810,000 instead of 630,000. */
    @Test
    void theL1PartOfArbitrumIsNotAddedAgain() {
        GasReceipt receipt = GasReceipt.of(21_000, whole(30));

        assertThat(FeeModel.ARBITRUM.of(receipt.withGasUsedForL1(6_000)).total())
                .isEqualTo(630_000);
        assertThatThrownBy(() -> FeeModel.ARBITRUM.of(receipt.withL1Fee(whole(180_000))))
                .hasMessageContaining("l1Fee: unknown to ARBITRUM");
    }

    /** Value at today's price rises with the price while nobody moves anything more. */
    @Test
    void oldTransfersKeepThePriceOfTheirDay() {
        List<Transfer> transfers = List.of(transfer(0.5, ALICE, BOB, 10), transfer(1.5, ALICE, BOB, 10));

        assertThat(TransferValue.inCurrency(transfers, days(0, 2), 0, daily(1, 5))
                        .value())
                .isEqualTo(60);
        assertThat(TransferValue.inCurrency(transfers, days(0, 2), 0, daily(1)).reason())
                .as("no price of the second day")
                .contains(Reason.NO_DATA);
    }

    /** A month times twelve as the velocity of a year, without saying so. */
    @Test
    void aMonthIsNoYearUnlessAskedFor() {
        Duration month = Duration.ofDays(30);

        assertThat(Velocity.of(100, 100, month, Velocity.Scaling.NONE).reason()).contains(Reason.WINDOW_TOO_SHORT);
        assertThat(Velocity.of(100, 100, month, Velocity.Scaling.TO_A_YEAR).flags())
                .contains(Flag.EXTRAPOLATED);
    }

    /** Charts of the MVRV z-score divide by the deviation of all history, so tomorrow's price changes yesterday's z. */
    @Test
    void laterDaysDoNotChangeEarlierScores() {
        double[] market = {100, 110, 90, 130, 120, 900};
        double[] realized = {80, 85, 86, 90, 92, 95};

        TimeSeries until =
                RealizedValue.zExpanding(daily(Arrays.copyOf(market, 5)), daily(Arrays.copyOf(realized, 5)), 0);
        TimeSeries later = RealizedValue.zExpanding(daily(market), daily(realized), 0);

        for (int i = 0; i < until.size(); i++) {
            assertThat(later.value(i)).as("bar " + i).isEqualTo(until.value(i));
        }
        assertThat(RealizedValue.zInSample(daily(market), daily(realized), 0).flags())
                .contains(Flag.IN_SAMPLE);
    }

    /**
     * HyperLogLog of DataSketches has a standard error of 0.8326 / sqrt(k) while streaming and 1.0390 / sqrt(k) after a
     * union, so that an estimate gets worse by being distributed.
     */
    @Test
    void mergedEstimatesAreThoseOfOneStream() {
        ApproximateAddresses whole = ApproximateAddresses.create();
        List<ApproximateAddresses> parts =
                List.of(ApproximateAddresses.create(), ApproximateAddresses.create(), ApproximateAddresses.create());
        for (int i = 0; i < 30_000; i++) {
            Address address = Address.ofText("user " + i);
            whole.add(address);
            parts.get(i % 3).add(address);
        }

        ApproximateAddresses merged = ApproximateAddresses.create();
        parts.forEach(merged::merge);

        assertThat(merged.result()).isEqualTo(whole.result());
        assertThat(merged.result().estimate())
                .isCloseTo(30_000, within(4 * 30_000 * merged.result().relativeError()));
    }

    /** A feed that repeats a transaction makes counts and fees of those that add up lines too high. */
    @Test
    void aRepeatedHashCountsOnce() {
        Transaction one = new Transaction(
                "0x1", day(0), true, ALICE, 21_000, FeeModel.GAS_ONLY.of(GasReceipt.of(21_000, whole(30))));

        assertThat(Transactions.count(List.of(one, one), days(0, 1)).value()).isEqualTo(1);
        assertThat(Fees.total(List.of(one, one), days(0, 1), FeeModel.GAS_ONLY).value())
                .isEqualTo(630_000);
    }
}
