package dev.assay.metrics.security;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The scores of the OpenSSF's Scorecard, from 0 to 10. What is inconclusive leaves both sums. Checks are a list: in the
 * peer's weighted aggregate they are keys of a map, where two of the same score become one.
 */
public final class Scorecard {

    private static final int MAX = 10;

    private Scorecard() {}

    /**
     * A check.
     *
     * @param risk how bad it is to fail it
     * @param score from 0 to 10; empty if inconclusive
     */
    public record Check(Severity risk, OptionalInt score) {

        /**
         * Checks the score.
         *
         * @throws IllegalArgumentException if it is not between 0 and 10
         */
        public Check {
            Objects.requireNonNull(risk, "risk");
            if (score.isPresent() && (score.getAsInt() < 0 || score.getAsInt() > MAX)) {
                throw new IllegalArgumentException("score: not between 0 and 10: " + score.getAsInt());
            }
        }

        /** Returns a check with a score; -1 is inconclusive, as the tool prints it. */
        public static Check of(Severity risk, int score) {
            return score == -1 ? inconclusive(risk) : new Check(risk, OptionalInt.of(score));
        }

        /** Returns a check without a score. */
        public static Check inconclusive(Severity risk) {
            return new Check(risk, OptionalInt.empty());
        }
    }

    /**
     * What was done right of what could have been, and how much it counts.
     *
     * @param success how often it was done right
     * @param total how often it could have been
     * @param weight how much it counts
     */
    public record Group(long success, long total, long weight) {

        /**
         * Checks the counts.
         *
         * @throws IllegalArgumentException if one is negative, or success is more than the total
         */
        public Group {
            if (success < 0 || weight < 0) {
                throw new IllegalArgumentException("success, weight: negative: " + success + ", " + weight);
            }
            if (success > total) {
                throw new IllegalArgumentException("success: error, more than the total: " + success + " of " + total);
            }
        }
    }

    /** Returns the mean of the conclusive checks by the weights of their risks; undefined if none is conclusive. */
    public static Measurement aggregate(Collection<Check> checks) {
        return checks.stream().collect(SeverityCounts.ofChecks()).scorecard();
    }

    /**
     * Returns {@code min(10, floor(10 * success / total))}, 0 for a total of 0, as the tool does. More successes than the
     * total give 10 and {@link Flag#SUSPECT_DATA}.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement proportional(long success, long total) {
        if (success < 0 || total < 0) {
            throw new IllegalArgumentException("success, total: negative: " + success + ", " + total);
        }
        return Measurement.of(SecurityMetrics.SCORECARD_PROPORTIONAL)
                .n(total)
                .convention("rounding", "down")
                .flagIf(success > total, Flag.SUSPECT_DATA)
                .value(total == 0 ? 0 : (double) Math.min(MAX, Math.multiplyExact(MAX, success) / total));
    }

    /**
     * Returns {@code min(10, floor(10 * sum(w * success) / sum(w * total)))} over the groups with a total. Without one it is
     * undefined, inconclusive; if all weights of these are zero, it is 10, as the tool does.
     */
    public static Measurement proportionalWeighted(Collection<Group> groups) {
        long success = 0;
        long total = 0;
        long counted = 0;
        for (Group group : groups) {
            if (group.total() > 0) {
                counted++;
                success = Math.addExact(success, Math.multiplyExact(group.weight(), group.success()));
                total = Math.addExact(total, Math.multiplyExact(group.weight(), group.total()));
            }
        }
        Measurement.Draft draft = Measurement.of(SecurityMetrics.SCORECARD_PROPORTIONAL_WEIGHTED)
                .n(counted)
                .missing(groups.size() - counted)
                .convention("rounding", "down");
        if (counted == 0) {
            return draft.undefined(Reason.INCONCLUSIVE);
        }
        return draft.value(total == 0 ? MAX : (double) Math.min(MAX, Math.multiplyExact(MAX, success) / total));
    }
}
