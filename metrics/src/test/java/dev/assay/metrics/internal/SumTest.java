package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void keepsWhatALoopLoses() {
        assertThat(Sum.of(new double[] {1, 1e100, 1, -1e100})).isEqualTo(2);
        assertThat(Sum.of(new double[] {0.1, 0.2, 0.3, -0.6})).isCloseTo(0, within(1e-16));
        assertThat(Sum.of(new double[0])).isZero();
    }

    @Test
    void isTheSameUnderAnyPartition() {
        Random random = new Random(11);
        double[] values = random.doubles(10_000)
                .map(x -> (x - 0.5) * Math.pow(10, random.nextInt(20)))
                .toArray();
        BigDecimal exact = BigDecimal.ZERO;
        Sum[] parts = {new Sum(), new Sum(), new Sum()};
        for (double value : values) {
            exact = exact.add(new BigDecimal(value));
            parts[random.nextInt(3)].add(value);
        }

        parts[0].add(parts[1]);
        parts[0].add(parts[2]);

        double expected = exact.doubleValue();
        assertThat(Sum.of(values)).isCloseTo(expected, withPercentage(1e-13));
        assertThat(parts[0].value()).isCloseTo(expected, withPercentage(1e-13));
        assertThat(Sum.restored(parts[0].leading(), parts[0].carried()).value()).isEqualTo(parts[0].value());
    }

    @Test
    void staysInfiniteOrNotANumber() {
        assertThat(Sum.of(new double[] {Double.POSITIVE_INFINITY, 1})).isInfinite();
        assertThat(Sum.of(new double[] {Double.NaN, 1})).isNaN();
        assertThat(Sum.of(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}))
                .isNaN();
    }
}
