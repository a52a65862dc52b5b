package dev.assay.metrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each family has a page that defines all of its metrics, works an example by hand, and says what the numbers hide. */
class FamilyPagesTest {

    private static String page(Family family) throws IOException {
        String name = switch (family) {
            case RISK -> "market-risk";
            case SIGNAL -> "signals";
            default -> family.name().toLowerCase(Locale.ROOT);
        };
        return Files.readString(Path.of("..", "docs", "metrics", name + ".md"));
    }

    @ParameterizedTest
    @EnumSource
    void defineEachMetric(Family family) throws IOException {
        String page = page(family);
        List<Metric> missing = Catalogue.of(family).stream()
                .filter(metric -> {
                    String name = metric.id().substring(metric.id().indexOf('.') + 1);
                    return !Pattern.compile("`([a-z_]+\\.)*" + Pattern.quote(name) + "`")
                            .matcher(page)
                            .find();
                })
                .toList();

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void showAnExampleAndWhatTheNumbersHideAndHowOthersDiffer(Family family) throws IOException {
        assertThat(page(family))
                .containsPattern("\n## [^\n]*([Ee]xample|[Bb]y hand)")
                .containsPattern("\n## What the numbers? hides?")
                .containsPattern("\n## (Where|How) (others|peers) differ");
    }
}
