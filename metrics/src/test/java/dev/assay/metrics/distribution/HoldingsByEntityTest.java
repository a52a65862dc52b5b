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
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldingsByEntityTest {

    private record Transfer(String to, BigDecimal amount) {}

    @Test
    void addsUpPerEntity() {
        HoldingsByEntity holdings = HoldingsByEntity.create();
        holdings.add("a", 5);
        holdings.add("b", new BigInteger("7"));
        holdings.add("a", new BigDecimal("0.5"));
        holdings.add("b", -7);
        holdings.add("b", 0);

        assertThat(holdings.size()).isEqualTo(2);
        assertThat(holdings.result().total()).isEqualTo("5.5");
        assertThat(holdings.result().size()).isEqualTo(2);
        assertThat(holdings.result().positive()).isEqualTo(1);
    }

    @Test
    void passesSixtyFourBitsAndComesBack() {
        HoldingsByEntity holdings = HoldingsByEntity.create();
        for (int i = 0; i < 3; i++) {
            holdings.add("a", Long.MAX_VALUE);
            holdings.add("b", Long.MIN_VALUE);
        }
        holdings.add("a", BigInteger.TWO.pow(256));

        assertThat(holdings.result().amount(1))
                .isEqualTo(new BigDecimal(BigInteger.TWO
                        .pow(256)
                        .add(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3)))));
        holdings.add("a", BigInteger.TWO.pow(256).negate());
        holdings.add("a", -Long.MAX_VALUE);
        holdings.add("a", -Long.MAX_VALUE);
        assertThat(holdings.result().amount(1)).isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE));
    }

    @Test
    void doesNotDependOnOrderOrPartition() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<Transfer> transfers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                BigDecimal amount = new BigDecimal(new BigInteger(random.nextInt(100), random), random.nextInt(20));
                transfers.add(new Transfer("k" + random.nextInt(20), amount));
            }
            HoldingsByEntity whole = collect(transfers);
            Collections.shuffle(transfers, random);
            int cut = random.nextInt(200);
            HoldingsByEntity left = collect(transfers.subList(0, cut));
            HoldingsByEntity right = collect(transfers.subList(cut, 200));
            byte[] before = right.toBytes();
            left.merge(HoldingsByEntity.create());
            left.merge(HoldingsByEntity.fromBytes(right.toBytes()));

            assertThat(left.result()).isEqualTo(whole.result());
            assertThat(left.toBytes()).isEqualTo(whole.toBytes());
            assertThat(right.toBytes()).isEqualTo(before);
            assertThat(transfers.parallelStream()
                            .collect(HoldingsByEntity.summing(Transfer::to, Transfer::amount))
                            .toBytes())
                    .isEqualTo(whole.toBytes());
        }
    }

    private static HoldingsByEntity collect(List<Transfer> transfers) {
        HoldingsByEntity holdings = HoldingsByEntity.create();
        transfers.forEach(each -> holdings.add(each.to(), each.amount()));
        return holdings;
    }

    @Test
    void collectsCountsAndIntegers() {
        Distribution commits = Stream.of("ann", "bob", "ann", "ann")
                .collect(HoldingsByEntity.counting(author -> author))
                .result();
        Distribution lines = Stream.of("ann", "bobby")
                .parallel()
                .collect(HoldingsByEntity.summingLongs(author -> author, String::length))
                .result();

        assertThat(commits).isEqualTo(Distribution.of(3, 1));
        assertThat(lines).isEqualTo(Distribution.of(3, 5));
    }

    @Test
    void goesOnAfterAResult() {
        HoldingsByEntity holdings = HoldingsByEntity.create();
        holdings.add("a", 1);
        Distribution first = holdings.result();
        holdings.add("b", 2);

        assertThat(first).isEqualTo(Distribution.of(1));
        assertThat(holdings.result()).isEqualTo(Distribution.of(1, 2));
    }

    @Test
    void mergesWithItself() {
        HoldingsByEntity holdings = HoldingsByEntity.create();
        holdings.add("a", 1);
        holdings.merge(holdings);

        assertThat(holdings.result()).isEqualTo(Distribution.of(2));
    }

    @Test
    void readsWhatVersionOneWrote() {
        byte[] written = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, (byte) 0xc3, (byte) 0xa9, 0, 0, 0, 1, (byte) 0x85};

        HoldingsByEntity holdings = HoldingsByEntity.fromBytes(written);

        assertThat(holdings.toBytes()).isEqualTo(written);
        holdings.add("\u00e9", new BigDecimal("12.5"));
        assertThat(holdings.result()).isEqualTo(Distribution.ofDecimals(List.of(new BigDecimal("0.2"))));
    }

    /** Three keys in order, the last of more than 64 bits and negative, at a scale of 2. */
    @Test
    void writesWhatVersionOneWrote() {
        String golden = "01" + "00000002" + "00000003"
                + "00000000" + "00000002" + "0190"
                + "00000001" + "61" + "00000001" + "00"
                + "00000003" + "e282ac" + "00000009" + "ff0000000000000000";
        HoldingsByEntity holdings = HoldingsByEntity.create();
        holdings.add("\u20ac", new BigDecimal(BigInteger.TWO.pow(64).negate(), 2));
        holdings.add("", 4);
        holdings.add("a", new BigDecimal("0.5"));
        holdings.add("a", new BigDecimal("-0.5"));

        assertThat(HexFormat.of().formatHex(holdings.toBytes())).isEqualTo(golden);
        assertThat(HoldingsByEntity.fromBytes(HexFormat.of().parseHex(golden)).result())
                .isEqualTo(holdings.result());
    }

    @Test
    void refusesBytesThatItDidNotWrite() {
        HoldingsByEntity holdings = HoldingsByEntity.create();
        holdings.add("a", 1);
        byte[] good = holdings.toBytes();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> HoldingsByEntity.fromBytes(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("bytes:");
        }
        assertThatThrownBy(() -> HoldingsByEntity.fromBytes(Arrays.copyOf(good, good.length + 1)))
                .hasMessageStartingWith("bytes:");
        assertThatThrownBy(() -> HoldingsByEntity.fromBytes(changed(good, 0, 2)))
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> HoldingsByEntity.fromBytes(changed(good, 1, -1)))
                .hasMessageStartingWith("bytes:");
        assertThatThrownBy(() -> HoldingsByEntity.fromBytes(changed(good, 5, -1)))
                .hasMessageStartingWith("bytes:");
        assertThatThrownBy(() -> HoldingsByEntity.fromBytes(changed(good, 9, -1)))
                .hasMessageStartingWith("bytes:");
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    @Test
    void refusesKeysThatWouldBecomeOthers() {
        HoldingsByEntity holdings = HoldingsByEntity.create();
        holdings.add("\ud83d", 1);

        assertThatThrownBy(holdings::toBytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAmountsThatWouldFillTheMemory() {
        HoldingsByEntity holdings = HoldingsByEntity.create();

        assertThatThrownBy(() -> holdings.add("a", new BigDecimal("1E+2000000000")))
                .hasMessageStartingWith("amount:");
        assertThatThrownBy(() -> Distribution.byEntity(Map.of("a", new BigDecimal("1E-155"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(holdings.result()).isEqualTo(Distribution.of());
    }
}
