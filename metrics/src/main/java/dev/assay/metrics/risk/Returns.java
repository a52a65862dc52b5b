package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.util.Arrays;
import java.util.Optional;

/**
 * Simple returns in time order, made of prices or of returns: which of the two is said by the factory and never guessed.
 *
 * <p>There is one position per step; a position whose return is not known is NaN. A missing price removes one price and
 * not two returns: 100, missing, 121 is one return of 21 % over two steps. Such a return is marked: it counts in what is
 * compounded, and is no one-period return where volatility or a Sharpe ratio is computed.
 *
 * <p>A price that is not positive makes every metric undefined. Immutable and thread-safe.
 */
public final class Returns {

    /** A year of a market that never closes, in milliseconds; {@link #periodsPerYear} of a daily series is then 365. */
    static final double YEAR_MILLIS = 365 * 86_400_000.0;

    private final ReturnData data;
    /** The returns that are there, by time; the same array as all if none is missing. */
    private final double[] present;
    /** Those over one period; the same array if none spans a gap. */
    private final double[] onePeriod;

    Returns(ReturnData data) {
        this.data = data;
        this.present = data.select(true);
        this.onePeriod = data.gaps.isEmpty() ? present : data.select(false);
    }

    /**
     * Returns simple returns.
     *
     * @param simpleReturns 0.01 for 1 %; NaN where missing; copied
     * @param periodsPerYear such as 365 for daily returns of a market that never closes
     * @throws IllegalArgumentException if a return is infinite, or the periods are not positive
     */
    public static Returns of(double[] simpleReturns, double periodsPerYear) {
        return new Returns(ReturnData.ofReturns(simpleReturns.clone(), requirePeriods(periodsPerYear)));
    }

    /** Returns a series of simple returns, without the bars that are not complete. */
    public static Returns of(TimeSeries simpleReturns) {
        TimeSeries complete = simpleReturns.complete();
        ReturnData data =
                ReturnData.ofReturns(complete.values(), complete.info().periodsPerYear());
        data.incomplete = simpleReturns.incomplete();
        data.window = complete.window().orElse(null);
        return new Returns(data);
    }

    /**
     * Returns the returns of prices.
     *
     * @param prices one per step; NaN where missing; copied
     * @param periodsPerYear such as 365 for daily prices of a market that never closes
     * @throws IllegalArgumentException if a price is infinite, or the periods are not positive
     */
    public static Returns fromPrices(double[] prices, double periodsPerYear) {
        return new Returns(PriceReturns.of(prices.clone(), requirePeriods(periodsPerYear)));
    }

    /**
     * Returns the returns of a series of prices, without the bars that are not complete. A return between labels that are
     * not one step apart spans a gap; in a market that closes, as declared by
     * {@link dev.assay.series.SeriesInfo#withPeriodsPerYear}, only if they are more than a week apart.
     */
    public static Returns fromPrices(TimeSeries prices) {
        return new Returns(PriceReturns.of(prices));
    }

    /**
     * Returns a copy that knows the smallest step of its prices. A standard deviation below one tick at the highest price
     * then counts as zero.
     *
     * @throws IllegalArgumentException if the tick is not positive and finite
     * @throws IllegalStateException if this was not made of prices
     */
    public Returns withTick(double tick) {
        if (!(tick > 0 && tick < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tick: not positive and finite: " + tick);
        }
        if (data.prices == null) {
            throw new IllegalStateException("made of returns, which have no tick");
        }
        ReturnData copy = data.copy();
        copy.resolution = tick / data.highestPrice();
        return new Returns(copy);
    }

    /** Returns how many positions there are, missing ones included. */
    public int size() {
        return data.values.length;
    }

    /** Returns the simple return of a position; NaN if it is missing. */
    public double value(int position) {
        return data.values[position];
    }

    /** Tells whether the return of a position is over more, or less, than one period. */
    public boolean spansGap(int position) {
        return data.gaps.get(position);
    }

    /** Returns how many returns there are. */
    public int n() {
        return present.length;
    }

    /** Returns how many returns, or prices if made of prices, are missing. */
    public int missing() {
        return data.missing;
    }

    /** Returns how many periods a year has. */
    public double periodsPerYear() {
        return data.periodsPerYear;
    }

    /**
     * Returns how many years passed from the first price to the last: of 365 days by their times, else by the number of
     * periods. Of returns, only those that are there count, since nothing is known of the others.
     */
    public double years() {
        return data.years(present.length);
    }

    /** Returns the time covered; empty if made of plain numbers. */
    public Optional<Window> window() {
        return Optional.ofNullable(data.window);
    }

    static double requirePeriods(double periodsPerYear) {
        if (!(periodsPerYear > 0 && periodsPerYear < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("periodsPerYear: not positive and finite: " + periodsPerYear);
        }
        return periodsPerYear;
    }

    ReturnData data() {
        return data;
    }

    /** The returns that are there; not to be changed. */
    double[] present() {
        return present;
    }

    /** The returns over one period; not to be changed. */
    double[] onePeriod() {
        return onePeriod;
    }

    /** The one-period returns less a rate; positions where either is missing are left out. */
    double[] excess(Rate rate) {
        rate.requireSize(size());
        if (rate.isConstant() && rate.at(0) == 0) {
            return onePeriod;
        }
        double[] excess = new double[onePeriod.length];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            double value = data.values[i] - rate.at(i);
            if (!Double.isNaN(value) && !data.gaps.get(i)) {
                excess[n++] = value;
            }
        }
        return n == excess.length ? excess : Arrays.copyOf(excess, n);
    }

    /** The largest magnitude of the one-period returns. */
    double magnitude() {
        double largest = 0;
        for (double value : onePeriod) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    Returns slice(int from, int to) {
        return new Returns(data.slice(from, to));
    }

    Measurement.Draft begin(Metric metric) {
        return data.begin(metric);
    }

    /** Returns how many returns there are, of how many periods a year. */
    @Override
    public String toString() {
        return "Returns[" + present.length + " of " + size() + ", " + data.periodsPerYear + " a year"
                + window().map(covered -> ", " + covered).orElse("") + "]";
    }
}
