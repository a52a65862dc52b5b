package dev.assay.samples.holders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.concentration.ConcentrationMetrics;
import dev.assay.metrics.concentration.ConcentrationProfile;
import dev.assay.metrics.distribution.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldersSampleTest {

    private static final Pattern POLYLINE = Pattern.compile("<polyline [^>]*points=\"([^\"]*)\"");

    private static ConcentrationProfile profile() {
        return HoldersSample.measure(
                SampleHolders.balances(), SampleHolders.CONTRACTS, SampleHolders.CUSTODIANS, SampleHolders.TREASURY);
    }

    @Test
    void measuresPeopleAndSaysWhomItLeftOut() {
        Measurement gini = profile().get(ConcentrationMetrics.GINI);

        assertThat(gini.n()).isEqualTo(20_000);
        assertThat(gini.population().orElseThrow())
                .isEqualTo("entity: address; without contracts (2); without custodians (2); without treasury (1);"
                        + " at least 0.01 (6000 below)");
    }

    @Test
    void writesOnePageThatSaysItIsASample(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("lorenz.html");

        HoldersSample.main(new String[] {page.toString()});

        assertThat(Files.readString(page))
                .contains("Sample data")
                .contains("20,000 holders")
                .doesNotContainPattern("(src|href)=|https?:|@import|url\\(|<script");
    }

    @Test
    void drawsTheCurveThatItMeasured() {
        ConcentrationProfile profile = profile();
        Matcher line = POLYLINE.matcher(LorenzPage.of(profile));
        assertThat(line.find()).isTrue();

        String[] points = line.group(1).split(" ", -1);
        double under = 0;
        double[] before = numbers(points[0]);
        for (String point : points) {
            double[] here = numbers(point);
            assertThat(here[0]).isGreaterThanOrEqualTo(before[0]);
            assertThat(here[1]).isLessThanOrEqualTo(before[1]);
            under += (here[0] - before[0]) * (2 * 414 - here[1] - before[1]) / (400 * 400);
            before = here;
        }

        assertThat(points[0]).isEqualTo("52.0,414.0");
        assertThat(points[points.length - 1]).isEqualTo("452.0,14.0");
        assertThat(1 - under).isCloseTo(profile.get(ConcentrationMetrics.GINI).value(), within(1e-3));
    }

    private static double[] numbers(String point) {
        String[] parts = point.split(",", -1);
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    }

    @Test
    void saysWhyThereIsNoCurve() {
        assertThat(LorenzPage.of(Concentration.all(Distribution.of())))
                .contains("No curve: EMPTY")
                .contains("undefined: EMPTY");
    }
}
