package dev.assay.metrics.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.adoption.Income.Taxonomy;
import dev.assay.metrics.adoption.Multiples.SupplyBasis;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class IncomeTest {

    private static final Income NOTHING = Income.reported(Taxonomy.DEFILLAMA);

    @Test
    void whatIsNotReportedFollowsFromTheRest() {
        Income income = NOTHING.withFees(1_000).withSupplySideRevenue(700);

        assertThat(income.revenue().value()).isEqualTo(300);
        assertThat(income.revenue().conventions())
                .containsEntry("taxonomy", Taxonomy.DEFILLAMA)
                .containsEntry("from", "identity");
        assertThat(income.takeRate().value()).isEqualTo(0.3);
        assertThat(NOTHING.withFees(9).withRevenue(2).supplySideRevenue().value())
                .isEqualTo(7);
        assertThat(NOTHING.withSupplySideRevenue(7).withRevenue(2).fees().value())
                .isEqualTo(9);
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        assertThat(NOTHING.withFees(1).revenue().reason()).hasValue(Reason.NO_DATA);
        assertThat(NOTHING.withFees(1).takeRate().reason()).hasValue(Reason.NO_DATA);
        assertThat(NOTHING.withRevenue(1).takeRate().reason()).hasValue(Reason.NO_DATA);
        assertThat(NOTHING.withRevenue(1).earnings().reason()).hasValue(Reason.NO_DATA);
        assertThat(NOTHING.withTokenIncentives(1).earnings().reason()).hasValue(Reason.NO_DATA);
        assertThat(NOTHING.holdersRevenue().reason()).hasValue(Reason.NO_DATA);
        assertThat(NOTHING.protocolRevenue().reason()).hasValue(Reason.NO_DATA);
        assertThat(NOTHING.tokenIncentives().reason()).hasValue(Reason.NO_DATA);
        assertThat(NOTHING.withFees(3).identityGap().reason()).hasValue(Reason.NO_DATA);
    }

    @Test
    void aStatementThatDoesNotAddUpSaysSo() {
        Income wrong = NOTHING.withFees(1_000).withSupplySideRevenue(700).withRevenue(400);

        assertThat(wrong.identityGap().value()).isEqualTo(-100);
        assertThat(wrong.revenue().value()).isEqualTo(400);
        assertThat(wrong.revenue().flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThat(wrong.takeRate().flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThat(wrong.withTolerance(0.1).revenue().flags()).isEmpty();
        // 0.1 + 0.2 is not 0.3, and no gap.
        assertThat(NOTHING.withFees(0.3)
                        .withSupplySideRevenue(0.1)
                        .withRevenue(0.2)
                        .revenue()
                        .flags())
                .isEmpty();
        assertThatThrownBy(() -> NOTHING.withTolerance(1)).hasMessageContaining("relative: not from 0 to 1");
    }

    @Test
    void aLossOfSuppliersIsLegal() {
        Income loss = NOTHING.withFees(-50).withSupplySideRevenue(-80);
        assertThat(loss.revenue().value()).isEqualTo(30);
        assertThat(loss.takeRate().reason()).hasValue(Reason.NEGATIVE_INPUT);

        Income over = NOTHING.withFees(50).withSupplySideRevenue(-10);
        assertThat(over.takeRate().value()).isEqualTo(1.2);
        assertThat(over.takeRate().flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThat(NOTHING.withFees(0).withSupplySideRevenue(0).takeRate().reason())
                .hasValue(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void protocolAndHoldersNeedNotBalanceInAPeriod() {
        Income income = NOTHING.withFees(10)
                .withSupplySideRevenue(4)
                .withProtocolRevenue(1)
                .withHoldersRevenue(2)
                .withTokenIncentives(9);

        assertThat(income.protocolRevenue().value()).isEqualTo(1);
        assertThat(income.holdersRevenue().value()).isEqualTo(2);
        assertThat(income.tokenIncentives().value()).isEqualTo(9);
        assertThat(income.revenue().flags()).isEmpty();
        assertThat(income.earnings().value()).isEqualTo(-3);
        assertThatThrownBy(() -> NOTHING.withFees(Double.NaN)).hasMessageContaining("fees: not finite");
    }

    @Test
    void aYearIsTheLastThirtyDaysScaled() {
        double[] daily = DoubleStream.concat(
                        DoubleStream.of(1e9), DoubleStream.generate(() -> 2).limit(30))
                .toArray();
        Measurement year = Annualisation.DEFAULT.of(daily);

        assertThat(year.value()).isEqualTo(730);
        assertThat(year.flags()).containsExactly(Flag.EXTRAPOLATED);
        assertThat(Annualisation.DEFAULT
                        .withDays(7)
                        .withDaysPerYear(364)
                        .of(daily)
                        .value())
                .isEqualTo(728);
        assertThat(Annualisation.DEFAULT.of(new double[0]).reason()).hasValue(Reason.EMPTY);
        assertThatThrownBy(() -> Annualisation.DEFAULT.withDays(0)).hasMessageContaining("last: less than 1");
        assertThatThrownBy(() -> Annualisation.DEFAULT.withDaysPerYear(0)).hasMessageContaining("number: not positive");
        assertThatThrownBy(() -> Annualisation.DEFAULT.withDaysPerYear(Double.POSITIVE_INFINITY))
                .hasMessageContaining("number: not positive");
    }

    @Test
    void fewerDaysAreScaledOnlyIfAskedFor() {
        double[] daily = new double[30];
        Arrays.fill(daily, 2);
        daily[3] = Double.NaN;
        Measurement partial =
                Annualisation.DEFAULT.withPartial(Annualisation.Partial.SCALED).of(daily);

        assertThat(Annualisation.DEFAULT.of(daily).reason()).hasValue(Reason.TOO_FEW);
        assertThat(partial.value()).isCloseTo(730, within(1e-9));
        assertThat(partial.missing()).isEqualTo(1);
        assertThat(partial.flags()).containsExactlyInAnyOrder(Flag.EXTRAPOLATED, Flag.PARTIAL_WINDOW);
    }

    @Test
    void multiplesNameTheirSupply() {
        double[] daily = new double[30];
        Arrays.fill(daily, 100);
        Multiples circulating = Multiples.of(2, 400_000, SupplyBasis.CIRCULATING);

        // 800,000 / 36,500.
        assertThat(circulating.priceToFees(daily).value()).isCloseTo(8000.0 / 365, within(1e-12));
        assertThat(circulating.priceToFees(daily).conventions())
                .containsEntry("supply", SupplyBasis.CIRCULATING)
                .containsEntry("days", 30);
        assertThat(Multiples.of(2, 1_000_000, SupplyBasis.MAX)
                        .priceToSales(daily)
                        .value())
                .isCloseTo(8000.0 / 365 * 2.5, within(1e-12));
        assertThatThrownBy(() -> Multiples.of(-1, 1, SupplyBasis.MAX)).hasMessageContaining("price: negative");
        assertThatThrownBy(() -> Multiples.of(1, Double.POSITIVE_INFINITY, SupplyBasis.MAX))
                .hasMessageContaining("supply: negative or not finite");
    }

    @Test
    void thereIsNoMultipleOfNothingOrOfALoss() {
        double[] loss = new double[30];
        Multiples multiples = Multiples.of(2, 400_000, SupplyBasis.MAX);

        assertThat(multiples.priceToFees(loss).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(multiples.priceToFees(new double[29]).reason()).hasValue(Reason.TOO_FEW);
        assertThat(multiples
                        .withAnnualisation(Annualisation.DEFAULT.withDays(29))
                        .priceToFees(new double[29])
                        .reason())
                .hasValue(Reason.ZERO_DENOMINATOR);
        loss[0] = -1;
        assertThat(multiples.priceToEarnings(loss).reason()).hasValue(Reason.NEGATIVE_INPUT);
        loss[0] = 1;
        assertThat(Multiples.of(0, 5, SupplyBasis.MAX).priceToEarnings(loss).flags())
                .containsExactlyInAnyOrder(Flag.SUSPECT_DATA, Flag.EXTRAPOLATED);
        assertThat(Multiples.of(5, 0, SupplyBasis.MAX).priceToEarnings(loss).value())
                .isZero();
    }
}
