package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import dev.assay.architecture.PublicNames.Declared;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JavadocTest {

    @ParameterizedTest
    @EnumSource
    void everyPublicNameHasJavadoc(Artifact artifact) {
        List<String> missing = declared(artifact)
                .filter(name -> name.comment() == null && !name.inherits())
                .map(name -> name.position() + ": " + name.name())
                .toList();

        assertThat(missing).as("public names without Javadoc").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFirstSentenceEndsWithAFullStop(Artifact artifact) {
        List<String> wrong = declared(artifact)
                .filter(name ->
                        name.comment() != null && !firstSentence(name.comment()).endsWith("."))
                .map(name -> name.position() + ": " + name.name())
                .toList();

        assertThat(wrong).as("first sentences without a full stop").isEmpty();
    }

    private static Stream<Declared> declared(Artifact artifact) {
        Set<String> exported = artifact.exportedPackages();
        return SourceFile.parse(artifact.sources()).stream()
                .filter(file -> exported.contains(file.packageName()))
                .flatMap(file -> PublicNames.of(file).stream());
    }

    private static String firstSentence(DocCommentTree comment) {
        return comment.getFirstSentence().stream()
                .map(DocTree::toString)
                .collect(Collectors.joining())
                .strip();
    }
}
