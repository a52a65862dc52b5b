package dev.assay.metrics.onchain;

import static dev.assay.metrics.onchain.Chain.ALICE;
import static dev.assay.metrics.onchain.Chain.daily;
import static dev.assay.metrics.onchain.Chain.day;
import static dev.assay.metrics.onchain.Chain.days;
import static dev.assay.metrics.onchain.Chain.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Reason;
import dev.assay.series.LabelSide;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeesTest {

    private static final GasReceipt PLAIN = GasReceipt.of(21_000, whole(30)).withBaseFee(whole(28));

    private static Transaction paying(String hash, int day, long fee) {
        Fee paid = FeeModel.GAS_ONLY.of(GasReceipt.of(1, whole(fee)));
        return new Transaction(hash, day(day), true, ALICE, 1, paid);
    }

    @Test
    void ethereumBurnsBaseAndBlobFeesAndTheRestIsATip() {
        Fee fee = FeeModel.ETHEREUM.of(PLAIN.withBlobs(131_072, whole(3)));

        assertThat(fee.execution()).isEqualTo(630_000);
        assertThat(fee.blob()).isEqualTo(393_216);
        assertThat(fee.total()).isEqualTo(1_023_216);
        assertThat(fee.burned()).isEqualTo(21_000 * 28 + 393_216);
        assertThat(fee.tip()).isEqualTo(42_000);
        assertThat(fee.burned().add(fee.tip())).isEqualTo(fee.total());
    }

    @Test
    void theOpStackAddsL1AndOperatorFeesAndBurnsNothing() {
        Fee fee = FeeModel.OP_STACK.of(PLAIN.withL1Fee(whole(500)).withOperatorFee(whole(40)));

        assertThat(fee.total()).isEqualTo(630_540);
        assertThat(fee.l1Data()).isEqualTo(500);
        assertThat(fee.operator()).isEqualTo(40);
        assertThat(fee.burned()).isZero();
        assertThat(fee.tip()).isEqualTo(42_000);
    }

    @Test
    void onArbitrumTheGasForL1IsContainedAndNotAdded() {
        Fee fee = FeeModel.ARBITRUM.of(PLAIN.withGasUsedForL1(6_000));

        assertThat(fee.total()).isEqualTo(630_000);
        assertThat(fee.l1Data()).isEqualTo(180_000);
        assertThat(fee.execution()).isEqualTo(450_000);
    }

    @Test
    void gasAloneIsGasTimesPrice() {
        Fee fee = FeeModel.GAS_ONLY.of(GasReceipt.of(10, BigInteger.TWO.pow(250)));

        assertThat(fee.total()).isEqualTo(BigInteger.TWO.pow(250).multiply(BigInteger.TEN));
        assertThat(fee.tip()).isEqualTo(fee.total());
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatTheFamilyDoesNotKnowIsRefusedAndNotDropped(FeeModel model) {
        boolean isOp = model == FeeModel.OP_STACK;
        refusal(model, PLAIN.withL1Fee(whole(1)), "l1Fee", isOp);
        refusal(model, PLAIN.withOperatorFee(whole(1)), "operatorFee", isOp);
        refusal(model, PLAIN.withBlobs(1, whole(1)), "blob", model == FeeModel.ETHEREUM);
        refusal(model, PLAIN.withGasUsedForL1(1), "gasUsedForL1", model == FeeModel.ARBITRUM);
    }

    private static void refusal(FeeModel model, GasReceipt receipt, String part, boolean isKnown) {
        if (isKnown) {
            assertThat(model.of(receipt).total()).isPositive();
            return;
        }
        assertThatThrownBy(() -> model.of(receipt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(part + ": unknown to " + model)
                .hasMessageContaining(model.formula());
    }

    @Test
    void receiptsAreChecked() {
        assertThatThrownBy(() -> GasReceipt.of(-1, whole(1))).hasMessageContaining("gasUsed: negative");
        assertThatThrownBy(() -> GasReceipt.of(1, whole(-1))).hasMessageContaining("effectiveGasPrice: negative");
        assertThatThrownBy(() -> PLAIN.withBaseFee(whole(31))).hasMessageContaining("baseFee: above");
        assertThatThrownBy(() -> PLAIN.withL1Fee(whole(-1))).hasMessageContaining("l1Fee: negative");
        assertThatThrownBy(() -> PLAIN.withGasUsedForL1(21_001)).hasMessageContaining("gasUsedForL1: not from 0");
        assertThatThrownBy(() -> PLAIN.withGasUsedForL1(-1)).hasMessageContaining("gasUsedForL1: not from 0");
        assertThatThrownBy(() -> FeeModel.ETHEREUM.of(GasReceipt.of(1, whole(1))))
                .hasMessageContaining("baseFee: needed");
    }

    @Test
    void sumsAreOfEachHashOnceAndSayTheFormula() {
        List<Transaction> three = List.of(paying("a", 0, 10), paying("a", 0, 10), paying("b", 1, 40));

        assertThat(Fees.total(three, days(0, 2), FeeModel.GAS_ONLY).value()).isEqualTo(50);
        assertThat(Fees.total(three, days(0, 2), FeeModel.GAS_ONLY).conventions())
                .containsEntry("fee", "gasUsed * effectiveGasPrice");
        assertThat(Fees.gasUsed(three, days(0, 2)).value()).isEqualTo(2);
        assertThat(Fees.burned(three, days(0, 2), FeeModel.GAS_ONLY).value()).isZero();
        assertThat(Fees.tips(three, days(0, 2), FeeModel.GAS_ONLY).value()).isEqualTo(50);
        assertThat(Fees.average(three, days(0, 2), FeeModel.GAS_ONLY).value()).isEqualTo(25);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        List<Transaction> four =
                List.of(paying("a", 0, 9), paying("b", 0, 1), paying("c", 0, 2), paying("d", 0, 1_000));

        // Not 9, the upper middle, as grimoirelab-metrics takes.
        assertThat(Fees.median(four, days(0, 1), FeeModel.GAS_ONLY).value()).isEqualTo(5.5);
        assertThat(Fees.median(four.subList(0, 3), days(0, 1), FeeModel.GAS_ONLY)
                        .value())
                .isEqualTo(2);
        assertThat(Fees.median(four, days(1, 2), FeeModel.GAS_ONLY).reason()).hasValue(Reason.EMPTY);
        assertThat(Fees.average(four, days(1, 2), FeeModel.GAS_ONLY).reason()).hasValue(Reason.EMPTY);
    }

    @Test
    void anUnknownFeeIsMissingAndNotZero() {
        List<Transaction> two = List.of(paying("a", 0, 9), new Transaction("b", day(0), true, ALICE, 1, null));
        Window window = days(0, 1);

        assertThat(List.of(
                        Fees.total(two, window, FeeModel.GAS_ONLY),
                        Fees.average(two, window, FeeModel.GAS_ONLY),
                        Fees.median(two, window, FeeModel.GAS_ONLY),
                        Fees.inCurrency(two, window, FeeModel.GAS_ONLY, 0, daily(1))))
                .allSatisfy(each -> {
                    assertThat(each.reason()).hasValue(Reason.NO_DATA);
                    assertThat(each.missing()).isEqualTo(1);
                });
    }

    @Test
    void inACurrencyFeesHaveThePriceOfTheirDay() {
        List<Transaction> two = List.of(paying("a", 0, 10), paying("b", 1, 10));
        Window window = days(0, 2);

        assertThat(Fees.inCurrency(two, window, FeeModel.GAS_ONLY, 1, daily(2, 300))
                        .value())
                .isCloseTo(302, within(1e-9));
        assertThat(Fees.inCurrency(two, window, FeeModel.GAS_ONLY, 1, daily(2, Double.NaN))
                        .reason())
                .hasValue(Reason.NO_DATA);
        assertThat(Fees.inCurrency(
                                two, window, FeeModel.GAS_ONLY, 1, daily(2, 300).withIncomplete(1))
                        .reason())
                .hasValue(Reason.NO_DATA);
    }

    @Test
    void aPriceThatIsLabelledByTheEndOfItsDayIsOfTheDayBefore() {
        TimeSeries byEnd = TimeSeries.of(
                SeriesInfo.daily("TOKEN").labelled(LabelSide.END), Chain.labels(3), new double[] {7, 2, 300});

        assertThat(Fees.inCurrency(
                                List.of(paying("a", 0, 10), paying("b", 1, 10)),
                                days(0, 2),
                                FeeModel.GAS_ONLY,
                                1,
                                byEnd)
                        .value())
                .isCloseTo(302, within(1e-9));
        assertThatThrownBy(() -> Fees.inCurrency(List.of(), days(0, 1), FeeModel.GAS_ONLY, -1, byEnd))
                .hasMessageContaining("decimals: negative");
    }
}
