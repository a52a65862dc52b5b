package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.Candle;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final LocalDate FIRST = Runs.FIRST;
    private static final LocalDate LAST = Runs.LAST;

    @TempDir
    private Path folder;

    private Runs runs;

    @BeforeEach
    void begin() {
        runs = new Runs(folder, false);
    }

    private static FakeTokenMetrics service() {
        return FakeTokenMetrics.builder().days(FIRST, LAST).start();
    }

    @Test
    void showsEveryDayOnce() throws IOException {
        int code = runs.sample("--since", "2023-01-01", "--until", "2023-03-31");

        assertThat(code).isZero();
        assertThat(days(runs.page(), "Bitcoin by day"))
                .containsExactlyElementsOf(FIRST.datesUntil(LAST.plusDays(1))
                        .map(LocalDate::toString)
                        .toList());
        assertThat(runs.out()).contains("90 days", "368 in 8 requests", "Missing days  0");
    }

    @Test
    void readsTheWholeSampleRangeIntoAPageOfLessThanAMegabyteAndAHalf() throws IOException {
        int code = runs.sample();

        assertThat(code).isZero();
        assertThat(days(runs.page(), "Ethereum by day")).hasSize(1461).doesNotHaveDuplicates();
        assertThat(runs.err()).contains("at most 64 requests");
        assertThat(runs.out()).contains("5,852 in 64 requests", "Missing days  0");
        assertThat(runs.file())
                .satisfies(file -> assertThat(file.toFile().length()).isLessThan(1_500_000));
    }

    @Test
    void readsEachChartInASentenceAndSaysWhatItHides() throws IOException {
        runs.sample("--since", "2022-01-01");

        List<String> figures = Runs.matches(runs.page(), "(?s)<figure.*?</figure>");
        assertThat(figures)
                .hasSize(13)
                .allMatch(figure -> figure.matches("(?s).*<p class=\"reading\">[^<].{20,}</p>.*"))
                .allMatch(figure -> figure.matches("(?s).*What it hides:</strong> .{20,}"))
                .allMatch(figure -> figure.contains("href=\"#days-") || figure.contains("<details>"));
        assertThat(runs.page())
                .containsPattern(
                        "Bitcoin fell at most <strong>6\\d\\.\\d%</strong> below its peak, on <span class=\"day\">2022-11-09");
    }

    @Test
    void marksTheLongestTimeUnderWater() throws IOException {
        runs.sample("--since", "2020-01-01", "--until", "2021-12-31");

        assertThat(Runs.matches(runs.page(), "(?s)data-chart=\"water\".*?</figure>"))
                .hasSize(2);
        assertThat(runs.page())
                .contains("Bitcoin: days since the last peak")
                .containsPattern("\"longest\":\\{\"from\":\"2021-04-\\d\\d\",\"to\":\"2021-10-\\d\\d\",\"days\":\\d+}")
                .contains("until it was reached again on <span class=\"day\">2021-10-");
    }

    @Test
    void setsWhatIsServedBesideWhatIsComputed() throws IOException {
        runs.sample();

        String quant = runs.page().substring(runs.page().indexOf("id=\"quant\""));
        assertThat(Runs.matches(quant, "<th scope=\"row\">[^<]+</th><td>[^<]+</td><td>[^<]+</td><td>[^<]+</td>"))
                .hasSizeGreaterThanOrEqualTo(28)
                .anyMatch(row -> row.contains(
                        "Annual volatility (volatility)</th><td>66.01%</td><td>54.85%</td><td>53.23%</td>"));
        assertThat(quant).contains("Periods per year", "Risk-free rate", "Window", "Convention");
    }

    @Test
    void marksSampleDataAtEachTitleAndTable() throws IOException {
        runs.sample("--since", "2023-12-01");

        String page = runs.page();
        String marked = page.replaceAll("(?s)<div class=\"(why|quant)\"><h3>.*?</h3>", "");
        assertThat(page).contains("<aside class=\"banner\"").contains("(sample data)</title>");
        assertThat(Runs.matches(marked, "<h3>.*?</h3>"))
                .hasSize(15)
                .allMatch(title -> title.contains("class=\"mark\""));
        assertThat(Runs.matches(marked, "<caption>.*?</caption>"))
                .hasSize(13)
                .allMatch(title -> title.contains("class=\"mark\""));
    }

    @Test
    void saysWhichSampleDataIsGenerated() throws IOException {
        runs.sample("--since", "2023-12-01");

        assertThat(Runs.matches(runs.page(), "[^>]*<span class=\"mark\">generated, means nothing</span>"))
                .hasSize(7)
                .allMatch(title -> title.contains("rade") || title.contains("following the signals"));
        assertThat(runs.page())
                .contains("these signals are generated without a look at any price")
                .contains("real: daily", "2019-12-31", "<th scope=\"col\">Signal (generated)</th>");
    }

    @Test
    void saysWhatEachGradeIs() throws IOException {
        runs.sample("--since", "2023-12-01");

        String page = runs.page();
        String grades = page.substring(page.indexOf("aria-label=\"Current grades\""));
        assertThat(Runs.matches(
                        grades.substring(0, grades.indexOf("</table>")),
                        "[^>]+</th>.*\\R<tr class=\"meaning\"><td colspan=\"3\">.{20,}</td>"))
                .hasSize(5)
                .anyMatch(line -> line.startsWith("Quant grade"))
                .anyMatch(line -> line.startsWith("Momentum"));
    }

    @Test
    void doesNotCallLiveDataSampleData() throws IOException {
        try (FakeTokenMetrics service = service()) {
            int code = runs.live(service, FakeTokenMetrics.API_KEY);

            assertThat(code).isZero();
            assertThat(runs.page()).doesNotContainIgnoringCase("sample data").doesNotContain("generated");
            assertThat(runs.err()).contains("one credit each");
            assertThat(runs.out()).contains("live").doesNotContain("sample");
        }
    }

    @Test
    void takesOtherTokensAndOneAlone() throws IOException {
        try (FakeTokenMetrics service = service()) {
            int code = runs.live(service, FakeTokenMetrics.API_KEY, "--tokens", "3306");

            assertThat(code).isZero();
            assertThat(runs.page())
                    .contains("<h1>Ethereum</h1>")
                    .doesNotContain("Bitcoin", "data-chart=\"correlation\"");
        }
    }

    @Test
    void namesMissingDays() throws IOException {
        try (FakeTokenMetrics service = FakeTokenMetrics.builder()
                .days(FIRST, LAST)
                .prices(3375, Map.of(FIRST, flat("10"), LAST, flat("5")))
                .start()) {
            runs.live(service, FakeTokenMetrics.API_KEY);

            // The days between, of prices and of signals.
            assertThat(runs.out()).contains("Missing days  176");
            assertThat(runs.page()).contains("88: 2023-01-02 to 2023-03-30").contains("-50.0%");
        }
    }

    @Test
    void survivesATokenOfWhichThereIsNothing() throws IOException {
        try (FakeTokenMetrics service = FakeTokenMetrics.builder()
                .days(FIRST, LAST)
                .prices(3375, Map.of(FIRST, flat("10")))
                .start()) {
            runs.live(service, FakeTokenMetrics.API_KEY, "--since", "2023-01-02");

            assertThat(runs.page()).contains("Bitcoin has too few closes for a drawdown", "There is no close.");
        }
    }

    @Test
    void escapesWhatTheServiceSends() throws IOException {
        try (FakeTokenMetrics service = service()) {
            service.faults().on("tokens").once(Fault.columnValue("token_name", "\"</script><img onerror=x>\""));

            runs.live(service, FakeTokenMetrics.API_KEY);

            assertThat(runs.page())
                    .doesNotContain("<img")
                    .contains("&lt;/script&gt;&lt;img onerror=x&gt;")
                    .contains("\\u003c/script\\u003e\\u003cimg onerror=x\\u003e");
        }
    }

    @Test
    void loadsNothing() throws IOException {
        runs.sample("--since", "2023-12-01");

        assertThat(runs.page()).contains("uPlot").doesNotContain("{{", " src=", "<link", "@import", "url(");
    }

    private static List<String> days(String page, String table) {
        String rows = page.substring(page.indexOf("aria-label=\"" + table + "\""));
        return Runs.matches(rows.substring(0, rows.indexOf("</table>")), "(?<=scope=\"row\">)[-0-9]+");
    }

    private static Candle flat(String price) {
        return Candle.flat(new BigDecimal(price));
    }
}
