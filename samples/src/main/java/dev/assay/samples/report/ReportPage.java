package dev.assay.samples.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report as one HTML file that loads nothing else. */
final class ReportPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReportPage() {}

    static String of(Findings findings) {
        Map<String, String> parts = new LinkedHashMap<>();
        head(parts, findings);
        Completeness completeness = new Completeness(findings);
        parts.put("banner", completeness.banner());
        parts.put("tiles", completeness.tiles());
        parts.put("coverageOpen", findings.missing() > 0 ? " open" : "");
        parts.put("coverage", completeness.coverage());
        parts.put("costs", completeness.costs());
        RiskSection risk = new RiskSection(findings);
        parts.put("assets", new Cards(findings).html());
        parts.put("signals", new SignalSection(findings).html());
        parts.put("grades", new GradeSection(findings).html());
        parts.put("drawdown", new DrawdownSection(findings).html());
        parts.put("distribution", risk.distribution());
        parts.put("rolling", risk.volatility() + risk.correlation());
        parts.put("quant", new QuantSection(findings).html());
        parts.put("tables", new DataSection(findings).html());
        parts.put("notes", notes(findings));
        parts.put("json", ChartData.of(findings).toString());
        parts.put("css", Resources.chartLibrary("uPlot.min.css") + "\n" + Resources.text("page.css"));
        parts.put("dark", Resources.text("dark.css"));
        parts.put("uplot", Resources.chartLibrary("uPlot.iife.min.js"));
        parts.put("js", Resources.text("page.js"));
        return filled(Resources.text("page.html"), parts);
    }

    private static void head(Map<String, String> parts, Findings findings) {
        String names = Html.escape(findings.names());
        parts.put(
                "title",
                names + ", " + findings.since() + " to " + findings.until()
                        + (findings.sample() ? " (sample data)" : ""));
        parts.put("heading", names + Html.mark(findings.sample()));
        parts.put(
                "range",
                "Daily prices, signals and grades from " + Html.day(findings.since()) + " to "
                        + Html.day(findings.until()) + ", UTC");
        parts.put(
                "source",
                "Source: " + Html.escape(findings.service()) + ". Made " + MADE.format(findings.made()) + " UTC.");
    }

    private static String notes(Findings findings) {
        String source = findings.sample()
                ? "Closes: Blockchain-Technology-Lab/tokenomics-decentralization at d854a8d, MIT licence. Signals, grades and"
                        + " served quantmetrics: generated, they mean nothing."
                : "Prices, signals, grades and served quantmetrics: Token Metrics.";
        return "<p>" + Html.escape(source)
                + " Statistics: assay-metrics. Charts: uPlot, MIT licence. Days are UTC. What"
                + " signals returned in the past says nothing certain about what they will return. Not investment"
                + " advice.</p>";
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
