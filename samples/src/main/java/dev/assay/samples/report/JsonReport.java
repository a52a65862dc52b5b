package dev.assay.samples.report;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Drawdown;
import dev.assay.metrics.risk.QuantFigure;
import dev.assay.metrics.signal.Evaluation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report for programs; docs/report.md names the keys, which stay. What has no value is null. */
final class JsonReport {

    private JsonReport() {}

    static Json of(Findings findings, Path file, ExitCode code) {
        List<Json> tokens = new ArrayList<>();
        for (int i = 0; i < findings.assets().size(); i++) {
            tokens.add(token(findings.assets().get(i), findings.studies().get(i)));
        }
        return new Json()
                .with("report", file.toAbsolutePath().normalize())
                .with("exitCode", code.number())
                .with("sample", findings.sample())
                .with("source", findings.service())
                .with("made", findings.made())
                .with("since", findings.since())
                .with("until", findings.until())
                .with("days", findings.days().size())
                .with("rows", findings.rows())
                .with("requests", findings.requests())
                .with("missingDays", findings.missing())
                .with("costPerTrade", findings.trading().perTrade())
                .with("tokens", tokens)
                .with(
                        "correlations",
                        findings.pairs().stream().map(JsonReport::pair).toList());
    }

    private static Json token(Asset asset, Study study) {
        BigDecimal close =
                asset.closes().isEmpty() ? null : asset.closes().lastEntry().getValue();
        Measurement water = study.longestUnderWater();
        return new Json()
                .with("id", asset.id())
                .with("name", asset.name())
                .with("symbol", asset.symbol())
                .with("lastClose", close)
                .with(
                        "lastDay",
                        asset.closes().isEmpty() ? null : asset.closes().lastKey())
                .with("lists", asset.coverage().stream().map(JsonReport::list).toList())
                .with("signals", signals(study.following()))
                .with("maxDrawdown", value(study.maxDrawdown()))
                .with("longestUnderWaterDays", value(water))
                .with(
                        "longestUnderWater",
                        study.longest().map(fall -> span(study, fall)).orElse(null))
                .with("valueAtRisk", value(study.valueAtRisk()))
                .with("expectedShortfall", value(study.expectedShortfall()))
                .with("quant", quant(asset, study));
    }

    private static Json span(Study study, Drawdown fall) {
        return new Json()
                .with("from", study.peak(fall))
                .with("to", study.end(fall))
                .with("open", fall.open());
    }

    private static Json list(Coverage coverage) {
        return new Json()
                .with("list", coverage.list())
                .with("asked", coverage.asked())
                .with("rows", coverage.rows())
                .with("days", coverage.days())
                .with("repeated", coverage.repeated())
                .with("withoutValue", coverage.empty())
                .with("missing", coverage.gaps());
    }

    private static Json signals(Evaluation following) {
        Measurement sharpe = following.sharpe();
        return new Json()
                .with("netReturn", value(following.netReturn()))
                .with("grossReturn", value(following.grossReturn()))
                .with("holdingReturn", value(following.holdingReturn()))
                .with("excessReturn", value(following.excessReturn()))
                .with("trades", following.trades().size())
                .with("timeInMarket", value(following.timeInMarket()))
                .with("sharpe", value(sharpe))
                .with("sharpeStandardError", sharpe.standardError().orElse(Double.NaN))
                .with("holdingSharpe", value(following.holdingSharpe()))
                .with("deflatedSharpe", value(following.deflatedSharpe()));
    }

    private static Json quant(Asset asset, Study study) {
        Map<QuantFigure, Measurement> trading = study.quantOfTradingDays();
        Json figures = new Json();
        study.quant().forEach((figure, ours) -> {
            Measurement other = trading.get(figure);
            figures.with(
                    figure.name(),
                    new Json()
                            .with("computed", value(ours))
                            .with("computed252", other == null ? null : value(other))
                            .with("served", QuantSection.served(asset.quant(), figure)));
        });
        return figures;
    }

    private static Json pair(Pair pair) {
        return new Json()
                .with("first", pair.first().id())
                .with("second", pair.second().id())
                .with("value", value(pair.correlation()));
    }

    private static @Nullable Double value(Measurement measurement) {
        return measurement.isDefined() ? measurement.value() : null;
    }
}
