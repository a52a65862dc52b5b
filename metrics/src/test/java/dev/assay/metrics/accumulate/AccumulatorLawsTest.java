package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/**
 * What holds for all accumulators of returns: the whole is the sum of its parts, however these were cut and merged.
 * Seeds are fixed, so that a build says the same twice.
 */
class AccumulatorLawsTest {

    /** Merges in a random tree; empty ones are among them. */
    private static <A extends Accumulator<A, ?>> A merged(
            List<A> parts, boolean anyOrder, Supplier<A> empty, Random random) {
        List<A> left = new ArrayList<>(parts);
        if (anyOrder) {
            Collections.shuffle(left, random);
        }
        while (left.size() > 1) {
            int i = random.nextInt(left.size() - 1);
            left.get(i).merge(left.remove(i + 1));
            if (random.nextInt(4) == 0) {
                left.get(i).merge(empty.get());
            }
        }
        return left.get(0);
    }

    private static List<double[]> cut(double[] values, Random random) {
        List<double[]> parts = new ArrayList<>();
        int from = 0;
        while (from < values.length) {
            int to = Math.min(values.length, from + random.nextInt(2 + values.length / 2));
            parts.add(Arrays.copyOfRange(values, from, to));
            from = to;
        }
        return parts;
    }

    private static void near(double one, double two, double scale) {
        assertThat(one).isCloseTo(two, within(1e-12 * scale));
    }

    @Property(tries = 300, seed = "7")
    void momentsDependNeitherOnPartitionNorOnOrder(
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -1, max = 3) @Scale(9) Double> values,
            @ForAll Random random) {
        double[] all = values.stream().mapToDouble(each -> each).toArray();
        List<Moments> parts = new ArrayList<>();
        for (double[] part : cut(all, random)) {
            Moments streamed = new Moments();
            Arrays.stream(part).forEach(streamed::add);
            parts.add(
                    random.nextBoolean()
                            ? streamed
                            : Moments.fromBytes(Moments.of(part).toBytes()));
        }

        Moments.Summary one = merged(parts, true, Moments::new, random).result();

        Moments.Summary two = Moments.of(all).result();
        double scale = Math.max(two.magnitude(), 1e-3);
        assertThat(one.n()).isEqualTo(two.n());
        assertThat(one.least()).isEqualTo(two.least());
        assertThat(one.largest()).isEqualTo(two.largest());
        near(one.mean(), two.mean(), scale);
        near(one.m2(), two.m2(), Math.pow(scale, 2) * one.n());
        near(one.m3(), two.m3(), Math.pow(scale, 3) * one.n());
        near(one.m4(), two.m4(), Math.pow(scale, 4) * one.n());
    }

    @Property(tries = 300, seed = "7")
    void coMomentsDependNeitherOnPartitionNorOnOrder(
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -1, max = 3) @Scale(9) Double> values,
            @ForAll Random random) {
        List<CoMoments> parts = new ArrayList<>();
        CoMoments whole = new CoMoments();
        for (double[] part : cut(values.stream().mapToDouble(each -> each).toArray(), random)) {
            CoMoments moments = new CoMoments();
            for (double x : part) {
                moments.add(x, Math.sin(99 * x));
                whole.add(x, Math.sin(99 * x));
            }
            parts.add(moments);
        }

        CoMoments.Summary one = merged(parts, true, CoMoments::new, random).result();

        CoMoments.Summary two = whole.result();
        assertThat(one.n()).isEqualTo(two.n());
        near(one.meanX(), two.meanX(), 3);
        near(one.meanY(), two.meanY(), 1);
        near(one.m2x(), two.m2x(), 9.0 * two.n());
        near(one.m2y(), two.m2y(), (double) two.n());
        near(one.cxy(), two.cxy(), 3.0 * two.n());
    }

    @Property(tries = 300, seed = "7")
    void aPathIsThatOfItsStretches(
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -0.5, max = 0.8) @Scale(4) Double> returns,
            @ForAll Random random) {
        ReturnPath whole = ReturnPath.ofReturns(0);
        List<ReturnPath> stretches = new ArrayList<>(List.of(ReturnPath.ofReturns(0)));
        for (int i = 0; i < returns.size(); i++) {
            if (random.nextInt(7) == 0) {
                stretches.add(ReturnPath.ofReturns(i));
            }
            whole.addReturn(i + 1, returns.get(i));
            stretches.get(stretches.size() - 1).addReturn(i + 1, returns.get(i));
        }

        ReturnPath.Summary one = tree(stretches, random).result();

        ReturnPath.Summary two = whole.result();
        assertThat(one.observations()).isEqualTo(two.observations());
        assertThat(one.end()).isEqualTo(two.end());
        near(one.cumulativeReturn(), two.cumulativeReturn(), 1 + Math.abs(two.cumulativeReturn()));
        near(one.maxDrawdown(), two.maxDrawdown(), 1);
    }

    /** Neighbours merge, in any order of the merges. */
    private static ReturnPath tree(List<ReturnPath> stretches, Random random) {
        List<ReturnPath> left = new ArrayList<>(stretches);
        while (left.size() > 1) {
            int i = random.nextInt(left.size() - 1);
            left.get(i).merge(left.remove(i + 1));
        }
        return left.get(0);
    }

    @Property(tries = 200, seed = "7")
    void levelsGiveTheSameBitsUnderAnyPartition(
            @ForAll @Size(min = 2, max = 200) List<@DoubleRange(min = 1e-3, max = 9) @Scale(4) Double> levels,
            @ForAll Random random) {
        ReturnPath whole = ReturnPath.ofLevels(0, levels.get(0));
        List<ReturnPath> stretches = new ArrayList<>(List.of(ReturnPath.ofLevels(0, levels.get(0))));
        for (int i = 1; i < levels.size(); i++) {
            if (random.nextInt(5) == 0) {
                stretches.add(ReturnPath.ofLevels(i - 1, levels.get(i - 1)));
            }
            whole.addLevel(i, levels.get(i));
            stretches.get(stretches.size() - 1).addLevel(i, levels.get(i));
        }

        assertThat(tree(stretches, random).toBytes()).isEqualTo(whole.toBytes());
    }

    @Property(tries = 100, seed = "7")
    void resultsConsumeNothingAndTheEmptyOneChangesNothing(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -1, max = 3) @Scale(9) Double> values) {
        Moments moments = Moments.of(values.stream().mapToDouble(each -> each).toArray());
        byte[] before = moments.toBytes();

        assertThat(moments.result()).isEqualTo(moments.result());
        moments.merge(new Moments());
        assertThat(moments.toBytes()).isEqualTo(before);
        Moments empty = new Moments();
        empty.merge(moments);
        assertThat(empty.toBytes()).isEqualTo(before);
        assertThat(moments.toBytes()).isEqualTo(before);
    }
}
