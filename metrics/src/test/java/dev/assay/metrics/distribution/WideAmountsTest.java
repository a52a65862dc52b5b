package dev.assay.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words against what BigInteger says. */
class WideAmountsTest {

    private static List<BigInteger> sample(Random random, boolean signed) {
        List<BigInteger> sample = new ArrayList<>();
        int bits = 64 + random.nextInt(448);
        for (int i = random.nextInt(60); i >= 0; i--) {
            BigInteger amount = new BigInteger(random.nextInt(4) == 0 ? bits : random.nextInt(bits), random);
            if (random.nextInt(5) == 0) {
                // All words full, so that carries run through.
                amount = BigInteger.ONE.shiftLeft(amount.bitLength()).subtract(BigInteger.ONE);
            }
            sample.add(signed && random.nextBoolean() ? amount.negate() : amount);
        }
        sample.add(BigInteger.ONE.shiftLeft(bits - 1));
        return sample;
    }

    @Test
    void sumsAndRanksAreExact() {
        Random random = new Random(21);
        for (int round = 0; round < 2_000; round++) {
            List<BigInteger> sample = sample(random, false);
            Distribution distribution = Distribution.ofIntegers(sample);
            sample.sort(Comparator.reverseOrder());
            BigInteger sum = BigInteger.ZERO;
            BigInteger ofSums = BigInteger.ZERO;
            for (int i = 0; i < sample.size(); i++) {
                sum = sum.add(sample.get(i));
                ofSums = ofSums.add(sum);
                assertThat(distribution.amount(i + 1).toBigIntegerExact()).isEqualTo(sample.get(i));
                assertThat(distribution.sumOfLargest(i + 1).toBigIntegerExact()).isEqualTo(sum);
            }
            assertThat(distribution.total().toBigIntegerExact()).isEqualTo(sum);
            assertThat(distribution.rankSum().toBigIntegerExact()).isEqualTo(ofSums);
            assertThat(distribution.reaching(Threshold.SAFETY)).isEqualTo(reaching(sample, sum));
        }
    }

    private static int reaching(List<BigInteger> descending, BigInteger total) {
        BigInteger sum = BigInteger.ZERO;
        int count = 0;
        while (sum.multiply(BigInteger.valueOf(3)).compareTo(total.shiftLeft(1)) <= 0) {
            sum = sum.add(descending.get(count++));
        }
        return count;
    }

    @Test
    void doublesAreOneRoundingAway() {
        Random random = new Random(22);
        for (int round = 0; round < 500; round++) {
            List<BigInteger> sample = sample(random, false);
            Distribution distribution = Distribution.ofIntegers(sample);
            sample.sort(null);
            double mean = distribution.total().doubleValue() / sample.size();
            double[] shares = distribution.cumulativeShares();
            int[] index = {0};
            distribution.sumOver(r -> {
                double expected = sample.get(index[0]++).doubleValue() / mean;
                assertThat(r).isCloseTo(expected, within(4 * Math.ulp(expected)));
                return r;
            });
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < sample.size(); i++) {
                sum = sum.add(new BigDecimal(sample.get(i)));
                assertThat(shares[i + 1])
                        .isCloseTo(sum.doubleValue() / distribution.total().doubleValue(), within(1e-15));
            }
        }
    }

    @Test
    void negativeAmountsKeepTheirSign() {
        Random random = new Random(23);
        for (int round = 0; round < 500; round++) {
            List<BigInteger> sample = sample(random, true);
            Distribution distribution = Distribution.ofIntegers(sample);
            sample.sort(Comparator.reverseOrder());

            assertThat(distribution.total().toBigIntegerExact())
                    .isEqualTo(sample.stream().reduce(BigInteger.ZERO, BigInteger::add));
            for (int i = 0; i < sample.size(); i++) {
                assertThat(distribution.amount(i + 1).toBigIntegerExact()).isEqualTo(sample.get(i));
            }
            assertThat(distribution.positive())
                    .isEqualTo((int) sample.stream().filter(x -> x.signum() > 0).count());
        }
    }
}
