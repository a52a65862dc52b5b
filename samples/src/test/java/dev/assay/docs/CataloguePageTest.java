package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/metrics/catalogue.md} is written from the catalogue; {@code -Dassay.docs.write=true} writes it anew. */
class CataloguePageTest {

    private static final Path PAGE = Repository.root().resolve("docs/metrics/catalogue.md");

    @Test
    void listsEveryMetric() throws IOException {
        String page = page();
        if (Boolean.getBoolean("assay.docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("# Metrics\n\n" + Catalogue.all().size()
                + " metrics, from the descriptors that results carry; `Catalogue` lists and searches them. Direction says which way"
                + " is better.\n");
        for (Family family : Family.values()) {
            List<Metric> metrics = Catalogue.of(family);
            if (metrics.isEmpty()) {
                continue;
            }
            page.append("\n## ")
                    .append(words(family.name()))
                    .append("\n\n| id | name | unit | direction | formula | source |\n");
            page.append("| --- | --- | --- | --- | --- | --- |\n");
            metrics.forEach(metric -> page.append(row(metric)));
        }
        return page.toString();
    }

    private static String row(Metric metric) {
        return "| `" + metric.id() + "` | "
                + String.join(
                        " | ",
                        cell(metric.name()),
                        words(metric.unit().name()),
                        words(metric.direction().name()),
                        cell(metric.formula()),
                        cell(metric.source()))
                + " |\n";
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
    }
}
