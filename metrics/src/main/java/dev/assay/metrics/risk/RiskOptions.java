package dev.assay.metrics.risk;

import dev.assay.metrics.internal.Quantile;
import java.util.Objects;

/**
 * The conventions of this package; each method says which it uses, and the result repeats them. Immutable and
 * thread-safe; the {@code with} methods return copies.
 */
public final class RiskOptions {

    private static final RiskOptions DEFAULTS = new RiskOptions(new Parts());

    private final Parts parts;

    private RiskOptions(Parts parts) {
        this.parts = parts;
    }

    /**
     * Returns no risk-free rate, a minimum acceptable return and required return of 0, sample deviations (n - 1) but the
     * population's (n) in normal approximations, quantiles of type 7, tails of 5 %, and the default rules of
     * {@link ShortfallRule}, {@link CaptureRule}, {@link TailRatioRule} and {@link MissingReturns}.
     */
    public static RiskOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with another risk-free rate, per period. */
    public RiskOptions withRiskFree(Rate rate) {
        Parts copy = parts.copy();
        copy.riskFree = Objects.requireNonNull(rate, "rate");
        return new RiskOptions(copy);
    }

    /** Returns a copy with another minimum acceptable return, per period. */
    public RiskOptions withMinimumAcceptable(Rate rate) {
        Parts copy = parts.copy();
        copy.minimumAcceptable = Objects.requireNonNull(rate, "rate");
        return new RiskOptions(copy);
    }

    /** Returns a copy with another required return per year, for {@link Ratios#omega}. */
    public RiskOptions withRequiredReturn(double perYear) {
        Parts copy = parts.copy();
        copy.requiredReturn = perYear;
        return new RiskOptions(copy);
    }

    /**
     * Returns a copy with another divisor of standard deviations: 1 for n - 1, 0 for n.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public RiskOptions withDdof(int ddof) {
        Parts copy = parts.copy();
        copy.ddof = requireDdof(ddof);
        return new RiskOptions(copy);
    }

    /**
     * Returns a copy with another divisor of the standard deviation in Gaussian and Cornish-Fisher tails.
     *
     * @throws IllegalArgumentException if it is neither 0 nor 1
     */
    public RiskOptions withParametricDdof(int ddof) {
        Parts copy = parts.copy();
        copy.parametricDdof = requireDdof(ddof);
        return new RiskOptions(copy);
    }

    /**
     * Returns a copy with another definition of quantiles, numbered from 1 to 9 as by Hyndman and Fan.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    public RiskOptions withQuantileType(int type) {
        Parts copy = parts.copy();
        copy.quantileType = Quantile.requireType(type);
        return new RiskOptions(copy);
    }

    /**
     * Returns a copy with another tail: the fraction of the worst returns; 0.05 means a confidence of 95 %.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public RiskOptions withTail(double tail) {
        if (!(tail >= 0 && tail <= 1)) {
            throw new IllegalArgumentException("tail: not from 0 to 1: " + tail);
        }
        Parts copy = parts.copy();
        copy.tail = tail;
        return new RiskOptions(copy);
    }

    /** Returns a copy with another rule for the historical expected shortfall. */
    public RiskOptions withShortfallRule(ShortfallRule rule) {
        Parts copy = parts.copy();
        copy.shortfallRule = Objects.requireNonNull(rule, "rule");
        return new RiskOptions(copy);
    }

    /** Returns a copy with another rule for capture ratios. */
    public RiskOptions withCaptureRule(CaptureRule rule) {
        Parts copy = parts.copy();
        copy.captureRule = Objects.requireNonNull(rule, "rule");
        return new RiskOptions(copy);
    }

    /** Returns a copy with another domain of the tail ratio. */
    public RiskOptions withTailRatioRule(TailRatioRule rule) {
        Parts copy = parts.copy();
        copy.tailRatioRule = Objects.requireNonNull(rule, "rule");
        return new RiskOptions(copy);
    }

    /** Returns a copy with another treatment of missing returns in annual rates. */
    public RiskOptions withMissingReturns(MissingReturns missing) {
        Parts copy = parts.copy();
        copy.missingReturns = Objects.requireNonNull(missing, "missing");
        return new RiskOptions(copy);
    }

    private static int requireDdof(int ddof) {
        if (ddof != 0 && ddof != 1) {
            throw new IllegalArgumentException("ddof: neither 0 nor 1: " + ddof);
        }
        return ddof;
    }

    /** The same options for a part of the positions. */
    RiskOptions slice(int from, int to) {
        Parts copy = parts.copy();
        copy.riskFree = parts.riskFree.slice(from, to);
        copy.minimumAcceptable = parts.minimumAcceptable.slice(from, to);
        return new RiskOptions(copy);
    }

    /** Returns the risk-free rate. */
    public Rate riskFree() {
        return parts.riskFree;
    }

    /** Returns the minimum acceptable return. */
    public Rate minimumAcceptable() {
        return parts.minimumAcceptable;
    }

    /** Returns the required return per year. */
    public double requiredReturn() {
        return parts.requiredReturn;
    }

    /** Returns what standard deviations subtract from the number. */
    public int ddof() {
        return parts.ddof;
    }

    /** Returns what the standard deviation in normal approximations subtracts from the number. */
    public int parametricDdof() {
        return parts.parametricDdof;
    }

    /** Returns the type of quantiles. */
    public int quantileType() {
        return parts.quantileType;
    }

    /** Returns the tail. */
    public double tail() {
        return parts.tail;
    }

    /** Returns the rule for the historical expected shortfall. */
    public ShortfallRule shortfallRule() {
        return parts.shortfallRule;
    }

    /** Returns the rule for capture ratios. */
    public CaptureRule captureRule() {
        return parts.captureRule;
    }

    /** Returns the domain of the tail ratio. */
    public TailRatioRule tailRatioRule() {
        return parts.tailRatioRule;
    }

    /** Returns how missing returns count in annual rates. */
    public MissingReturns missingReturns() {
        return parts.missingReturns;
    }

    private static final class Parts {
        private Rate riskFree = Rate.ZERO;
        private Rate minimumAcceptable = Rate.ZERO;
        private double requiredReturn;
        private int ddof = 1;
        private int parametricDdof;
        private int quantileType = 7;
        private double tail = 0.05;
        private ShortfallRule shortfallRule = ShortfallRule.FRACTIONAL_TAIL;
        private CaptureRule captureRule = CaptureRule.PER_PERIOD;
        private TailRatioRule tailRatioRule = TailRatioRule.OPPOSITE_SIGNS;
        private MissingReturns missingReturns = MissingReturns.NOT_COUNTED;

        private Parts copy() {
            Parts copy = new Parts();
            copy.riskFree = riskFree;
            copy.minimumAcceptable = minimumAcceptable;
            copy.requiredReturn = requiredReturn;
            copy.ddof = ddof;
            copy.parametricDdof = parametricDdof;
            copy.quantileType = quantileType;
            copy.tail = tail;
            copy.shortfallRule = shortfallRule;
            copy.captureRule = captureRule;
            copy.tailRatioRule = tailRatioRule;
            copy.missingReturns = missingReturns;
            return copy;
        }
    }

    /** Which returns the historical expected shortfall is the mean of, for n returns and a tail of the fraction a. */
    public enum ShortfallRule {
        /**
         * The a n smallest, the last of them by the fraction that is left: coherent, and the default. Acerbi and Tasche,
         * On the coherence of expected shortfall, Journal of Banking and Finance 26 (2002).
         */
        FRACTIONAL_TAIL,
        /** All that are at most the historical value at risk: PerformanceAnalytics. With ties it can be a gain. */
        AT_MOST_QUANTILE,
        /** The floor((n - 1) a) + 1 smallest: empyrical. */
        FLOOR_COUNT,
        /** The n - floor(n (1 - a)) smallest: ta4j. */
        CEILING_COUNT
    }

    /** What capture ratios divide. */
    public enum CaptureRule {
        /** Geometric means per period over the chosen periods; the default. */
        PER_PERIOD,
        /** The same, annualised: empyrical. It magnifies small differences, the more the more periods a year has. */
        ANNUALISED
    }

    /** Where the tail ratio is defined. */
    public enum TailRatioRule {
        /** Where the lower quantile is a loss and the upper a gain; the default. */
        OPPOSITE_SIGNS,
        /** Wherever the lower quantile is not zero: empyrical. */
        ANY_SIGNS
    }

    /** Whether a missing return has taken time, where nothing but the number of returns tells how long it was. */
    public enum MissingReturns {
        /** It has not; the default. */
        NOT_COUNTED,
        /** It has, as if it had been zero: empyrical. */
        COUNTED
    }
}
