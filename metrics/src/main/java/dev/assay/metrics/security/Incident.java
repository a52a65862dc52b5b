package dev.assay.metrics.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** An incident that cost somebody something. Immutable; the {@code with} methods return copies. */
public final class Incident {

    private final Instant started;
    private final double lossUsd;
    private final double recoveredUsd;
    private final double tvlBeforeUsd;
    private final @Nullable Instant ended;

    private Incident(
            Instant started, double lossUsd, double recoveredUsd, double tvlBeforeUsd, @Nullable Instant ended) {
        this.started = started;
        this.lossUsd = lossUsd;
        this.recoveredUsd = recoveredUsd;
        this.tvlBeforeUsd = tvlBeforeUsd;
        this.ended = ended;
    }

    /**
     * Returns an incident of which nothing was recovered, that has not ended, and before which the TVL is not known.
     *
     * @param lossUsd what was lost, in USD of that time, recovered funds included
     * @throws IllegalArgumentException if the loss is negative or not finite
     */
    public static Incident of(Instant started, double lossUsd) {
        return new Incident(
                Objects.requireNonNull(started, "started"), amount("lossUsd", lossUsd), 0, Double.NaN, null);
    }

    /**
     * Returns a copy of which something was recovered.
     *
     * @throws IllegalArgumentException if it is negative or more than was lost
     */
    public Incident withRecovered(double usd) {
        if (amount("usd", usd) > lossUsd) {
            throw new IllegalArgumentException("usd: recovered more than was lost: " + usd + " of " + lossUsd);
        }
        return new Incident(started, lossUsd, usd, tvlBeforeUsd, ended);
    }

    /**
     * Returns a copy with the TVL just before.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Incident withTvlBefore(double usd) {
        return new Incident(started, lossUsd, recoveredUsd, amount("usd", usd), ended);
    }

    /**
     * Returns a copy that has ended.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    public Incident withEnd(Instant end) {
        if (end.isBefore(started)) {
            throw new IllegalArgumentException("end: before the start: " + end);
        }
        return new Incident(started, lossUsd, recoveredUsd, tvlBeforeUsd, end);
    }

    private static double amount(String name, double usd) {
        if (!(usd >= 0) || Double.isInfinite(usd)) {
            throw new IllegalArgumentException(name + ": negative or not finite: " + usd);
        }
        return usd;
    }

    /** Returns when it started. */
    public Instant started() {
        return started;
    }

    /** Returns what was lost in USD, recovered funds included. */
    public double lossUsd() {
        return lossUsd;
    }

    /** Returns what was recovered in USD. */
    public double recoveredUsd() {
        return recoveredUsd;
    }

    /** Returns the TVL just before in USD; empty if it is not known. */
    public OptionalDouble tvlBeforeUsd() {
        return Double.isNaN(tvlBeforeUsd) ? OptionalDouble.empty() : OptionalDouble.of(tvlBeforeUsd);
    }

    /** Returns when it ended; empty if it has not. */
    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /** Returns the incident on one line. */
    @Override
    public String toString() {
        return "Incident[" + started + ", lost " + lossUsd + " USD, recovered " + recoveredUsd + " USD]";
    }
}
