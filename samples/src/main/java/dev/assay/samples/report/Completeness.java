package dev.assay.samples.report;

import java.util.List;

/** The top of the page: what was asked for and what came. */
final class Completeness {

    private static final int GAPS_NAMED = 12;

    private final Findings findings;
    private final String mark;

    Completeness(Findings findings) {
        this.findings = findings;
        this.mark = Html.mark(findings.sample());
    }

    String banner() {
        if (!findings.sample()) {
            return "";
        }
        return """
                <aside class="banner" aria-label="Sample data"><p><strong>Sample data.</strong> The closes are real: daily
                prices, from a set that reaches from %s to %s. Signals, grades and quantmetrics are generated and mean
                nothing; so does what following them would have returned. A fake Token Metrics server on this machine served
                all of it. With <code>TOKEN_METRICS_API_KEY</code> set, the same program asks the service.</p></aside>
                """.formatted(Html.day(SamplePrices.FIRST_DAY), Html.day(SamplePrices.LAST_DAY));
    }

    String tiles() {
        int missing = findings.missing();
        String credits = findings.sample() ? "one credit each at the service, none here" : "one credit each";
        return "<dl class=\"tiles\">"
                + tile(
                        "",
                        "Days asked",
                        Format.count(findings.days().size()),
                        Html.day(findings.since()) + " to " + Html.day(findings.until()))
                + tile(
                        "",
                        "Rows received",
                        Format.count(findings.rows()),
                        "in " + findings.costs().size() + " lists")
                + tile(
                        missing == 0 ? " good" : " bad",
                        "Missing days",
                        Format.count(missing),
                        missing == 0 ? "every day came, in each list" : "of all lists and tokens, named below")
                + tile("", "Requests", Format.count(findings.requests()), credits + ", retries included")
                + "</dl>";
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
                "Days by token and list" + mark,
                "Days by token and list",
                false,
                Html.head(
                        "List", "Days asked", "Rows", "Days received", "Rows that repeat", "Without value", "Missing"),
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
                "Requests by list" + mark,
                "Requests by list",
                false,
                Html.head("List", "Pages", "Requests = credits", "Rows"),
                rows.toString());
    }
}
