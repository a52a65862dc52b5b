package dev.assay.metrics.concentration;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of this package. */
public final class ConcentrationMetrics {

    /** See {@link Concentration#entities}. */
    public static final Metric TOTAL_ENTITIES = metric(
            "decentralization.total_entities",
            "Entities",
            Unit.COUNT,
            Direction.HIGHER_IS_BETTER,
            "number of x > 0",
            "definition");

    /** See {@link Concentration#gini}. */
    public static final Metric GINI = metric(
            "decentralization.gini",
            "Gini coefficient",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sum of (2 i - N - 1) x(i) / (N S), smallest first",
            "Gini 1912; Sen 1973, On Economic Inequality");

    /** See {@link Concentration#hhi}. */
    public static final Metric HHI = metric(
            "decentralization.hhi",
            "Herfindahl-Hirschman index",
            Unit.HHI_POINTS,
            Direction.LOWER_IS_BETTER,
            "10000 sum of s^2",
            "Herfindahl 1950; US DoJ and FTC, Merger Guidelines");

    /** See {@link Concentration#effectiveEntities}. */
    public static final Metric EFFECTIVE_ENTITIES = metric(
            "decentralization.effective_entities",
            "Effective number of entities",
            Unit.COUNT,
            Direction.HIGHER_IS_BETTER,
            "1 / sum of s^2",
            "Laakso and Taagepera 1979");

    /** See {@link Concentration#nakamoto}. */
    public static final Metric NAKAMOTO_COEFFICIENT = metric(
            "decentralization.nakamoto_coefficient",
            "Nakamoto coefficient",
            Unit.COUNT,
            Direction.HIGHER_IS_BETTER,
            "smallest k with x(1) + ... + x(k) > S / 2, largest first",
            "Srinivasan and Lee 2017, Quantifying Decentralization");

    /** See {@link Concentration#tau}. */
    public static final Metric TAU_INDEX = metric(
            "decentralization.tau_index",
            "Tau index",
            Unit.COUNT,
            Direction.HIGHER_IS_BETTER,
            "smallest k with x(1) + ... + x(k) > tau S, largest first",
            "Blockchain Technology Lab, University of Edinburgh");

    /** See {@link Concentration#minimumNakamoto}. */
    public static final Metric MINIMUM_NAKAMOTO = metric(
            "decentralization.minimum_nakamoto",
            "Minimum Nakamoto coefficient",
            Unit.COUNT,
            Direction.HIGHER_IS_BETTER,
            "least Nakamoto coefficient of the subsystems",
            "Srinivasan and Lee 2017, Quantifying Decentralization");

    /** See {@link Concentration#maxPowerRatio}. */
    public static final Metric MAX_POWER_RATIO = metric(
            "decentralization.max_power_ratio",
            "Share of the largest",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "max s",
            "Blockchain Technology Lab, University of Edinburgh");

    /** See {@link Concentration#concentrationRatio}. */
    public static final Metric CONCENTRATION_RATIO = metric(
            "decentralization.concentration_ratio",
            "Concentration ratio",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "s(1) + ... + s(n), largest first",
            "Bain 1951");

    /** See {@link Concentration#rosenbluth}. */
    public static final Metric ROSENBLUTH = metric(
            "inequality.rosenbluth",
            "Rosenbluth index",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "1 / (2 sum of i s(i) - 1), largest first",
            "Rosenbluth 1955; Hall and Tideman 1967");

    /** See {@link Entropy#shannon}. */
    public static final Metric SHANNON_ENTROPY = metric(
            "decentralization.shannon_entropy",
            "Shannon entropy",
            Unit.BITS,
            Direction.HIGHER_IS_BETTER,
            "-sum of s log2 s",
            "Shannon 1948");

    /** See {@link Entropy#renyi}. */
    public static final Metric RENYI_ENTROPY = metric(
            "decentralization.renyi_entropy",
            "Renyi entropy",
            Unit.BITS,
            Direction.HIGHER_IS_BETTER,
            "log2(sum of s^alpha) / (1 - alpha)",
            "Renyi 1961");

    /** See {@link Entropy#normalized}. */
    public static final Metric NORMALIZED_ENTROPY = metric(
            "decentralization.normalized_entropy",
            "Normalized entropy",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "H / log2(number of x > 0)",
            "Pielou 1966");

    /** See {@link Entropy#max}. */
    public static final Metric MAX_ENTROPY = metric(
            "decentralization.max_entropy", "Maximum entropy", Unit.BITS, Direction.NEUTRAL, "log2 k", "Hartley 1928");

    /** See {@link Inequality#theilT}. */
    public static final Metric THEIL_T = metric(
            "decentralization.theil_t",
            "Theil T index",
            Unit.NATS,
            Direction.LOWER_IS_BETTER,
            "(1 / N) sum of (x / mean) ln(x / mean)",
            "Theil 1967, Economics and Information Theory");

    /** See {@link Inequality#theilL}. */
    public static final Metric THEIL_L = metric(
            "decentralization.theil_l",
            "Theil L index, mean log deviation",
            Unit.NATS,
            Direction.LOWER_IS_BETTER,
            "(1 / N) sum of ln(mean / x)",
            "Theil 1967, Economics and Information Theory");

    /** See {@link Inequality#atkinson}. */
    public static final Metric ATKINSON = metric(
            "inequality.atkinson",
            "Atkinson index",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "1 - ((1 / N) sum of (x / mean)^(1 - epsilon))^(1 / (1 - epsilon)); 1 - geometric mean / mean at epsilon 1",
            "Atkinson 1970, On the Measurement of Inequality");

    /** See {@link Inequality#generalizedEntropy}. */
    public static final Metric GENERALIZED_ENTROPY = metric(
            "inequality.generalized_entropy",
            "Generalized entropy index",
            Unit.RATIO,
            Direction.LOWER_IS_BETTER,
            "sum of ((x / mean)^alpha - 1) / (N alpha (alpha - 1)); Theil T at 1, Theil L at 0",
            "Shorrocks 1980; Cowell 2000");

    /** See {@link Inequality#hoover}. */
    public static final Metric HOOVER = metric(
            "inequality.hoover",
            "Hoover index",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sum of |x - mean| / (2 N mean)",
            "Hoover 1936");

    /** See {@link Inequality#coefficientOfVariation}. */
    public static final Metric COEFFICIENT_OF_VARIATION = metric(
            "inequality.coefficient_of_variation",
            "Coefficient of variation",
            Unit.RATIO,
            Direction.LOWER_IS_BETTER,
            "population standard deviation / mean",
            "Pearson 1896");

    /** See {@link Inequality#lorenzCurve}. */
    public static final Metric LORENZ_CURVE = metric(
            "inequality.lorenz_curve",
            "Lorenz curve",
            Unit.FRACTION,
            Direction.NEUTRAL,
            "(k / N, (x(1) + ... + x(k)) / S), smallest first",
            "Lorenz 1905");

    /** See {@link Inequality#lorenzAsymmetry}. */
    public static final Metric LORENZ_ASYMMETRY = metric(
            "inequality.lorenz_asymmetry",
            "Lorenz asymmetry coefficient",
            Unit.RATIO,
            Direction.NEUTRAL,
            "F(mean) + L(mean)",
            "Damgaard and Weiner 2000");

    private static final List<Metric> ALL = List.of(
            TOTAL_ENTITIES,
            GINI,
            HHI,
            EFFECTIVE_ENTITIES,
            NAKAMOTO_COEFFICIENT,
            TAU_INDEX,
            MINIMUM_NAKAMOTO,
            MAX_POWER_RATIO,
            CONCENTRATION_RATIO,
            ROSENBLUTH,
            SHANNON_ENTROPY,
            RENYI_ENTROPY,
            NORMALIZED_ENTROPY,
            MAX_ENTROPY,
            THEIL_T,
            THEIL_L,
            ATKINSON,
            GENERALIZED_ENTROPY,
            HOOVER,
            COEFFICIENT_OF_VARIATION,
            LORENZ_CURVE,
            LORENZ_ASYMMETRY);

    private ConcentrationMetrics() {}

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return ALL;
    }

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric(id, name, Family.DECENTRALIZATION, unit, direction, formula, source);
    }
}
