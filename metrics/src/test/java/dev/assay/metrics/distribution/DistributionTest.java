package dev.assay.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void isTheSameFromLongsIntegersDecimalsAndEntities() {
        Distribution longs = Distribution.of(3, 0, 7, 7);

        assertThat(Distribution.ofIntegers(integers(7, 3, 7, 0)))
                .isEqualTo(longs)
                .hasSameHashCodeAs(longs);
        assertThat(Distribution.ofDecimals(
                        List.of(new BigDecimal("7"), new BigDecimal("3"), new BigDecimal("0"), new BigDecimal("7E+0"))))
                .isEqualTo(longs);
        assertThat(Distribution.byEntity(Map.of("a", (byte) 7, "b", (short) 3, "c", 7, "d", 0L)))
                .isEqualTo(longs);
        assertThat(longs).isNotEqualTo(Distribution.of(3, 0, 7, 8)).isNotEqualTo("longs");
        assertThat(longs).hasToString("Distribution[4 entities, total 17]");
    }

    private static List<BigInteger> integers(long... values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).toList();
    }

    @Test
    void leavesTheArrayAlone() {
        long[] amounts = {3, 1, 2};
        Distribution distribution = Distribution.of(amounts);
        amounts[0] = 100;

        assertThat(amounts).containsExactly(100, 1, 2);
        assertThat(distribution.total()).isEqualTo("6");
    }

    @Test
    void knowsRanksAndSums() {
        Distribution distribution = Distribution.of(5, 1, 0, 4);

        assertThat(distribution.size()).isEqualTo(4);
        assertThat(distribution.positive()).isEqualTo(3);
        assertThat(distribution.amount(1)).isEqualTo("5");
        assertThat(distribution.amount(4)).isEqualTo("0");
        assertThat(distribution.sumOfLargest(0)).isEqualTo("0");
        assertThat(distribution.sumOfLargest(2)).isEqualTo("9");
        assertThat(distribution.sumOfLargest(99)).isEqualTo("10");
        assertThat(distribution.rankSum()).isEqualTo("34");
        assertThat(distribution.belowMean()).isEqualTo(2);
        assertThat(distribution.aboveMean()).isEqualTo(2);
        assertThat(distribution.cumulativeShares()).containsExactly(0, 0, 0.1, 0.5, 1);
        assertThat(distribution.sumOver(r -> r * r)).isCloseTo(42 / 6.25, within(1e-15));
        assertThatThrownBy(() -> distribution.amount(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> distribution.amount(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> distribution.sumOfLargest(-1)).hasMessageStartingWith("count:");
    }

    @Test
    void decimalsShareOneScale() {
        Distribution distribution = Distribution.ofDecimals(
                List.of(new BigDecimal("1E-18"), new BigDecimal("17947000.5"), new BigDecimal("2E+3")));

        assertThat(distribution.scale()).isEqualTo(18);
        assertThat(distribution.amount(3)).isEqualTo("0.000000000000000001");
        assertThat(distribution.amount(2)).isEqualByComparingTo("2000");
        assertThat(distribution.total()).isEqualTo("17949000.500000000000000001");
    }

    @Test
    void wideAmountsDoWhatNarrowOnesDo() {
        BigInteger unit = BigInteger.TWO.pow(200);
        Distribution narrow = Distribution.of(5, 1, 0, 4, 4);
        Distribution wide = Distribution.ofIntegers(
                integers(4, 5, 1, 4, 0).stream().map(unit::multiply).toList());

        assertThat(wide.rankSum()).isEqualByComparingTo(narrow.rankSum().multiply(new BigDecimal(unit)));
        assertThat(wide.cumulativeShares()).containsExactly(narrow.cumulativeShares());
        assertThat(wide.sums()).isEqualTo(narrow.sums());
        assertThat(wide.positive()).isEqualTo(4);
        assertThat(wide.amount(1)).isEqualTo(new BigDecimal(unit.multiply(BigInteger.valueOf(5))));
        assertThat(wide)
                .isEqualTo(Distribution.ofIntegers(
                        integers(5, 4, 4, 1, 0).stream().map(unit::multiply).toList()))
                .isNotEqualTo(narrow);
        assertThat(narrow).isNotEqualTo(wide);
        assertThat(wide.hashCode()).isNotEqualTo(narrow.hashCode());
    }

    @Test
    void sumsOfRanksDoNotOverflow() {
        long[] most = new long[1_000];
        Arrays.fill(most, Long.MAX_VALUE);

        assertThat(Distribution.of(most).rankSum())
                .isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE).multiply(BigDecimal.valueOf(500_500)));
        assertThat(Distribution.of(most).total())
                .isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE).multiply(BigDecimal.valueOf(1_000)));
        assertThat(Distribution.of(most).cumulativeShares()[500]).isEqualTo(0.5);
    }

    @Test
    void saysWhyThereAreNoShares() {
        assertThat(Distribution.of().withoutShares()).contains(Reason.EMPTY);
        assertThat(Distribution.of(0, 0).withoutShares()).contains(Reason.ZERO_TOTAL);
        assertThat(Distribution.of(1, -1).withoutShares()).contains(Reason.NEGATIVE_INPUT);
        assertThat(Distribution.of(1, 0).withoutShares()).isEmpty();
        assertThatThrownBy(() -> Distribution.of().sums())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EMPTY");
        assertThatThrownBy(() -> Distribution.of(0).reaching(Threshold.MAJORITY))
                .hasMessageContaining("ZERO_TOTAL");
    }

    @Test
    void countsWhatIsMissing() {
        assertThat(Distribution.ofIntegers(Arrays.asList(BigInteger.ONE, null, null))
                        .missing())
                .isEqualTo(2);
        assertThat(Distribution.ofDecimals(Arrays.asList(null, BigDecimal.ONE)).missing())
                .isEqualTo(1);
        assertThat(Distribution.ofDecimals(Arrays.asList(null, BigDecimal.ONE)).size())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotExactOrTooLong() {
        assertThatThrownBy(() -> Distribution.byEntity(Map.of("a", 1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Double");
        assertThatThrownBy(() -> Distribution.byEntity(Map.of("a", new AtomicLong(1))))
                .hasMessageContaining("AtomicLong");
        for (String text : List.of("1E+2000000000", "1E-2000000000", "1E-155", "1E+155")) {
            assertThatThrownBy(() -> Distribution.ofDecimals(List.of(new BigDecimal(text))))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("amounts:");
        }
        assertThatThrownBy(() -> Distribution.ofIntegers(List.of(BigInteger.TWO.pow(512))))
                .hasMessageContaining("513 bits");
        assertThat(Distribution.ofIntegers(List.of(BigInteger.TWO.pow(511))).size())
                .isEqualTo(1);
    }

    @Test
    void readsZerosOfAnyExponentAndDecimalsThatEndInZeros() {
        Distribution distribution = Distribution.ofDecimals(List.of(
                new BigDecimal("0E+2000000000"), new BigDecimal("0E-2000000000"), new BigDecimal("1").setScale(200)));

        assertThat(distribution).isEqualTo(Distribution.of(0, 0, 1));
    }
}
