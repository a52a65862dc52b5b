package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Test
    void sumsOfAnySizeAreThoseOfBigInteger() {
        Random random = new Random(1);
        for (int run = 0; run < 200; run++) {
            ExactSum sum = new ExactSum();
            Exact128 many = new Exact128();
            BigInteger expected = BigInteger.ZERO;
            for (int i = 0; i < 100; i++) {
                BigInteger value = new BigInteger(random.nextInt(257), random);
                BigInteger signed = random.nextBoolean() ? value : value.negate();
                sum.add(signed);
                many.add(run % 40, signed);
                expected = expected.add(signed);
            }

            assertThat(sum.value()).isEqualTo(expected);
            assertThat(many.value(run % 40)).isEqualTo(expected);
            assertThat(many.sign(run % 40)).isEqualTo(expected.signum());
        }
    }

    @Test
    void sumsOfLongsDoNotOverflow() {
        ExactSum sum = new ExactSum();
        Exact128 many = new Exact128();
        for (int i = 0; i < 5; i++) {
            sum.add(Long.MAX_VALUE);
            many.add(3, Long.MAX_VALUE);
        }
        BigInteger expected = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(5));
        assertThat(sum.value()).isEqualTo(expected);
        assertThat(many.value(3)).isEqualTo(expected);

        for (int i = 0; i < 10; i++) {
            sum.add(Long.MIN_VALUE);
            many.add(3, Long.MIN_VALUE);
        }
        expected = expected.add(BigInteger.valueOf(Long.MIN_VALUE).multiply(BigInteger.TEN));
        assertThat(sum.value()).isEqualTo(expected);
        assertThat(many.value(3)).isEqualTo(expected);
        assertThat(many.sign(3)).isEqualTo(-1);
    }

    @Test
    void sumsAtTheEdgeOf128BitsAreExact() {
        Exact128 many = new Exact128();
        BigInteger edge = BigInteger.ONE.shiftLeft(126).subtract(BigInteger.ONE);
        for (int i = 0; i < 9; i++) {
            many.add(0, edge);
        }
        assertThat(many.value(0)).isEqualTo(edge.multiply(BigInteger.valueOf(9)));
        for (int i = 0; i < 9; i++) {
            many.add(0, edge.negate());
        }
        assertThat(many.value(0)).isZero();
        assertThat(many.sign(0)).isZero();
        assertThat(many.sign(1)).isZero();
        assertThat(many.value(1_000)).isZero();
        assertThat(many.sign(1_000)).isZero();
    }

    @Test
    void anotherSumIsAddedAndStays() {
        ExactSum left = new ExactSum();
        left.add(BigInteger.TWO.pow(200));
        ExactSum right = new ExactSum();
        right.add(5);
        right.add(BigInteger.TWO.pow(100));

        left.add(right);

        assertThat(left.value())
                .isEqualTo(BigInteger.TWO.pow(200).add(BigInteger.TWO.pow(100)).add(BigInteger.valueOf(5)));
        assertThat(right.value()).isEqualTo(BigInteger.TWO.pow(100).add(BigInteger.valueOf(5)));
    }

    @Test
    void aSumAddedToItselfDoubles() {
        ExactSum sum = new ExactSum();
        sum.add(Long.MAX_VALUE);
        sum.add(BigInteger.TWO.pow(70));
        BigInteger once = sum.value();

        sum.add(sum);

        assertThat(sum.value()).isEqualTo(once.shiftLeft(1));
    }
}
