package dev.assay.metrics.onchain;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.util.Arrays;

/** What a network is worth against what is moved on it. */
public final class NetworkValue {

    /** How many days {@link #nvtSignal(double, double[])} takes. */
    public static final int SIGNAL_DAYS = 90;

    private NetworkValue() {}

    /**
     * Returns market cap / adjusted transfer value of one day. Range: 0 and up. Undefined if nothing was moved. Source:
     * Coin Metrics, NVTAdj.
     */
    public static Measurement nvt(double marketCap, double transferValue) {
        return Arguments.ratio(Measurement.of(OnchainMetrics.NVT).n(1), marketCap, transferValue);
    }

    /** Returns the signal over {@link #SIGNAL_DAYS} days; see {@link #nvtSignal(double, double[], int)}. */
    public static Measurement nvtSignal(double marketCap, double[] dailyTransferValues) {
        return nvtSignal(marketCap, dailyTransferValues, SIGNAL_DAYS);
    }

    /**
     * Returns market cap / mean adjusted transfer value of the last days. Missing days (NaN) are dropped and counted;
     * undefined with fewer days ({@code TOO_FEW}) or if nothing was moved. Source: Glassnode, NVTS.
     *
     * @param dailyTransferValues by day, the last one last
     * @throws IllegalArgumentException if days is less than 1
     */
    public static Measurement nvtSignal(double marketCap, double[] dailyTransferValues, int days) {
        Arguments.positive("days", days);
        Measurement.Draft draft = Measurement.of(OnchainMetrics.NVT_SIGNAL).convention("days", days);
        if (dailyTransferValues.length < days) {
            return draft.n(dailyTransferValues.length).undefined(Reason.TOO_FEW, "days: " + dailyTransferValues.length);
        }
        double[] known = Arrays.stream(
                        dailyTransferValues, dailyTransferValues.length - days, dailyTransferValues.length)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        draft.n(known.length).missing(days - known.length);
        if (known.length == 0) {
            return draft.undefined(Reason.NO_DATA);
        }
        return Arguments.ratio(draft, marketCap, Sum.of(known) / known.length);
    }
}
