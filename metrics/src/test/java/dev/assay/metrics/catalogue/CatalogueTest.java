package dev.assay.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.risk.RiskMetrics;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void hasEveryDescriptorThatIsPublicOnce() throws Exception {
        List<Metric> declared;
        try (Stream<Path> files = Files.walk(SOURCES.resolve("dev/assay/metrics"))) {
            declared = files.filter(file -> file.toString().endsWith("Metrics.java"))
                    .flatMap(CatalogueTest::constants)
                    .toList();
        }

        assertThat(declared).hasSizeGreaterThan(200);
        assertThat(Catalogue.all()).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(Catalogue.all())
                .extracting(Metric::id)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static Stream<Metric> constants(Path file) {
        String name = SOURCES.relativize(file).toString().replace('/', '.').replace(".java", "");
        try {
            return Stream.of(Class.forName(name).getFields())
                    .filter(field -> field.getType() == Metric.class && Modifier.isStatic(field.getModifiers()))
                    .map(CatalogueTest::value);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Metric value(Field field) {
        try {
            return (Metric) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsByIdFamilyAndWords() {
        assertThat(Catalogue.find("risk.sharpe")).contains(RiskMetrics.SHARPE);
        assertThat(Catalogue.find("risk.sharp")).isEmpty();
        assertThat(Catalogue.of(Family.RISK)).contains(RiskMetrics.SHARPE).allMatch(m -> m.family() == Family.RISK);
        assertThat(Catalogue.search("SHARPE ratio")).contains(RiskMetrics.SHARPE);
        assertThat(Catalogue.search("sharpe nothing-like-that")).isEmpty();
        assertThat(Catalogue.search(" ")).isEqualTo(Catalogue.all());
    }
}
