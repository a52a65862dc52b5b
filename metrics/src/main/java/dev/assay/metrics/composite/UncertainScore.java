package dev.assay.metrics.composite;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A score from 0 to 100 that is not known exactly. Immutable. */
public final class UncertainScore {

    private final double score;
    private final double standardError;
    private final double[] peers;

    private UncertainScore(double score, double standardError, double[] peers) {
        this.score = score;
        this.standardError = standardError;
        this.peers = peers;
    }

    /**
     * Returns a score that is known, but for the error it was measured with; drawn from a normal distribution and kept within
     * 0 and 100.
     *
     * @param standardError 0 where it is exact
     * @throws IllegalArgumentException if the score is not from 0 to 100, or the error negative or not finite
     */
    public static UncertainScore of(double score, double standardError) {
        checked("score", score);
        if (!(standardError >= 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("standardError: negative or not finite: " + standardError);
        }
        return new UncertainScore(score, standardError, new double[0]);
    }

    /**
     * Returns a score that is missing: each draw takes that of one of the peers, any of them alike.
     *
     * @param peers at least one, each from 0 to 100; copied
     * @throws IllegalArgumentException if there is none, or one is out of its range
     */
    public static UncertainScore missing(double[] peers) {
        if (peers.length == 0) {
            throw new IllegalArgumentException("peers: none");
        }
        Arrays.stream(peers).forEach(each -> checked("peers", each));
        return new UncertainScore(Double.NaN, 0, peers.clone());
    }

    private static void checked(String name, double score) {
        if (!(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException(name + ": not from 0 to 100: " + score);
        }
    }

    boolean isMissing() {
        return peers.length > 0;
    }

    double draw(RandomGenerator random) {
        if (isMissing()) {
            return peers[random.nextInt(peers.length)];
        }
        return standardError == 0 ? score : Math.max(0, Math.min(100, score + standardError * random.nextGaussian()));
    }
}
