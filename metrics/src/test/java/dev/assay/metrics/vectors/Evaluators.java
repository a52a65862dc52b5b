package dev.assay.metrics.vectors;

import java.util.Map;
import java.util.TreeMap;

/** Which calculator answers which metric of the vectors; each family adds its own. */
final class Evaluators {

    private final Map<String, Evaluator> byMetric = new TreeMap<>();

    private Evaluators() {}

    static Evaluators all() {
        Evaluators all = new Evaluators();
        AdoptionVectors.addTo(all);
        OnchainVectors.addTo(all);
        ConcentrationVectors.addTo(all);
        CommunityVectors.addTo(all);
        CompositeVectors.addTo(all);
        DevelopmentVectors.addTo(all);
        SecurityVectors.addTo(all);
        RiskVectors.addTo(all);
        TechnicalVectors.addTo(all);
        return all;
    }

    /** Adds a metric; each has one evaluator. */
    void add(String metric, Evaluator evaluator) {
        if (byMetric.put(metric, evaluator) != null) {
            throw new IllegalStateException("twice: " + metric);
        }
    }

    Evaluator of(String metric) {
        Evaluator evaluator = byMetric.get(metric);
        if (evaluator == null) {
            throw new AssertionError("no calculator for the metric " + metric);
        }
        return evaluator;
    }

    /**
     * Answers a case: a {@code Measurement}, a number, a text, a {@code double[]} or a list, NaN or null where a bar is
     * undefined; a {@code Series} for values that begin at an offset.
     */
    interface Evaluator {
        Object evaluate(VectorCase vector);
    }

    /**
     * Values of bars.
     *
     * @param values by bar
     * @param offset the index of the bar of the first
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Series(double[] values, int offset) {}
}
