package dev.assay.metrics.composite;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.internal.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How far a rating could be another one: drawn again and again with errors of measurement, scores of peers for what is missing,
 * other weights and other means. What is not known is drawn, nothing is invented: with exact scores, no spread of weights and
 * one power, all draws are the same. The same seed gives the same result. Immutable; the {@code with} methods return copies.
 *
 * <pre>{@code
 * Measurement score = MonteCarlo.draws(1_000).interval(pillars, weights, new Random(7));
 * System.out.println(score.conventions().get("lower 5 %"));
 * }</pre>
 */
public final class MonteCarlo {

    private static final double LOWER = 0.05;
    private static final double UPPER = 0.95;
    private static final int TYPE = 7;

    private final int draws;
    private final double spread;
    private final double[] powers;

    private MonteCarlo(int draws, double spread, double[] powers) {
        this.draws = draws;
        this.spread = spread;
        this.powers = powers;
    }

    /**
     * Returns a number of draws, with weights that differ by a quarter and means of the powers 0, 0.5 and 1, any of them alike.
     *
     * @throws IllegalArgumentException if it is less than 20, of which the ends are one each
     */
    public static MonteCarlo draws(int number) {
        if (number < 20) {
            throw new IllegalArgumentException("number: less than 20: " + number);
        }
        return new MonteCarlo(number, 0.25, new double[] {0, 0.5, 1});
    }

    /**
     * Returns a copy whose weights differ by another part.
     *
     * @param part the standard deviation of a weight, by the weight, where all are equal; 0 leaves them as they are
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public MonteCarlo withWeightSpread(double part) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("part: not from 0 to 1: " + part);
        }
        return new MonteCarlo(draws, part, powers);
    }

    /**
     * Returns a copy that takes other means; 0 is the geometric one, 1 the arithmetic one.
     *
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public MonteCarlo withPowers(double... of) {
        if (of.length == 0 || !Arrays.stream(of).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("of: none, or not finite: " + Arrays.toString(of));
        }
        return new MonteCarlo(draws, spread, of.clone());
    }

    /**
     * Returns the median of the drawn {@link OverallScore}s, from 1 to 100, with what 5 % and 95 % of them do not reach beyond as
     * conventions {@code lower 5 %} and {@code upper 95 %}; their difference is the width that {@link OverallScore#confidence}
     * asks for.
     *
     * @param pillars the scores, at least one
     * @param weights one for each, at least one of them positive
     * @param random where draws come from; its seed decides the result
     * @throws IllegalArgumentException if the lengths differ, there is no pillar, or a weight is negative or not finite
     */
    public Measurement interval(List<UncertainScore> pillars, double[] weights, RandomGenerator random) {
        WeightDraws each = draws(weights, pillars.size(), random);
        double[] scores = new double[draws];
        for (int i = 0; i < draws; i++) {
            scores[i] = score(pillars, each.next(), power(random), random);
        }
        Arrays.sort(scores);
        return draft(Measurement.of(CompositeMetrics.MONTE_CARLO_INTERVAL), pillars)
                .convention("lower 5 %", Quantile.ofSorted(scores, LOWER, TYPE))
                .convention("upper 95 %", Quantile.ofSorted(scores, UPPER, TYPE))
                .value(Quantile.ofSorted(scores, 0.5, TYPE));
    }

    /**
     * Returns in which part of the draws one project scores more than another, ties counted half: from 0 to 1, with its
     * standard error. Both are drawn with the same weights and mean, which are no difference between them.
     *
     * @throws IllegalArgumentException as {@link #interval}
     */
    public Measurement probabilityAbove(
            List<UncertainScore> one, List<UncertainScore> other, double[] weights, RandomGenerator random) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("other: " + other.size() + " pillars beside " + one.size());
        }
        WeightDraws each = draws(weights, one.size(), random);
        double above = 0;
        for (int i = 0; i < draws; i++) {
            double[] drawn = each.next();
            double power = power(random);
            int order = Double.compare(score(one, drawn, power, random), score(other, drawn, power, random));
            above += order > 0 ? 1 : order == 0 ? 0.5 : 0;
        }
        double part = above / draws;
        return draft(Measurement.of(CompositeMetrics.PROBABILITY_ABOVE), one)
                .standardError(Math.sqrt(part * (1 - part) / draws))
                .value(part);
    }

    private WeightDraws draws(double[] weights, int pillars, RandomGenerator random) {
        if (pillars == 0) {
            throw new IllegalArgumentException("pillars: none");
        }
        if (weights.length != pillars) {
            throw new IllegalArgumentException("weights: " + weights.length + " for " + pillars + " pillars");
        }
        return new WeightDraws(weights, spread, Objects.requireNonNull(random, "random"));
    }

    private double power(RandomGenerator random) {
        return powers.length == 1 ? powers[0] : powers[random.nextInt(powers.length)];
    }

    private static double score(List<UncertainScore> pillars, double[] weights, double power, RandomGenerator random) {
        double[] scores = new double[pillars.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = pillars.get(i).draw(random);
        }
        return OverallScore.of(scores, weights, power).value();
    }

    private Measurement.Draft draft(Measurement.Draft draft, List<UncertainScore> pillars) {
        long missing = pillars.stream().filter(UncertainScore::isMissing).count();
        return draft.n(pillars.size() - missing)
                .missing(missing)
                .convention("draws", draws)
                .convention("weight spread", spread)
                .convention("powers", Arrays.toString(powers));
    }
}
