package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.accumulate.CoMoments;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.accumulate.ReturnPath;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * What holds for all pairs of series, and between what is streamed and what is computed at once.
 * Seeds are fixed, so that a build says the same twice.
 */
@Domain(Data.class)
@Domain(DomainContext.Global.class)
class RelativeLawsTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();

    private static PairedReturns pairs(double[] asset, double[] benchmark) {
        return PairedReturns.of(asset, benchmark, 365);
    }

    private static double[] noise(int size, Random random) {
        return random.doubles(size, -0.3, 0.4).toArray();
    }

    @Property(tries = 300, seed = "7")
    void anAssetBesideItself(@ForAll Data.Sample sample) {
        PairedReturns same = pairs(sample.returns(), sample.returns());

        assertThat(Relative.beta(same, DEFAULTS).value()).isCloseTo(1, within(1e-12));
        assertThat(Relative.alpha(same, DEFAULTS).value()).isCloseTo(0, within(1e-11));
        assertThat(Relative.trackingError(same, DEFAULTS).value()).isZero();
        assertThat(Relative.informationRatio(same, DEFAULTS).isDefined()).isFalse();
        assertThat(Correlation.pearson(same).value()).isCloseTo(1, within(1e-12));
        assertThat(Correlation.spearman(same).value()).isCloseTo(1, within(1e-12));
        assertThat(Correlation.kendall(same).value()).isCloseTo(1, within(1e-12));
        Capture.total(same, DEFAULTS)
                .find()
                .ifPresent(value -> assertThat(value).isEqualTo(1));
        Capture.upByDown(same, DEFAULTS)
                .find()
                .ifPresent(value -> assertThat(value).isEqualTo(1));
    }

    @Property(tries = 300, seed = "7")
    void aLineIsFoundWhateverItsSlope(
            @ForAll Data.Sample sample,
            @ForAll @DoubleRange(min = -2, max = 2) @Scale(3) double slope,
            @ForAll @DoubleRange(min = -0.01, max = 0.01) @Scale(4) double start) {
        double[] asset = Arrays.stream(sample.returns())
                .map(value -> start + slope * value)
                .toArray();
        PairedReturns line = pairs(asset, sample.returns());

        assertThat(Relative.beta(line, DEFAULTS).value()).isCloseTo(slope, within(1e-11));
        assertThat(Math.log1p(Relative.alpha(line, DEFAULTS).value()) / 365)
                .isCloseTo(Math.log1p(start), within(1e-11));
        if (Math.abs(slope) > 0.01) {
            assertThat(Correlation.pearson(line).value()).isCloseTo(Math.signum(slope), within(1e-10));
        }
    }

    @Property(tries = 300, seed = "7")
    void symmetricAndBounded(@ForAll Data.Sample sample, @ForAll Random random) {
        double[] other = noise(sample.returns().length, random);
        PairedReturns one = pairs(sample.returns(), other);
        PairedReturns two = pairs(other, sample.returns());

        double correlation = Correlation.pearson(one).value();
        assertThat(correlation)
                .isBetween(-1.0, 1.0)
                .isCloseTo(Correlation.pearson(two).value(), within(1e-12));
        assertThat(Correlation.spearman(one).value()).isBetween(-1.0, 1.0);
        double tau = Correlation.kendall(one).value();
        assertThat(tau).isBetween(-1.0, 1.0).isCloseTo(Correlation.kendall(two).value(), within(1e-12));
        double both = Relative.beta(one, DEFAULTS).value()
                * Relative.beta(two, DEFAULTS).value();
        assertThat(both).isCloseTo(correlation * correlation, within(1e-12));
        double ratio = Relative.informationRatio(one, DEFAULTS).value();
        assertThat(Relative.informationRatio(two, DEFAULTS).value())
                .isCloseTo(-ratio, within(1e-12 * Math.max(1, Math.abs(ratio))));
    }

    @Property(tries = 300, seed = "7")
    void pairsMayComeInAnyOrderAndWithHolesAnywhere(@ForAll Data.Sample sample, @ForAll Random random) {
        int size = sample.returns().length;
        double[] other = noise(size, random);
        double[] one = Arrays.copyOf(sample.returns(), size + 2);
        double[] two = Arrays.copyOf(other, size + 2);
        one[size] = Double.NaN;
        two[size + 1] = Double.NaN;
        long seed = random.nextLong();
        Shuffled.shuffle(one, new Random(seed));
        Shuffled.shuffle(two, new Random(seed));
        PairedReturns holes = pairs(one, two);
        PairedReturns whole = pairs(sample.returns(), other);

        assertThat(holes.dropped()).isEqualTo(2);
        near(
                Relative.beta(holes, DEFAULTS).value(),
                Relative.beta(whole, DEFAULTS).value());
        near(
                Relative.trackingError(holes, DEFAULTS).value(),
                Relative.trackingError(whole, DEFAULTS).value());
        near(Correlation.spearman(holes).value(), Correlation.spearman(whole).value());
        near(Correlation.kendall(holes).value(), Correlation.kendall(whole).value());
        near(
                Capture.up(holes, DEFAULTS).find().orElse(0),
                Capture.up(whole, DEFAULTS).find().orElse(0));
    }

    private static void near(double one, double two) {
        assertThat(one).isCloseTo(two, within(1e-11 * Math.max(1, Math.abs(two))));
    }

    @Property(tries = 300, seed = "7")
    void streamedIsAsGoodAsAtOnce(@ForAll Data.Sample sample, @ForAll Random random) {
        double[] other = noise(sample.returns().length, random);
        Moments moments = new Moments();
        CoMoments coMoments = new CoMoments();
        ReturnPath path = ReturnPath.ofReturns(0);
        for (int i = 0; i < other.length; i++) {
            moments.add(sample.returns()[i]);
            coMoments.add(sample.returns()[i], other[i]);
            path.addReturn(i + 1, sample.returns()[i]);
        }
        Returns returns = sample.daily();
        ReturnPath.Summary covered = path.result();

        near(
                moments.result().mean() / moments.result().standardDeviation(1) * Math.sqrt(365),
                Ratios.sharpe(returns, DEFAULTS).value());
        near(
                coMoments.result().cxy() / coMoments.result().m2y(),
                Relative.beta(pairs(sample.returns(), other), DEFAULTS).value());
        near(covered.cumulativeReturn(), Growth.cumulativeReturn(returns).value());
        near(covered.maxDrawdown(), Drawdowns.max(returns).value());
    }
}
