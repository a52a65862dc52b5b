package dev.assay.metrics.composite;

/**
 * What the peers score in an indicator, for those that have no score of their own: the 25th percentile stands for what a project
 * does not say, the 10th and the 90th are how bad and how good it may be.
 *
 * @param low the 10th percentile
 * @param quarter the 25th percentile
 * @param high the 90th percentile
 */
public record PeerScores(double low, double quarter, double high) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 0 &lt;= low &lt;= quarter &lt;= high &lt;= 100
     */
    public PeerScores {
        if (!(low >= 0 && low <= quarter && quarter <= high && high <= 100)) {
            throw new IllegalArgumentException(
                    "peers: not 0 <= low <= quarter <= high <= 100: " + low + ", " + quarter + ", " + high);
        }
    }

    /**
     * Returns the percentiles (linear between neighbours, type 7) of the scores of peers; NaN is missing.
     *
     * @throws IllegalArgumentException if there is none, or one is not from 0 to 100
     */
    public static PeerScores of(double[] scores) {
        double[] present = Comparison.present(scores);
        if (present.length == 0) {
            throw new IllegalArgumentException("scores: none");
        }
        return new PeerScores(quantile(present, 0.1), quantile(present, 0.25), quantile(present, 0.9));
    }

    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
