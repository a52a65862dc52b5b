package dev.assay.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for every distribution. */
class PropertiesTest {

    /** What grows with the number of entities when each is replaced by several of the same amount. */
    private static final Set<String> COUNTS =
            Set.of("decentralization.total_entities", "decentralization.effective_entities");

    /** Amounts of any width up to 40 bits, small ones more often; one is not zero. */
    @Provide
    Arbitrary<long[]> samples() {
        return Arbitraries.integers()
                .between(1, 40)
                .flatMap(bits -> Arbitraries.longs()
                        .between(0, 1L << bits)
                        .array(long[].class)
                        .ofMinSize(1)
                        .ofMaxSize(600))
                .map(amounts -> {
                    long[] some = amounts.clone();
                    some[0]++;
                    return some;
                });
    }

    private static long[] map(long[] sample, LongUnaryOperator change) {
        return Arrays.stream(sample).map(change).toArray();
    }

    private static double value(Measurement measurement) {
        return measurement.orElse(-1);
    }

    @Property
    void orderMakesNoDifference(@ForAll("samples") long[] sample, @ForAll Random random) {
        List<BigInteger> shuffled = new ArrayList<>(
                Arrays.stream(sample).mapToObj(BigInteger::valueOf).toList());
        Collections.shuffle(shuffled, random);

        assertThat(Concentration.all(Distribution.ofIntegers(shuffled)).measurements())
                .isEqualTo(Concentration.all(Distribution.of(sample)).measurements());
    }

    @Property
    void unitsMakeNoDifference(@ForAll("samples") long[] sample) {
        BigInteger wei = BigInteger.TEN.pow(40);
        List<Measurement> narrow = Concentration.all(Distribution.of(sample)).measurements();
        List<Measurement> wide = Concentration.all(Distribution.ofIntegers(Arrays.stream(sample)
                        .mapToObj(amount -> BigInteger.valueOf(amount).multiply(wei))
                        .toList()))
                .measurements();

        for (int i = 0; i < narrow.size(); i++) {
            double expected = value(narrow.get(i));
            assertThat(value(wide.get(i)))
                    .as(narrow.get(i).toString())
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    @Property
    void replicationChangesCountsOnly(@ForAll("samples") long[] sample) {
        Distribution once = Distribution.of(sample);
        long[] three = new long[3 * sample.length];
        for (int i = 0; i < three.length; i++) {
            three[i] = sample[i % sample.length];
        }
        Distribution thrice = Distribution.of(three);

        assertThat(value(Concentration.gini(thrice))).isCloseTo(value(Concentration.gini(once)), within(1e-13));
        assertThat(value(Inequality.hoover(thrice))).isCloseTo(value(Inequality.hoover(once)), within(1e-13));
        assertThat(value(Inequality.theilT(thrice))).isCloseTo(value(Inequality.theilT(once)), within(1e-12));
        assertThat(value(Inequality.theilL(thrice))).isCloseTo(value(Inequality.theilL(once)), within(1e-12));
        assertThat(value(Inequality.atkinson(thrice, 0.7)))
                .isCloseTo(value(Inequality.atkinson(once, 0.7)), within(1e-12));
        assertThat(value(Concentration.hhi(thrice, 3))).isCloseTo(value(Concentration.hhi(once, 1)), within(1e-13));
        assertThat(value(Entropy.shannon(thrice)))
                .isCloseTo(value(Entropy.shannon(once)) + Math.log(3) / Math.log(2), within(1e-12));
        for (Measurement each : Concentration.all(thrice).measurements()) {
            if (COUNTS.contains(each.metric().id())) {
                double before = value(Concentration.all(once).get(each.metric()));
                assertThat(value(each)).isCloseTo(3 * before, within(1e-11 * before));
            }
        }
    }

    @Property
    void valuesStayInTheirBounds(@ForAll("samples") long[] sample) {
        Distribution distribution = Distribution.of(sample);
        double n = distribution.size();
        double positive = distribution.positive();
        Map<String, Double> most = Map.of(
                "decentralization.gini",
                1 - 1 / n,
                "decentralization.hhi",
                10_000.0,
                "decentralization.effective_entities",
                positive,
                "decentralization.nakamoto_coefficient",
                positive,
                "decentralization.theil_t",
                Math.log(n),
                "inequality.hoover",
                1 - 1 / n,
                "inequality.rosenbluth",
                1.0,
                "inequality.coefficient_of_variation",
                Math.sqrt(n - 1),
                "inequality.lorenz_asymmetry",
                2.0,
                "decentralization.shannon_entropy",
                Math.log(positive) / Math.log(2));
        for (Measurement each : Concentration.all(distribution).measurements()) {
            double limit = most.getOrDefault(each.metric().id(), Double.MAX_VALUE);
            each.find().ifPresent(value -> assertThat(value).as(each.toString()).isBetween(0.0, limit + 1e-12 * limit));
        }
    }

    @Test
    void equalAmountsGiveExactZeros() {
        for (int n = 1; n < 200; n++) {
            long[] equal = new long[n];
            Arrays.fill(equal, 1_000_000_007L * n);
            Distribution distribution = Distribution.of(equal);

            assertThat(value(Concentration.gini(distribution))).isZero();
            assertThat(value(Inequality.hoover(distribution))).isZero();
            assertThat(value(Inequality.theilT(distribution))).isZero();
            assertThat(value(Inequality.theilL(distribution))).isZero();
            assertThat(value(Inequality.coefficientOfVariation(distribution))).isZero();
            assertThat(value(Inequality.atkinson(distribution, 0.5))).isZero();
            assertThat(value(Inequality.atkinson(distribution, 1))).isZero();
            assertThat(value(Concentration.effectiveEntities(distribution))).isEqualTo(n);
            assertThat(value(Concentration.nakamoto(distribution))).isEqualTo(n / 2 + 1);
            assertThat(value(Entropy.max(distribution))).isEqualTo(value(Entropy.shannon(distribution)));
            assertThat(value(Concentration.rosenbluth(distribution))).isEqualTo(1.0 / n);
        }
    }

    @Property
    void metricsAgreeWithEachOther(@ForAll("samples") long[] sample) {
        Distribution distribution = Distribution.of(sample);
        double n = distribution.size();
        double gini = value(Concentration.gini(distribution));
        double unit = value(Concentration.hhi(distribution, 1));

        assertThat(value(Inequality.theilT(distribution)))
                .isCloseTo(Math.log(n) - value(Entropy.shannon(distribution, Math.E)), within(1e-12));
        assertThat(value(Inequality.coefficientOfVariation(distribution)))
                .isCloseTo(Math.sqrt(Math.max(n * unit - 1, 0)), within(1e-7));
        assertThat(value(Concentration.effectiveEntities(distribution))).isCloseTo(1 / unit, within(1e-9));
        assertThat(value(Concentration.rosenbluth(distribution))).isCloseTo(1 / (n * (1 - gini)), within(1e-12));
        assertThat(value(Entropy.renyi(distribution, 2, Math.E))).isCloseTo(-Math.log(unit), within(1e-12));
        assertThat(areaAboveLorenz(distribution)).isCloseTo(gini, within(1e-12));
        assertThat(value(Inequality.hoover(distribution))).isLessThanOrEqualTo(gini + 1e-15);
    }

    private static double areaAboveLorenz(Distribution distribution) {
        double[] shares = Inequality.lorenzCurve(distribution).shares();
        double under = 0;
        for (int i = 1; i < shares.length; i++) {
            assertThat(shares[i]).isGreaterThanOrEqualTo(shares[i - 1]);
            under += (shares[i] + shares[i - 1]) / (shares.length - 1);
        }
        return 1 - under;
    }

    /** Moving a unit from who has more to who has less, without turning them round, makes nothing more unequal. */
    @Property
    void transfersToThePoorerNeverRaiseInequality(@ForAll("samples") long[] sample, @ForAll Random random) {
        int from = random.nextInt(sample.length);
        int to = random.nextInt(sample.length);
        if (sample[from] < sample[to] + 2) {
            return;
        }
        long moved = (sample[from] - sample[to]) / 2;
        long[] after = sample.clone();
        after[from] -= moved;
        after[to] += moved;
        Distribution more = Distribution.of(sample);
        Distribution less = Distribution.of(after);

        assertThat(value(Concentration.gini(less))).isLessThanOrEqualTo(value(Concentration.gini(more)));
        assertThat(value(Inequality.hoover(less))).isLessThanOrEqualTo(value(Inequality.hoover(more)));
        assertThat(value(Inequality.theilT(less))).isLessThanOrEqualTo(value(Inequality.theilT(more)) + 1e-13);
        assertThat(value(Inequality.atkinson(less, 0.5)))
                .isLessThanOrEqualTo(value(Inequality.atkinson(more, 0.5)) + 1e-13);
        assertThat(value(Concentration.hhi(less))).isLessThanOrEqualTo(value(Concentration.hhi(more)) + 1e-9);
        assertThat(value(Entropy.shannon(less))).isGreaterThanOrEqualTo(value(Entropy.shannon(more)) - 1e-12);
    }

    @Property
    void entitiesWithNothingMakeNoDifferenceToConcentration(@ForAll("samples") long[] sample) {
        long[] some = Arrays.stream(sample).filter(x -> x > 0).toArray();
        Distribution with = Distribution.of(Arrays.copyOf(some, some.length + 17));
        Distribution without = Distribution.of(some);

        assertThat(value(Concentration.hhi(with))).isCloseTo(value(Concentration.hhi(without)), within(1e-8));
        assertThat(value(Entropy.shannon(with))).isCloseTo(value(Entropy.shannon(without)), within(1e-12));
        assertThat(value(Concentration.nakamoto(with))).isEqualTo(value(Concentration.nakamoto(without)));
        assertThat(value(Concentration.rosenbluth(with))).isEqualTo(value(Concentration.rosenbluth(without)));
        assertThat(value(Concentration.maxPowerRatio(with))).isEqualTo(value(Concentration.maxPowerRatio(without)));
    }

    @Property
    void largerSharesNeedMoreEntities(@ForAll("samples") long[] sample) {
        Distribution distribution = Distribution.of(map(sample, x -> x + 1));
        List<Double> counts = Arrays.stream(new double[] {0.1, 0.33, 0.5, 0.66, 0.9, 1})
                .mapToObj(share -> value(Concentration.tau(distribution, Threshold.of(share))))
                .collect(Collectors.toList());

        assertThat(counts).isSorted();
        assertThat(counts.get(5)).isEqualTo(distribution.size());
    }
}
