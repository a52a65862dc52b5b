package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.metrics.risk.Drawdown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the charts draw, as JSON: each day asked for, null where there is nothing. */
final class ChartData {

    // More than a chart can show.
    private static final MathContext DIGITS = new MathContext(7);

    private ChartData() {}

    static Json of(Findings findings) {
        List<LocalDate> days = findings.days();
        List<Json> tokens = new ArrayList<>();
        for (int i = 0; i < findings.assets().size(); i++) {
            tokens.add(token(findings.assets().get(i), findings.studies().get(i), days));
        }
        List<Json> pairs = findings.pairs().stream()
                .map(pair -> new Json().with("name", pair.name()).with("correlation", column(days, pair.rolling())))
                .toList();
        return new Json()
                .with("first", findings.since())
                .with("count", days.size())
                .with("tokens", tokens)
                .with("pairs", pairs);
    }

    private static Json token(Asset asset, Study study, List<LocalDate> days) {
        Map<LocalDate, BigDecimal> closes = asset.closes();
        Histogram histogram = Histogram.of(study.returns());
        return new Json()
                .with("name", asset.name())
                .with("symbol", asset.symbol())
                .with("close", column(days, closes))
                .with("entry", marks(days, closes, Set.copyOf(study.entries())))
                .with("exit", marks(days, closes, Set.copyOf(study.exits())))
                .with("following", column(days, study.followed()))
                .with("holding", column(days, study.held()))
                .with("drawdown", column(days, study.drawdowns()))
                .with("underWater", column(days, study.underWater()))
                .with("longest", study.longest().map(fall -> span(study, fall)).orElse(null))
                .with("volatility", column(days, study.volatility()))
                .with("grade", column(days, GradeSection.byDay(asset, TradingSignal::tmGrade)))
                .with("longGrade", column(days, GradeSection.byDay(asset, TradingSignal::fundamentalGrade)))
                .with("binPercent", histogram.percent())
                .with("firstBin", histogram.first())
                .with("bins", histogram.counts())
                .with("valueAtRisk", study.valueAtRisk().orElse(Double.NaN))
                .with("shortfall", study.expectedShortfall().orElse(Double.NaN));
    }

    private static Json span(Study study, Drawdown fall) {
        return new Json()
                .with("from", study.peak(fall))
                .with("to", study.end(fall))
                .with("days", Math.round(fall.periods()));
    }

    private static List<@Nullable Object> column(List<LocalDate> days, Map<LocalDate, ? extends Number> values) {
        List<@Nullable Object> column = new ArrayList<>();
        for (LocalDate day : days) {
            Number value = values.get(day);
            column.add(value instanceof BigDecimal exact ? exact.round(DIGITS) : value);
        }
        return column;
    }

    /** The closes of some days, where the marks stand. */
    private static List<@Nullable Object> marks(
            List<LocalDate> days, Map<LocalDate, BigDecimal> closes, Set<LocalDate> marked) {
        List<@Nullable Object> column = new ArrayList<>();
        for (LocalDate day : days) {
            BigDecimal close = marked.contains(day) ? closes.get(day) : null;
            column.add(close == null ? null : close.round(DIGITS));
        }
        return column;
    }
}
