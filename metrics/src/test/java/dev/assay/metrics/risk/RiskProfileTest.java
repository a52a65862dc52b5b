package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Family;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.catalogue.Catalogue;
import dev.assay.metrics.risk.RiskOptions.ShortfallRule;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RiskProfileTest {

    private static final RiskOptions OPTIONS =
            RiskOptions.defaults().withRiskFree(Rate.perPeriod(1e-4)).withMinimumAcceptable(Rate.perPeriod(2e-4));

    private static void assertAgrees(Returns returns, RiskOptions options) {
        RiskProfile profile = RiskProfile.of(returns, options);
        Measurement[] single = {
            Dispersion.mean(returns),
            Dispersion.variance(returns, options),
            Dispersion.volatility(returns, options),
            Dispersion.skewness(returns, 2),
            Dispersion.excessKurtosis(returns, 2),
            Dispersion.downsideDeviation(returns, options),
            Ratios.sharpe(returns, options),
            Ratios.sortino(returns, options),
            Growth.cumulativeReturn(returns),
            Growth.cagr(returns, options),
            Drawdowns.max(returns),
            Ratios.calmar(returns, options),
            TailRisk.historicalVar(returns, options),
            TailRisk.historicalShortfall(returns, options)
        };
        assertThat(profile.all()).hasSameSizeAs(single);
        for (Measurement each : single) {
            Measurement of = profile.get(each.metric());
            assertThat(of.reason()).as(each.toString()).isEqualTo(each.reason());
            assertThat(of.n()).as(each.toString()).isEqualTo(each.n());
            assertThat(of.missing()).isEqualTo(each.missing());
            assertThat(of.conventions().keySet())
                    .as(each.toString())
                    .isEqualTo(each.conventions().keySet());
            assertThat(of.flags()).isEqualTo(each.flags());
            if (each.isDefined()) {
                double tolerance = 1e-12 * Math.max(1e-3, Math.abs(each.value()));
                assertThat(of.value()).as(each.toString()).isCloseTo(each.value(), within(tolerance));
            }
        }
        double[] quantiles = profile.quantiles();
        double[] levels = {0.05, 0.25, 0.5, 0.75, 0.95};
        for (int i = 0; i < quantiles.length; i++) {
            assertThat(quantiles[i])
                    .isEqualTo(TailRisk.quantile(returns, levels[i], options).value());
        }
    }

    @Test
    void saysWhatTheCalculatorsSay() {
        assertAgrees(Returns.fromPrices(Closes.of(1)), OPTIONS);
        List<ShortfallRule> rules = List.of(ShortfallRule.values());
        Random random = new Random(101);
        for (int round = 0; round < 80; round++) {
            double[] values = random.doubles(random.nextInt(60))
                    .map(x -> random.nextInt(12) == 0 ? Double.NaN : 0.2 * x - 0.09)
                    .toArray();
            RiskOptions options = OPTIONS.withQuantileType(1 + random.nextInt(9))
                    .withDdof(random.nextInt(2))
                    .withTail(random.nextInt(4) * 0.25)
                    .withShortfallRule(rules.get(random.nextInt(4)));
            assertAgrees(Returns.of(values, 365), options);
            double[] prices = random.doubles(random.nextInt(30))
                    .map(x -> random.nextInt(9) == 0 ? Double.NaN : 5 + x)
                    .toArray();
            assertAgrees(Returns.fromPrices(prices, 365), options);
        }
        assertAgrees(Returns.of(new double[5], 365), RiskOptions.defaults());
        assertAgrees(Returns.fromPrices(new double[] {1, -1, 2, 3, 4}, 365), RiskOptions.defaults());
    }

    @Test
    void ofNothingIsUndefined() {
        RiskProfile profile = RiskProfile.of(Returns.of(new double[0], 365), OPTIONS);

        assertThat(profile.all()).allMatch(each -> each.reason().equals(java.util.Optional.of(Reason.EMPTY)));
        assertThat(profile.quantiles()).isEmpty();
        assertThatThrownBy(() -> profile.get(RiskMetrics.OMEGA))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("risk.omega");
        assertThat(profile.toString()).contains("risk.sharpe = undefined: EMPTY");
    }

    @Test
    void everyMetricHasAnIdOfItsOwn() {
        List<Metric> all = Catalogue.of(Family.RISK);

        assertThat(all).hasSizeGreaterThan(60);
        assertThat(all).extracting(Metric::id).allMatch(id -> id.startsWith("risk."));
        assertThat(new HashSet<>(all.stream().map(Metric::id).toList())).hasSameSizeAs(all);
    }
}
