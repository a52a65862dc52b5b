package dev.assay.metrics.security;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.KaplanMeier;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** What is offered to those who report a weakness, and how fast they hear back. */
public final class Bounties {

    private Bounties() {}

    /**
     * A report of a weakness.
     *
     * @param received when it came in
     * @param triaged when somebody judged it; null if nobody has
     */
    public record Report(Instant received, @Nullable Instant triaged) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it was judged before it came in
         */
        public Report {
            Objects.requireNonNull(received, "received");
            if (triaged != null && triaged.isBefore(received)) {
                throw new IllegalArgumentException("triaged: before it was received: " + triaged);
            }
        }
    }

    /**
     * Returns the greatest reward offered, in USD; undefined if none is.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public static Measurement greatest(Collection<Double> rewardsUsd) {
        for (double reward : rewardsUsd) {
            if (!(reward >= 0) || Double.isInfinite(reward)) {
                throw new IllegalArgumentException("rewardsUsd: negative or not finite: " + reward);
            }
        }
        Measurement.Draft draft = Measurement.of(SecurityMetrics.BOUNTY_MAX).n(rewardsUsd.size());
        return rewardsUsd.stream()
                .max(Double::compare)
                .map(draft::value)
                .orElseGet(() -> draft.undefined(Reason.EMPTY, "no bounty"));
    }

    /**
     * Returns the greatest bounty / the value at risk. Above 1 a bounty pays more than an attack. Undefined if nothing is at
     * risk.
     *
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static Measurement ratio(double greatestUsd, double valueAtRiskUsd) {
        if (!(greatestUsd >= 0) || Double.isInfinite(greatestUsd)) {
            throw new IllegalArgumentException("greatestUsd: negative or not finite: " + greatestUsd);
        }
        if (!(valueAtRiskUsd >= 0) || Double.isInfinite(valueAtRiskUsd)) {
            throw new IllegalArgumentException("valueAtRiskUsd: negative or not finite: " + valueAtRiskUsd);
        }
        Measurement.Draft draft = Measurement.of(SecurityMetrics.BOUNTY_RATIO).n(1);
        return valueAtRiskUsd == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR)
                : draft.value(greatestUsd / valueAtRiskUsd);
    }

    /**
     * Returns the Kaplan-Meier median of the days from report to triage; reports that wait are censored at {@code asOf}.
     * Those received after it do not count.
     */
    public static Measurement response(Collection<Report> reports, Instant asOf) {
        return reports.stream().collect(responses(asOf)).result().median(SecurityMetrics.BOUNTY_RESPONSE);
    }

    /** Returns a collector of the times to triage, which grow, merge and have stable bytes. */
    public static Collector<Report, ?, KaplanMeier> responses(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return Waits.collector(asOf, Report::received, Report::triaged);
    }
}
