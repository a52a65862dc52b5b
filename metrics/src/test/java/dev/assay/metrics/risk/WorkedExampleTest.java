package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Family;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.catalogue.Catalogue;
import dev.assay.metrics.risk.RiskOptions.CaptureRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the page on market risk, and that the page has every metric. */
class WorkedExampleTest {

    private static final Path PAGE = Path.of("..", "docs", "metrics", "market-risk.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)`([^|]*) \\| [^|]* \\| (-?[0-9.]+) \\|");
    private static final RiskOptions DEFAULTS = RiskOptions.defaults();

    @Test
    void thePageShowsWhatIsMeasured() throws IOException {
        Map<String, String> printed = rows(Files.readString(PAGE));
        Map<String, Measurement> measured = new LinkedHashMap<>();
        addReturns(measured);
        addPrices(measured);
        addTails(measured);
        addCapture(measured);

        assertThat(printed.keySet()).containsExactlyElementsOf(measured.keySet());
        measured.forEach((row, measurement) -> {
            BigDecimal value = new BigDecimal(printed.get(row));
            assertThat(BigDecimal.valueOf(measurement.value()).setScale(value.scale(), RoundingMode.HALF_EVEN))
                    .as(row)
                    .isEqualByComparingTo(value);
        });
    }

    private static void add(Map<String, Measurement> measured, Measurement measurement, String of) {
        measured.put(measurement.metric().id().substring("risk.".length()) + of, measurement);
    }

    private static void addReturns(Map<String, Measurement> measured) {
        Returns four = Returns.of(new double[] {0.02, -0.01, 0.03, 0}, 4);
        add(measured, Dispersion.variance(four, DEFAULTS), "");
        add(measured, Dispersion.volatility(four, DEFAULTS), "");
        add(measured, Ratios.sharpe(four, DEFAULTS), "");
        add(measured, Dispersion.downsideDeviation(four, DEFAULTS), "");
        add(measured, Ratios.sortino(four, DEFAULTS), "");
        add(measured, Ratios.omega(four, DEFAULTS), "");
        add(measured, Outcomes.profitFactor(four), "");
        add(measured, Outcomes.payoffRatio(four), "");
        add(measured, Outcomes.winRate(four), "");
        add(measured, Growth.cumulativeReturn(four), "");
        add(measured, Drawdowns.max(four), "");
        add(measured, Dispersion.kurtosis(four), "");
        add(measured, Dispersion.excessKurtosis(four, 2), "");
    }

    private static void addPrices(Map<String, Measurement> measured) {
        Returns prices = Returns.fromPrices(new double[] {100, 80, 90, 100, 130, 104, 117}, 365);
        add(measured, Drawdowns.max(prices), " of prices");
        add(measured, Drawdowns.average(prices), " of prices");
        add(measured, Drawdowns.painIndex(prices), " of prices");
        add(measured, Drawdowns.ulcerIndex(prices), " of prices");
        add(measured, Drawdowns.duration(prices), " of prices");
    }

    private static void addTails(Map<String, Measurement> measured) {
        Returns ten = Returns.of(new double[] {-0.05, -0.04, -0.03, -0.02, -0.01, 0.01, 0.02, 0.03, 0.04, 0.05}, 365);
        add(measured, TailRisk.historicalVar(ten, DEFAULTS.withTail(0.2)), " at 20 %");
        add(measured, TailRisk.historicalShortfall(ten, DEFAULTS.withTail(0.2)), " at 20 %");
        add(measured, TailRisk.historicalShortfall(ten, DEFAULTS.withTail(0.25)), " at 25 %");
    }

    private static void addCapture(Map<String, Measurement> measured) {
        double[] asset = new double[10];
        double[] benchmark = new double[10];
        Arrays.fill(asset, 0.022);
        Arrays.fill(benchmark, 0.02);
        PairedReturns pairs = PairedReturns.of(asset, benchmark, 365);
        add(measured, Capture.up(pairs, DEFAULTS), "");
        add(measured, Capture.up(pairs, DEFAULTS.withCaptureRule(CaptureRule.ANNUALISED)), " annualised");
    }

    private static Map<String, String> rows(String page) {
        Map<String, String> rows = new LinkedHashMap<>();
        String examples = page.substring(page.indexOf("## By hand"), page.indexOf("## What the numbers hide"));
        Matcher row = ROW.matcher(examples);
        while (row.find()) {
            rows.put(row.group(1) + row.group(2), row.group(3));
        }
        return rows;
    }

    @Test
    void thePageDefinesEveryMetric() throws IOException {
        String page = Files.readString(PAGE);

        for (Metric metric : Catalogue.of(Family.RISK)) {
            assertThat(page).contains("`" + metric.id().substring("risk.".length()) + "`");
        }
    }

    @Test
    void thePageReadsEachServedField() throws IOException {
        String page = Files.readString(PAGE);

        for (QuantFigure field : QuantFigure.values()) {
            assertThat(page).contains("| " + field + " | `" + field.metric().id() + "` |");
        }
    }
}
