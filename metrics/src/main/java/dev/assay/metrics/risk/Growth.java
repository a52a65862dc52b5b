package dev.assay.metrics.risk;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.CoMoments;
import dev.assay.metrics.internal.NearZero;
import dev.assay.metrics.risk.RiskOptions.MissingReturns;
import org.jspecify.annotations.Nullable;

/** What was gained: returns as such, compounded, and by year. Higher is better. */
public final class Growth {

    private Growth() {}

    /** Returns the simple returns, p[t] / p[t-1] - 1, by the position of the later price; undefined if a price is not positive. */
    public static RiskSeries simpleReturns(Returns returns) {
        return RiskSeries.of(ReturnMetrics.SIMPLE_RETURN, returns, 1, r -> r);
    }

    /** Returns the log returns, ln(1 + r), by the position of the later price; NaN where the return is not above -1. */
    public static RiskSeries logReturns(Returns returns) {
        return RiskSeries.of(ReturnMetrics.LOG_RETURN, returns, 1, r -> r > -1 ? Math.log1p(r) : Double.NaN);
    }

    /**
     * Returns the product of 1 + r, less 1: from -1 up. Returns across gaps count. Undefined: empty, or a return below -1.
     */
    public static Measurement cumulativeReturn(Returns returns) {
        return Sample.compounded(
                ReturnMetrics.CUMULATIVE_RETURN, returns, 1, (draft, values) -> Sample.finite(draft, total(returns)));
    }

    /** The compounded return; a product in about twice the precision of a double, or the quotient of two prices. */
    static double total(Returns returns) {
        if (returns.data().prices != null) {
            return returns.data().lastPrice() / returns.data().firstPrice() - 1;
        }
        return total(returns.present());
    }

    /** Four products side by side, since each step of one waits for the step before. */
    static double total(double[] values) {
        Product a = new Product();
        Product b = new Product();
        Product c = new Product();
        Product d = new Product();
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a.grow(values[i]);
            b.grow(values[i + 1]);
            c.grow(values[i + 2]);
            d.grow(values[i + 3]);
        }
        for (; i < values.length; i++) {
            a.grow(values[i]);
        }
        a.times(b);
        c.times(d);
        a.times(c);
        return a.less1();
    }

    /** A product and what rounding has cut off from it. */
    private static final class Product {
        private double product = 1;
        private double rest;

        void grow(double r) {
            double factor = 1 + r;
            double next = product * factor;
            rest = rest * factor + (Math.fma(product, factor, -next) + product * (r - (factor - 1)));
            product = next;
        }

        void times(Product other) {
            double next = product * other.product;
            rest = rest * other.product + Math.fma(product, other.product, -next) + product * other.rest;
            product = next;
        }

        double less1() {
            double value = product - 1 + rest;
            return Double.isNaN(value) ? product : value;
        }
    }

    /**
     * Returns the compound annual growth rate, (1 + cumulative return)^(1 / {@link Returns#years years}) - 1: from -1 up;
     * -1 if all was lost. Flagged {@link Flag#EXTRAPOLATED} below one year: one day of 1 % is 3,678 % a year. Uses
     * {@link RiskOptions#missingReturns}. Undefined: empty, a return below -1, or beyond what a double holds.
     */
    public static Measurement cagr(Returns returns, RiskOptions options) {
        return Sample.compounded(
                ReturnMetrics.CAGR, returns, 1, (draft, values) -> cagr(draft, returns, options, total(returns)));
    }

    static Measurement cagr(Draft draft, Returns returns, RiskOptions options, double total) {
        draft.convention("periodsPerYear", returns.periodsPerYear());
        draft.convention("missingReturns", options.missingReturns());
        return cagr(draft, total, years(returns, options));
    }

    static double years(Returns returns, RiskOptions options) {
        boolean counted = options.missingReturns() == MissingReturns.COUNTED && returns.data().prices == null;
        return counted ? returns.size() / returns.periodsPerYear() : returns.years();
    }

    static Measurement cagr(Draft draft, double total, double years) {
        draft.convention("years", years).flagIf(years < 1 - 1e-9, Flag.EXTRAPOLATED);
        return Sample.finite(draft, perYear(total, years));
    }

    static double perYear(double total, double years) {
        return total == -1 ? -1 : Math.expm1(Math.log1p(total) / years);
    }

    /**
     * Returns the share of the variance of the cumulative log return that a straight line over time explains: 0 to 1.
     * Undefined: fewer than 2 returns, a return of -1 or below, or no variance.
     */
    public static Measurement stability(Returns returns) {
        return Sample.compounded(ReturnMetrics.STABILITY_R2, returns, 2, (draft, values) -> {
            double[] time = new double[values.length];
            double[] growth = new double[values.length];
            double sum = 0;
            int n = 0;
            for (int i = 0; i < returns.size(); i++) {
                double r = returns.value(i);
                if (r == -1) {
                    return draft.undefined(Reason.OUT_OF_DOMAIN, "a return of -1 has no logarithm");
                }
                if (!Double.isNaN(r)) {
                    sum += Math.log1p(r);
                    growth[n] = sum;
                    time[n] = returns.data().prices == null ? n : returns.data().periods(0, i + 1);
                    n++;
                }
            }
            CoMoments.Summary moments = CoMoments.of(time, growth).result();
            @Nullable Reason flat = NearZero.of(Math.sqrt(moments.m2y() / n), Math.max(1, moments.magnitudeY()));
            return flat != null
                    ? draft.undefined(flat)
                    : draft.value(Math.min(1, moments.cxy() / moments.m2x() * (moments.cxy() / moments.m2y())));
        });
    }
}
