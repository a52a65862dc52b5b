package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;

/** What holds for all returns. Seeds are fixed, so that a build says the same twice. */
@Domain(Data.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class RiskLawsTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults().withTail(0.3);

    /** Grow in step with the returns. */
    private static final List<Function<Returns, Measurement>> OF_THE_SIZE_OF_RETURNS = List.of(
            Dispersion::mean,
            Dispersion::meanAbsoluteDeviation,
            returns -> Dispersion.deviation(returns, DEFAULTS),
            returns -> Dispersion.volatility(returns, DEFAULTS),
            returns -> Dispersion.downsideDeviation(returns, DEFAULTS),
            returns -> Dispersion.upsideDeviation(returns, DEFAULTS),
            returns -> Dispersion.upsidePotential(returns, DEFAULTS),
            returns -> Dispersion.downsidePotential(returns, DEFAULTS),
            returns -> TailRisk.historicalVar(returns, DEFAULTS),
            returns -> TailRisk.historicalShortfall(returns, DEFAULTS),
            returns -> TailRisk.gaussianVar(returns, DEFAULTS),
            returns -> TailRisk.gaussianShortfall(returns, DEFAULTS));

    /** Do not depend on the size of the returns. */
    private static final List<Function<Returns, Measurement>> WITHOUT_SIZE = List.of(
            returns -> Dispersion.skewness(returns, 2),
            returns -> Dispersion.excessKurtosis(returns, 2),
            Dispersion::kurtosis,
            returns -> Dispersion.upsideFrequency(returns, DEFAULTS),
            returns -> Dispersion.downsideFrequency(returns, DEFAULTS),
            returns -> Ratios.sharpe(returns, DEFAULTS),
            returns -> Ratios.sortino(returns, DEFAULTS),
            returns -> Ratios.omega(returns, DEFAULTS),
            returns -> Ratios.omegaMinusOne(returns, DEFAULTS),
            returns -> Ratios.kappa(returns, 3, DEFAULTS),
            Outcomes::profitFactor,
            Outcomes::winRate,
            Outcomes::payoffRatio,
            Outcomes::gainToPain,
            Outcomes::dRatio,
            returns -> TailRisk.tailRatio(returns, DEFAULTS),
            returns -> SharpeTests.probabilistic(returns, 0, DEFAULTS));

    private static void same(Measurement one, Measurement two, double factor) {
        assertThat(one.reason()).as(one + " and " + two).isEqualTo(two.reason());
        if (one.isDefined()) {
            double expected = two.value() * factor;
            assertThat(one.value())
                    .as(one.metric().id())
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    @Property(tries = 300, seed = "7")
    void theOrderOfReturnsDoesNotCount(@ForAll Data.Sample sample, @ForAll Random random) {
        List<Function<Returns, Measurement>> free = new ArrayList<>(OF_THE_SIZE_OF_RETURNS);
        free.addAll(WITHOUT_SIZE);
        free.add(Growth::cumulativeReturn);
        double[] other = sample.returns().clone();
        Shuffled.shuffle(other, random);

        free.forEach(metric -> same(metric.apply(Returns.of(other, 365)), metric.apply(sample.daily()), 1));
    }

    @Property(tries = 300, seed = "7")
    void theSizeOfReturnsScalesWhatHasTheirUnitAndNothingElse(
            @ForAll Data.Sample sample, @ForAll @DoubleRange(min = 0.01, max = 1) double factor) {
        Returns scaled = sample.times(factor).daily();

        OF_THE_SIZE_OF_RETURNS.forEach(metric -> same(metric.apply(scaled), metric.apply(sample.daily()), factor));
        WITHOUT_SIZE.forEach(metric -> same(metric.apply(scaled), metric.apply(sample.daily()), 1));
    }

    @Property(tries = 300, seed = "7")
    void theUnitOfPricesDoesNotCount(@ForAll Data.Sample sample, @ForAll @IntRange(min = -30, max = 30) int exponent) {
        RiskProfile one = RiskProfile.of(Returns.fromPrices(sample.prices(1), 365), DEFAULTS);
        RiskProfile other =
                RiskProfile.of(Returns.fromPrices(sample.prices(3 * Math.pow(10, exponent)), 365), DEFAULTS);

        for (Measurement each : one.all()) {
            Metric metric = each.metric();
            if (each.isDefined()) {
                double value = each.value();
                assertThat(other.get(metric).value())
                        .as(metric.id())
                        .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
            }
        }
    }

    @Property(tries = 300, seed = "7")
    void repeatingAllReturnsKeepsWhatIsDividedByTheirNumber(@ForAll Data.Sample sample) {
        double[] twice = new double[2 * sample.returns().length];
        System.arraycopy(sample.returns(), 0, twice, 0, twice.length / 2);
        System.arraycopy(sample.returns(), 0, twice, twice.length / 2, twice.length / 2);
        RiskOptions population = DEFAULTS.withDdof(0);
        List<Function<Returns, Measurement>> replicated = List.of(
                Dispersion::mean,
                returns -> Dispersion.volatility(returns, population),
                returns -> Dispersion.downsideDeviation(returns, DEFAULTS),
                Dispersion::kurtosis,
                returns -> Ratios.sharpe(returns, population),
                returns -> Ratios.omega(returns, DEFAULTS),
                Outcomes::profitFactor,
                Outcomes::winRate);

        replicated.forEach(metric -> same(metric.apply(Returns.of(twice, 365)), metric.apply(sample.daily()), 1));
    }

    @Property(tries = 300, seed = "7")
    void partsAreBoundedByTheWhole(@ForAll Data.Sample sample) {
        Returns returns = sample.daily();
        double deepest = Math.abs(Drawdowns.max(returns).value());
        double slack = 1 + 1e-12;

        assertThat(deepest).isBetween(0.0, 1.0);
        double pain = Drawdowns.painIndex(returns).value();
        double ulcer = Drawdowns.ulcerIndex(returns).value();
        assertThat(pain).isBetween(0.0, ulcer * slack);
        assertThat(ulcer).isLessThanOrEqualTo(deepest * slack);
        assertThat(Math.abs(Drawdowns.average(returns).value())).isBetween(0.0, deepest * slack);
        assertThat(Drawdowns.duration(returns).value()).isBetween(0.0, (double) sample.returns().length);
        assertThat(Growth.stability(returns).find().orElse(0)).isBetween(0.0, 1.0);
        assertThat(Dispersion.meanAbsoluteDeviation(returns).value())
                .isLessThanOrEqualTo(
                        Dispersion.deviation(returns, DEFAULTS.withDdof(0)).value() * slack);
        double skew = Dispersion.skewness(returns, 1).value();
        assertThat(Dispersion.kurtosis(returns).value() * slack).isGreaterThanOrEqualTo(1 + skew * skew);
        TailRisk.historicalShortfall(returns, DEFAULTS)
                .find()
                .ifPresent(shortfall -> assertThat(shortfall)
                        .isLessThanOrEqualTo(
                                TailRisk.historicalVar(returns, DEFAULTS).value() + 1e-15));
    }

    @Property(tries = 300, seed = "7")
    void gainsAndLossesAddUp(@ForAll Data.Sample sample) {
        Returns returns = sample.daily();
        double up = Dispersion.upsidePotential(returns, DEFAULTS).value();
        double down = Dispersion.downsidePotential(returns, DEFAULTS).value();
        double upside = Dispersion.upsideDeviation(returns, DEFAULTS).value();
        double downside = Dispersion.downsideDeviation(returns, DEFAULTS).value() / Math.sqrt(365);
        double mean = Dispersion.mean(returns).value();
        double variance = Dispersion.variance(returns, DEFAULTS.withDdof(0)).value();

        assertThat(up - down).isCloseTo(mean, within(1e-14));
        assertThat(upside * upside + downside * downside).isCloseTo(variance + mean * mean, within(1e-13));
        Ratios.omega(returns, DEFAULTS).find().ifPresent(omega -> {
            double profit = Outcomes.profitFactor(returns).value();
            assertThat(omega).isCloseTo(profit, within(1e-12 * Math.max(1, profit)));
            assertThat(Ratios.omegaMinusOne(returns, DEFAULTS).value())
                    .isCloseTo(omega - 1, within(1e-12 * Math.max(1, omega)));
        });
    }

    @Property(tries = 200, seed = "7")
    void aDeeperTailIsNoBetter(@ForAll Data.Sample sample, @ForAll @DoubleRange(min = 0.3, max = 1) double tail) {
        Returns returns = sample.daily();
        List<Double> shortfalls = new ArrayList<>();
        for (double part : new double[] {0.25, tail, 1}) {
            shortfalls.add(TailRisk.historicalShortfall(returns, DEFAULTS.withTail(part))
                    .value());
        }

        assertThat(shortfalls.get(0)).isLessThanOrEqualTo(shortfalls.get(1) + 1e-15);
        assertThat(shortfalls.get(1)).isLessThanOrEqualTo(shortfalls.get(2) + 1e-15);
        assertThat(shortfalls.get(2)).isCloseTo(Dispersion.mean(returns).value(), within(1e-14));
    }

    @Property(tries = 200, seed = "7")
    void aWindowIsAsGoodAsItsOwnReturns(@ForAll Data.Sample sample, @ForAll Random random) {
        Returns returns = sample.daily();
        int window = 2 + random.nextInt(sample.returns().length - 1);
        RiskSeries rolling = Rolling.sharpe(returns, window, DEFAULTS);
        int at = random.nextInt(rolling.size());
        double[] alone = java.util.Arrays.copyOfRange(sample.returns(), at, at + window);

        assertThat(rolling.offset() + rolling.size()).isEqualTo(returns.size());
        assertThat(rolling.value(at))
                .isEqualTo(
                        Ratios.sharpe(Returns.of(alone, 365), DEFAULTS).find().orElse(Double.NaN));
    }

    @Property(tries = 200, seed = "7")
    void halfUpHalfDownHasAClosedForm(
            @ForAll @DoubleRange(min = 0.001, max = 0.9) @Scale(6) double size, @ForAll Random random) {
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            steps.add(i % 2 == 0 ? size : -size);
        }
        Collections.shuffle(steps, random);
        Returns returns = Returns.of(steps.stream().mapToDouble(each -> each).toArray(), 365);

        assertThat(Dispersion.variance(returns, DEFAULTS.withDdof(0)).value()).isCloseTo(size * size, within(1e-15));
        assertThat(Dispersion.kurtosis(returns).value()).isCloseTo(1, within(1e-12));
        assertThat(Dispersion.skewness(returns, 2).value()).isCloseTo(0, within(1e-12));
        assertThat(Outcomes.profitFactor(returns).value()).isCloseTo(1, within(1e-14));
        assertThat(Outcomes.winRate(returns).value()).isEqualTo(0.5);
        assertThat(Growth.cumulativeReturn(returns).value())
                .isCloseTo(Math.pow(1 - size * size, 10) - 1, within(1e-13));
    }
}
