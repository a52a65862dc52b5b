package dev.assay.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackagesTest {

    @Test
    void noPackageIsInTwoArtifacts() {
        Map<String, List<Artifact>> owners = new HashMap<>();
        Artifact.all()
                .forEach(artifact -> artifact.packages()
                        .forEach(name -> owners.merge(
                                name,
                                List.of(artifact),
                                (left, right) -> Stream.concat(left.stream(), right.stream())
                                        .toList())));

        assertThat(owners).isNotEmpty();
        assertThat(owners.entrySet())
                .allSatisfy(
                        owner -> assertThat(owner.getValue()).as(owner.getKey()).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void everyPackageIsBelowItsArtifactsRoot(Artifact artifact) {
        assertThat(artifact.packages())
                .allSatisfy(name -> assertThat(name + ".").startsWith(artifact.rootPackage() + "."));
    }

    @ParameterizedTest
    @EnumSource
    void packagesHaveNoCycle(Artifact artifact) {
        slices().assignedFrom(new ByPackage())
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(artifact.classes());
    }

    @ParameterizedTest
    @EnumSource
    void internalPackagesAreExportedToNamedModulesAtMost(Artifact artifact) {
        List<ModuleDescriptor.Exports> internal = artifact.descriptor().stream()
                .flatMap(module -> module.exports().stream())
                .filter(export -> Artifact.isInternal(export.source()))
                .toList();

        assertThat(internal)
                .allSatisfy(export -> assertThat(export.targets())
                        .as(export.source())
                        .isNotEmpty()
                        .allMatch(target -> target.startsWith("dev.assay.")));
    }

    @Test
    void samplesUseNothingInternal() {
        Path samples = Artifact.root().resolve("samples/target/classes");
        List<JavaClass> classes = Files.exists(samples)
                ? new ClassFileImporter().importPath(samples).stream().toList()
                : List.of();

        List<String> uses = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> use.getTargetClass().getPackageName().startsWith("dev.assay."))
                .filter(use -> Artifact.isInternal(use.getTargetClass().getPackageName()))
                .map(Object::toString)
                .toList();

        assertThat(uses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyExportedPackageIsNullMarkedAndDescribed(Artifact artifact) {
        assertThat(artifact.exportedPackages())
                .allSatisfy(name -> assertThat(artifact.classes().stream()
                                .filter(type -> type.getName().equals(name + ".package-info"))
                                .filter(type -> type.isAnnotatedWith(NullMarked.class)))
                        .as(name + ".package-info with @NullMarked")
                        .hasSize(1));
    }

    private static final class ByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
