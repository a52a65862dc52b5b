package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series and calculators do no I/O; {@link TimeAndChanceTest} sees to clocks and randomness. */
class MetricsArePureTest {

    private static final List<String> IO = List.of(
            "java.net.",
            "java.net.http.",
            "java.io.",
            "java.nio.file.",
            "java.nio.channels.",
            "java.sql.",
            "javax.net.");

    @ParameterizedTest
    @EnumSource(names = {"SERIES", "METRICS"})
    void calculatorsDoNoInputOrOutput(Artifact artifact) {
        List<String> found = artifact.classes().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isIo(use.getTargetClass()))
                .map(Dependency::getDescription)
                .toList();

        assertThat(found).isEmpty();
    }

    private static boolean isIo(JavaClass type) {
        // Serializable is a marker, and records of exceptions need it; the stream of bytes is an array that grows.
        return IO.stream().anyMatch(type.getName()::startsWith)
                && !type.isAssignableTo(Throwable.class)
                && !type.getName().equals("java.io.Serializable")
                && !type.getName().equals("java.io.ByteArrayOutputStream");
    }
}
