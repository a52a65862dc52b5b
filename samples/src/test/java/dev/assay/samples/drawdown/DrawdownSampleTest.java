package dev.assay.samples.drawdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Drawdown;
import dev.assay.metrics.risk.LossMetrics;
import dev.assay.samples.drawdown.DrawdownSample.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawdownSampleTest {

    private static final Pattern POLYLINE = Pattern.compile("<polyline [^>]*points=\"([^\"]*)\"");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static Figures of(double... closes) {
        return DrawdownSample.measure(FIRST, closes);
    }

    private static double value(Figures figures, dev.assay.metrics.Metric metric) {
        return figures.measurements().stream()
                .filter(each -> each.metric().equals(metric))
                .mapToDouble(Measurement::value)
                .sum();
    }

    @Test
    void listsTheLongestTimesThatWereMeasured() {
        Figures figures = DrawdownSample.measure(SampleCloses.FIRST, SampleCloses.closes());

        assertThat(figures.longestFirst())
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Drawdown::periods).reversed());
        assertThat(figures.longestFirst().get(0).periods()).isEqualTo(value(figures, LossMetrics.DRAWDOWN_DURATION));
    }

    @Test
    void countsFromPeakToPeakAndSaysWhatHasNotEnded() {
        assertThat(DrawdownPage.of(of(10, 8, 9, 10, 12, 6, 9)))
                .contains("3 days under water")
                .contains("<th scope=\"row\">2026-01-01</th><td>2026-01-04</td><td>3</td>")
                .contains(
                        "<th scope=\"row\">2026-01-05</th><td>not ended</td><td>2</td><td>\u221250.0 %</td><td>2026-01-06</td>");
    }

    @Test
    void drawsTheCurveThatItMeasured() {
        Figures figures = of(10, 8, 9, 10, 12, 6, 9);
        Matcher line = POLYLINE.matcher(DrawdownPage.of(figures));
        assertThat(line.find()).isTrue();
        String[] points = line.group(1).split(" ", -1);

        assertThat(points).hasSize(figures.drawdowns().size());
        assertThat(points[0]).isEqualTo("56.0,154.0");
        assertThat(points[3]).endsWith(",34.0");
        assertThat(points[4]).endsWith(",334.0");
        assertThat(points[5]).isEqualTo("936.0,184.0");
    }

    @Test
    void writesOnePageThatSaysItIsASample(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("page.html");

        DrawdownSample.main(new String[] {page.toString()});

        assertThat(Files.readString(page))
                .contains("Sample data")
                .contains("1,096 daily closes")
                .contains("aria-label=\"Drawdowns from 2023-01-02 to 2025-12-31: deepest")
                .doesNotContainPattern("(src|href)=|https?:|@import|url\\(|<script");
    }

    @Test
    void saysWhenThereIsNothingToDraw() {
        assertThat(DrawdownPage.of(of())).contains("No curve").contains("undefined: EMPTY");
        assertThat(DrawdownPage.of(of(1, 2, 3))).contains("never below").contains("0 %");
    }
}
