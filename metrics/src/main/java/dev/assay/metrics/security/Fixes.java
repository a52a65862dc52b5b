package dev.assay.metrics.security;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.accumulate.KaplanMeier;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** How long weaknesses stay open. What is still open is censored: leaving it out would reward who never fixes the hard ones. */
public final class Fixes {

    private Fixes() {}

    /**
     * A weakness that was reported.
     *
     * @param reported when it came in
     * @param fixed when the fix was in production; null if it is not
     */
    public record Weakness(Instant reported, @Nullable Instant fixed) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it was fixed before it was reported
         */
        public Weakness {
            Objects.requireNonNull(reported, "reported");
            if (fixed != null && fixed.isBefore(reported)) {
                throw new IllegalArgumentException("fixed: before it was reported: " + fixed);
            }
        }
    }

    /**
     * Returns the Kaplan-Meier quantile of the days from report to fix, from 0; lower is better. What is open at {@code asOf} is
     * censored then, what was reported after it does not count. Undefined without weaknesses: none reported is none known.
     *
     * @param part 0.5 for the median
     */
    public static Measurement timeToFix(Collection<Weakness> weaknesses, Instant asOf, double part) {
        Measurement found =
                weaknesses.stream().collect(times(asOf)).result().quantile(SecurityMetrics.TIME_TO_FIX, part);
        return found.draft(found.metric()).convention("as of", asOf.toString()).like(found);
    }

    /** Returns a collector of the times to fix, which grow, merge and have stable bytes. */
    public static Collector<Weakness, ?, KaplanMeier> times(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return Waits.collector(asOf, Weakness::reported, Weakness::fixed);
    }
}
