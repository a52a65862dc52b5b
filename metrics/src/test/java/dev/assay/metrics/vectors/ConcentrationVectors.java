package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.concentration.ConcentrationMetrics;
import dev.assay.metrics.concentration.Counting;
import dev.assay.metrics.concentration.Entropy;
import dev.assay.metrics.concentration.Inequality;
import dev.assay.metrics.concentration.LorenzCurve;
import dev.assay.metrics.concentration.MinimumNakamoto;
import dev.assay.metrics.concentration.SampleCorrection;
import dev.assay.metrics.concentration.Subsystem;
import dev.assay.metrics.distribution.Comparison;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Population;
import dev.assay.metrics.distribution.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The metrics of concentration and inequality. */
final class ConcentrationVectors {

    private ConcentrationVectors() {}

    static void addTo(Evaluators evaluators) {
        addConcentration(evaluators);
        addEntropy(evaluators);
        addInequality(evaluators);
    }

    private static void addConcentration(Evaluators to) {
        to.add(
                "decentralization.total_entities",
                each -> Concentration.entities(
                        of(each), each.flag("countZeros", false) ? Counting.ALL : Counting.POSITIVE));
        to.add(
                "decentralization.gini",
                each -> Concentration.gini(
                        of(each),
                        each.flag("finiteSampleCorrection", false)
                                ? SampleCorrection.FINITE_SAMPLE
                                : SampleCorrection.NONE));
        to.add("decentralization.hhi", each -> Concentration.hhi(of(each), each.number("scale", 10_000)));
        to.add("decentralization.effective_entities", each -> Concentration.effectiveEntities(of(each)));
        to.add(
                "decentralization.nakamoto_coefficient",
                each -> Concentration.nakamoto(of(each), threshold(each, Threshold.MAJORITY)));
        to.add("decentralization.tau_index", each -> Concentration.tau(of(each), threshold(each, Threshold.of(0.66))));
        to.add("decentralization.minimum_nakamoto", ConcentrationVectors::minimumNakamoto);
        to.add("decentralization.max_power_ratio", each -> Concentration.maxPowerRatio(of(each)));
        to.add("decentralization.concentration_ratio", ConcentrationVectors::concentrationRatio);
        to.add("inequality.rosenbluth", each -> Concentration.rosenbluth(of(each)));
    }

    private static void addEntropy(Evaluators to) {
        to.add("decentralization.shannon_entropy", each -> Entropy.shannon(of(each), base(each)));
        to.add("decentralization.renyi_entropy", each -> Entropy.renyi(of(each), each.number("alpha", 2), base(each)));
        to.add("decentralization.normalized_entropy", each -> Entropy.normalized(of(each)));
        to.add(
                "decentralization.max_entropy",
                each -> each.inputs().has("count")
                        ? Entropy.max(each.inputs().get("count").asLong(), base(each))
                        : Entropy.max(of(each)));
    }

    private static void addInequality(Evaluators to) {
        to.add("decentralization.theil_t", each -> Inequality.theilT(of(each)));
        to.add("decentralization.theil_l", each -> Inequality.theilL(of(each)));
        to.add("inequality.atkinson", each -> Inequality.atkinson(of(each), each.number("epsilon", 0.5)));
        to.add(
                "inequality.generalized_entropy",
                each -> Inequality.generalizedEntropy(of(each), each.number("alpha", 2)));
        to.add("inequality.hoover", each -> Inequality.hoover(of(each)));
        to.add("inequality.coefficient_of_variation", each -> Inequality.coefficientOfVariation(of(each)));
        to.add("inequality.lorenz_curve", ConcentrationVectors::lorenzCurve);
        to.add("inequality.lorenz_asymmetry", each -> Inequality.lorenzAsymmetry(of(each)));
    }

    private static Object lorenzCurve(VectorCase vector) {
        LorenzCurve curve = Inequality.lorenzCurve(of(vector));
        return curve.isDefined()
                ? curve.shares()
                : Measurement.of(ConcentrationMetrics.LORENZ_CURVE)
                        .undefined(curve.reason().orElseThrow());
    }

    private static Measurement concentrationRatio(VectorCase vector) {
        if (vector.has("topPercent")) {
            return Concentration.concentrationRatioOfPercent(of(vector), vector.number("topPercent", 1));
        }
        if (vector.has("topFraction")) {
            return Concentration.concentrationRatioOfPercent(of(vector), 100 * vector.number("topFraction", 0.01));
        }
        return Concentration.concentrationRatio(of(vector), vector.whole("top", vector.whole("n", 1)));
    }

    /** Subsystems as lists of amounts, or as coefficients; a null is one without a value. */
    private static Measurement minimumNakamoto(VectorCase vector) {
        JsonNode subsystems = vector.inputs().path("subsystems");
        Map<String, Measurement> coefficients = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : (subsystems.isObject() ? subsystems : vector.inputs()).properties()) {
            coefficients.put(each.getKey(), coefficient(vector, each.getKey(), each.getValue()));
        }
        return MinimumNakamoto.of(coefficients).measurement();
    }

    private static Measurement coefficient(VectorCase vector, String name, JsonNode given) {
        if (given.isNumber()) {
            return Measurement.of(ConcentrationMetrics.NAKAMOTO_COEFFICIENT).value(given.asDouble());
        }
        List<BigDecimal> amounts = new ArrayList<>();
        given.forEach(amount -> amounts.add(amount.decimalValue()));
        Subsystem subsystem =
                new Subsystem(name, Distribution.ofDecimals(amounts), threshold(vector, Threshold.MAJORITY));
        return Concentration.nakamoto(subsystem.distribution(), subsystem.threshold());
    }

    static Distribution of(VectorCase vector) {
        Population population = Population.everyone();
        if (vector.has("minimumBalance")) {
            population =
                    population.minimum(vector.params().get("minimumBalance").decimalValue());
        }
        if (vector.has("topN")) {
            population = population.top(vector.whole("topN", 1));
        }
        return Distribution.ofDecimals(vector.values("values", "balances", "holdings", "amounts"), population);
    }

    static Threshold threshold(VectorCase vector, Threshold otherwise) {
        Threshold threshold = otherwise;
        for (String name : List.of("threshold", "tau")) {
            if (vector.has(name)) {
                threshold = threshold(vector.params().get(name));
            }
        }
        return vector.has("comparison")
                ? threshold.comparedBy(
                        Comparison.valueOf(vector.text("comparison", "").toUpperCase(Locale.ROOT)))
                : threshold;
    }

    private static Threshold threshold(JsonNode given) {
        String[] parts = given.asText().split("/");
        return parts.length == 2
                ? Threshold.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                : Threshold.of(new BigDecimal(parts[0]));
    }

    private static double base(VectorCase vector) {
        return vector.text("base", "2").equals("e") ? Math.E : vector.number("base", 2);
    }
}
