package dev.assay.metrics.onchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.ApproximateAddresses;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.onchain.TransferValue.Adjustment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for all transfers and all lots. */
class OnchainPropertiesTest {

    /** Each number is a day, two addresses and an amount. */
    private static List<Transfer> transfers(List<Integer> seeds) {
        List<Transfer> transfers = new ArrayList<>();
        for (int seed : seeds) {
            Random random = new Random(seed);
            transfers.add(Chain.transfer(
                    random.nextInt(10),
                    Address.of(0, 1, random.nextInt(12)),
                    Address.of(0, 1, random.nextInt(12)),
                    random.nextInt(1_000)));
        }
        return transfers;
    }

    private static long active(List<Transfer> transfers, int from, int to, Role role) {
        return ActiveAddresses.count(transfers, Chain.days(from, to), role).count();
    }

    @Property(tries = 300)
    void neitherOrderNorRoleMakesMoreThanTheUnion(@ForAll @Size(max = 60) List<Integer> seeds, @ForAll Random random) {
        List<Transfer> transfers = transfers(seeds);
        List<Transfer> shuffled = new ArrayList<>(transfers);
        Collections.shuffle(shuffled, random);

        long either = active(transfers, 0, 10, Role.EITHER);
        long senders = active(transfers, 0, 10, Role.SENDER);
        long receivers = active(transfers, 0, 10, Role.RECEIVER);

        assertThat(active(shuffled, 0, 10, Role.EITHER)).isEqualTo(either);
        assertThat(either).isBetween(Math.max(senders, receivers), senders + receivers);
        assertThat(either)
                .isBetween(
                        Math.max(active(transfers, 0, 4, Role.EITHER), active(transfers, 4, 10, Role.EITHER)),
                        active(transfers, 0, 4, Role.EITHER) + active(transfers, 4, 10, Role.EITHER));
    }

    @Property(tries = 300)
    void valueIsThatOfItsWindowsAndAnAdjustmentNeverAdds(@ForAll @Size(max = 60) List<Integer> seeds) {
        List<Transfer> transfers = transfers(seeds);

        double whole = TransferValue.of(transfers, Chain.days(0, 10), 0).value();

        assertThat(TransferValue.of(transfers, Chain.days(0, 3), 0).value()
                        + TransferValue.of(transfers, Chain.days(3, 10), 0).value())
                .isEqualTo(whole);
        assertThat(TransferValue.adjusted(transfers, Chain.days(0, 10), 0, Adjustment.NO_SELF_TRANSFERS)
                        .value())
                .isLessThanOrEqualTo(whole);
    }

    @Property(tries = 300)
    void ageBandsAddUpToOne(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 1_000_000) Integer> units,
            @ForAll @IntRange(min = 1, max = 50) int bound) {
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            lots.add(new Lot(Chain.whole(units.get(i)), Chain.day(i * 3), 1));
        }

        List<Measurement> bands =
                Supply.ageBands(lots, Chain.day(200), List.of(Duration.ofDays(bound), Duration.ofDays(bound + 70L)));

        assertThat(bands.stream().mapToDouble(Measurement::value).sum()).isCloseTo(1, within(1e-14));
        assertThat(Supply.activeRatio(lots, Chain.day(200), Duration.ofDays(1_000))
                        .value())
                .isEqualTo(1);
    }

    /** Four standard errors: one case of 16,000 is outside; the addresses of a case are those of its seed. */
    @Property(tries = 40, seed = "20260101")
    void theEstimateIsWithinItsBoundOfTheExactCount(
            @ForAll @IntRange(min = 1, max = 40_000) int addresses, @ForAll Random random) {
        DistinctAddresses exact = new DistinctAddresses();
        ApproximateAddresses estimate = ApproximateAddresses.create();
        for (int i = 0; i < addresses; i++) {
            long high = random.nextLong();
            int low = random.nextInt();
            for (int time = 0; time < 2; time++) {
                exact.add(high, 7, low);
                estimate.add(high, 7, low);
            }
        }

        Measurement approximate = ActiveAddresses.count(estimate.result(), Chain.days(0, 1), Role.SENDER);

        double error = approximate.standardError().orElseThrow();
        assertThat(approximate.value()).isCloseTo((double) exact.count(), within(4 * error + 0.5));
    }
}
