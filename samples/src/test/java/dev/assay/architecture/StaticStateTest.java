package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaticStateTest {

    private static final List<Class<?>> WRITABLE = List.of(
            ThreadLocal.class,
            Random.class,
            StringBuilder.class,
            StringBuffer.class,
            java.util.BitSet.class,
            java.util.Calendar.class,
            java.util.Date.class,
            java.text.Format.class,
            java.nio.Buffer.class);

    @ParameterizedTest
    @EnumSource
    void staticFieldsAreFinal(Artifact artifact) {
        assertThat(staticFields(artifact).filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void staticFieldsAreOfNoTypeThatIsThereToBeWritten(Artifact artifact) {
        assertThat(staticFields(artifact).filter(field -> isWritable(field.getRawType())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noArrayIsPublic(Artifact artifact) {
        assertThat(staticFields(artifact)
                        .filter(field -> field.getRawType().isArray())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void staticCollectionsAreUnmodifiable(Artifact artifact) throws ReflectiveOperationException {
        List<JavaField> collections = staticFields(artifact)
                .filter(field -> field.getRawType().isAssignableTo(Collection.class)
                        || field.getRawType().isAssignableTo(Map.class))
                .toList();

        for (JavaField field : collections) {
            assertThat(valueOf(field))
                    .as(field.getFullName())
                    .isNotNull()
                    .satisfies(value -> assertThat(value.getClass().getName())
                            .matches("java\\.util\\.(ImmutableCollections|Collections)\\$"
                                    + "(Unmodifiable|Empty|Singleton|List|Set|Map|Sub).*"));
        }
    }

    private static Stream<JavaField> staticFields(Artifact artifact) {
        return artifact.classes().stream()
                .map(JavaClass::getFields)
                .flatMap(Collection::stream)
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean isWritable(JavaClass type) {
        boolean named = WRITABLE.stream().anyMatch(type::isAssignableTo);
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return named
                || (collection && !type.isInterface())
                || (type.getPackageName().startsWith("java.util.concurrent") && !type.isEnum());
    }

    private static @Nullable Object valueOf(JavaField field) throws ReflectiveOperationException {
        Field reflected = Class.forName(field.getOwner().getName()).getDeclaredField(field.getName());
        reflected.setAccessible(true);
        return reflected.get(null);
    }
}
