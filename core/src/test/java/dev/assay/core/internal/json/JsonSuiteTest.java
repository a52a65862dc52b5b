package dev.assay.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.core.error.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs a folder of files named as JSONTestSuite has them: y_ is JSON, n_ is not, i_ may be either. */
@EnabledIfSystemProperty(named = "assay.jsonsuite", matches = ".+")
class JsonSuiteTest {

    private final Path folder = Path.of(System.getProperty("assay.jsonsuite", ""));

    @Test
    void acceptsWhatIsJson() throws IOException {
        List<Path> files = files("y_");

        List<Path> rejected =
                files.stream().filter(file -> !Checks.isJson(read(file))).collect(Collectors.toList());

        assertThat(files).isNotEmpty();
        assertThat(rejected).isEmpty();
    }

    @Test
    void rejectsWhatIsNot() throws IOException {
        List<Path> files = files("n_");

        List<Path> accepted =
                files.stream().filter(file -> Checks.isJson(read(file))).collect(Collectors.toList());

        assertThat(files).isNotEmpty();
        assertThat(accepted).isEmpty();
    }

    @Test
    void readsBodiesWithoutAnyOtherFailureThanItsOwn() throws IOException {
        for (Path file : files("")) {
            for (String member : List.of("", "data")) {
                Throwable failure = catchThrowable(() -> BodyReader.read(new ByteArrayInputStream(read(file)), member));

                boolean isJson = file.getFileName().toString().startsWith("y_");
                if (failure != null) {
                    assertThat(failure)
                            .as("%s", file)
                            .isInstanceOfAny(DataException.class, TruncatedBodyException.class);
                }
                if (failure != null && isJson) {
                    assertThat(failure).as("%s", file).hasMessageContaining("was expected, but this is here");
                }
                if (failure == null) {
                    assertThat(file.getFileName().toString()).doesNotStartWith("n_");
                }
            }
        }
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
