package dev.assay.samples.holders;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.concentration.ConcentrationMetrics;
import dev.assay.metrics.concentration.ConcentrationProfile;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.LeftOut;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Lorenz curve with the figures beside it, as one HTML file that loads nothing else. */
final class LorenzPage {

    private static final String CSS = """
            :root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --line: #dfe3e8; --text: #17202b;
              --muted: #56616f; --curve: #1f5fbf; --fill: rgba(31, 95, 191, .14); --mark: #7a5200; --mark-page: #fdf1d3; }
            @media (prefers-color-scheme: dark) { :root { --page: #10151b; --card: #181f27; --line: #2c3641;
              --text: #e7ecf2; --muted: #9fabb9; --curve: #7fb2ff; --fill: rgba(127, 178, 255, .16); --mark: #f5d58b;
              --mark-page: #2f2814; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 1040px; padding: 24px clamp(14px, 3vw, 32px) 48px; background: var(--page);
              color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
            h1 { margin: 0 0 8px; line-height: 1.2; } p { margin: 0 0 12px; } small, figcaption { color: var(--muted); }
            .sample { padding: 8px 14px; border-radius: 8px; background: var(--mark-page); color: var(--mark); }
            main { display: grid; gap: 20px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); }
            figure, section { margin: 0; padding: 16px; border: 1px solid var(--line); border-radius: 12px;
              background: var(--card); }
            section { align-self: start; } svg { display: block; width: 100%; height: auto; }
            svg text { fill: var(--muted); font: 13px system-ui, sans-serif; }
            .grid { stroke: var(--line); } .equal { stroke: var(--muted); stroke-dasharray: 5 5; }
            .gap { fill: var(--fill); } .curve { fill: none; stroke: var(--curve); stroke-width: 2.5; }
            caption { padding-bottom: 6px; font-weight: 600; text-align: left; }
            table { width: 100%; border-collapse: collapse; } th { text-align: left; font-weight: 400; }
            td { text-align: right; font-variant-numeric: tabular-nums; } tr + tr > * { border-top: 1px solid var(--line); }
            th, td { padding: 5px 0; }
            """;

    private LorenzPage() {}

    static String of(ConcentrationProfile profile) {
        Distribution holders = profile.distribution();
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Holders of a token (sample data)</title>
                <style>
                %s</style></head><body>
                <h1>Holders of a token</h1>
                <p class="sample">Sample data: these holders are generated, of no real token.</p>
                <p>%,d holders with %,.0f tokens. <small>%s</small></p>
                <main><figure>
                %s<figcaption>The smallest holders first. Were all equal, the curve would be the dashed line; the Gini coefficient
                is the shaded area as a part of the triangle below that line.</figcaption></figure>
                <section><table><caption>How concentrated they are</caption>
                %s</table></section></main>
                </body></html>
                """,
                CSS,
                holders.size(),
                holders.total(),
                leftOut(holders),
                LorenzSvg.of(profile),
                rows(profile));
    }

    private static String leftOut(Distribution holders) {
        if (holders.leftOut().isEmpty()) {
            return "Nobody is left out.";
        }
        return holders.leftOut().stream()
                .map(LorenzPage::text)
                .collect(Collectors.joining("; ", "Left out, by rule: ", "."));
    }

    private static String text(LeftOut each) {
        return String.format(
                Locale.ROOT, "%s (%,d with %,.0f tokens)", escaped(each.rule()), each.entities(), each.amount());
    }

    private static String rows(ConcentrationProfile profile) {
        Distribution holders = profile.distribution();
        List<String> rows = List.of(
                row("Gini coefficient", "%.3f", profile.get(ConcentrationMetrics.GINI)),
                row("Nakamoto coefficient (more than half)", "%,.0f", Concentration.nakamoto(holders)),
                row("Effective number of holders", "%,.0f", profile.get(ConcentrationMetrics.EFFECTIVE_ENTITIES)),
                row("Herfindahl-Hirschman index, of 10,000", "%.1f", profile.get(ConcentrationMetrics.HHI)),
                row("Share of the largest", "%.4f", profile.get(ConcentrationMetrics.MAX_POWER_RATIO)),
                row("Share of the 10 largest", "%.4f", Concentration.concentrationRatio(holders, 10)),
                row("Share of the largest 1 %", "%.4f", Concentration.concentrationRatioOfPercent(holders, 1)),
                row("Normalized entropy", "%.3f", profile.get(ConcentrationMetrics.NORMALIZED_ENTROPY)),
                row("Theil T index, nats", "%.3f", profile.get(ConcentrationMetrics.THEIL_T)),
                row("Hoover index", "%.3f", profile.get(ConcentrationMetrics.HOOVER)));
        return String.join("", rows);
    }

    private static String row(String name, String format, Measurement measurement) {
        String value = measurement.isDefined()
                ? String.format(Locale.ROOT, format, measurement.value())
                : "undefined: " + measurement.reason().orElseThrow();
        return "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + value + "</td></tr>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
