package dev.assay.samples.report;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Drawdown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far and how long each close was below the highest one so far. */
final class DrawdownSection {

    private final Findings findings;
    private final String mark;

    DrawdownSection(Findings findings) {
        this.findings = findings;
        this.mark = Html.mark(findings.sample());
    }

    String html() {
        StringBuilder html = new StringBuilder(depth());
        for (int i = 0; i < findings.assets().size(); i++) {
            html.append(underWater(findings.assets().get(i), findings.studies().get(i), i));
        }
        return html.toString();
    }

    private String depth() {
        StringBuilder reading = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            String name = findings.assets().get(i).name();
            Study study = findings.studies().get(i);
            reading.append(depth(Html.escape(name), study));
            rows.append(row(name, study));
        }
        return new Figure(
                        "drawdown",
                        0,
                        260,
                        "How far each close is below the highest close so far" + mark,
                        reading.toString(),
                        findings.keys(),
                        "peaks before " + Html.day(findings.since()) + ", falls within a day, and how many of those who"
                                + " bought at the peak are still waiting.",
                        "Area chart of the drawdown by day, for " + findings.names() + ".",
                        Html.details("Drawdown and time under water as a table", table(rows.toString())))
                .html();
    }

    private String table(String rows) {
        String name = "Drawdown and time under water";
        return Html.table(
                name + mark,
                name,
                false,
                Html.head("Token", "Deepest", "on", "Longest time below a peak, days", "from", "until"),
                rows);
    }

    private static String row(String name, Study study) {
        Optional<Drawdown> longest = study.longest();
        return Html.row(
                name,
                Format.valueOrWhy(study.maxDrawdown()),
                deepest(study),
                longest.map(DrawdownSection::days).orElse(Format.NONE),
                longest.map(study::peak).orElse(null),
                longest.map(fall -> fall.open() ? "not ended" : study.end(fall).toString())
                        .orElse(null));
    }

    private static String depth(String name, Study study) {
        Measurement deepest = study.maxDrawdown();
        LocalDate day = deepest(study);
        return !deepest.isDefined() || day == null
                ? name + " has too few closes for a drawdown. "
                : name + " fell at most <strong>" + Format.percent(Math.abs(deepest.value()))
                        + "</strong> below its peak, on " + Html.day(day) + ". ";
    }

    private static @Nullable LocalDate deepest(Study study) {
        return study.drawdowns().entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private String underWater(Asset asset, Study study, int i) {
        String name = asset.name();
        String longest = study.longest()
                .map(fall -> " The longest time under water: " + days(fall) + " days, from " + study.peak(fall) + " to "
                        + study.end(fall) + ".")
                .orElse("");
        return new Figure(
                        "water",
                        i,
                        170,
                        Html.escape(name) + ": days since the last peak" + mark,
                        longest(Html.escape(name), study),
                        List.of(
                                Figure.Key.line(i, "days since the last peak"),
                                new Figure.Key("box pale " + Figure.colour(i), "the longest time under water")),
                        "how deep it was: a cent below the peak counts as half of it does. The peak may be older than "
                                + Html.day(findings.since()) + ", and the time longer.",
                        "Line chart of the days since the last peak of " + name + ", by day." + longest,
                        Figure.byDay(i))
                .html();
    }

    private static String longest(String name, Study study) {
        if (!study.longestUnderWater().isDefined()) {
            return name + " has too few closes for a time under water.";
        }
        return study.longest()
                .map(fall -> name + " was under water for <strong>" + days(fall)
                        + " days</strong> at a stretch, from the peak of " + Html.day(study.peak(fall))
                        + (fall.open()
                                ? " on, which it has not reached again."
                                : " until it was reached again on " + Html.day(study.end(fall)) + "."))
                .orElse(name + " never closed below its highest close so far.");
    }

    private static String days(Drawdown fall) {
        return Format.count(Math.round(fall.periods()));
    }
}
