package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeVersionTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern POM =
            Pattern.compile("<artifactId>assay-parent</artifactId>\\s*<version>(.+?)</version>");
    private static final Pattern PAGE =
            Pattern.compile("(?:<version>|assay-[a-z]+:|version )(\\d+\\.\\d+\\.\\d+[-A-Z]*)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/testing-your-code.md"})
    void thePageInstallsTheVersionThatIsBuilt(String page) throws IOException {
        Matcher pom = POM.matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(pom.find()).isTrue();

        List<String> versions = PAGE.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(versions)
                .isNotEmpty()
                .allSatisfy(version -> assertThat(version).isEqualTo(pom.group(1)));
    }
}
