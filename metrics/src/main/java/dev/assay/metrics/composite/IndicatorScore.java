package dev.assay.metrics.composite;

import java.time.Duration;

/**
 * The score of an indicator, or why there is none: that a collector failed, that a project does not say, and that it does not
 * apply are three things. Immutable.
 */
public final class IndicatorScore {

    /** What is known. */
    public enum State {
        /** A fresh value. */
        DIRECT,
        /** A value that is older than its half-life says; counts for less. */
        STALE,
        /** There cannot be one, such as the TVL of pictures; no fault and no gap. */
        NOT_APPLICABLE,
        /** There may be one, and it could not be had: a collector failed, or the project is too new. */
        UNAVAILABLE,
        /** The project could say and does not. */
        NOT_DISCLOSED
    }

    private static final PeerScores NOBODY = new PeerScores(0, 0, 100);

    private final State state;
    private final double weight;
    private final double score;
    private final double fresh;
    private final double grade;
    private final PeerScores peers;

    private IndicatorScore(State state, double weight, double score, double fresh, double grade, PeerScores peers) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight: negative or not finite: " + weight);
        }
        if (!(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException("score: not from 0 to 100: " + score);
        }
        if (!(grade >= 0 && grade <= 1)) {
            throw new IllegalArgumentException("grade: not from 0 to 1: " + grade);
        }
        this.state = state;
        this.weight = weight;
        this.score = score;
        this.fresh = fresh;
        this.grade = grade;
        this.peers = peers;
    }

    /**
     * Returns a fresh score from 0 to 100.
     *
     * @param grade how good its source is: 1 recomputed from the chain, 0.9 an official API, 0.7 an aggregator, 0.5 the project
     *     itself
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static IndicatorScore direct(double score, double weight, double grade) {
        return new IndicatorScore(State.DIRECT, weight, score, 1, grade, NOBODY);
    }

    /**
     * Returns an old score, which counts for {@code 2^(-age / halfLife)} of its weight, the rest as unavailable.
     *
     * @throws IllegalArgumentException if a number is out of its range, the age is negative or the half-life not positive
     */
    public static IndicatorScore stale(
            double score, double weight, double grade, Duration age, Duration halfLife, PeerScores peers) {
        if (age.isNegative() || halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("age, halfLife: not positive: " + age + ", " + halfLife);
        }
        double fresh = Math.pow(2, -(double) age.toMillis() / Math.max(1, halfLife.toMillis()));
        return new IndicatorScore(State.STALE, weight, score, fresh, grade, peers);
    }

    /** Returns that there may be a score that could not be had. */
    public static IndicatorScore unavailable(double weight, PeerScores peers) {
        return new IndicatorScore(State.UNAVAILABLE, weight, 0, 0, 0, peers);
    }

    /** Returns that the project does not say what it could. */
    public static IndicatorScore notDisclosed(double weight, PeerScores peers) {
        return new IndicatorScore(State.NOT_DISCLOSED, weight, 0, 0, 0, peers);
    }

    /** Returns that there cannot be a score. */
    public static IndicatorScore notApplicable(double weight) {
        return new IndicatorScore(State.NOT_APPLICABLE, weight, 0, 0, 0, NOBODY);
    }

    /** Returns what is known. */
    public State state() {
        return state;
    }

    /** Returns the weight that it was given. */
    public double weight() {
        return weight;
    }

    double score() {
        return score;
    }

    /** Returns the part of the weight that a value stands for. */
    double fresh() {
        return fresh;
    }

    double grade() {
        return grade;
    }

    PeerScores peers() {
        return peers;
    }
}
