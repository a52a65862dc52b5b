package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One word per idea. {@code docs/glossary.md} has a table whose first column is the word and whose second lists, between
 * commas, the words that are not used for it.
 */
class GlossaryTest {

    /** Public names that keep another word: a term of the field, of a standard, or of Java, as its records. */
    private static final Set<String> KEPT =
            Set.of("minTrackRecord", "ErrorRecord", "EventRecord", "TypedField", "recordExists");

    @ParameterizedTest
    @EnumSource
    void publicNamesUseTheGlossarysWords(Artifact artifact) throws IOException {
        Map<String, String> synonyms = synonyms(Artifact.root().resolve("docs/glossary.md"));
        Set<String> exported = artifact.exportedPackages();

        List<String> found = SourceFile.parse(artifact.sources()).stream()
                .filter(file -> exported.contains(file.packageName()))
                .flatMap(file -> PublicNames.of(file).stream())
                .filter(declared -> !KEPT.contains(declared.name()))
                .flatMap(declared -> words(declared.name())
                        .filter(synonyms::containsKey)
                        .map(word -> declared.position() + ": " + declared.name() + " says " + word + " for "
                                + synonyms.get(word)))
                .toList();

        assertThat(found).isEmpty();
    }

    private static Map<String, String> synonyms(Path glossary) throws IOException {
        Map<String, String> synonyms = new TreeMap<>();
        if (!Files.exists(glossary)) {
            return synonyms;
        }
        for (String line : Files.readAllLines(glossary)) {
            String[] cells = line.split("\\|");
            if (cells.length < 4 || cells[1].isBlank() || cells[1].contains("---")) {
                continue;
            }
            Arrays.stream(cells[2].split(","))
                    .map(word -> word.replaceAll("[`*_]", "").strip().toLowerCase(Locale.ROOT))
                    .filter(word -> word.matches("[a-z]+"))
                    .forEach(word ->
                            synonyms.put(word, cells[1].replaceAll("[`*_]", "").strip()));
        }
        return synonyms;
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_")).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
