package dev.assay.samples.doctor;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.core.http.Headers;
import dev.assay.core.time.TimeSource;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Settles what the documents of Token Metrics leave open, with the key in {@code TOKEN_METRICS_API_KEY} and at most 15
 * credits; without a key it asks a fake server, which shows what the report looks like and nothing about the service.
 * The key is never printed, so that the report can be sent to others.
 */
public final class Doctor {

    private static final Duration SKEWED = Duration.ofSeconds(30);

    private Doctor() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        String key = System.getProperty("assay.tokenmetrics.key", System.getenv("TOKEN_METRICS_API_KEY"));
        LocalDate yesterday =
                LocalDate.ofInstant(TimeSource.system().now(), ZoneOffset.UTC).minusDays(1);
        if (key == null || key.isBlank()) {
            try (FakeTokenMetrics fake = FakeTokenMetrics.builder()
                            .days(yesterday.minusDays(90), yesterday)
                            .start();
                    TokenMetrics client = TokenMetrics.builder()
                            .baseUrl(fake.url().toString())
                            .apiKey(FakeTokenMetrics.API_KEY)
                            .build()) {
                System.out.println(
                        "No TOKEN_METRICS_API_KEY: a fake server answers, and nothing below is about the service.");
                examine(client, yesterday);
            }
            return;
        }
        try (TokenMetrics client = TokenMetrics.fromEnv()) {
            examine(client, yesterday);
        }
    }

    private static void examine(TokenMetrics client, LocalDate day) {
        Probe probe = new Probe(client);
        List<Finding> findings = new Questions(probe, day).ask();
        for (Finding finding : findings) {
            line(finding.question(), finding.answer());
        }
        line("Clock", probe.skew().map(Doctor::clock).orElse("the server tells no time"));
        line("Limits told", limits(probe.lastHeaders()));
        line("Credits", "at most " + probe.spent() + " used, of " + Probe.MOST_CREDITS + " allowed");
        System.out.println();
        System.out.println("Settings: TokenMetrics.builder()");
        findings.stream()
                .map(Finding::setting)
                .filter(setting -> !setting.isEmpty())
                .forEach(setting -> System.out.println("    ." + setting));
    }

    private static String clock(Duration skew) {
        String seconds =
                Math.abs(skew.toSeconds()) + " s " + (skew.isNegative() ? "behind" : "ahead of") + " this machine";
        return skew.abs().compareTo(SKEWED) > 0
                ? "the server is " + seconds + ": set one of them right"
                : "agrees, the server is " + seconds;
    }

    private static String limits(Headers headers) {
        StringBuilder limits = new StringBuilder();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("ratelimit") || lower.contains("rate-limit") || lower.equals("retry-after")) {
                limits.append(limits.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(": ")
                        .append(value);
            }
        });
        return limits.isEmpty() ? "none in headers" : limits.toString();
    }

    private static void line(String question, @Nullable String answer) {
        System.out.printf(Locale.ROOT, "%-42s %s%n", question, answer);
    }
}
