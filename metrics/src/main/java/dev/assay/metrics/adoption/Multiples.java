package dev.assay.metrics.adoption;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import java.util.Objects;

/**
 * What the market pays for a year of fees, revenue or earnings. Neither cheap nor dear is better by itself. Maximal and
 * circulating supply give multiples that differ by the float ratio, so the result names which it was. Immutable and
 * thread-safe. Source: Token Terminal.
 */
public final class Multiples {

    private final double price;
    private final double supply;
    private final SupplyBasis basis;
    private final Annualisation annualisation;

    /** Which tokens make up the market cap. */
    public enum SupplyBasis {
        /** All that there will ever be: fully diluted, Token Terminal's default. */
        MAX,
        /** Those that circulate. */
        CIRCULATING
    }

    private Multiples(double price, double supply, SupplyBasis basis, Annualisation annualisation) {
        this.price = price;
        this.supply = supply;
        this.basis = basis;
        this.annualisation = annualisation;
    }

    /**
     * Returns multiples with {@link Annualisation#DEFAULT}.
     *
     * @param price of a token
     * @param supply how many tokens
     * @param basis which these are
     * @throws IllegalArgumentException if price or supply are negative or not finite
     */
    public static Multiples of(double price, double supply, SupplyBasis basis) {
        check("price", price);
        check("supply", supply);
        return new Multiples(price, supply, Objects.requireNonNull(basis, "basis"), Annualisation.DEFAULT);
    }

    private static void check(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": negative or not finite: " + value);
        }
    }

    /** Returns a copy that annualises in another way. */
    public Multiples withAnnualisation(Annualisation other) {
        return new Multiples(price, supply, basis, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns price * supply / annualised fees. Range: 0 and up. Undefined if there are no fees, or too few days.
     *
     * @param dailyFees by day, the last one last; NaN where not known
     */
    public Measurement priceToFees(double[] dailyFees) {
        return to(IncomeMetrics.PRICE_TO_FEES, dailyFees, "no fees");
    }

    /** Returns price * supply / annualised revenue; see {@link #priceToFees}. */
    public Measurement priceToSales(double[] dailyRevenue) {
        return to(IncomeMetrics.PRICE_TO_SALES, dailyRevenue, "no revenue");
    }

    /** Returns price * supply / annualised earnings; undefined if these are not positive, never negative. */
    public Measurement priceToEarnings(double[] dailyEarnings) {
        return to(IncomeMetrics.PRICE_TO_EARNINGS, dailyEarnings, "no earnings");
    }

    private Measurement to(Metric metric, double[] daily, String none) {
        Measurement flow = annualisation.of(metric, daily);
        Measurement.Draft draft =
                Measurement.of(metric).n(flow.n()).missing(flow.missing()).convention("supply", basis);
        flow.conventions().forEach(draft::convention);
        flow.flags().forEach(draft::flag);
        if (!flow.isDefined()) {
            return draft.undefined(flow.reason().orElse(Reason.UNDEFINED_INPUT), flow.detail());
        }
        if (flow.value() == 0) {
            return draft.undefined(Reason.ZERO_DENOMINATOR, none);
        }
        if (flow.value() < 0) {
            return draft.undefined(Reason.NEGATIVE_INPUT, none);
        }
        return draft.flagIf(price == 0 || supply == 0, Flag.SUSPECT_DATA).value(price * supply / flow.value());
    }
}
