package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.metrics.risk.QuantFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens at a glance. */
final class Cards {

    private final Findings findings;

    Cards(Findings findings) {
        this.findings = findings;
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            html.append(card(findings.assets().get(i), findings.studies().get(i), Figure.colour(i)));
        }
        return html.toString();
    }

    private String card(Asset asset, Study study, String colour) {
        Map.@Nullable Entry<LocalDate, BigDecimal> last = asset.closes().lastEntry();
        TmGrade grade = asset.grade();
        return "<article class=\"asset " + colour + "\"><h3>" + Html.escape(asset.name()) + " <span class=\"symbol\">"
                + Html.escape(asset.symbol()) + "</span>" + Html.mark(findings.sample()) + "</h3><p class=\"price\">"
                + (last == null
                        ? "no close"
                        : "$" + Html.escape(Format.usd(last.getValue())) + " <small class=\"day\">close of "
                                + last.getKey() + "</small>")
                + "</p><dl>"
                + item("Current price", asset.price() == null ? Format.NONE : "$" + Format.usd(asset.price()))
                + item(
                        "Holding returned, on the same days",
                        Format.value(study.following().holdingReturn()))
                + item(
                        generated("Following the signals returned, net"),
                        Format.value(study.following().netReturn()))
                + item("Fell at most below its peak", Format.value(study.maxDrawdown()))
                + item("Volatility, a year", Format.value(QuantFigure.VOLATILITY.of(study.returns(), Study.OPTIONS)))
                + item(generated("TM grade now"), grade == null ? null : grade.tmGrade())
                + "</dl></article>";
    }

    private String generated(String name) {
        return findings.sample() ? name + " (generated)" : name;
    }

    private static String item(String name, @Nullable Object value) {
        return "<dt>" + Html.escape(name) + "</dt><dd>" + Html.escape(value) + "</dd>";
    }
}
