package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.core.client.RetryPolicy;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs the program as main does, and keeps what it says. */
final class Runs {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST = LocalDate.of(2023, 3, 31);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path file;
    private final boolean terminal;

    Runs(Path folder, boolean terminal) {
        this.file = folder.resolve("report.html");
        this.terminal = terminal;
    }

    /** Runs on sample data. */
    int sample(String... arguments) {
        return run(Source::sample, arguments);
    }

    int run(Function<Options, Source> sources, String... arguments) {
        return new Report(sources, stream(out), stream(err), terminal).run(with(arguments));
    }

    /** Runs on a service as if it were the real one, over its days. */
    int live(FakeTokenMetrics service, String key, String... arguments) {
        return live(service.url().toString(), key, arguments);
    }

    int live(String url, String key, String... arguments) {
        TokenMetrics client = TokenMetrics.builder()
                .baseUrl(url)
                .apiKey(key)
                .client(settings -> settings.rateLimit(RateLimit.none()).retry(RetryPolicy.none()))
                .build();
        String[] days = {"--since", FIRST.toString(), "--until", LAST.toString()};
        return run(options -> Source.live(client, options), concat(days, arguments));
    }

    private String[] with(String... arguments) {
        return concat(arguments, "--out", file.toString());
    }

    private static String[] concat(String[] some, String... others) {
        String[] all = new String[some.length + others.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    Path file() {
        return file;
    }

    String page() throws IOException {
        return Files.readString(file);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
