package dev.assay.samples.report;

import dev.assay.metrics.signal.Evaluation;
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
        line(text, "Data", findings.sample() ? "sample data: real closes, the rest is generated" : "live");
        line(
                text,
                "Range",
                findings.since() + " to " + findings.until() + ", "
                        + findings.days().size() + " days");
        line(text, "Rows", Format.count(findings.rows()) + " in " + Format.count(findings.requests()) + " requests");
        line(text, "Missing days", Format.count(findings.missing()));
        for (int i = 0; i < findings.assets().size(); i++) {
            line(
                    text,
                    findings.assets().get(i).name(),
                    token(findings.assets().get(i), findings.studies().get(i)));
        }
        line(text, "Report", file.toAbsolutePath().normalize().toString());
        return text.toString();
    }

    private static String token(Asset asset, Study study) {
        Map.@Nullable Entry<LocalDate, BigDecimal> last = asset.closes().lastEntry();
        if (last == null) {
            return "no close";
        }
        Evaluation following = study.following();
        return Format.usd(last.getValue()) + " USD on " + last.getKey() + "; signals "
                + Format.value(following.netReturn()) + ", holding " + Format.value(following.holdingReturn())
                + ", deepest " + Format.value(study.maxDrawdown());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-14s%s%n", name, value));
    }
}
