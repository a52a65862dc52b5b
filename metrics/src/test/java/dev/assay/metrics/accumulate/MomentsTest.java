package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static double[] random(Random random, int n) {
        return random.doubles(n)
                .map(x -> 0.002 + 0.05 * (Math.pow(2 * x, 3) - 1))
                .toArray();
    }

    @Test
    void ofFourValuesByHand() {
        Moments.Summary summary = Moments.of(new double[] {1, 2, 3, 6}).result();

        assertThat(summary).isEqualTo(new Moments.Summary(4, 3, 14, 18, 98, 1, 6));
        assertThat(summary.variance(1)).isEqualTo(14.0 / 3);
        assertThat(summary.standardDeviation(0)).isEqualTo(Math.sqrt(3.5));
        assertThat(summary.magnitude()).isEqualTo(6);
        assertThat(summary.minus(1)).isEqualTo(new Moments.Summary(4, 2, 14, 18, 98, 0, 5));
    }

    @Test
    void areTheSameUnderAnyPartitionAndOrder() {
        Random random = new Random(21);
        for (int round = 0; round < 40; round++) {
            double[] values = random(random, 1 + random.nextInt(2_000));
            Moments.Summary whole = Moments.of(values).result();
            List<Double> shuffled = new ArrayList<>();
            Arrays.stream(values).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            Moments[] parts = new Moments[5];
            Arrays.setAll(parts, i -> new Moments());
            shuffled.forEach(value -> parts[random.nextInt(4)].add(value));

            Moments merged = new Moments();
            for (Moments part : parts) {
                merged.merge(Moments.fromBytes(part.toBytes()));
            }

            assertSame(merged.result(), whole);
        }
    }

    private static void assertSame(Moments.Summary one, Moments.Summary two) {
        double scale = Math.max(two.magnitude(), 1e-3);
        assertThat(one.n()).isEqualTo(two.n());
        assertThat(one.mean()).isCloseTo(two.mean(), within(1e-12 * scale));
        assertThat(one.m2()).isCloseTo(two.m2(), within(1e-12 * (two.m2() + 1e-12)));
        double cubed = Math.sqrt(two.m2() * two.m4());
        assertThat(one.m3()).isCloseTo(two.m3(), within(1e-12 * (cubed + 1e-12)));
        assertThat(one.m4()).isCloseTo(two.m4(), within(1e-12 * (two.m4() + 1e-12)));
        assertThat(one.least()).isEqualTo(two.least());
        assertThat(one.largest()).isEqualTo(two.largest());
    }

    @Test
    void ofConstantsHaveNoSpreadHoweverTheyWereSplit() {
        Moments one = Moments.of(new double[] {0.1, 0.1, 0.1});
        Moments two = new Moments();
        for (int i = 0; i < 7; i++) {
            two.add(0.1);
        }

        one.merge(two);

        assertThat(one.result().m2()).isZero();
        assertThat(one.result().mean()).isEqualTo(0.1);
    }

    @Test
    void nothingChangesNothing() {
        Moments moments = Moments.of(new double[] {1, 5});
        Moments.Summary before = moments.result();
        moments.merge(new Moments());
        moments.addAll(new double[0]);
        assertThat(moments.result()).isEqualTo(before);

        Moments empty = new Moments();
        assertThat(empty.result().n()).isZero();
        assertThatThrownBy(() -> empty.result().variance(0)).isInstanceOf(ArithmeticException.class);
        empty.merge(moments);
        assertThat(empty.result()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsMissing() {
        Moments moments = new Moments();
        assertThatThrownBy(() -> moments.add(Double.NaN)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> moments.addAll(new double[] {1, Double.NaN})).hasMessageContaining("not finite");
        assertThatThrownBy(() -> moments.addAll(new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessageContaining("not finite");
        assertThat(moments.result().n()).isZero();
    }

    @Test
    void whatIsTooLargeToBeSummedHasAMean() {
        double[] large = {1e308, 1.2e308, 1.1e308};
        assertThat(Moments.of(large).result().mean()).isCloseTo(1.1e308, within(1e293));
    }

    @Test
    void bytesAreStable() {
        byte[] bytes = Moments.of(new double[] {1, 2, 3, 6}).toBytes();

        assertThat(bytes).hasSize(2 + 1 + 6 * 8).startsWith('M', 1);
        assertThat(Moments.fromBytes(bytes).toBytes()).isEqualTo(bytes);
        assertThatThrownBy(() -> CoMoments.fromBytes(bytes)).hasMessageContaining("not of this accumulator");
        assertThatThrownBy(() -> Moments.fromBytes(Arrays.copyOf(bytes, 20))).hasMessageContaining("cut off");
        assertThatThrownBy(() -> Moments.fromBytes(Arrays.copyOf(bytes, 80))).hasMessageContaining("too many");
        assertThatThrownBy(() -> Moments.fromBytes(new byte[0])).hasMessageContaining("cut off");
        byte[] newer = bytes.clone();
        newer[1] = 9;
        assertThatThrownBy(() -> Moments.fromBytes(newer)).hasMessageContaining("of version 9");
        byte[] endless = bytes.clone();
        Arrays.fill(endless, 2, 12, (byte) -1);
        assertThatThrownBy(() -> Moments.fromBytes(endless)).hasMessageContaining("a count is too long");
    }

    @Test
    void coMomentsAreTheSameUnderAnyPartition() {
        Random random = new Random(22);
        double[] x = random(random, 900);
        double[] y = random(random, 900);
        CoMoments.Summary whole = CoMoments.of(x, y).result();
        CoMoments[] parts = {new CoMoments(), new CoMoments(), new CoMoments(), new CoMoments()};
        for (int i = 0; i < x.length; i++) {
            parts[random.nextInt(3)].add(x[i], y[i]);
        }

        CoMoments merged = new CoMoments();
        for (CoMoments part : parts) {
            merged.merge(CoMoments.fromBytes(part.toBytes()));
        }

        CoMoments.Summary summary = merged.result();
        assertThat(summary.n()).isEqualTo(900);
        assertThat(summary.m2x()).isCloseTo(Moments.of(x).result().m2(), within(1e-12 * whole.m2x()));
        assertThat(summary.m2y()).isCloseTo(whole.m2y(), within(1e-12 * whole.m2y()));
        assertThat(summary.cxy()).isCloseTo(whole.cxy(), within(1e-12 * whole.m2x()));
        assertThat(summary.meanX()).isCloseTo(whole.meanX(), within(1e-14));
        assertThat(summary.meanY()).isCloseTo(whole.meanY(), within(1e-14));
        assertThat(summary.magnitudeX()).isEqualTo(whole.magnitudeX());
        assertThatThrownBy(() -> merged.add(1, Double.NaN)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> merged.add(Double.NaN, 1)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> CoMoments.of(x, new double[1])).hasMessageContaining("y: 1 for 900");
    }
}
