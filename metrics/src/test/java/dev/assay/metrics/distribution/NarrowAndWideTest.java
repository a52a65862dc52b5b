package dev.assay.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.concentration.Entropy;
import dev.assay.metrics.concentration.Inequality;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same amounts as longs and as words of 256 bits give the same numbers, to the last bit. */
class NarrowAndWideTest {

    /** Amounts of any width up to 63 bits, some of them zero. */
    @Provide
    Arbitrary<long[]> samples() {
        return Arbitraries.integers()
                .between(1, 63)
                .flatMap(bits -> Arbitraries.longs()
                        .between(0, Long.MAX_VALUE >>> (63 - bits))
                        .array(long[].class)
                        .ofMinSize(1)
                        .ofMaxSize(300));
    }

    private static Distribution narrow(long[] sample) {
        return distribution(Amounts.sorting(sample.clone()));
    }

    private static Distribution wide(long[] sample) {
        BigInteger[] ascending =
                Arrays.stream(sample).sorted().mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        return distribution(WideAmounts.of(ascending, 256));
    }

    private static Distribution distribution(Amounts amounts) {
        return new Distribution(new Selection(Population.everyone(), amounts, 0, List.of()), 0, 0);
    }

    @Property(tries = 400)
    void allMetricsAreTheSame(@ForAll("samples") long[] sample) {
        Distribution narrow = narrow(sample);
        Distribution wide = wide(sample);

        assertThat(Concentration.all(wide).measurements())
                .isEqualTo(Concentration.all(narrow).measurements());
        assertThat(Inequality.lorenzCurve(wide).shares())
                .containsExactly(Inequality.lorenzCurve(narrow).shares());
        assertThat(Entropy.renyi(wide, 1.7)).isEqualTo(Entropy.renyi(narrow, 1.7));
        assertThat(Inequality.atkinson(wide, 3)).isEqualTo(Inequality.atkinson(narrow, 3));
    }

    @Property(tries = 400)
    void allSumsAndCutsAreTheSame(@ForAll("samples") long[] sample) {
        // Nobody has a share of nothing.
        Assume.that(Arrays.stream(sample).anyMatch(amount -> amount > 0));
        Amounts narrow = Amounts.sorting(sample.clone());
        Distribution wide = wide(sample);
        Distribution whole = narrow(sample);

        assertThat(wide.rankSum()).isEqualTo(whole.rankSum());
        for (int k = 0; k <= sample.length; k++) {
            assertThat(wide.sumOfLargest(k)).isEqualTo(whole.sumOfLargest(k));
        }
        BigInteger middle = narrow.at(sample.length / 2);
        assertThat(wide.total().toBigInteger()).isEqualTo(narrow.total());
        assertThat(wide.reaching(Threshold.of(0.37))).isEqualTo(whole.reaching(Threshold.of(0.37)));
        assertThat(narrow.from(narrow.firstAtLeast(middle)).total())
                .isEqualTo(Arrays.stream(sample)
                        .filter(x -> x >= middle.longValueExact())
                        .mapToObj(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::add));
    }
}
