package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Dispersion;
import dev.assay.metrics.risk.Drawdowns;
import dev.assay.metrics.risk.Growth;
import dev.assay.metrics.risk.Outcomes;
import dev.assay.metrics.risk.Persistence;
import dev.assay.metrics.risk.Rate;
import dev.assay.metrics.risk.Ratios;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.RiskOptions.CaptureRule;
import dev.assay.metrics.risk.RiskOptions.MissingReturns;
import dev.assay.metrics.risk.RiskOptions.ShortfallRule;
import dev.assay.metrics.risk.RiskOptions.TailRatioRule;
import dev.assay.metrics.risk.Rolling;
import dev.assay.metrics.risk.TailRisk;
import java.util.Locale;

/** The metrics of one series of prices or returns. */
final class RiskVectors {

    private RiskVectors() {}

    /** A calculator of returns. */
    private interface Calculator {
        Measurement of(Returns returns, RiskOptions options);
    }

    static void addTo(Evaluators evaluators) {
        addGrowth(evaluators);
        addDispersion(evaluators);
        addRatios(evaluators);
        addTails(evaluators);
        addSeries(evaluators);
        RelativeVectors.addTo(evaluators);
    }

    private static void add(Evaluators evaluators, String metric, Calculator calculator) {
        evaluators.add("risk." + metric, vector -> calculator.of(returns(vector), options(vector)));
    }

    private static void addGrowth(Evaluators evaluators) {
        add(evaluators, "cumulative_return", (returns, options) -> Growth.cumulativeReturn(returns));
        add(evaluators, "cagr", Growth::cagr);
        add(evaluators, "hurst", (returns, options) -> Persistence.hurst(returns));
        add(evaluators, "stability_r2", (returns, options) -> Growth.stability(returns));
        add(evaluators, "max_drawdown", (returns, options) -> Drawdowns.max(returns));
        add(evaluators, "average_drawdown", (returns, options) -> Drawdowns.average(returns));
        add(evaluators, "drawdown_duration", (returns, options) -> Drawdowns.duration(returns));
        add(evaluators, "ulcer_index", (returns, options) -> Drawdowns.ulcerIndex(returns));
        add(evaluators, "pain_index", (returns, options) -> Drawdowns.painIndex(returns));
    }

    private static void addDispersion(Evaluators evaluators) {
        add(evaluators, "mean_return", (returns, options) -> Dispersion.mean(returns));
        add(evaluators, "variance", Dispersion::variance);
        add(evaluators, "standard_deviation", Dispersion::deviation);
        add(evaluators, "annual_volatility", Dispersion::volatility);
        add(evaluators, "downside_deviation", Dispersion::downsideDeviation);
        add(evaluators, "upside_deviation", Dispersion::upsideDeviation);
        add(evaluators, "upside_potential", Dispersion::upsidePotential);
        add(evaluators, "downside_potential", Dispersion::downsidePotential);
        add(evaluators, "upside_frequency", Dispersion::upsideFrequency);
        add(evaluators, "downside_frequency", Dispersion::downsideFrequency);
        add(evaluators, "mean_absolute_deviation", (returns, options) -> Dispersion.meanAbsoluteDeviation(returns));
        evaluators.add("risk.skewness", vector -> Dispersion.skewness(returns(vector), type(vector)));
        evaluators.add("risk.excess_kurtosis", vector -> Dispersion.excessKurtosis(returns(vector), type(vector)));
        evaluators.add("risk.kurtosis", RiskVectors::kurtosis);
    }

    /** The names of PerformanceAnalytics: fisher and sample are the sample forms, type 2. */
    private static int type(VectorCase vector) {
        return switch (vector.text("type", "2")) {
            case "1", "moment", "excess" -> 1;
            case "3" -> 3;
            default -> 2;
        };
    }

    private static Object kurtosis(VectorCase vector) {
        Returns returns = returns(vector);
        String type = vector.text("type", "sample_excess");
        if (type.equals("moment") || type.equals("plain")) {
            return Dispersion.kurtosis(returns);
        }
        if (!type.equals("sample")) {
            return Dispersion.excessKurtosis(returns, type(vector));
        }
        Measurement excess = Dispersion.excessKurtosis(returns, 2);
        double n = excess.n();
        return excess.isDefined() ? excess.value() + 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)) : excess;
    }

    private static void addRatios(Evaluators evaluators) {
        add(evaluators, "sharpe", Ratios::sharpe);
        add(evaluators, "sortino", Ratios::sortino);
        add(evaluators, "omega", Ratios::omega);
        add(evaluators, "omega_minus_one", Ratios::omegaMinusOne);
        add(evaluators, "calmar", Ratios::calmar);
        add(evaluators, "recovery_factor", (returns, options) -> Ratios.recoveryFactor(returns));
        evaluators.add(
                "risk.kappa", vector -> Ratios.kappa(returns(vector), vector.number("order", 2), options(vector)));
        add(evaluators, "profit_factor", (returns, options) -> Outcomes.profitFactor(returns));
        add(evaluators, "win_rate", (returns, options) -> Outcomes.winRate(returns));
        add(evaluators, "payoff_ratio", (returns, options) -> Outcomes.payoffRatio(returns));
        add(evaluators, "gain_to_pain", (returns, options) -> Outcomes.gainToPain(returns));
        add(evaluators, "d_ratio", (returns, options) -> Outcomes.dRatio(returns));
    }

    private static void addTails(Evaluators evaluators) {
        evaluators.add(
                "risk.quantile",
                vector -> TailRisk.quantile(
                        returns(vector), vector.number("p", vector.number("tail", 0.5)), options(vector)));
        add(evaluators, "value_at_risk_historical", TailRisk::historicalVar);
        add(evaluators, "value_at_risk_gaussian", TailRisk::gaussianVar);
        add(evaluators, "value_at_risk_cornish_fisher", TailRisk::cornishFisherVar);
        add(evaluators, "expected_shortfall_historical", TailRisk::historicalShortfall);
        add(evaluators, "expected_shortfall_gaussian", TailRisk::gaussianShortfall);
        add(evaluators, "expected_shortfall_cornish_fisher", TailRisk::cornishFisherShortfall);
        add(evaluators, "expected_shortfall_log", TailRisk::logShortfall);
        evaluators.add("risk.tail_ratio", RiskVectors::tailRatio);
    }

    /** A case that states no rule is one of the peer's, which takes quantiles of any sign. */
    private static Measurement tailRatio(VectorCase vector) {
        TailRatioRule rule =
                vector.text("rule", "any").contains("any") ? TailRatioRule.ANY_SIGNS : TailRatioRule.OPPOSITE_SIGNS;
        return TailRisk.tailRatio(returns(vector), options(vector).withTailRatioRule(rule));
    }

    private static void addSeries(Evaluators evaluators) {
        evaluators.add("risk.simple_return", vector -> Growth.simpleReturns(returns(vector)));
        evaluators.add("risk.log_return", vector -> Growth.logReturns(returns(vector)));
        evaluators.add("risk.drawdown", vector -> Drawdowns.series(returns(vector)));
        evaluators.add("risk.time_under_water", vector -> Drawdowns.underWater(returns(vector)));
        evaluators.add(
                "risk.rolling_sharpe",
                vector -> Rolling.sharpe(returns(vector), vector.whole("window", 1), options(vector)));
        evaluators.add(
                "risk.rolling_sortino",
                vector -> Rolling.sortino(returns(vector), vector.whole("window", 1), options(vector)));
        evaluators.add(
                "risk.rolling_volatility",
                vector -> Rolling.volatility(returns(vector), vector.whole("window", 1), options(vector)));
        evaluators.add(
                "risk.rolling_max_drawdown", vector -> Rolling.maxDrawdown(returns(vector), vector.whole("window", 1)));
    }

    static Returns returns(VectorCase vector) {
        double perYear = vector.number("periodsPerYear", 1);
        return vector.inputs().path("prices").isArray()
                ? Returns.fromPrices(vector.doubles("prices"), perYear)
                : Returns.of(vector.mainDoubles("returns", "values", "x"), perYear);
    }

    static RiskOptions options(VectorCase vector) {
        String deviation = vector.text("sd", "");
        int ddof = vector.whole("ddof", 1);
        double tail = vector.has("confidence") ? 1 - vector.number("confidence", 0.95) : vector.number("tail", 0.05);
        return RiskOptions.defaults()
                .withRiskFree(rate(vector, "riskFree"))
                .withMinimumAcceptable(rate(vector, "mar"))
                .withRequiredReturn(vector.number("requiredReturn", 0))
                .withDdof(deviation.equals("population") ? 0 : ddof)
                .withParametricDdof(deviation.equals("sample") ? 1 : vector.whole("ddof", 0))
                .withQuantileType(
                        Integer.parseInt(vector.text("quantile", "type7").replaceAll("[^0-9]", "")))
                .withTail(Math.max(0, Math.min(1, tail)))
                .withShortfallRule(shortfall(vector.text("rule", "").toLowerCase(Locale.ROOT)))
                .withCaptureRule(
                        vector.text("rule", "annualised").contains("period")
                                ? CaptureRule.PER_PERIOD
                                : CaptureRule.ANNUALISED)
                .withMissingReturns(
                        vector.text("missing", "").equals("counts_as_period")
                                ? MissingReturns.COUNTED
                                : MissingReturns.NOT_COUNTED);
    }

    /** Cases that state no rule follow the older text: all returns of at most the quantile. */
    private static ShortfallRule shortfall(String rule) {
        if (rule.contains("fraction") || rule.contains("acerbi")) {
            return ShortfallRule.FRACTIONAL_TAIL;
        }
        if (rule.contains("(n-1)") || rule.contains("(n - 1)")) {
            return ShortfallRule.FLOOR_COUNT;
        }
        return rule.contains("n - floor") || rule.contains("n-floor")
                ? ShortfallRule.CEILING_COUNT
                : ShortfallRule.AT_MOST_QUANTILE;
    }

    /** A number or a list, among the inputs or the parameters. */
    private static Rate rate(VectorCase vector, String name) {
        JsonNode node = vector.inputs().has(name)
                ? vector.inputs().get(name)
                : vector.params().path(name);
        if (node.isArray()) {
            double[] rates = new double[node.size()];
            for (int i = 0; i < rates.length; i++) {
                rates[i] = node.get(i).isNull() ? Double.NaN : VectorCase.number(node.get(i));
            }
            return Rate.series(rates);
        }
        return node.isMissingNode() || node.isNull() ? Rate.ZERO : Rate.perPeriod(VectorCase.number(node));
    }
}
