package dev.assay.metrics.risk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A return per period to compare with, such as a risk-free rate or a minimum acceptable return: the same for all periods,
 * or one per position of the returns. Immutable and thread-safe.
 */
public final class Rate {

    /** Nothing. */
    public static final Rate ZERO = new Rate(0, null);

    private final double constant;
    private final double @Nullable [] series;

    private Rate(double constant, double @Nullable [] series) {
        this.constant = constant;
        this.series = series;
    }

    /**
     * Returns the same rate for each period.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public static Rate perPeriod(double rate) {
        if (!Double.isFinite(rate)) {
            throw new IllegalArgumentException("rate: not finite: " + rate);
        }
        return rate == 0 ? ZERO : new Rate(rate, null);
    }

    /**
     * Returns the rate per period that compounds to a yearly one: (1 + rate)^(1 / periodsPerYear) - 1.
     *
     * @throws IllegalArgumentException if the rate is not finite and above -1, or the periods are not positive
     */
    public static Rate perYear(double rate, double periodsPerYear) {
        if (!(rate > -1)) {
            throw new IllegalArgumentException("rate: not above -1: " + rate);
        }
        return perPeriod(Math.expm1(Math.log1p(rate) / Returns.requirePeriods(periodsPerYear)));
    }

    /** Returns a rate per position of the returns it will be compared with; NaN where it is not known. */
    public static Rate series(double... rates) {
        return new Rate(0, rates.clone());
    }

    boolean isConstant() {
        return series == null;
    }

    /** Returns the rate of a position. */
    double at(int position) {
        return series == null ? constant : series[position];
    }

    /** Returns the same rates for a part of the positions. */
    Rate slice(int from, int to) {
        return series == null ? this : new Rate(0, Arrays.copyOfRange(series, from, to));
    }

    void requireSize(int size) {
        if (series != null && series.length != size) {
            throw new IllegalArgumentException("rate: " + series.length + " for " + size + " returns");
        }
    }

    /** Returns what a result says of it. */
    Object convention() {
        return series == null ? constant : "series";
    }

    /** Returns the rate, or that it is a series. */
    @Override
    public String toString() {
        return String.valueOf(convention());
    }
}
