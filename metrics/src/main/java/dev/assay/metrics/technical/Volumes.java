package dev.assay.metrics.technical;

import static dev.assay.metrics.Reason.TOO_FEW;
import static dev.assay.metrics.Reason.ZERO_DENOMINATOR;

import dev.assay.metrics.internal.technical.VolumeStates;

/**
 * Prices weighed by volume. Without volume the averages are undefined, not zero. Each throws
 * {@code IllegalArgumentException} for a window that is not in 1 to 1,000,000.
 */
public final class Volumes {

    private Volumes() {}

    /** Returns on-balance volume from zero. */
    public static BarIndicator onBalance() {
        return onBalance(FirstVolume.ZERO);
    }

    /** Returns Granville's on-balance volume: volumes summed, negative on falling closes, without those of equal ones. */
    public static BarIndicator onBalance(FirstVolume first) {
        Spec spec = Spec.of(TechnicalMetrics.OBV, 0, TOO_FEW).convention("first", first);
        return BarIndicator.of(
                spec, BarIndicator.Uses.CLOSE_VOLUME, () -> VolumeStates.onBalance(first == FirstVolume.ZERO));
    }

    /**
     * Returns the money flow index: 100 P / (P + N), the sums of typical price times volume over n changes, of bars whose
     * typical price rose and fell; 0 to 100, from bar n on. Undefined where nothing flowed, however small money may be.
     */
    public static BarIndicator moneyFlow(int n) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.MFI, n, ZERO_DENOMINATOR).convention("period", n);
        return BarIndicator.of(spec, BarIndicator.Uses.ALL, () -> VolumeStates.moneyFlow(n));
    }

    /** Returns the mean of n closes weighted by volume, from bar n - 1 on. */
    public static BarIndicator vwma(int n) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.VWMA, n - 1, ZERO_DENOMINATOR).convention("period", n);
        return BarIndicator.of(spec, BarIndicator.Uses.CLOSE_VOLUME, () -> VolumeStates.average(n, false));
    }

    /** Returns the mean typical price weighted by volume since the first bar; begin a session with a fresh stream. */
    public static BarIndicator vwap() {
        Spec spec = Spec.of(TechnicalMetrics.VWAP, 0, ZERO_DENOMINATOR).convention("anchor", "first bar");
        return BarIndicator.of(spec, BarIndicator.Uses.ALL, VolumeStates::anchored);
    }

    /** Returns the mean typical price of n bars weighted by volume, from bar n - 1 on. */
    public static BarIndicator vwap(int n) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.VWAP, n - 1, ZERO_DENOMINATOR).convention("period", n);
        return BarIndicator.of(spec, BarIndicator.Uses.ALL, () -> VolumeStates.average(n, true));
    }
}
