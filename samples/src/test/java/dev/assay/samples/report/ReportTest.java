package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.Candle;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 3, 31);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsEveryDayOnce() throws IOException {
        int code = run("--sample", "--since", "2023-01-01", "--until", "2023-03-31");

        assertThat(code).isZero();
        assertThat(days(page(), "Bitcoin by day"))
                .containsExactlyElementsOf(FIRST.datesUntil(LAST.plusDays(1))
                        .map(LocalDate::toString)
                        .toList());
        assertThat(text(out)).contains("90 days", "366 in 7 requests", "Missing days  0");
    }

    @Test
    void readsTheWholeSampleRange() throws IOException {
        int code = run("--sample");

        assertThat(code).isZero();
        assertThat(days(page(), "Ethereum by day")).hasSize(1461).doesNotHaveDuplicates();
        assertThat(text(out)).contains("at most 63 requests", "5,850 in 63 requests", "Missing days  0");
    }

    @Test
    void theLastLineIsThePathOfTheReport() {
        run("--sample", "--since", "2023-12-01");

        assertThat(text(out).strip()).endsWith(file().toString());
    }

    @Test
    void marksSampleDataAtEachTitleAndTable() throws IOException {
        run("--sample", "--since", "2023-12-01");

        String page = page();
        assertThat(page).contains("<aside class=\"banner\"").contains("(sample data)</title>");
        assertThat(matches(page, "<h3>.*?</h3>")).hasSize(7).allMatch(title -> title.contains("class=\"mark\""));
        assertThat(matches(page, "<caption>.*?</caption>"))
                .hasSize(5)
                .allMatch(title -> title.contains("class=\"mark\""));
    }

    @Test
    void saysWhichSampleDataIsGenerated() throws IOException {
        run("--sample", "--since", "2023-12-01");

        assertThat(matches(page(), "[^>]*<span class=\"mark\">generated, means nothing</span>"))
                .hasSize(3)
                .allMatch(title -> title.contains("grade"));
        assertThat(page()).contains("real: daily", "2019-12-31", "<th scope=\"col\">Signal (generated)</th>");
    }

    @Test
    void saysWhatEachGradeIs() throws IOException {
        run("--sample", "--since", "2023-12-01");

        String page = page();
        String grades = page.substring(page.indexOf("aria-label=\"Current grades\""));
        assertThat(matches(
                        grades.substring(0, grades.indexOf("</table>")),
                        "[^>]+</th>.*\\R<tr class=\"meaning\"><td colspan=\"3\">.{20,}</td>"))
                .hasSize(5)
                .anyMatch(line -> line.startsWith("Quant grade"))
                .anyMatch(line -> line.startsWith("Momentum"));
    }

    @Test
    void doesNotCallLiveDataSampleData() throws IOException {
        try (FakeTokenMetrics service =
                FakeTokenMetrics.builder().days(FIRST, LAST).start()) {
            int code = live(service, FakeTokenMetrics.API_KEY);

            assertThat(code).isZero();
            assertThat(page()).doesNotContainIgnoringCase("sample data").doesNotContain("generated");
            assertThat(text(out)).contains("one credit each").doesNotContain("sample");
        }
    }

    @Test
    void saysHowManyRequestsItTookRetriesIncluded() throws IOException {
        try (FakeTokenMetrics service =
                FakeTokenMetrics.builder().days(FIRST, LAST).start()) {
            service.faults().on("price").once(Fault.status(503));

            live(service, FakeTokenMetrics.API_KEY);

            assertThat(text(out)).contains("in " + service.requestCount() + " requests");
        }
    }

    @Test
    void namesMissingDays() throws IOException {
        try (FakeTokenMetrics service = FakeTokenMetrics.builder()
                .days(FIRST, LAST)
                .prices(3375, Map.of(FIRST, flat("10"), LAST, flat("5")))
                .start()) {
            live(service, FakeTokenMetrics.API_KEY);

            // The days between, of prices and of signals.
            assertThat(text(out)).contains("Missing days  176");
            assertThat(page()).contains("88: 2023-01-02 to 2023-03-30").contains("-50.0%");
        }
    }

    @Test
    void escapesWhatTheServiceSends() throws IOException {
        try (FakeTokenMetrics service =
                FakeTokenMetrics.builder().days(FIRST, LAST).start()) {
            service.faults().on("tokens").once(Fault.columnValue("token_name", "\"</script><img onerror=x>\""));

            live(service, FakeTokenMetrics.API_KEY);

            assertThat(page())
                    .doesNotContain("<img")
                    .contains("&lt;/script&gt;&lt;img onerror=x&gt;")
                    .contains("\\u003c/script\\u003e\\u003cimg onerror=x\\u003e");
        }
    }

    @Test
    void failsWithTheServicesMessage() {
        try (FakeTokenMetrics service =
                FakeTokenMetrics.builder().days(FIRST, LAST).start()) {
            int code = live(service, "wrong");

            assertThat(code).isEqualTo(1);
            assertThat(text(err)).startsWith("AuthenticationException: ");
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void refusesWrongArgumentsBeforeAnyTraffic() {
        int code = run("--until", "soon");

        assertThat(code).isEqualTo(2);
        assertThat(text(err)).contains("--until: not a day").contains("--help");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void helpListsTheArguments() {
        int code = run("--help");

        assertThat(code).isZero();
        assertThat(text(out)).contains("--out", "--since", "--until", "--sample", "Exit codes");
    }

    @Test
    void loadsNothing() throws IOException {
        run("--sample", "--since", "2023-12-01");

        assertThat(page()).doesNotContain("{{", " src=", "<link", "@import", "url(");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--out";
        all[arguments.length + 1] = file().toString();
        return new Report(Source::sample, stream(out), stream(err)).run(all);
    }

    private int live(FakeTokenMetrics service, String key) {
        TokenMetrics client = TokenMetrics.builder()
                .baseUrl(service.url().toString())
                .apiKey(key)
                .client(settings -> settings.rateLimit(RateLimit.none()))
                .build();
        return new Report(options -> Source.live(client, options), stream(out), stream(err))
                .run("--since", FIRST.toString(), "--until", LAST.toString(), "--out", file().toString());
    }

    private Path file() {
        return folder.resolve("report.html");
    }

    private String page() throws IOException {
        return Files.readString(file());
    }

    private static List<String> days(String page, String table) {
        String rows = page.substring(page.indexOf("aria-label=\"" + table + "\""));
        return matches(rows.substring(0, rows.indexOf("</table>")), "(?<=scope=\"row\">)[-0-9]+");
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Candle flat(String price) {
        return Candle.flat(new BigDecimal(price));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
