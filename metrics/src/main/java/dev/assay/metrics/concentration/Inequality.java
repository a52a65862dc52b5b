package dev.assay.metrics.concentration;

import static dev.assay.metrics.concentration.Measured.draft;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How unequal a distribution is: statements about a population, in which entities with nothing count. With {@code r} for
 * an amount over the mean. The Gini coefficient is in {@link Concentration}. Undefined as there.
 */
public final class Inequality {

    private Inequality() {}

    /**
     * Returns the Theil T index, {@code (1 / N) sum of r ln r}, zeros contributing none and counting in N. In [0, ln N],
     * in nats; lower is better.
     *
     * <p>Source: Theil (1967), "Economics and Information Theory".
     */
    public static Measurement theilT(Distribution distribution) {
        return Measured.value(
                ConcentrationMetrics.THEIL_T,
                distribution,
                each -> atLeastZero(each.sums().theil() / each.size()));
    }

    /**
     * Returns the Theil L index or mean log deviation, {@code (1 / N) sum of -ln r}. At least 0, in nats; lower is better.
     * Undefined with {@code OUT_OF_DOMAIN} if an entity has nothing, since it is infinite in the limit.
     *
     * <p>Source: Theil (1967), "Economics and Information Theory".
     */
    public static Measurement theilL(Distribution distribution) {
        Measurement.Draft draft = draft(ConcentrationMetrics.THEIL_L, distribution);
        if (distribution.withoutShares().isEmpty() && hasZeros(distribution)) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, "infinite where an entity has nothing");
        }
        return Measured.value(draft, distribution, each -> atLeastZero(meanLogDeviation(each)));
    }

    private static boolean hasZeros(Distribution distribution) {
        return distribution.positive() < distribution.size();
    }

    private static double meanLogDeviation(Distribution distribution) {
        return distribution.sums().logs() / distribution.size();
    }

    /**
     * Returns the Atkinson index, {@code 1 - (mean of r^(1 - epsilon))^(1 / (1 - epsilon))}, at epsilon 1 the geometric mean
     * of r taken from 1. The larger epsilon is, the more the smallest count; at 0 it is 0. In [0, 1]; lower is better. 1 if
     * an entity has nothing and epsilon is at least 1.
     *
     * <p>Source: Atkinson (1970), "On the Measurement of Inequality".
     *
     * @throws IllegalArgumentException if epsilon is negative or not finite
     */
    public static Measurement atkinson(Distribution distribution, double epsilon) {
        if (!(epsilon >= 0 && epsilon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("epsilon: negative or not finite: " + epsilon);
        }
        Measurement.Draft draft =
                draft(ConcentrationMetrics.ATKINSON, distribution).convention("epsilon", epsilon);
        return Measured.value(draft, distribution, each -> Math.min(atLeastZero(atkinsonIndex(each, epsilon)), 1));
    }

    private static double atkinsonIndex(Distribution distribution, double epsilon) {
        double size = distribution.size();
        if (epsilon >= 1 && hasZeros(distribution)) {
            return 1;
        }
        if (epsilon == 1) {
            return -Math.expm1(-meanLogDeviation(distribution));
        }
        if (epsilon == 0) {
            return 0;
        }
        if (epsilon == 0.5) {
            double root = distribution.sums().roots() / size;
            return 1 - root * root;
        }
        double power = 1 - epsilon;
        if (epsilon > 2) {
            // Powers of the smallest would overflow; over the smallest they cannot.
            double least = Exact.ratio(distribution.amount(distribution.size()), distribution.total()) * size;
            double mean = distribution.sumOver(r -> Math.pow(r / least, power)) / size;
            return 1 - least * Math.pow(mean, 1 / power);
        }
        return -Math.expm1(Math.log1p(excessOfPowers(distribution, power, -epsilon)) / power);
    }

    /**
     * Returns the mean of r^power, less 1. Where the power is near 0, powers differ from 1 by nearly nothing, so that is
     * added up; where it is near 1, their differences from r, since all r - 1 add up to 0. The power less 1 is given,
     * since taking 1 from it may have lost digits already.
     */
    private static double excessOfPowers(Distribution distribution, double power, double lessOne) {
        double excess = power < 0.5
                ? distribution.sumOver(r -> r == 0 ? -1 : Math.expm1(power * Math.log(r)))
                : distribution.sumOver(r -> r == 0 ? 0 : r * Math.expm1(lessOne * Math.log(r)));
        return excess / distribution.size();
    }

    /**
     * Returns the generalized entropy index, {@code sum of (r^alpha - 1) / (N alpha (alpha - 1))}; Theil T at 1, Theil L at
     * 0, half the squared coefficient of variation at 2. At least 0; lower is better. Undefined with {@code OUT_OF_DOMAIN}
     * if an entity has nothing and alpha is at most 0, or if it is beyond the range of a double.
     *
     * <p>Source: Shorrocks (1980); Cowell (2000).
     *
     * @throws IllegalArgumentException if alpha is not finite
     */
    public static Measurement generalizedEntropy(Distribution distribution, double alpha) {
        if (!Double.isFinite(alpha)) {
            throw new IllegalArgumentException("alpha: not finite: " + alpha);
        }
        Measurement.Draft draft =
                draft(ConcentrationMetrics.GENERALIZED_ENTROPY, distribution).convention("alpha", alpha);
        Optional<Reason> reason = distribution.withoutShares();
        if (reason.isPresent()) {
            return draft.undefined(reason.get());
        }
        double value =
                alpha <= 0 && hasZeros(distribution) ? Double.POSITIVE_INFINITY : entropyIndex(distribution, alpha);
        return Double.isFinite(value)
                ? draft.value(atLeastZero(value))
                : draft.undefined(Reason.OUT_OF_DOMAIN, "infinite, or too large for a double");
    }

    private static double entropyIndex(Distribution distribution, double alpha) {
        double size = distribution.size();
        if (alpha == 0) {
            return meanLogDeviation(distribution);
        }
        if (alpha == 1) {
            return distribution.sums().theil() / size;
        }
        if (alpha == 2) {
            return distribution.sums().squares() / size / 2;
        }
        return excessOfPowers(distribution, alpha, alpha - 1) / alpha / (alpha - 1);
    }

    /**
     * Returns the Hoover, Pietra, Ricci-Schutz or Robin Hood index, {@code sum of |r - 1| / (2 N)}: the share that would
     * have to change hands for all to have the same. In [0, 1 - 1 / N]; lower is better. Exact up to one division.
     *
     * <p>Source: Hoover (1936).
     */
    public static Measurement hoover(Distribution distribution) {
        return Measured.value(ConcentrationMetrics.HOOVER, distribution, Exact::hoover);
    }

    /**
     * Returns the coefficient of variation, the population standard deviation over the mean. In [0, sqrt(N - 1)]; lower is
     * better. One entity: 0.
     *
     * <p>Source: Pearson (1896).
     */
    public static Measurement coefficientOfVariation(Distribution distribution) {
        Measurement.Draft draft = draft(ConcentrationMetrics.COEFFICIENT_OF_VARIATION, distribution)
                .convention("ddof", 0);
        return Measured.value(draft, distribution, each -> Math.sqrt(each.sums().squares() / each.size()));
    }

    /**
     * Returns the Lorenz curve: which share the smallest have together.
     *
     * <p>Source: Lorenz (1905).
     */
    public static LorenzCurve lorenzCurve(Distribution distribution) {
        return new LorenzCurve(distribution);
    }

    /**
     * Returns the Lorenz asymmetry coefficient: the coordinates of the Lorenz curve where its slope is 1 added up, by
     * linear interpolation between the amounts around the mean; the middle of the interval if amounts are equal to the
     * mean. In (0, 2): above 1 if the few large make the inequality, below if the many small do; neither is better.
     *
     * <p>Source: Damgaard and Weiner (2000).
     */
    public static Measurement lorenzAsymmetry(Distribution distribution) {
        return Measured.value(ConcentrationMetrics.LORENZ_ASYMMETRY, distribution, Inequality::asymmetry);
    }

    private static double asymmetry(Distribution distribution) {
        int size = distribution.size();
        int below = distribution.belowMean();
        int above = distribution.aboveMean();
        double from = coordinates(distribution, below);
        if (below + above < size) {
            return (from + coordinates(distribution, size - above)) / 2;
        }
        BigDecimal count = BigDecimal.valueOf(size);
        BigDecimal total = distribution.total();
        BigDecimal under = distribution.amount(size - below + 1);
        BigDecimal over = distribution.amount(size - below);
        BigDecimal part = total.subtract(under.multiply(count))
                .divide(over.subtract(under).multiply(count), MathContext.DECIMAL64);
        return from + part.doubleValue() / size + part.doubleValue() * Exact.ratio(over, total);
    }

    /** Returns the place of the smallest on the curve, its coordinates added up. */
    private static double coordinates(Distribution distribution, int smallest) {
        BigDecimal theirs = distribution.total().subtract(distribution.sumOfLargest(distribution.size() - smallest));
        return (double) smallest / distribution.size() + Exact.ratio(theirs, distribution.total());
    }

    /** Sums of what is at least zero may still be rounded below it. */
    private static double atLeastZero(double value) {
        return Math.max(value, 0);
    }
}
