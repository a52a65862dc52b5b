package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The current grades: a row for each, with what it is, and a column for each token. */
final class GradeTable {

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
                    GradeTable::change),
            new Line("Quant grade", "Token Metrics' score by quantitative analysis, 0 to 100.", TmGrade::quantGrade),
            new Line(
                    "Momentum",
                    "How the TM grade moves, in the service's words, from Momentum Crashing to Momentum Surging.",
                    TmGrade::momentum));

    private GradeTable() {}

    /**
     * Returns the table.
     *
     * @param mark HTML that stands behind its title
     */
    static String of(List<Asset> assets, String mark) {
        StringBuilder rows = new StringBuilder();
        for (Line line : LINES) {
            rows.append(Html.row(line.name(), assets.stream().map(line::of).toArray()))
                    .append("<tr class=\"meaning\"><td colspan=\"" + (assets.size() + 1) + "\">")
                    .append(Html.escape(line.meaning()))
                    .append("</td></tr>\n");
        }
        String[] head = Stream.concat(Stream.of("Grade"), assets.stream().map(Asset::name))
                .toArray(String[]::new);
        return "<div class=\"grades\">"
                + Html.table("Current grades" + mark, "Current grades", false, Html.head(head), rows.toString())
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
