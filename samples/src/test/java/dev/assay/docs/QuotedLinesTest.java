package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lines that CONTRIBUTING.md quotes stand in the files it names. */
class QuotedLinesTest {

    private static final Pattern QUOTE = Pattern.compile("`([^`]+\\.java)`[^`]*```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void standInTheFilesTheyAreOf() throws IOException {
        String page = Files.readString(Repository.root().resolve("CONTRIBUTING.md"));
        List<MatchResult> quotes = QUOTE.matcher(page).results().toList();

        assertThat(quotes).hasSize(3);
        for (MatchResult quote : quotes) {
            List<String> file = Files.readAllLines(Repository.root().resolve(quote.group(1))).stream()
                    .map(String::strip)
                    .toList();
            assertThat(file).contains(quote.group(2).lines().map(String::strip).toArray(String[]::new));
        }
    }
}
