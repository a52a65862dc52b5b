package dev.assay.metrics.technical;

import static dev.assay.metrics.Reason.TOO_FEW;
import static dev.assay.metrics.Reason.ZERO_DENOMINATOR;

import dev.assay.metrics.internal.technical.BandStates;
import dev.assay.metrics.internal.technical.DirectionalState;
import dev.assay.metrics.internal.technical.IchimokuState;
import dev.assay.metrics.internal.technical.ParabolicState;
import dev.assay.metrics.internal.technical.PlaceStates;
import dev.assay.metrics.internal.technical.TaLibParabolicState;

/**
 * Whether there is a trend, and which. Each throws {@code IllegalArgumentException} for a window that is not in 1 to
 * 1,000,000.
 */
public final class Trends {

    private Trends() {}

    /** Returns the directional movement as TA-Lib computes it. */
    public static BarIndicator directionalMovement(int n) {
        return directionalMovement(n, DirectionalSeed.TA_LIB);
    }

    /**
     * Returns Wilder's directional movement, 0 to 100: the average index, plus and minus, and the index. Plus is 100
     * times the Wilder sum of upward movement divided by that of true ranges, the index 100 |P - M| / (P + M), and the
     * average its Wilder mean. Undefined where nothing moved; the average then waits. n from 2 on.
     */
    public static BarIndicator directionalMovement(int n, DirectionalSeed seed) {
        Spec.window("n", n, 2);
        int di = seed.summed(n) + seed.skipped();
        Spec spec = Spec.of(TrendMetrics.ADX, di + n - 1, ZERO_DENOMINATOR)
                .and(TrendMetrics.PLUS_DI, di, ZERO_DENOMINATOR)
                .and(TrendMetrics.MINUS_DI, di, ZERO_DENOMINATOR)
                .and(TrendMetrics.DX, di, ZERO_DENOMINATOR)
                .convention("period", n)
                .convention("seed", seed);
        return BarIndicator.of(
                spec, BarIndicator.Uses.HIGH_LOW_CLOSE, () -> new DirectionalState(n, seed.summed(n), seed.skipped()));
    }

    /**
     * Returns Chande's Aroon: up and down, 100 (n - bars since the highest high or lowest low of n + 1 bars) / n, and
     * their difference, the oscillator; from bar n on. Of equal extremes the latest counts.
     */
    public static BarIndicator aroon(int n) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TrendMetrics.AROON_UP, n, TOO_FEW)
                .and(TrendMetrics.AROON_DOWN, n, TOO_FEW)
                .and(TrendMetrics.AROON_OSCILLATOR, n, TOO_FEW)
                .convention("period", n);
        return BarIndicator.of(spec, BarIndicator.Uses.HIGH_LOW, () -> PlaceStates.aroon(n));
    }

    /** Returns Wilder's parabolic stop and reverse with his 0.02 and 0.2, as TA-Lib computes it. */
    public static BarIndicator parabolic() {
        return parabolic(0.02, 0.2, ParabolicRule.TA_LIB);
    }

    /**
     * Returns Wilder's parabolic stop and reverse, a price, from bar 1 on: it moves by a part of its distance to the
     * extreme of the trend, the part growing by {@code step} with each new extreme up to {@code most}.
     *
     * @throws IllegalArgumentException if step is not positive and finite, or most is below it
     */
    public static BarIndicator parabolic(double step, double most, ParabolicRule rule) {
        Spec.positive("step", step);
        if (!(most >= step) || Double.isInfinite(most)) {
            throw new IllegalArgumentException("most: below step " + step + " or not finite: " + most);
        }
        Spec spec = Spec.of(TrendMetrics.PSAR, 1, TOO_FEW)
                .convention("step", step)
                .convention("most", most)
                .convention("rule", rule);
        return BarIndicator.of(
                spec,
                BarIndicator.Uses.HIGH_LOW,
                () -> rule == ParabolicRule.TA_LIB
                        ? new TaLibParabolicState(step, most)
                        : new ParabolicState(step, most));
    }

    /** Returns the supertrend whose first true range is skipped. */
    public static BarIndicator supertrend(int n, double width) {
        return supertrend(n, width, FirstTrueRange.SKIPPED);
    }

    /**
     * Returns Seban's supertrend: the band at (high + low) / 2 -+ width ATR(n) that the trend stands on, and the trend, 1
     * or -1. A band moves towards the price only, until a close lies beyond it; a close beyond the band in use turns the
     * trend, which begins falling.
     *
     * @throws IllegalArgumentException if the width is not positive and finite
     */
    public static BarIndicator supertrend(int n, double width, FirstTrueRange first) {
        Spec.window("n", n, 1);
        Spec.positive("width", width);
        int from = Volatility.rangeOffset(n, first);
        Spec spec = Spec.of(TrendMetrics.SUPERTREND, from, TOO_FEW)
                .and(TrendMetrics.SUPERTREND_DIRECTION, from, TOO_FEW)
                .convention("period", n)
                .convention("width", width)
                .convention("firstTrueRange", first);
        return BarIndicator.of(
                spec,
                BarIndicator.Uses.HIGH_LOW_CLOSE,
                () -> BandStates.supertrend(n, first == FirstTrueRange.HIGH_MINUS_LOW, width));
    }

    /** Returns Ichimoku's lines with Hosoda's 9, 26 and 52. */
    public static BarIndicator ichimoku() {
        return ichimoku(9, 26, 52, 26);
    }

    /**
     * Returns Ichimoku's lines: conversion and base, the middles of the highest and lowest of their windows, and the two
     * spans that stand at a bar, (conversion + base) / 2 and the middle of the third window, each from
     * {@code displacement} bars before. So no line looks ahead. The lagging span is the close drawn back in time: it is
     * for the eye, and left out.
     *
     * @throws IllegalArgumentException also if the displacement is negative
     */
    public static BarIndicator ichimoku(int conversion, int base, int span, int displacement) {
        Spec.window("conversion", conversion, 1);
        Spec.window("base", base, conversion);
        Spec.window("span", span, base);
        Spec.window("displacement", displacement, 0);
        Spec spec = Spec.of(TrendMetrics.ICHIMOKU_CONVERSION, conversion - 1, TOO_FEW)
                .and(TrendMetrics.ICHIMOKU_BASE, base - 1, TOO_FEW)
                .and(TrendMetrics.ICHIMOKU_SPAN_A, base - 1 + displacement, TOO_FEW)
                .and(TrendMetrics.ICHIMOKU_SPAN_B, span - 1 + displacement, TOO_FEW)
                .convention("conversion", conversion)
                .convention("base", base)
                .convention("span", span)
                .convention("displacement", displacement);
        return BarIndicator.of(
                spec, BarIndicator.Uses.HIGH_LOW, () -> new IchimokuState(conversion, base, span, displacement));
    }
}
