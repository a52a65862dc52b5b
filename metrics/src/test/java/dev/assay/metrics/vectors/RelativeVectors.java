package dev.assay.metrics.vectors;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Capture;
import dev.assay.metrics.risk.Correlation;
import dev.assay.metrics.risk.PairedReturns;
import dev.assay.metrics.risk.RangeVolatility;
import dev.assay.metrics.risk.RangeVolatility.Estimator;
import dev.assay.metrics.risk.Relative;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.RiskOptions.MissingReturns;
import dev.assay.metrics.risk.Rolling;
import dev.assay.metrics.risk.SharpeTests;
import dev.assay.series.BarSeries;
import dev.assay.series.SeriesInfo;
import java.util.Arrays;
import java.util.Locale;

/** The metrics of two series, of bars, and of a Sharpe ratio given as a number. */
final class RelativeVectors {

    private RelativeVectors() {}

    /** A calculator of two series of returns. */
    private interface Calculator {
        Measurement of(PairedReturns pairs, RiskOptions options);
    }

    /** A calculator of two plain series. */
    private interface Plain {
        Measurement of(double[] x, double[] y);
    }

    static void addTo(Evaluators evaluators) {
        add(evaluators, "beta", Relative::beta);
        add(evaluators, "fama_beta", (pairs, options) -> Relative.famaBeta(pairs));
        add(evaluators, "alpha_annualised_geometric", Relative::alpha);
        add(evaluators, "jensen_alpha_annual", Relative::jensenAlpha);
        add(evaluators, "information_ratio", Relative::informationRatio);
        add(evaluators, "tracking_error", Relative::trackingError);
        add(evaluators, "modified_treynor", Relative::modifiedTreynor);
        evaluators.add("risk.treynor", RelativeVectors::treynor);
        evaluators.add("risk.capture", RelativeVectors::capture);
        add(evaluators, "up_down_capture", Capture::upByDown);
        add(evaluators, "up_capture", Capture::up);
        add(evaluators, "down_capture", Capture::down);
        addPlain(evaluators, "correlation", Correlation::pearson);
        addPlain(evaluators, "spearman", Correlation::spearman);
        addPlain(evaluators, "kendall_tau_b", Correlation::kendall);
        evaluators.add(
                "risk.rolling_correlation",
                vector -> Rolling.correlation(first(vector), second(vector), vector.whole("window", 1)));
        evaluators.add(
                "risk.rolling_beta",
                vector -> Rolling.beta(pairs(vector), vector.whole("window", 1), RiskVectors.options(vector)));
        evaluators.add("risk.probabilistic_sharpe", RelativeVectors::probabilistic);
        evaluators.add("risk.min_track_record_length", RelativeVectors::trackRecord);
        evaluators.add("risk.realised_volatility", vector -> RangeVolatility.of(bars(vector), estimator(vector)));
    }

    private static void add(Evaluators evaluators, String metric, Calculator calculator) {
        evaluators.add("risk." + metric, vector -> calculator.of(pairs(vector), RiskVectors.options(vector)));
    }

    private static void addPlain(Evaluators evaluators, String metric, Plain plain) {
        evaluators.add("risk." + metric, vector -> plain.of(first(vector), second(vector)));
    }

    private static double[] first(VectorCase vector) {
        return vector.mainDoubles("x", "returns", "values");
    }

    private static double[] second(VectorCase vector) {
        return vector.doubles(vector.inputs().has("y") ? "y" : "benchmark");
    }

    private static PairedReturns pairs(VectorCase vector) {
        return PairedReturns.of(first(vector), second(vector), vector.number("periodsPerYear", 1));
    }

    /** A case that states no rule is one of the peer's, which does not set the two beside each other; gaps count there. */
    private static Measurement capture(VectorCase vector) {
        RiskOptions options = RiskVectors.options(vector);
        if (vector.has("rule")) {
            return Capture.total(pairs(vector), options);
        }
        double perYear = vector.number("periodsPerYear", 1);
        return Capture.unpaired(
                Returns.of(first(vector), perYear),
                Returns.of(second(vector), perYear),
                options.withMissingReturns(MissingReturns.COUNTED));
    }

    private static Object treynor(VectorCase vector) {
        RiskOptions options = RiskVectors.options(vector);
        return vector.flag("modified", false)
                ? Relative.modifiedTreynor(pairs(vector), options)
                : Relative.treynor(pairs(vector), options);
    }

    private static Object probabilistic(VectorCase vector) {
        if (!vector.inputs().has("sharpe")) {
            return SharpeTests.probabilistic(
                    RiskVectors.returns(vector), vector.number("benchmark", 0), RiskVectors.options(vector));
        }
        return SharpeTests.probabilistic(
                value(vector, "sharpe", 0),
                value(vector, "benchmark", 0),
                (long) value(vector, "n", 0),
                value(vector, "skew", 0),
                value(vector, "kurtosis", 3));
    }

    private static Object trackRecord(VectorCase vector) {
        double confidence = vector.has("alpha") ? 1 - vector.number("alpha", 0.05) : value(vector, "confidence", 0.95);
        if (!vector.inputs().has("sharpe")) {
            return SharpeTests.minTrackRecord(
                    RiskVectors.returns(vector),
                    vector.number("benchmark", 0),
                    confidence,
                    RiskVectors.options(vector));
        }
        return SharpeTests.minTrackRecord(
                value(vector, "sharpe", 0),
                value(vector, "benchmark", 0),
                value(vector, "skew", 0),
                value(vector, "kurtosis", 3),
                confidence);
    }

    private static double value(VectorCase vector, String name, double otherwise) {
        return vector.inputs().has(name) ? vector.input(name) : vector.number(name, otherwise);
    }

    private static BarSeries bars(VectorCase vector) {
        double[] close = vector.doubles("close");
        long[] times = new long[close.length];
        Arrays.setAll(times, i -> i * 86_400_000L);
        SeriesInfo info = SeriesInfo.daily("X").withPeriodsPerYear(vector.number("periodsPerYear", 1));
        return BarSeries.of(
                info,
                times,
                vector.doubles("open"),
                vector.doubles("high"),
                vector.doubles("low"),
                close,
                new double[close.length]);
    }

    private static Estimator estimator(VectorCase vector) {
        String name =
                vector.text("estimator", vector.text("method", "parkinson")).toUpperCase(Locale.ROOT);
        return Estimator.valueOf(name.replace('-', '_').replace(' ', '_'));
    }
}
