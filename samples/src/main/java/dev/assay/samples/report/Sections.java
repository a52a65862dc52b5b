package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of the page that are text and tables. */
final class Sections {

    private static final int GAPS_NAMED = 12;

    private final Findings findings;

    Sections(Findings findings) {
        this.findings = findings;
    }

    /** Returns the mark of sample data, or nothing for live data. */
    String mark() {
        return findings.sample() ? " <span class=\"mark\">sample data</span>" : "";
    }

    /** Returns the mark of what is generated, or nothing for live data. */
    String generated() {
        return findings.sample() ? " <span class=\"mark\">generated, means nothing</span>" : "";
    }

    String banner() {
        if (!findings.sample()) {
            return "";
        }
        return """
                <aside class="banner" aria-label="Sample data"><p><strong>Sample data.</strong> The closes are real: daily
                prices, from a set that reaches from %s to %s. Signals and grades are generated and mean nothing. A fake
                Token Metrics server on this machine served all of it. With <code>TOKEN_METRICS_API_KEY</code> set, the
                same program asks the service.</p></aside>
                """.formatted(day(SamplePrices.FIRST_DAY), day(SamplePrices.LAST_DAY));
    }

    String tiles() {
        int missing = findings.missing();
        long days = findings.days().size();
        return "<dl class=\"tiles\">"
                + tile("", "Days asked", Format.count(days), day(findings.since()) + " to " + day(findings.until()))
                + tile(
                        "",
                        "Rows served",
                        Format.count(findings.rows()),
                        "in " + findings.costs().size() + " lists")
                + tile(
                        missing == 0 ? " good" : " bad",
                        "Missing days",
                        Format.count(missing),
                        missing == 0 ? "every day came once" : "named below")
                + tile("", "Requests made", Format.count(findings.requests()), "retries included")
                + "</dl>";
    }

    // Not broken at its hyphens.
    static String day(LocalDate day) {
        return "<span class=\"day\">" + day + "</span>";
    }

    /** Returns a figure; the text below it is HTML. */
    private static String tile(String kind, String name, String value, String text) {
        return "<div class=\"tile" + kind + "\"><dt>" + Html.escape(name) + "</dt><dd class=\"big\">"
                + Html.escape(value) + "</dd><dd class=\"small\">" + text + "</dd></div>";
    }

    String coverage() {
        StringBuilder rows = new StringBuilder();
        for (Asset asset : findings.assets()) {
            for (Coverage coverage : asset.coverage()) {
                rows.append(Html.row(
                        asset.symbol() + ", " + coverage.list(),
                        Format.count(coverage.asked()),
                        Format.count(coverage.rows()),
                        Format.count(coverage.days()),
                        Format.count(coverage.repeated()),
                        Format.count(coverage.empty()),
                        missing(coverage)));
            }
        }
        return Html.table(
                "Days by list" + mark(),
                "Days by list",
                false,
                Html.head(
                        "List",
                        "Days asked",
                        "Rows",
                        "Days served",
                        "Rows that repeat a day",
                        "Without value",
                        "Missing"),
                rows.toString());
    }

    private static String missing(Coverage coverage) {
        List<String> gaps = coverage.gaps();
        if (gaps.isEmpty()) {
            return "none";
        }
        String named = String.join(", ", gaps.subList(0, Math.min(GAPS_NAMED, gaps.size())));
        return coverage.missing().size() + ": " + named
                + (gaps.size() > GAPS_NAMED ? " and " + (gaps.size() - GAPS_NAMED) + " more gaps" : "");
    }

    String costs() {
        StringBuilder rows = new StringBuilder();
        for (Cost cost : findings.costs()) {
            rows.append(Html.row(
                    cost.list(), Format.count(cost.pages()), Format.count(cost.requests()), Format.count(cost.rows())));
        }
        return Html.table(
                "Requests by list" + mark(),
                "Requests by list",
                false,
                Html.head("List", "Pages", "Requests", "Rows"),
                rows.toString());
    }

    String assets() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            html.append(card(findings.assets().get(i), i % 2 == 0 ? "first" : "second"));
        }
        return html.toString();
    }

    private String card(Asset asset, String kind) {
        Map.@Nullable Entry<LocalDate, BigDecimal> last = asset.closes().lastEntry();
        Drawdown drawdown = asset.drawdown();
        TmGrade grade = asset.grade();
        return "<article class=\"asset " + kind + "\"><h3>" + Html.escape(asset.name()) + " <span class=\"symbol\">"
                + Html.escape(asset.symbol()) + "</span>" + mark() + "</h3><p class=\"price\">"
                + (last == null
                        ? "no close"
                        : "$" + Html.escape(Format.usd(last.getValue())) + " <small class=\"day\">close of "
                                + last.getKey() + "</small>")
                + "</p><dl>"
                + item("Current price", asset.price() == null ? Format.NONE : "$" + Format.usd(asset.price()))
                + item("Drawdown on that day", Format.percent(drawdown.last()))
                + item("Deepest drawdown", Format.percent(drawdown.value()))
                + item("from the peak of", drawdown.peak())
                + item("to the low of", drawdown.deepest())
                + item(inSample("TM grade"), grade == null ? null : grade.tmGrade())
                + "</dl></article>";
    }

    private String inSample(String name) {
        return findings.sample() ? name + " (generated)" : name;
    }

    private static String item(String name, @Nullable Object value) {
        return "<dt>" + Html.escape(name) + "</dt><dd>" + Html.escape(value) + "</dd>";
    }

    String tables() {
        return findings.assets().stream().map(this::table).collect(Collectors.joining());
    }

    private String table(Asset asset) {
        Drawdown drawdown = asset.drawdown();
        StringBuilder rows = new StringBuilder();
        for (LocalDate day : findings.days()) {
            TradingSignal signal = asset.signals().get(day);
            rows.append(Html.row(
                    day,
                    Format.usd(asset.closes().get(day)),
                    Format.percent(drawdown.days().get(day)),
                    signal == null ? null : word(signal.signal()),
                    signal == null ? null : signal.tmGrade()));
        }
        String name = asset.name() + " by day";
        return "<details><summary>" + Html.escape(name) + mark() + "</summary>"
                + Html.table(
                        Html.escape(name) + mark(),
                        name,
                        true,
                        Html.head("Day", "Close, USD", "Drawdown", inSample("Signal"), inSample("TM grade")),
                        rows.toString())
                + "</details>";
    }

    private static @Nullable String word(@Nullable Signal signal) {
        if (signal == null) {
            return null;
        }
        return signal.known()
                .map(known -> switch (known) {
                    case BULLISH -> "bullish";
                    case NEUTRAL -> "neutral";
                    case BEARISH -> "bearish";
                })
                .orElseGet(signal::toString);
    }

    String notes() {
        String source = findings.sample()
                ? "Closes: Blockchain-Technology-Lab/tokenomics-decentralization at d854a8d, MIT licence. Signals and grades:"
                        + " generated, they mean nothing."
                : "Prices, signals and grades: Token Metrics.";
        return "<p>" + Html.escape(source) + " Days are UTC. Charts: uPlot 1.6.32, MIT licence. Made "
                + findings.made().truncatedTo(ChronoUnit.SECONDS) + ". Not investment advice.</p>";
    }
}
