package dev.assay.samples.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report in a few lines for the terminal. */
final class Summary {

    private Summary() {}

    static String of(Findings findings, Path file) {
        StringBuilder text = new StringBuilder();
        line(text, "Data", findings.sample() ? "sample data: real closes, generated signals and grades" : "live");
        line(
                text,
                "Range",
                findings.since() + " to " + findings.until() + ", "
                        + findings.days().size() + " days");
        line(text, "Rows", Format.count(findings.rows()) + " in " + Format.count(findings.requests()) + " requests");
        line(text, "Missing days", Format.count(findings.missing()));
        for (Asset asset : findings.assets()) {
            line(text, asset.name(), asset(asset));
        }
        line(text, "Report", file.toAbsolutePath().normalize().toString());
        return text.toString();
    }

    private static String asset(Asset asset) {
        Map.@Nullable Entry<LocalDate, BigDecimal> last = asset.closes().lastEntry();
        if (last == null) {
            return "no close";
        }
        Drawdown drawdown = asset.drawdown();
        return Format.usd(last.getValue()) + " USD on " + last.getKey() + ", drawdown "
                + Format.percent(drawdown.last()) + ", deepest " + Format.percent(drawdown.value()) + " on "
                + drawdown.deepest();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-14s%s%n", name, value));
    }
}
