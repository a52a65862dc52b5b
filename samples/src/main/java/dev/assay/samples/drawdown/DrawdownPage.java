package dev.assay.samples.drawdown;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Drawdown;
import dev.assay.samples.drawdown.DrawdownSample.Figures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drawdown chart with the figures below it, as one HTML file that loads nothing else. */
final class DrawdownPage {

    private static final int SHOWN = 5;

    private static final String CSS = """
            :root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --line: #dfe3e8; --text: #17202b;
              --muted: #56616f; --curve: #b3261e; --fill: rgba(179, 38, 30, .18); --band: rgba(31, 95, 191, .12);
              --note: #1f5fbf; --mark: #7a5200; --mark-page: #fdf1d3; }
            @media (prefers-color-scheme: dark) { :root { --page: #10151b; --card: #181f27; --line: #2c3641;
              --text: #e7ecf2; --muted: #9fabb9; --curve: #ff9b8f; --fill: rgba(255, 155, 143, .2);
              --band: rgba(127, 178, 255, .16); --note: #7fb2ff; --mark: #f5d58b; --mark-page: #2f2814; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 1040px; padding: 24px clamp(14px, 3vw, 32px) 48px; background: var(--page);
              color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
            h1 { margin: 0 0 8px; line-height: 1.2; } caption { position: sticky; left: 0; max-width: calc(100vw - 62px); padding: 0 0 8px; font-size: 1.1rem; font-weight: 700; text-align: left; } p { margin: 0 0 12px; }
            small, figcaption { color: var(--muted); }
            .sample { padding: 8px 14px; border-radius: 8px; background: var(--mark-page); color: var(--mark); }
            figure, section { margin: 0 0 20px; padding: 16px; border: 1px solid var(--line); border-radius: 12px;
              background: var(--card); }
            .scroll { overflow-x: auto; } svg { display: block; width: 100%; min-width: 600px; height: auto; }
            svg text { fill: var(--muted); font: 13px system-ui, sans-serif; } svg .note { fill: var(--note); }
            .grid, .zero { stroke: var(--line); } .zero { stroke: var(--muted); } .longest { fill: var(--band); }
            .water { fill: var(--fill); } .curve { fill: none; stroke: var(--curve); stroke-width: 1.5; }
            table { width: 100%; border-collapse: collapse; } th { text-align: left; font-weight: 400; }
            td, thead th + th { text-align: right; font-variant-numeric: tabular-nums; } thead th { color: var(--muted); }
            tr + tr > *, tbody tr > * { border-top: 1px solid var(--line); } th, td { padding: 5px 0 5px 10px; }
            th:first-child { padding-left: 0; } section .scroll :is(td, th) { white-space: nowrap; }
            """;

    private DrawdownPage() {}

    static String of(Figures figures) {
        List<Drawdown> longestFirst = figures.longestFirst();
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Drawdowns of an asset (sample data)</title>
                <style>
                %s</style></head><body>
                <h1>Drawdowns of an asset</h1>
                <p class="sample">Sample data: these prices are generated, of no real asset.</p>
                <p>%,d daily closes, from %s on. <small>%s</small></p>
                <main><figure><div class="scroll" tabindex="0" role="group" aria-label="Drawdown chart">
                %s</div><figcaption>How far each close is below the highest one so far. Where the curve touches the line the asset is at its
                peak; all else is time under water. The longest is marked.</figcaption></figure>
                <section><table><caption>Figures</caption><tbody>
                %s</tbody></table></section>
                <section><div class="scroll" tabindex="0" role="group" aria-label="Table">%s</div>
                </section></main>
                </body></html>
                """,
                CSS,
                figures.closes().length,
                figures.first(),
                underWater(figures),
                DrawdownSvg.of(figures, longestFirst),
                figures.measurements().stream().map(DrawdownPage::row).collect(Collectors.joining()),
                table(figures, longestFirst));
    }

    private static String underWater(Figures figures) {
        long below = 0;
        for (int i = 0; i < figures.drawdowns().size(); i++) {
            below += figures.drawdowns().value(i) < 0 ? 1 : 0;
        }
        return String.format(Locale.ROOT, "Below its peak on %,d of them.", below);
    }

    private static String row(Measurement each) {
        String value = each.isDefined()
                ? String.format(Locale.ROOT, format(each), each.value())
                : "undefined: " + each.reason().orElseThrow();
        return "<tr><th scope=\"row\">" + escaped(each.metric().name()) + "</th><td>" + value + "</td></tr>\n";
    }

    private static String format(Measurement each) {
        return switch (each.unit()) {
            case PERIODS -> "%,.0f days";
            default -> "%.3f";
        };
    }

    private static String table(Figures figures, List<Drawdown> longestFirst) {
        if (longestFirst.isEmpty()) {
            return "<p>It was never below its highest price.</p>";
        }
        String head =
                "<table><caption>The longest times under water</caption><thead><tr><th scope=\"col\">Below the peak of</th>"
                        + "<th scope=\"col\">until</th>"
                        + "<th scope=\"col\">days</th><th scope=\"col\">deepest</th><th scope=\"col\">on</th></tr></thead><tbody>\n";
        return longestFirst.stream()
                .limit(SHOWN)
                .map(each -> row(figures, each))
                .collect(Collectors.joining("", head, "</tbody></table>"));
    }

    private static String row(Figures figures, Drawdown fall) {
        return String.format(
                Locale.ROOT,
                "<tr><th scope=\"row\">%s</th><td>%s</td><td>%,d</td><td>\u2212%.1f %%</td><td>%s</td></tr>%n",
                figures.day(fall.peak()),
                fall.open() ? "not ended" : figures.day(fall.end()),
                Math.round(fall.periods()),
                -100 * fall.depth(),
                figures.day(fall.bottom()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
