package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may know whom. */
class ArrowsTest {

    private static final Map<Artifact, Set<Artifact>> MAY_USE = Map.of(
            Artifact.CORE, Set.of(),
            Artifact.SERIES, Set.of(),
            Artifact.METRICS, Set.of(Artifact.SERIES),
            Artifact.API, Set.of(Artifact.CORE, Artifact.SERIES),
            Artifact.CONTRACTS, Set.of(Artifact.CORE, Artifact.SERIES, Artifact.METRICS),
            Artifact.TESTING, Set.of(Artifact.CORE),
            Artifact.TESTING_CONTRACTS, Set.of(Artifact.CORE, Artifact.TESTING, Artifact.CONTRACTS));

    @ParameterizedTest
    @EnumSource
    void anArtifactUsesThoseBelowItOnly(Artifact artifact) {
        List<String> found = artifact.classes().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> Artifact.all()
                        .filter(other ->
                                other != artifact && !MAY_USE.get(artifact).contains(other))
                        .anyMatch(other -> owns(other, use.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();

        assertThat(found).isEmpty();
    }

    private static boolean owns(Artifact artifact, JavaClass type) {
        return artifact.packages().contains(type.getPackageName());
    }
}
