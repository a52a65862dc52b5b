package dev.assay.samples.report;

import dev.assay.metrics.Measurement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** The distribution of returns, rolling volatility and correlation. */
final class RiskSection {

    private final Findings findings;
    private final String mark;

    RiskSection(Findings findings) {
        this.findings = findings;
        this.mark = Html.mark(findings.sample());
    }

    String distribution() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            html.append(
                    distribution(findings.assets().get(i), findings.studies().get(i), i));
        }
        return html.toString();
    }

    private String distribution(Asset asset, Study study, int i) {
        Histogram histogram = Histogram.of(study.returns());
        Measurement risk = study.valueAtRisk();
        Measurement shortfall = study.expectedShortfall();
        String reading = risk.isDefined() && shortfall.isDefined()
                ? "On one day in twenty, " + Html.escape(asset.name()) + " returned <strong>"
                        + Format.value(risk) + "</strong> or worse (value at risk); on such days it returned <strong>"
                        + Format.value(shortfall) + "</strong> on average (expected shortfall)."
                : Html.escape(asset.name()) + " has too few returns for a tail.";
        return new Figure(
                        "distribution",
                        i,
                        240,
                        Html.escape(asset.name()) + ": how often a day returned how much" + mark,
                        reading,
                        List.of(
                                new Figure.Key("box " + Figure.colour(i), "days"),
                                new Figure.Key("box tail", "the worst twentieth"),
                                new Figure.Key("line plain", "value at risk (VaR)"),
                                new Figure.Key("line dash plain", "expected shortfall (ES)")),
                        "the order of the days: bad ones come in clusters. A worse day than the worst so far is possible.",
                        "Histogram of the daily returns of " + asset.name() + ". Value at risk at 5 percent: "
                                + Format.valueOrWhy(risk) + ". Expected shortfall: " + Format.valueOrWhy(shortfall)
                                + ".",
                        histogram.table(asset.name(), mark))
                .html();
    }

    String volatility() {
        StringBuilder reading = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            NavigableMap<LocalDate, Double> days = findings.studies().get(i).volatility();
            String name = Html.escape(findings.assets().get(i).name());
            reading.append(
                    days.isEmpty()
                            ? name + " has fewer than " + Study.WINDOW + " returns. "
                            : name + " now fluctuates by <strong>"
                                    + Format.percent(days.lastEntry().getValue()) + "</strong> a year; between "
                                    + extremes(days) + " in the time shown. ");
        }
        return new Figure(
                        "volatility",
                        0,
                        240,
                        "Volatility of the last " + Study.WINDOW + " days, a year" + mark,
                        reading.toString(),
                        findings.keys(),
                        "direction: a rise that is as fast as a fall counts alike. A jump stays in the window for "
                                + Study.WINDOW + " days and then leaves at once.",
                        "Line chart of the rolling annual volatility over " + Study.WINDOW + " days, for "
                                + findings.names() + ".",
                        Figure.byDay(0))
                .html();
    }

    String correlation() {
        if (findings.pairs().isEmpty()) {
            return "";
        }
        StringBuilder reading = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        List<Figure.Key> keys = new ArrayList<>();
        for (int i = 0; i < findings.pairs().size(); i++) {
            Pair pair = findings.pairs().get(i);
            String name = pair.name();
            keys.add(Figure.Key.line(i + 1, name));
            String range = pair.rolling().isEmpty() ? Format.NONE : numbers(pair.rolling());
            reading.append("The daily returns of " + Html.escape(name) + " have a correlation of <strong>"
                    + Format.valueOrWhy(pair.correlation()) + "</strong> over all days, and between " + range
                    + " in windows of " + Study.WINDOW + " days. ");
            rows.append(Html.row(name, Format.valueOrWhy(pair.correlation()), range));
        }
        return new Figure(
                        "correlation",
                        0,
                        220,
                        "Correlation of the last " + Study.WINDOW + " days with "
                                + Html.escape(findings.assets().get(0).name()) + mark,
                        reading + "1 is the same direction in proportion, 0 none, −1 opposite.",
                        keys,
                        "what drives both, and falls that come together: correlation of all days says little about the"
                                + " worst ones.",
                        "Line chart of the rolling correlation of daily returns over " + Study.WINDOW + " days.",
                        Html.details(
                                "Correlation as a table",
                                Html.table(
                                        "Correlation of daily returns" + mark,
                                        "Correlation of daily returns",
                                        false,
                                        Html.head("Tokens", "All days", "Windows of " + Study.WINDOW + " days"),
                                        rows.toString())))
                .html();
    }

    private static String extremes(NavigableMap<LocalDate, Double> days) {
        return Format.percent(least(days)) + " and " + Format.percent(most(days));
    }

    private static String numbers(NavigableMap<LocalDate, Double> days) {
        return Format.number(least(days), 2) + " and " + Format.number(most(days), 2);
    }

    private static double least(NavigableMap<LocalDate, Double> days) {
        return days.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double most(NavigableMap<LocalDate, Double> days) {
        return days.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
