package dev.assay.samples.retention;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Unit;
import dev.assay.samples.retention.RetentionSample.Figures;
import java.util.Locale;
import java.util.stream.Collectors;

/** A heat map of cohorts with the figures below it, as one HTML file that loads nothing else. */
final class HeatMapPage {

    private static final String CSS = """
            :root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --line: #dfe3e8; --text: #17202b;
              --muted: #56616f; --cell: #1f5fbf; --mark: #7a5200; --mark-page: #fdf1d3; }
            @media (prefers-color-scheme: dark) { :root { --page: #10151b; --card: #181f27; --line: #2c3641;
              --text: #e7ecf2; --muted: #9fabb9; --cell: #4d86d6; --mark: #f5d58b; --mark-page: #2f2814; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 900px; padding: 24px clamp(14px, 3vw, 32px) 48px; background: var(--page);
              color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
            h1 { margin: 0 0 8px; line-height: 1.2; } p { margin: 0 0 12px; } figcaption { color: var(--muted); }
            .sample { padding: 8px 14px; border-radius: 8px; background: var(--mark-page); color: var(--mark); }
            figure, section { margin: 0 0 20px; padding: 16px; border: 1px solid var(--line); border-radius: 12px;
              background: var(--card); }
            .scroll { overflow-x: auto; } svg { display: block; width: 100%; min-width: 640px; height: auto; }
            svg text { fill: var(--text); font: 13px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
            svg .head, svg .size { fill: var(--muted); } .cell { fill: var(--cell); } .rule { stroke: var(--line); }
            figcaption { margin-top: 10px; }
            caption { padding-bottom: 6px; font-weight: 600; text-align: left; }
            table { width: 100%; border-collapse: collapse; } th { text-align: left; font-weight: 400; }
            td { text-align: right; font-variant-numeric: tabular-nums; } tr + tr > * { border-top: 1px solid var(--line); }
            th, td { padding: 5px 0; }
            """;

    private HeatMapPage() {}

    static String of(Figures figures) {
        return String.format(Locale.ROOT, """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Who comes back (sample data)</title>
                <style>
                %s</style></head><body>
                <h1>Who comes back</h1>
                <p class="sample">Sample data: these users are generated, of no real project.</p>
                <main><figure><div class="scroll" tabindex="0" role="region" aria-label="Heat map">
                %s</div><figcaption>Each row is a cohort: the addresses that were first active in that week. A cell says which part
                of them was active so many weeks later; it may rise again. A week that has not ended has no cell, so the last
                row is of fewer cohorts the further right it is. Addresses are not people.</figcaption></figure>
                <section><table><caption>Retention in figures</caption>
                %s</table></section></main>
                </body></html>
                """, CSS, HeatMapSvg.of(figures.cohorts()), rows(figures));
    }

    private static String rows(Figures figures) {
        return figures.measurements().stream().map(HeatMapPage::row).collect(Collectors.joining());
    }

    private static String row(Measurement measurement) {
        return "<tr><th scope=\"row\">" + measurement.metric().name() + "</th><td>" + value(measurement)
                + "</td></tr>\n";
    }

    private static String value(Measurement measurement) {
        if (!measurement.isDefined()) {
            return "undefined: " + measurement.reason().orElseThrow();
        }
        if (measurement.unit() == Unit.FRACTION) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * measurement.value());
        }
        return String.format(Locale.ROOT, measurement.unit() == Unit.COUNT ? "%,.0f" : "%.2f", measurement.value());
    }
}
