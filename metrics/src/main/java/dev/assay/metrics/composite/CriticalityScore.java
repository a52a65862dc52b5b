package dev.assay.metrics.composite;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much others depend on a project, by the OpenSSF, in two forms that differ: the formula of Pike, by which its
 * documentation computed 0.99107 for Kubernetes, and the configuration that its tool ships now, which gives 0.89753 for the
 * same signals.
 *
 * <pre>{@code
 * Measurement score = CriticalityScore.configured().of(Map.of("contributor_count", 3999.0, "org_count", 5.0));
 * }</pre>
 *
 * <p>Signals that are missing leave both sums, as in both tools, and the coverage is in the result. Immutable and
 * thread-safe.
 */
public final class CriticalityScore {

    private static final CriticalityScore ORIGINAL = new CriticalityScore(true, Map.copyOf(standard(-1, false)));
    private static final CriticalityScore CONFIGURED = new CriticalityScore(false, Map.copyOf(standard(1, true)));

    private final boolean pike;
    private final Map<String, Signal> signals;

    private CriticalityScore(boolean pike, Map<String, Signal> signals) {
        this.pike = pike;
        this.signals = signals;
    }

    /**
     * A signal.
     *
     * @param weight its weight; negative only in the formula of Pike, for what is better when less
     * @param threshold from which value on more does not count
     * @param smallerIsBetter whether less is better; never in the formula of Pike
     */
    public record Signal(double weight, double threshold, boolean smallerIsBetter) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the weight is not finite or the threshold not positive and finite
         */
        public Signal {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("weight: not finite: " + weight);
            }
            if (!(threshold > 0) || Double.isInfinite(threshold)) {
                throw new IllegalArgumentException("threshold: not positive and finite: " + threshold);
            }
        }
    }

    /**
     * Returns the formula of Pike with its weights: {@code sum(a * ln(1 + S) / ln(1 + max(S, T))) / sum(a)}. Its weight of
     * -1 for the time since the last update makes the denominator smaller, so that the greatest value is 9.5/8.5 = 1.1176;
     * the value is given as it is, not clamped to 1.
     */
    public static CriticalityScore original() {
        return ORIGINAL;
    }

    /**
     * Returns the present configuration: the weighted mean of {@code ln(1 + b) / ln(1 + T)}, b the signal clamped to 0 to T
     * and mirrored where less is better. From 0 to 1.
     */
    public static CriticalityScore configured() {
        return CONFIGURED;
    }

    /** Returns the formula of Pike with signals of one's own. */
    public static CriticalityScore original(Map<String, Signal> signals) {
        for (Map.Entry<String, Signal> each : signals.entrySet()) {
            if (each.getValue().smallerIsBetter()) {
                throw new IllegalArgumentException("signals: the formula of Pike has no direction: " + each.getKey());
            }
        }
        return new CriticalityScore(true, Map.copyOf(signals));
    }

    /**
     * Returns the weighted mean of bounded logarithms with signals of one's own.
     *
     * @throws IllegalArgumentException if a weight is negative
     */
    public static CriticalityScore configured(Map<String, Signal> signals) {
        for (Map.Entry<String, Signal> each : signals.entrySet()) {
            if (each.getValue().weight() < 0) {
                throw new IllegalArgumentException("signals: negative weight: " + each.getKey());
            }
        }
        return new CriticalityScore(false, Map.copyOf(signals));
    }

    /** Returns the signals by name; unmodifiable. */
    public Map<String, Signal> signals() {
        return signals;
    }

    /**
     * Returns the score.
     *
     * @param values the signals by name; missing ones may be absent or NaN
     * @throws IllegalArgumentException if a signal is not of this score
     */
    public Measurement of(Map<String, Double> values) {
        Measurement.Draft draft =
                Measurement.of(CompositeMetrics.CRITICALITY_SCORE).convention("formula", formula());
        Sum weighted = new Sum();
        Sum weights = new Sum();
        Sum all = new Sum();
        int present = 0;
        for (String name : sorted(values)) {
            Signal signal = Objects.requireNonNull(signals.get(name));
            all.add(signal.weight());
            @Nullable Double value = values.get(name);
            if (value == null || Double.isNaN(value)) {
                continue;
            }
            if (value < 0) {
                return draft.undefined(Reason.NEGATIVE_INPUT, name + " " + value);
            }
            weighted.add(signal.weight() * part(value, signal));
            weights.add(signal.weight());
            present++;
        }
        draft.n(present).missing(signals.size() - present);
        if (present == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        if (weights.value() <= 0) {
            return draft.undefined(Reason.ZERO_TOTAL, "the weights of what is there are not positive");
        }
        return draft.convention("coverage", weights.value() / all.value()).value(weighted.value() / weights.value());
    }

    private List<String> sorted(Map<String, Double> values) {
        for (String name : values.keySet()) {
            if (!signals.containsKey(name)) {
                throw new IllegalArgumentException("values: no signal of this score: " + name);
            }
        }
        return signals.keySet().stream().sorted().toList();
    }

    private double part(double value, Signal signal) {
        if (pike) {
            return Math.log1p(value) / Math.log1p(Math.max(value, signal.threshold()));
        }
        Bounds bounds = Bounds.of(0, signal.threshold());
        return Scaling.part(value, signal.smallerIsBetter() ? bounds.lowerIsBetter() : bounds, InputScale.ZIPFIAN);
    }

    private String formula() {
        return pike ? "pike" : "weighted mean of bounded logarithms";
    }

    private static Map<String, Signal> standard(double updatedWeight, boolean updatedSmaller) {
        Map<String, Signal> signals = new LinkedHashMap<>();
        signals.put("created_since", new Signal(1, 120, false));
        signals.put("updated_since", new Signal(updatedWeight, 120, updatedSmaller));
        signals.put("contributor_count", new Signal(2, 5_000, false));
        signals.put("org_count", new Signal(1, 10, false));
        signals.put("commit_frequency", new Signal(1, 1_000, false));
        signals.put("recent_releases_count", new Signal(0.5, 26, false));
        signals.put("closed_issues_count", new Signal(0.5, 5_000, false));
        signals.put("updated_issues_count", new Signal(0.5, 5_000, false));
        signals.put("comment_frequency", new Signal(1, 15, false));
        signals.put("dependents_count", new Signal(2, 500_000, false));
        return signals;
    }
}
