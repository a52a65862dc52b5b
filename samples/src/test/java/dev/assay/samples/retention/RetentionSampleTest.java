package dev.assay.samples.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.adoption.Retention;
import dev.assay.samples.retention.RetentionSample.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionSampleTest {

    private static final Pattern CELL = Pattern.compile("<rect class=\"cell\"");

    private static Figures figures() {
        return RetentionSample.measure(SampleActivity.visits(), SampleActivity.AS_OF);
    }

    @Test
    void countsOnlyWeeksThatHaveEnded() {
        Figures figures = figures();

        assertThat(figures.cohorts()).hasSize(11);
        assertThat(figures.cohorts().get(10).cells().get(1).reason()).contains(Reason.CENSORED);
        assertThat(figures.measurements()).allMatch(Measurement::isDefined);
    }

    @Test
    void theAirdropIsALargeCohortThatLeft() {
        List<Retention.Row> cohorts = figures().cohorts();

        assertThat(cohorts.get(5).size()).isGreaterThan(2 * cohorts.get(6).size());
        assertThat(cohorts.get(5).cells().get(1).value())
                .isLessThan(cohorts.get(4).cells().get(1).value() / 2);
    }

    @Test
    void drawsACellForEachWeekThatHasEndedAndOneRowForAll() {
        Figures figures = figures();

        String svg = HeatMapSvg.of(figures.cohorts());

        assertThat(CELL.matcher(svg).results()).hasSize(10 * 11 / 2 + 10);
        double second = figures.cohorts().get(0).cells().get(2).value();
        assertThat(svg).contains(String.format(Locale.ROOT, "week of 2026-01-05, 2 later: %.1f %%", 100 * second));
    }

    @Test
    void theDarkestCellIsTheHighestRetention() {
        String svg = HeatMapSvg.of(figures().cohorts());

        double most = Pattern.compile("fill-opacity=\"([0-9.]+)\"")
                .matcher(svg)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .max()
                .orElseThrow();
        assertThat(most).isEqualTo(0.62);
    }

    @Test
    void writesOnePageThatSaysItIsASample(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("cohorts.html");

        RetentionSample.main(new String[] {page.toString()});

        assertThat(Files.readString(page))
                .contains("Sample data")
                .contains("Stickiness")
                .doesNotContainPattern("(src|href)=|https?:|@import|url\\(|<script");
    }

    @Test
    void saysWhyThereIsNoPicture() {
        Figures none = RetentionSample.measure(List.of(), SampleActivity.START.plus(Duration.ofDays(1)));

        assertThat(HeatMapPage.of(none)).contains("No cohorts").contains("undefined: ");
    }
}
