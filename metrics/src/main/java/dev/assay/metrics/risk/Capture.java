package dev.assay.metrics.risk;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import dev.assay.metrics.risk.RiskOptions.CaptureRule;

/**
 * How much of the benchmark's gains and losses an asset takes part in. A period in which the benchmark did not move is on
 * neither side; so are returns across gaps. The annualised form is flagged {@link Flag#EXTRAPOLATED} above 52 periods a
 * year: 2.2 % against 2 % a day is 1.10 per period and 2.05 annualised. Uses {@link RiskOptions#captureRule}.
 */
public final class Capture {

    private Capture() {}

    /** Returns the capture over the periods in which the benchmark gained: any number, higher is better. */
    public static Measurement up(PairedReturns pairs, RiskOptions options) {
        return side(RelativeMetrics.UP_CAPTURE, pairs, options, 1);
    }

    /** Returns the capture over the periods in which the benchmark lost: any number, lower is better. */
    public static Measurement down(PairedReturns pairs, RiskOptions options) {
        return side(RelativeMetrics.DOWN_CAPTURE, pairs, options, -1);
    }

    /** Returns the capture over all periods: any number, higher is better. Undefined where the benchmark came to nothing. */
    public static Measurement total(PairedReturns pairs, RiskOptions options) {
        return side(RelativeMetrics.CAPTURE, pairs, options, 0);
    }

    /**
     * Returns the compound annual growth of one by that of the other, each over its own periods, for parity with peers that do
     * not set the two beside each other: where one lacks a return the two are not of the same time. Prefer
     * {@link #total(PairedReturns, RiskOptions)}. Uses {@link RiskOptions#missingReturns}. Undefined where one of the two
     * growth rates is, or the benchmark's is zero.
     */
    public static Measurement unpaired(Returns asset, Returns benchmark, RiskOptions options) {
        Measurement one = Growth.cagr(asset, options);
        Measurement two = Growth.cagr(benchmark, options);
        Draft draft = asset.begin(RelativeMetrics.CAPTURE)
                .n(one.n())
                .missing(asset.missing() + benchmark.missing())
                .convention("rule", "UNPAIRED")
                .convention("missingReturns", options.missingReturns())
                .convention("periodsPerYear", asset.periodsPerYear())
                .flagIf(asset.periodsPerYear() > 52, Flag.EXTRAPOLATED);
        for (Measurement part : new Measurement[] {one, two}) {
            if (!part.isDefined()) {
                return draft.undefined(part.reason().orElseThrow(), part.detail());
            }
        }
        return two.value() == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value(one.value() / two.value());
    }

    /** Returns up by down capture: any number, higher is better. Undefined where one is, or the latter is zero. */
    public static Measurement upByDown(PairedReturns pairs, RiskOptions options) {
        Measurement up = up(pairs, options);
        Measurement down = down(pairs, options);
        Draft draft = begin(RelativeMetrics.UP_DOWN_CAPTURE, pairs, options).n(up.n() + down.n());
        for (Measurement part : new Measurement[] {up, down}) {
            if (!part.isDefined()) {
                return draft.undefined(part.reason().orElseThrow(), part.detail());
            }
        }
        return down.value() == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value(up.value() / down.value());
    }

    private static Draft begin(Metric metric, PairedReturns pairs, RiskOptions options) {
        double perYear = pairs.asset().periodsPerYear();
        boolean annualised = options.captureRule() == CaptureRule.ANNUALISED;
        Draft draft = pairs.begin(metric)
                .convention("rule", options.captureRule())
                .flagIf(annualised && perYear > 52, Flag.EXTRAPOLATED);
        return annualised ? draft.convention("periodsPerYear", perYear) : draft;
    }

    private static Measurement side(Metric metric, PairedReturns pairs, RiskOptions options, int sign) {
        Draft draft = begin(metric, pairs, options);
        if (!pairs.problem().isEmpty()) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, pairs.problem());
        }
        double[][] both = pairs.excess(Rate.ZERO);
        Sum asset = new Sum();
        Sum benchmark = new Sum();
        int n = 0;
        for (int i = 0; i < both[0].length; i++) {
            if (sign == 0 || both[1][i] * sign > 0) {
                if (both[0][i] < -1 || both[1][i] < -1) {
                    return draft.undefined(Reason.OUT_OF_DOMAIN, "a return below -1");
                }
                asset.add(Math.log1p(both[0][i]));
                benchmark.add(Math.log1p(both[1][i]));
                n++;
            }
        }
        draft.n(n);
        if (n == 0) {
            return both[0].length == 0
                    ? draft.undefined(Reason.EMPTY)
                    : draft.undefined(Reason.TOO_FEW, "the benchmark never " + (sign > 0 ? "rose" : "fell"));
        }
        boolean annualised = options.captureRule() == CaptureRule.ANNUALISED;
        double exponent = (annualised ? pairs.asset().periodsPerYear() : 1) / n;
        double divisor = Math.expm1(benchmark.value() * exponent);
        return divisor == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR, "the benchmark came to nothing")
                : Sample.finite(draft, Math.expm1(asset.value() * exponent) / divisor);
    }
}
