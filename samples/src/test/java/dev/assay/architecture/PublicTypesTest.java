package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicTypesTest {

    /** Classes that users or siblings extend, and why. */
    private static final Map<String, String> OPEN =
            Map.of("dev.assay.core.row.RowView", "the base of typed rows; its subclasses are final");

    @ParameterizedTest
    @EnumSource
    void publicClassesAreFinal(Artifact artifact) {
        assertThat(artifact.exportedTypes().stream()
                        .filter(PublicTypesTest::isClass)
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                        // One subclass per decision a caller can make: exceptions form a tree.
                        .filter(type -> !type.isAssignableTo(Throwable.class))
                        .map(JavaClass::getName)
                        .filter(name -> !OPEN.containsKey(name)))
                .as("public classes that are not final; list them in OPEN with the reason")
                .isEmpty();
    }

    private static boolean isClass(JavaClass type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isRecord()
                && !type.isAnnotation()
                && !type.getSimpleName().equals("package-info");
    }
}
