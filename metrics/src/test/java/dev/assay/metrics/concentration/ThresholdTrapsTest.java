package dev.assay.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.distribution.Comparison;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a running sum of doubles gets wrong. */
class ThresholdTrapsTest {

    private static long nakamoto(Distribution distribution, Threshold threshold) {
        return Concentration.nakamoto(distribution, threshold).count();
    }

    private static Distribution equal(int holders) {
        long[] amounts = new long[holders];
        Arrays.fill(amounts, 1);
        return Distribution.of(amounts);
    }

    @Test
    void anyNumberOfEqualHoldersIsExactForEveryPercentage() {
        for (int holders = 1; holders <= 120; holders++) {
            for (int percent = 1; percent < 100; percent++) {
                int strict = holders * percent / 100 + 1;
                int least = (holders * percent + 99) / 100;

                assertThat(nakamoto(equal(holders), Threshold.of(percent / 100.0)))
                        .isEqualTo(strict);
                assertThat(nakamoto(equal(holders), Threshold.of(percent, 100).comparedBy(Comparison.AT_LEAST)))
                        .isEqualTo(least);
            }
        }
    }

    @Test
    void sumsBeyondSixtyFourBitsDoNotOverflow() {
        long most = Long.MAX_VALUE;
        Distribution narrow = Distribution.of(most, most, most, most, most, most);
        Distribution wide = Distribution.ofIntegers(
                Collections.nCopies(6, BigInteger.TWO.pow(256).subtract(BigInteger.ONE)));

        for (Distribution each : Stream.of(narrow, wide).toList()) {
            assertThat(nakamoto(each, Threshold.MAJORITY)).isEqualTo(4);
            assertThat(nakamoto(each, Threshold.LIVENESS)).isEqualTo(2);
            assertThat(nakamoto(each, Threshold.SAFETY)).isEqualTo(5);
            assertThat(nakamoto(each, Threshold.of(1, 1))).isEqualTo(6);
        }
    }

    @Test
    void oneUnitDecidesAmongTheLargestIntegers() {
        BigInteger half = BigInteger.TWO.pow(255);
        Distribution tie = Distribution.ofIntegers(Arrays.asList(half, half));
        Distribution ahead = Distribution.ofIntegers(Arrays.asList(half, half.add(BigInteger.ONE)));

        assertThat(nakamoto(tie, Threshold.MAJORITY)).isEqualTo(2);
        assertThat(nakamoto(ahead, Threshold.MAJORITY)).isEqualTo(1);
    }

    @Test
    void aThresholdOfOneIsEverybodyWhoHasAnything() {
        Distribution some = Distribution.of(0, 5, 0, 3);

        assertThat(nakamoto(some, Threshold.of(1.0))).isEqualTo(2);
        assertThat(nakamoto(some, Threshold.of(1.0).comparedBy(Comparison.AT_LEAST)))
                .isEqualTo(2);
    }
}
