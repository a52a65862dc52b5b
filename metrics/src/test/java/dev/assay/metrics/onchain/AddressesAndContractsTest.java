package dev.assay.metrics.onchain;

import static dev.assay.metrics.onchain.Chain.ALICE;
import static dev.assay.metrics.onchain.Chain.BOB;
import static dev.assay.metrics.onchain.Chain.CAROL;
import static dev.assay.metrics.onchain.Chain.day;
import static dev.assay.metrics.onchain.Chain.days;
import static dev.assay.metrics.onchain.Chain.transfer;
import static dev.assay.metrics.onchain.Chain.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.CountEstimate;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.onchain.ContractUse.Kind;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesAndContractsTest {

    private static final List<Transfer> TRANSFERS = List.of(
            transfer(0, Address.ZERO, ALICE, 100),
            transfer(0.5, ALICE, BOB, 5),
            new Transfer(day(1), ALICE, CAROL, BOB, whole(1)),
            transfer(9, CAROL, Address.ofText("late"), 1));

    @Test
    void theRoleDecidesWhoIsActive() {
        Measurement either = ActiveAddresses.count(TRANSFERS, days(0, 2));

        assertThat(either.count()).isEqualTo(3);
        assertThat(either.conventions()).containsEntry("role", Role.EITHER);
        assertThat(either.population()).hasValue("addresses, without the zero address");
        assertThat(ActiveAddresses.count(TRANSFERS, days(0, 2), Role.SENDER).count())
                .isEqualTo(1);
        assertThat(ActiveAddresses.count(TRANSFERS, days(0, 2), Role.RECEIVER).count())
                .isEqualTo(3);
    }

    @Test
    void anInitiatorThatIsNotKnownIsMissing() {
        Measurement initiators = ActiveAddresses.count(TRANSFERS, days(0, 2), Role.INITIATOR);

        assertThat(initiators.count()).isEqualTo(1);
        assertThat(initiators.n()).isEqualTo(1);
        assertThat(initiators.missing()).isEqualTo(2);
    }

    @Test
    void daysDoNotAddUp() {
        long first = ActiveAddresses.count(TRANSFERS, days(0, 1)).count();
        long second = ActiveAddresses.count(TRANSFERS, days(1, 2)).count();

        assertThat(first + second).isEqualTo(4);
        assertThat(ActiveAddresses.count(TRANSFERS, days(0, 2)).count()).isEqualTo(3);
    }

    @Test
    void accumulatedCountsSayWhetherTheyAreExact() {
        DistinctAddresses seen = new DistinctAddresses();
        seen.add(ALICE);
        Measurement exact = ActiveAddresses.count(seen, days(0, 1), Role.SENDER);
        Measurement estimated = ActiveAddresses.count(new CountEstimate(1_000.5, 0.01), days(0, 1), Role.SENDER);

        assertThat(exact.count()).isEqualTo(1);
        assertThat(exact.flags()).isEmpty();
        assertThat(estimated.value()).isEqualTo(1_000.5);
        assertThat(estimated.standardError()).hasValue(10.005);
        assertThat(estimated.flags()).containsExactly(Flag.APPROXIMATE);
    }

    @Test
    void newReturningAndReactivatedTellTheActiveApart() {
        ActivityByPeriod all = ActivityByPeriod.of(PeriodUnit.DAY);
        all.add(ALICE, day(0));
        all.add(ALICE, day(2));
        all.add(BOB, day(1));
        all.add(BOB, day(2));
        all.add(CAROL, day(2));
        PeriodActivity activity = all.result();
        long third = PeriodUnit.DAY.indexOf(day(2));

        assertThat(ActiveAddresses.fresh(activity, third).count()).isEqualTo(1);
        assertThat(ActiveAddresses.returning(activity, third).count()).isEqualTo(2);
        Measurement reactivated = ActiveAddresses.reactivated(activity, third);
        assertThat(reactivated.count()).isEqualTo(1);
        assertThat(reactivated.window()).hasValue(days(2, 3));
        assertThat(reactivated.conventions()).containsEntry("historyFrom", "2024-01-01T00:00:00Z");
        assertThat(ActiveAddresses.fresh(ActivityByPeriod.of(PeriodUnit.DAY).result(), 3)
                        .count())
                .isZero();
    }

    @Test
    void contractsCountOncePerProxyAndClonesApart() {
        Address proxy = Address.ofText("proxy");
        Address other = Address.ofText("other");
        List<ContractUse> uses = List.of(
                new ContractUse(day(0), Kind.CALL, ALICE, proxy),
                new ContractUse(day(0), Kind.CALL, BOB, proxy),
                new ContractUse(day(0), Kind.CALL, BOB, other),
                new ContractUse(day(0), Kind.DEPLOYMENT, CAROL, other),
                new ContractUse(day(0), Kind.CLONE, CAROL, Address.ofText("wallet 1")),
                new ContractUse(day(0), Kind.CLONE, ALICE, Address.ofText("wallet 2")),
                new ContractUse(day(5), Kind.DEPLOYMENT, BOB, proxy));

        assertThat(Contracts.calls(uses, days(0, 1)).count()).isEqualTo(3);
        assertThat(Contracts.uniqueCallers(uses, days(0, 1)).count()).isEqualTo(2);
        assertThat(Contracts.active(uses, days(0, 1)).count()).isEqualTo(2);
        assertThat(Contracts.deployments(uses, days(0, 1), Kind.DEPLOYMENT).count())
                .isEqualTo(1);
        assertThat(Contracts.deployments(uses, days(0, 1), Kind.CLONE).count()).isEqualTo(2);
        assertThat(Contracts.deployers(uses, days(0, 9)).count()).isEqualTo(2);
        assertThatThrownBy(() -> Contracts.deployments(uses, days(0, 1), Kind.CALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kind: a call creates nothing");
    }

    @Test
    void holdersHaveMoreThanNothing() {
        List<BigInteger> balances = List.of(whole(0), whole(1), whole(50), BigInteger.TWO.pow(200));

        assertThat(Holders.count(balances).count()).isEqualTo(3);
        assertThat(Holders.count(balances, whole(50)).count()).isEqualTo(2);
        assertThat(Holders.count(balances, whole(50)).population()).hasValue("addresses with at least 50 base units");
        assertThat(Holders.count(List.of()).count()).isZero();
        assertThat(Holders.count(List.of(whole(-1), whole(2))).flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThatThrownBy(() -> Holders.count(balances, whole(0))).hasMessageContaining("minimum: not positive");
    }

    @Test
    void growthFromNobodyIsUndefined() {
        assertThat(Holders.growth(53_874, 93_730).value()).isCloseTo(0.7398002747150758, within(1e-15));
        assertThat(Holders.growth(10, 0).value()).isEqualTo(-1);
        // Not 7, the count, as grimoirelab-metrics answers.
        assertThat(Holders.growth(0, 7).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Holders.growth(-1, 7)).hasMessageContaining("earlier: negative");
        assertThatThrownBy(() -> Holders.growth(1, -7)).hasMessageContaining("later: negative");
    }
}
