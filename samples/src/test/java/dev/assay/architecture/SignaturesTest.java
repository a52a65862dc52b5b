package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignaturesTest {

    private static final String OKHTTP_CLIENT = "okhttp3.OkHttpClient";

    /** Whose types the design lets through, besides the JDK's, JSpecify's and ours; a trailing dot is a package. */
    private static final Map<Artifact, Set<String>> EXCEPTIONS = Map.of(
            // Behind AssayException stands what keeps its setters from being public.
            Artifact.CORE, Set.of(OKHTTP_CLIENT, "dev.assay.core.internal.error.Amendable"),
            Artifact.CONTRACTS, Set.of("org.web3j.protocol.Web3j", "org.web3j.protocol.Web3jService"),
            Artifact.TESTING, Set.of("org.junit.jupiter.api.extension."),
            Artifact.TESTING_CONTRACTS, Set.of("org.junit.jupiter.api.extension."));

    @ParameterizedTest
    @EnumSource
    void noThirdPartyTypeIsInAPublicSignature(Artifact artifact) {
        List<String> found = artifact.exportedTypes().stream()
                .flatMap(SignaturesTest::mentions)
                .filter(mention -> !isOurs(mention.type()) && !isException(artifact, mention.type()))
                .map(Mention::toString)
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void okHttpsClientIsInOneBuilderMethodOfCoreAtMost() {
        List<String> found = Artifact.CORE.exportedTypes().stream()
                .flatMap(SignaturesTest::mentions)
                .filter(mention -> mention.type().getName().equals(OKHTTP_CLIENT))
                .map(Mention::place)
                .distinct()
                .toList();

        assertThat(found).hasSizeLessThanOrEqualTo(1).allMatch(place -> place.contains("Builder."));
    }

    private static Stream<Mention> mentions(JavaClass type) {
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<Mention> header = Stream.concat(
                        above.flatMap(parent -> parent.getAllInvolvedRawTypes().stream()),
                        type.getTypeParameters().stream()
                                .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()))
                .map(found -> new Mention(type.getName(), found));
        Stream<Mention> members = type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .flatMap(member -> rawTypes(member).map(found -> new Mention(member.getFullName(), found)));
        return Stream.concat(header, members);
    }

    private static Stream<JavaClass> rawTypes(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        Stream<JavaType> parts = Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
        return Stream.concat(
                Stream.concat(parts, code.getTypeParameters().stream())
                        .flatMap(part -> part.getAllInvolvedRawTypes().stream()),
                code.getExceptionTypes().stream());
    }

    private static boolean isOurs(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return type.getBaseComponentType().isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("org.jspecify.annotations.")
                || (name.startsWith("dev.assay.")
                        && !Artifact.isInternal(type.getBaseComponentType().getPackageName()));
    }

    private static boolean isException(Artifact artifact, JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return EXCEPTIONS.getOrDefault(artifact, Set.of()).stream()
                .anyMatch(allowed -> allowed.endsWith(".") ? name.startsWith(allowed) : name.equals(allowed));
    }

    private record Mention(String place, JavaClass type) {

        @Override
        public String toString() {
            return place + " mentions " + type.getName();
        }
    }
}
