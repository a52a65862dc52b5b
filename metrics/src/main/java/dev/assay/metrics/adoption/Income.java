package dev.assay.metrics.adoption;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What users paid within a period and who got it. What is not reported is unknown, not zero; what follows from the rest
 * is computed, and what is reported is checked against the rest: fees = supply side + revenue within the period. That
 * revenue = protocol + holders is a rule of attribution that does not balance per period, since buybacks come later, so
 * it is not checked. The supply side may be negative, as in a vault's loss.
 *
 * <p>Immutable and thread-safe. Source: DefiLlama, dimension-adapters, GUIDELINES.md.
 */
public final class Income {

    /** How far the parts may miss the whole, relative to the largest of them. */
    public static final double DEFAULT_TOLERANCE = 1e-9;

    private final Taxonomy taxonomy;
    private final double fees;
    private final double supplySide;
    private final double revenue;
    private final double protocol;
    private final double holders;
    private final double incentives;
    private final double tolerance;

    /** Whose words the figures are in. */
    public enum Taxonomy {
        /** Revenue is fees without the supply side: protocol and holders. */
        DEFILLAMA,
        /** Revenue is the same, and stakers of a token that does not govern are suppliers. */
        TOKEN_TERMINAL,
        /** Revenue is what holders get, as an older page of Token Terminal had it. */
        TOKEN_TERMINAL_OLD
    }

    private Income(Parts parts) {
        this.taxonomy = parts.taxonomy;
        this.fees = parts.fees;
        this.supplySide = parts.supplySide;
        this.revenue = parts.revenue;
        this.protocol = parts.protocol;
        this.holders = parts.holders;
        this.incentives = parts.incentives;
        this.tolerance = parts.tolerance;
    }

    /** Returns a statement in which nothing is reported. */
    public static Income reported(Taxonomy taxonomy) {
        return new Income(new Parts(Objects.requireNonNull(taxonomy, "taxonomy")));
    }

    /** Returns a copy with all that users paid. */
    public Income withFees(double amount) {
        Parts parts = new Parts(this);
        parts.fees = finite("fees", amount);
        return new Income(parts);
    }

    /** Returns a copy with what suppliers got. */
    public Income withSupplySideRevenue(double amount) {
        Parts parts = new Parts(this);
        parts.supplySide = finite("supplySideRevenue", amount);
        return new Income(parts);
    }

    /** Returns a copy with the revenue as reported. */
    public Income withRevenue(double amount) {
        Parts parts = new Parts(this);
        parts.revenue = finite("revenue", amount);
        return new Income(parts);
    }

    /** Returns a copy with what went to the treasury. */
    public Income withProtocolRevenue(double amount) {
        Parts parts = new Parts(this);
        parts.protocol = finite("protocolRevenue", amount);
        return new Income(parts);
    }

    /** Returns a copy with what went to holders. */
    public Income withHoldersRevenue(double amount) {
        Parts parts = new Parts(this);
        parts.holders = finite("holdersRevenue", amount);
        return new Income(parts);
    }

    /** Returns a copy with the value of tokens given to users, at the price of the day they were given. */
    public Income withTokenIncentives(double amount) {
        Parts parts = new Parts(this);
        parts.incentives = finite("tokenIncentives", amount);
        return new Income(parts);
    }

    /** Returns a copy that takes another difference between parts and whole as rounding. */
    public Income withTolerance(double relative) {
        if (!(relative >= 0 && relative < 1)) {
            throw new IllegalArgumentException("relative: not from 0 to 1: " + relative);
        }
        Parts parts = new Parts(this);
        parts.tolerance = relative;
        return new Income(parts);
    }

    private static double finite(String name, double amount) {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException(name + ": not finite: " + amount);
        }
        return amount;
    }

    /** Returns the fees, or supply side + revenue if these are reported. May be negative. */
    public Measurement fees() {
        return reportedOr(IncomeMetrics.FEES, fees, supplySide + revenue);
    }

    /** Returns what suppliers got, or fees - revenue. May be negative. */
    public Measurement supplySideRevenue() {
        return reportedOr(IncomeMetrics.SUPPLY_SIDE_REVENUE, supplySide, fees - revenue);
    }

    /**
     * Returns the revenue as reported, or fees - supply side. May be negative. Flagged {@code SUSPECT_DATA} if all three
     * are reported and do not add up.
     */
    public Measurement revenue() {
        return reportedOr(IncomeMetrics.REVENUE, revenue, fees - supplySide);
    }

    /** Returns what went to holders; undefined if not reported. */
    public Measurement holdersRevenue() {
        return reportedOr(IncomeMetrics.HOLDERS_REVENUE, holders, Double.NaN);
    }

    /** Returns what went to the treasury; undefined if not reported. */
    public Measurement protocolRevenue() {
        return reportedOr(IncomeMetrics.PROTOCOL_REVENUE, protocol, Double.NaN);
    }

    /** Returns the value of tokens given to users; undefined if not reported. */
    public Measurement tokenIncentives() {
        return reportedOr(IncomeMetrics.TOKEN_INCENTIVES, incentives, Double.NaN);
    }

    private Measurement reportedOr(Metric metric, double amount, double computed) {
        boolean isReported = !Double.isNaN(amount);
        double value = isReported ? amount : computed;
        Measurement.Draft draft = draft(metric).convention("from", isReported ? "report" : "identity");
        return Double.isNaN(value) ? draft.undefined(Reason.NO_DATA) : draft.value(value);
    }

    /**
     * Returns fees - supply side - revenue, all as reported: what does not add up. Undefined unless all three are
     * reported. Less, either way, is better.
     */
    public Measurement identityGap() {
        OptionalDouble gap = gap();
        return gap.isPresent()
                ? draft(IncomeMetrics.IDENTITY_GAP).value(gap.getAsDouble())
                : draft(IncomeMetrics.IDENTITY_GAP).undefined(Reason.NO_DATA);
    }

    private OptionalDouble gap() {
        double gap = fees - supplySide - revenue;
        return Double.isNaN(gap) ? OptionalDouble.empty() : OptionalDouble.of(gap);
    }

    private boolean addsUp() {
        double largest = Math.max(Math.abs(fees), Math.max(Math.abs(supplySide), Math.abs(revenue)));
        return Math.abs(gap().orElse(0)) <= tolerance * largest || gap().isEmpty();
    }

    /**
     * Returns revenue / fees. Undefined if fees are not positive. Above 1 with a negative supply side, and flagged then.
     */
    public Measurement takeRate() {
        Measurement paid = fees();
        Measurement left = revenue();
        Measurement.Draft draft = draft(IncomeMetrics.TAKE_RATE);
        if (!paid.isDefined() || !left.isDefined()) {
            return draft.undefined(Reason.NO_DATA);
        }
        if (paid.value() < 0) {
            return draft.undefined(Reason.NEGATIVE_INPUT, "negative fees");
        }
        if (paid.value() == 0) {
            return draft.undefined(Reason.ZERO_DENOMINATOR, "no fees");
        }
        double rate = left.value() / paid.value();
        return draft.flagIf(rate > 1 || rate < 0, Flag.SUSPECT_DATA).value(rate);
    }

    /** Returns revenue - token incentives; often negative. Undefined if one is not known. */
    public Measurement earnings() {
        Measurement left = revenue();
        Measurement.Draft draft = draft(IncomeMetrics.EARNINGS);
        return left.isDefined() && !Double.isNaN(incentives)
                ? draft.value(left.value() - incentives)
                : draft.undefined(Reason.NO_DATA);
    }

    private Measurement.Draft draft(Metric metric) {
        return Measurement.of(metric)
                .n(1)
                .convention("taxonomy", taxonomy)
                .convention("tolerance", tolerance)
                .flagIf(!addsUp(), Flag.SUSPECT_DATA);
    }

    private static final class Parts {

        private final Taxonomy taxonomy;
        private double fees = Double.NaN;
        private double supplySide = Double.NaN;
        private double revenue = Double.NaN;
        private double protocol = Double.NaN;
        private double holders = Double.NaN;
        private double incentives = Double.NaN;
        private double tolerance = DEFAULT_TOLERANCE;

        Parts(Taxonomy taxonomy) {
            this.taxonomy = taxonomy;
        }

        Parts(Income from) {
            this.taxonomy = from.taxonomy;
            this.fees = from.fees;
            this.supplySide = from.supplySide;
            this.revenue = from.revenue;
            this.protocol = from.protocol;
            this.holders = from.holders;
            this.incentives = from.incentives;
            this.tolerance = from.tolerance;
        }
    }
}
