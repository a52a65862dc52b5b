package dev.assay.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupedHoldingsTest {

    /** One missing, one decimal, and 0, -1, 25 and 2^64 tenths: as version 1 writes them. */
    private static final String GOLDEN = "4801010104" + "01ff" + "0100" + "0119" + "09010000000000000000";

    private static GroupedHoldings golden() {
        GroupedHoldings holdings = GroupedHoldings.create();
        holdings.add(0);
        holdings.add((BigInteger) null);
        holdings.add(new BigDecimal("2.5"));
        holdings.add(new BigDecimal("-0.1"));
        holdings.add(new BigDecimal(BigInteger.TWO.pow(64), 1));
        return holdings;
    }

    @Test
    void isWhatTheListIs() {
        Random random = new Random(41);
        for (int round = 0; round < 100; round++) {
            List<BigDecimal> amounts = amounts(random);
            GroupedHoldings holdings = GroupedHoldings.create();
            amounts.forEach(holdings::add);

            assertThat(holdings.result()).isEqualTo(Distribution.ofDecimals(amounts));
            assertThat(holdings.size()).isEqualTo(holdings.result().size());
        }
    }

    private static List<BigDecimal> amounts(Random random) {
        List<BigDecimal> amounts = new ArrayList<>();
        int bits = 1 + random.nextInt(100);
        int scales = 1 + random.nextInt(4);
        for (int i = random.nextInt(200); i >= 0; i--) {
            BigDecimal amount = new BigDecimal(new BigInteger(bits, random), random.nextInt(scales));
            amounts.add(random.nextInt(20) == 0 ? null : amount);
        }
        return amounts;
    }

    @Test
    void doesNotDependOnOrderOrPartition() {
        Random random = new Random(42);
        for (int round = 0; round < 100; round++) {
            List<BigDecimal> amounts = amounts(random);
            byte[] whole = collect(amounts).toBytes();
            Collections.shuffle(amounts, random);
            int cut = random.nextInt(amounts.size());
            GroupedHoldings left = collect(amounts.subList(0, cut));
            GroupedHoldings right = collect(amounts.subList(cut, amounts.size()));
            byte[] before = right.toBytes();
            left.merge(GroupedHoldings.create());
            left.merge(GroupedHoldings.fromBytes(before));

            assertThat(left.toBytes()).isEqualTo(whole);
            assertThat(right.toBytes()).isEqualTo(before);
            assertThat(amounts.parallelStream()
                            .collect(GroupedHoldings.decimals(each -> each))
                            .toBytes())
                    .isEqualTo(whole);
        }
    }

    private static GroupedHoldings collect(List<BigDecimal> amounts) {
        GroupedHoldings holdings = GroupedHoldings.create();
        amounts.forEach(holdings::add);
        return holdings;
    }

    @Test
    void collectsIntegersAndGoesOn() {
        GroupedHoldings holdings = Stream.of("a", "bcd", "").parallel().collect(GroupedHoldings.longs(String::length));

        assertThat(holdings.result()).isEqualTo(Distribution.of(0, 1, 3));
        holdings.add(new BigDecimal("0.5"));
        holdings.add(Long.MAX_VALUE);
        assertThat(holdings.result().amount(1)).isEqualTo(new BigDecimal(Long.MAX_VALUE).setScale(1));
        assertThat(holdings.result(Population.everyone().minimum(BigDecimal.ONE))
                        .size())
                .isEqualTo(3);
    }

    @Test
    void mergesWithItself() {
        GroupedHoldings holdings = golden();
        holdings.merge(holdings);

        assertThat(holdings.size()).isEqualTo(8);
        assertThat(holdings.result().missing()).isEqualTo(2);
        assertThat(holdings.result().amount(2)).isEqualTo(holdings.result().amount(1));
    }

    @Test
    void readsWhatVersionOneWrote() {
        byte[] written = HexFormat.of().parseHex(GOLDEN);

        assertThat(golden().toBytes()).isEqualTo(written);
        assertThat(GroupedHoldings.fromBytes(written).result()).isEqualTo(golden().result());
        assertThat(GroupedHoldings.fromBytes(written).toBytes()).isEqualTo(written);
    }

    @Test
    void refusesBytesThatItDidNotWrite() {
        byte[] good = golden().toBytes();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> GroupedHoldings.fromBytes(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("bytes:");
        }
        byte[] more = Arrays.copyOf(good, good.length + 1);
        byte[] later = good.clone();
        later[1] = 2;
        byte[] finer = good.clone();
        finer[2] = 127;
        byte[] finest = HexFormat.of().parseHex("48019b010000");
        assertThatThrownBy(() -> GroupedHoldings.fromBytes(more)).hasMessageStartingWith("bytes:");
        assertThatThrownBy(() -> GroupedHoldings.fromBytes(later)).hasMessageContaining("version 2");
        assertThat(GroupedHoldings.fromBytes(finer).result().scale()).isEqualTo(127);
        assertThatThrownBy(() -> GroupedHoldings.fromBytes(finest)).hasMessage("bytes: no holdings");
    }

    @Test
    void hasNoKeysToLookAt() {
        Population grouped = Population.everyone().grouped("owner", key -> key);

        assertThatThrownBy(() -> golden().result(grouped)).hasMessageStartingWith("population:");
    }
}
