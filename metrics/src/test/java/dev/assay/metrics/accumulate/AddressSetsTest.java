package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressSetsTest {

    private static Address user(int number) {
        return Address.of(0, 0, number);
    }

    private static DistinctAddresses users(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(AddressSetsTest::user)
                .collect(Accumulators.accumulating(DistinctAddresses::new, DistinctAddresses::add));
    }

    @Test
    void whatTwoHaveInCommonIsExactEitherWay() {
        assertThat(users(0, 100).countInCommon(users(90, 1_000))).isEqualTo(10);
        assertThat(users(90, 1_000).countInCommon(users(0, 100))).isEqualTo(10);
        assertThat(users(0, 10).countInCommon(new DistinctAddresses())).isZero();
    }

    @Test
    void addressesAreHandedOverOnceEach() {
        DistinctAddresses seen = new DistinctAddresses();
        List.of(3, 1, 3, 2).forEach(number -> seen.add(user(number)));
        List<Address> all = new ArrayList<>();
        seen.forEach(all::add);

        assertThat(all).containsExactlyInAnyOrder(user(3), user(1), user(2));
        assertThat(seen.contains(user(1))).isTrue();
        assertThat(seen.contains(user(9))).isFalse();
        assertThat(seen.memory()).isPositive();
        assertThat(seen).hasToString("DistinctAddresses[3]");
    }

    /** Addresses are inserted in batches; whoever asks in between must not notice. */
    @Test
    void everyAnswerIsThatOfASetAtAnyTime() {
        DistinctAddresses seen = new DistinctAddresses();
        DistinctAddresses copies = new DistinctAddresses();
        Set<Integer> set = new LinkedHashSet<>();
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            int number = random.nextInt(700);
            assertThat(i % 7 != 0 || seen.contains(user(number)) == set.contains(number))
                    .isTrue();
            seen.add(user(number));
            set.add(number);
            if (i % 50 == 0) {
                assertThat(seen.count()).isEqualTo(set.size());
                copies.merge(seen);
                assertThat(copies.countInCommon(seen)).isEqualTo(set.size());
            }
        }
        List<Address> all = new ArrayList<>();
        seen.forEach(all::add);

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        set.stream().map(AddressSetsTest::user).toList());
        seen.merge(seen);
        assertThat(seen.count()).isEqualTo(set.size());
    }

    /** Many addresses are kept in another way until one of them is asked for. */
    @Test
    void manyAddressesAnswerLikeFew() {
        DistinctAddresses many = users(0, 600_000);
        many.merge(many);
        many.merge(users(500_000, 700_000));

        assertThat(many.memory()).isLessThan(60 * 700_000L);
        assertThat(many.count()).isEqualTo(700_000);
        Set<Address> all = new LinkedHashSet<>();
        many.forEach(all::add);
        assertThat(all).hasSize(700_000);

        assertThat(users(0, 600_000).countInCommon(users(300_000, 700_000))).isEqualTo(300_000);
        assertThat(many.contains(user(699_999))).isTrue();
        assertThat(many.contains(user(700_000))).isFalse();
        many.add(user(700_000));
        assertThat(many.count()).isEqualTo(700_001);
        assertThat(DistinctAddresses.fromBytes(users(0, 600_000).toBytes()).count())
                .isEqualTo(600_000);
    }

    @Test
    void streamsAreCountedAtOnce() {
        long distinct = Stream.of(1, 2, 1)
                .map(AddressSetsTest::user)
                .parallel()
                .collect(Accumulators.collecting(DistinctAddresses::new, DistinctAddresses::add));

        assertThat(distinct).isEqualTo(2);
    }

    @Test
    void transfersMakeBalances() {
        AddressSums balances = new AddressSums();
        BigInteger supply = BigInteger.TWO.pow(255);
        balances.transfer(Address.ZERO, user(1), supply);
        balances.transfer(user(1), user(2), BigInteger.TEN);
        balances.transfer(user(2), user(3), BigInteger.TEN);
        balances.transfer(user(1), user(1), BigInteger.TWO);

        assertThat(balances.sum(user(1))).isEqualTo(supply.subtract(BigInteger.TEN));
        assertThat(balances.sum(user(2))).isZero();
        assertThat(balances.sum(user(9))).isZero();
        assertThat(balances.sum(Address.ZERO)).isEqualTo(supply.negate());
        assertThat(balances.count()).isEqualTo(4);
        assertThat(balances.countPositive()).isEqualTo(2);
        assertThat(balances.result()).containsOnlyKeys(Address.ZERO, user(1), user(2), user(3));
        assertThat(balances).hasToString("AddressSums[4]");
        assertThatThrownBy(() -> balances.result().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void mergingWithItselfDoublesSums() {
        AddressSums sums = new AddressSums();
        sums.add(user(1), 5);
        sums.add(user(1), BigInteger.TWO.pow(130));

        sums.merge(sums);

        assertThat(sums.sum(user(1))).isEqualTo(BigInteger.TWO.pow(131).add(BigInteger.TEN));
    }

    @Test
    void failedTransactionsPayAndMoveNothing() {
        TransactionTotals totals = new TransactionTotals();
        totals.add(true, 100, 21_000, 7, 2);
        totals.add(false, 50, 30_000, 9, 3);

        assertThat(totals.result())
                .isEqualTo(new TransactionTotals.Totals(
                        1,
                        1,
                        BigInteger.valueOf(51_000),
                        BigInteger.valueOf(16),
                        BigInteger.valueOf(5),
                        BigInteger.valueOf(100)));
        assertThat(totals.result().count()).isEqualTo(2);
        assertThat(totals).hasToString(totals.result().toString());
    }
}
