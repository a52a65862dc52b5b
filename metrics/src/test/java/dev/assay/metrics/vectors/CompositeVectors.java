package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.Direction;
import dev.assay.metrics.Metric;
import dev.assay.metrics.composite.Bounds;
import dev.assay.metrics.composite.Comparison;
import dev.assay.metrics.composite.CompositeMetrics;
import dev.assay.metrics.composite.Copeland;
import dev.assay.metrics.composite.CriticalityScore;
import dev.assay.metrics.composite.IndicatorScore;
import dev.assay.metrics.composite.InputScale;
import dev.assay.metrics.composite.Means;
import dev.assay.metrics.composite.MissingScores;
import dev.assay.metrics.composite.OutlierTreatment;
import dev.assay.metrics.composite.OverallScore;
import dev.assay.metrics.composite.PeerPercentile;
import dev.assay.metrics.composite.PeerScores;
import dev.assay.metrics.composite.PillarScore;
import dev.assay.metrics.composite.Scaling;
import dev.assay.metrics.composite.Scores;
import dev.assay.metrics.composite.TargetBand;
import dev.assay.metrics.composite.Transform;
import dev.assay.metrics.security.SecurityMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The building blocks of ratings. */
final class CompositeVectors {

    private CompositeVectors() {}

    static void addTo(Evaluators to) {
        to.add("composite.bounds", each -> Scaling.bounds(value(each), bounds(each)));
        to.add(
                "composite.log1p",
                each -> each.has("upper") ? Scaling.log1p(value(each), bounds(each)) : Scaling.log1p(value(each)));
        to.add(
                "composite.normalized_input",
                each -> Scaling.normalizedInput(
                        value(each),
                        bounds(each),
                        Inputs.constant(InputScale.class, each.text("distribution", "linear"))));
        to.add(
                "composite.goalposts",
                each -> Scaling.goalposts(
                        value(each),
                        bounds(each),
                        Inputs.constant(Transform.class, each.text("transform", "identity")),
                        each.number("scale", 100)));
        to.add(
                "composite.target_band",
                each -> Scaling.band(
                        value(each),
                        new TargetBand(
                                each.number("lowest", 0),
                                each.number("lower", 1),
                                each.number("upper", 1),
                                each.number("highest", 2))));
        to.add("composite.peer_percentile", each -> {
            // Any metric of that direction: only the direction counts.
            Metric metric = direction(each) == Direction.HIGHER_IS_BETTER
                    ? CompositeMetrics.GOALPOSTS
                    : SecurityMetrics.INCIDENTS;
            return PeerPercentile.of(metric, value(each), Inputs.numbers(each, "values", "others", "peers"));
        });
        addRatings(to);
        addComparisons(to);
        addMeans(to);
    }

    private static void addRatings(Evaluators to) {
        to.add("composite.pillar_score", each -> PillarScore.of(indicators(each)));
        to.add("composite.coverage", each -> PillarScore.coverage(indicators(each)));
        to.add(
                "composite.overall_score",
                each -> OverallScore.of(Inputs.numbers(each, "pillars", "values"), weights(each), each.number("p", 0)));
        to.add(
                "composite.confidence",
                each -> OverallScore.confidence(
                        Inputs.number(each, "coverage"), Inputs.number(each, "quality"), Inputs.number(each, "width")));
    }

    private static List<IndicatorScore> indicators(VectorCase vector) {
        List<IndicatorScore> indicators = new ArrayList<>();
        for (JsonNode each : Inputs.find(vector, "indicators")) {
            double weight = each.path("weight").asDouble(1);
            PeerScores peers = new PeerScores(
                    each.path("p10").asDouble(0),
                    each.path("p25").asDouble(0),
                    each.path("p90").asDouble(100));
            String state = each.path("state").asText("direct");
            indicators.add(
                    switch (Inputs.constant(IndicatorScore.State.class, state)) {
                        case DIRECT ->
                            IndicatorScore.direct(
                                    each.path("score").asDouble(),
                                    weight,
                                    each.path("grade").asDouble(1));
                        case STALE ->
                            IndicatorScore.stale(
                                    each.path("score").asDouble(),
                                    weight,
                                    each.path("grade").asDouble(1),
                                    Duration.ofHours(each.path("ageDays").asLong() * 24),
                                    Duration.ofHours(each.path("halfLifeDays").asLong() * 24),
                                    peers);
                        case NOT_APPLICABLE -> IndicatorScore.notApplicable(weight);
                        case UNAVAILABLE -> IndicatorScore.unavailable(weight, peers);
                        case NOT_DISCLOSED -> IndicatorScore.notDisclosed(weight, peers);
                    });
        }
        return indicators;
    }

    private static void addComparisons(Evaluators to) {
        to.add(
                "composite.min_max",
                each -> answer(Comparison.minMax(values(each), each.number("lower", 0), each.number("upper", 100))));
        to.add(
                "composite.distance_to_target",
                each -> answer(Comparison.distanceToTarget(
                        values(each), each.number("target", 1), direction(each), each.flag("cap", false))));
        to.add(
                "composite.percentile_rank",
                each -> each.inputs().has("value")
                        ? Comparison.percentileRank(value(each), Inputs.numbers(each, "values", "others", "peers"))
                        : answer(Comparison.percentileRanks(values(each))));
        for (String name : new String[] {"composite.z_score", "composite.zscore"}) {
            to.add(name, each -> answer(Comparison.zScores(values(each), each.whole("ddof", 1))));
        }
        for (String name : new String[] {"composite.robust_z", "composite.robust_z_score"}) {
            to.add(name, each -> answer(Comparison.robustZScores(values(each))));
        }
        to.add("composite.winsorise", CompositeVectors::winsorise);
        to.add("composite.copeland", CompositeVectors::copeland);
    }

    private static void addMeans(Evaluators to) {
        to.add("composite.weighted_mean", each -> Means.weighted(values(each), weights(each), missing(each)));
        to.add("composite.geometric_mean", each -> Means.geometric(values(each), weights(each), missing(each)));
        to.add("composite.harmonic_mean", each -> Means.harmonic(values(each), weights(each), missing(each)));
        to.add(
                "composite.power_mean",
                each -> Means.power(values(each), weights(each), each.number("p", 1), missing(each)));
        to.add("composite.criticality_score", CompositeVectors::criticality);
    }

    private static Object answer(Scores scores) {
        return scores.isDefined() ? scores.toArray() : scores.at(0);
    }

    private static Object winsorise(VectorCase vector) {
        return answer(OutlierTreatment.defaults()
                .withMaxSkew(Inputs.number(2, vector, "skew", "maxSkew", "skewThreshold"))
                .withMaxKurtosis(Inputs.number(3.5, vector, "kurtosis", "maxKurtosis", "kurtosisThreshold"))
                .withMaxPoints((int) Inputs.number(5, vector, "maxPoints", "winmax"))
                .apply(values(vector)));
    }

    private static Object copeland(VectorCase vector) {
        JsonNode rows = vector.inputs().get("matrix");
        double[][] matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = new double[rows.get(i).size()];
            for (int j = 0; j < matrix[i].length; j++) {
                JsonNode cell = rows.get(i).get(j);
                matrix[i][j] = cell.isNull() ? Double.NaN : cell.asDouble();
            }
        }
        double[] weights = Inputs.numbers(vector, "weights");
        return weights.length == 0
                ? Copeland.scores(matrix).toArray()
                : Copeland.scores(matrix, weights).toArray();
    }

    private static Object criticality(VectorCase vector) {
        boolean pike = vector.text("formula", "").equals("pike");
        Map<String, CriticalityScore.Signal> signals = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : vector.params().path("weights").properties()) {
            JsonNode signal = each.getValue();
            signals.put(
                    each.getKey(),
                    new CriticalityScore.Signal(
                            signal.get(0).asDouble(),
                            signal.get(1).asDouble(),
                            signal.path(2).asBoolean(false)));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        vector.all().forEach((name, value) -> {
            if (!value.isNull()) {
                values.put(name, value.asDouble());
            }
        });
        if (signals.isEmpty()) {
            return (pike ? CriticalityScore.original() : CriticalityScore.configured()).of(values);
        }
        return (pike ? CriticalityScore.original(signals) : CriticalityScore.configured(signals)).of(values);
    }

    private static double value(VectorCase vector) {
        return Inputs.number(vector, "value");
    }

    private static double[] values(VectorCase vector) {
        return Inputs.numbers(vector, "values", "value");
    }

    private static double[] weights(VectorCase vector) {
        double[] weights = Inputs.numbers(vector, "weights");
        return weights.length == 0 ? Means.equalWeights(values(vector).length) : weights;
    }

    private static MissingScores missing(VectorCase vector) {
        String rule = vector.text("missing", "undefined");
        if (rule.startsWith("renormali")) {
            return MissingScores.renormalise();
        }
        return rule.startsWith("impute")
                ? MissingScores.impute(Inputs.number(vector, "imputed", "impute", "imputeWith"))
                : MissingScores.undefined();
    }

    private static Direction direction(VectorCase vector) {
        boolean lower = vector.flag("smallerIsBetter", false) || vector.number("direction", 1) < 0;
        return lower ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
    }

    private static Bounds bounds(VectorCase vector) {
        return new Bounds(vector.number("lower", 0), vector.number("upper", 1), direction(vector));
    }
}
