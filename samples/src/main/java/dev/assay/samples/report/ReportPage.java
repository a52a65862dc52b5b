package dev.assay.samples.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The report as one HTML file that loads nothing else. */
final class ReportPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private ReportPage() {}

    static String of(Findings findings) {
        Map<String, String> parts = new LinkedHashMap<>();
        String names = findings.assets().stream().map(Asset::name).collect(Collectors.joining(" and "));
        Sections sections = new Sections(findings);
        parts.put(
                "title",
                Html.escape(names + ", " + findings.since() + " to " + findings.until()
                        + (findings.sample() ? " (sample data)" : "")));
        parts.put("heading", Html.escape(names) + sections.mark());
        parts.put(
                "range",
                "Daily prices, signals and grades, " + Sections.day(findings.since()) + " to "
                        + Sections.day(findings.until()));
        parts.put("banner", sections.banner());
        parts.put("tiles", sections.tiles());
        parts.put("coverageOpen", findings.missing() > 0 ? " open" : "");
        parts.put("coverage", sections.coverage());
        parts.put("costs", sections.costs());
        parts.put("assets", sections.assets());
        Charts charts = new Charts(findings, sections.mark(), sections.generated());
        parts.put("prices", charts.prices());
        parts.put("drawdown", charts.drawdown());
        parts.put("grades", GradeTable.of(findings.assets(), sections.generated()) + charts.grades());
        parts.put("tables", sections.tables());
        parts.put("notes", sections.notes());
        parts.put("json", ChartData.of(findings));
        parts.put("css", Resources.text("uplot.css") + "\n" + Resources.text("page.css"));
        parts.put("uplot", Resources.text("uplot.js"));
        parts.put("js", Resources.text("page.js"));
        return filled(Resources.text("page.html"), parts);
    }

    // In one pass: what is filled in is not searched for places.
    private static String filled(String template, Map<String, String> parts) {
        return PLACE.matcher(template).replaceAll(place -> {
            String part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalStateException("nothing for " + place.group());
            }
            return Matcher.quoteReplacement(part);
        });
    }
}
