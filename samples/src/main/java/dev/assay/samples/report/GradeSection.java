package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The current grades with what each is, and the grades by day. */
final class GradeSection {

    private static final List<Line> LINES = List.of(
            new Line(
                    "TM grade",
                    "Token Metrics' short-term score, from technical, sentiment and other factors: 0 to 100, higher is better.",
                    TmGrade::tmGrade),
            new Line(
                    "Signal",
                    "What that grade recommends: Strong Sell, Sell, Neutral, Buy or Strong Buy.",
                    TmGrade::signal),
            new Line(
                    "Change in 24 h",
                    "The change of the TM grade since the day before, in percent.",
                    GradeSection::change),
            new Line("Quant grade", "Token Metrics' score by quantitative analysis, 0 to 100.", TmGrade::quantGrade),
            new Line(
                    "Momentum",
                    "How the TM grade moves, in the service's words, from Momentum Crashing to Momentum Surging.",
                    TmGrade::momentum));

    private final Findings findings;
    private final String generated;

    GradeSection(Findings findings) {
        this.findings = findings;
        this.generated = Html.generated(findings.sample());
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            html.append(chart(findings.assets().get(i), i));
        }
        return html + now();
    }

    private String chart(Asset asset, int i) {
        NavigableMap<LocalDate, BigDecimal> grades = byDay(asset, TradingSignal::tmGrade);
        Map.@Nullable Entry<LocalDate, BigDecimal> last = grades.lastEntry();
        String reading = last == null
                ? "The service has no grade for these days."
                : "The last TM grade is <strong>" + last.getValue().toPlainString() + "</strong> of 100, on "
                        + Html.day(last.getKey()) + "; " + Format.count(grades.size()) + " of "
                        + Format.count(findings.days().size()) + " days have one.";
        return new Figure(
                        "grade",
                        i,
                        200,
                        Html.escape(asset.name()) + ": grades by day" + generated,
                        reading,
                        List.of(
                                new Figure.Key("dot " + Figure.colour(i), "TM grade, short term"),
                                new Figure.Key("line dash plain", "fundamental grade, long term")),
                        "how a grade is made: it is the service's opinion, and whether it has foretold anything is the"
                                + " question of the section above. A day without a grade has no dot.",
                        "Dot chart of the grades of " + asset.name() + " by day, 0 to 100. "
                                + Format.count(grades.size()) + " days have a TM grade.",
                        Figure.byDay(i))
                .html();
    }

    /** Returns the grades that are there, by day. */
    static NavigableMap<LocalDate, BigDecimal> byDay(Asset asset, Function<TradingSignal, @Nullable BigDecimal> grade) {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        asset.signals().forEach((day, row) -> {
            BigDecimal value = grade.apply(row);
            if (value != null) {
                days.put(day, value);
            }
        });
        return days;
    }

    private String now() {
        List<Asset> assets = findings.assets();
        StringBuilder rows = new StringBuilder();
        for (Line line : LINES) {
            rows.append(Html.row(line.name(), assets.stream().map(line::of).toArray()))
                    .append("<tr class=\"meaning\"><td colspan=\"")
                    .append(assets.size() + 1)
                    .append("\">")
                    .append(Html.escape(line.meaning()))
                    .append("</td></tr>\n");
        }
        String[] head = Stream.concat(Stream.of("Grade"), assets.stream().map(Asset::name))
                .toArray(String[]::new);
        return "<div class=\"grades\">"
                + Html.table("Current grades" + generated, "Current grades", false, Html.head(head), rows.toString())
                + "</div>";
    }

    private static @Nullable String change(TmGrade grade) {
        BigDecimal percent = grade.changePercent24h();
        return percent == null ? null : percent.toPlainString() + "%";
    }

    /** A kind of grade; the texts are not escaped. */
    private record Line(String name, String meaning, Function<TmGrade, @Nullable Object> value) {

        @Nullable
        Object of(Asset asset) {
            TmGrade grade = asset.grade();
            return grade == null ? null : value.apply(grade);
        }
    }
}
