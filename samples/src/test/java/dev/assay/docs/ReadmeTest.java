package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path README = Repository.root().resolve("README.md");

    @Test
    void startTakesTwoCommands() throws IOException {
        Page readme = Page.read(README);
        int start = readme.lines().indexOf("## Start");
        assertThat(start).as("the heading ## Start").isNotNegative();

        List<Page.Block> commands = readme.blocks().stream()
                .filter(block -> block.start() > start && block.start() < nextHeading(readme, start))
                .toList();

        // The second is what .ci/run runs.
        assertThat(commands)
                .hasSize(2)
                .allSatisfy(block -> assertThat(block.lines()).hasSize(1));
        assertThat(commands.get(1).lines().get(0)).startsWith("mvn ");
    }

    private static int nextHeading(Page page, int start) {
        List<String> prose = page.prose();
        for (int i = start + 1; i < prose.size(); i++) {
            if (prose.get(i).startsWith("## ")) {
                return i;
            }
        }
        return prose.size();
    }
}
