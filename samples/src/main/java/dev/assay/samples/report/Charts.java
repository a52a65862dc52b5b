package dev.assay.samples.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The places of the charts, with a description for those who do not see them; page.js draws. */
final class Charts {

    private final List<Asset> assets;
    private final Findings findings;
    private final String mark;
    private final String generated;

    /**
     * Creates them.
     *
     * @param mark HTML behind a title
     * @param generated HTML behind the title of what is generated
     */
    Charts(Findings findings, String mark, String generated) {
        this.assets = findings.assets();
        this.findings = findings;
        this.mark = mark;
        this.generated = generated;
    }

    String prices() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(i);
            String label = "Line chart of the daily close of " + asset.name() + " in USD. " + ends(asset)
                    + " Triangles mark days with a bullish or bearish signal.";
            html.append(figure(
                    "price",
                    i,
                    330,
                    Html.escape(asset.name() + " (" + asset.symbol() + "), daily close in USD") + mark,
                    "Triangles: \u25B2 bullish, \u25BC bearish signal of that day"
                            + (findings.sample() ? ", generated." : ".")
                            + " <span class=\"hint\">Drag to zoom, double-click for all.</span>",
                    label));
        }
        return html.toString();
    }

    String drawdown() {
        String deepest = assets.stream()
                .map(asset -> asset.name() + " at most "
                        + Format.percent(asset.drawdown().value()))
                .collect(Collectors.joining(", "));
        return figure(
                "drawdown",
                0,
                260,
                "How far each close is below the highest close so far" + mark,
                "Drawdown = close / highest close from the first day shown to that day \u2212 1. It knows no peak before "
                        + findings.since() + ".",
                "Chart of the drawdown by day: " + deepest + ".");
    }

    String grades() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(i);
            html.append(figure(
                    "grade",
                    i,
                    200,
                    Html.escape(asset.name() + " (" + asset.symbol() + "), TM grade by day") + generated,
                    "0 to 100, higher is better; a day without a grade has no dot.",
                    "Dot chart of the TM grade of " + asset.name() + " by day, 0 to 100."));
        }
        return html.toString();
    }

    private static String ends(Asset asset) {
        if (asset.closes().isEmpty()) {
            return "There is no close.";
        }
        BigDecimal first = asset.closes().firstEntry().getValue();
        BigDecimal last = asset.closes().lastEntry().getValue();
        return "From " + Format.usd(first) + " on " + asset.closes().firstKey() + " to " + Format.usd(last) + " on "
                + asset.closes().lastKey() + ".";
    }

    /** Returns a chart's place; title and text are HTML, the label is escaped here. */
    private String figure(String chart, int token, int height, String title, String text, String label) {
        return """
                <figure><figcaption><h3>%s</h3><p>%s</p></figcaption>
                <div class="plot" data-chart="%s" data-token="%d" data-label="%s" style="--height:%dpx"></div></figure>
                """.formatted(title, text, chart, token, Html.escape(label), height + 30);
    }
}
