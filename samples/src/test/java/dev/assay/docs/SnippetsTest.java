package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.docs.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every Java block of README and {@code docs} is a region of a source that runs, and each page has a block named
 * {@code imports} with what the others need. With {@code -Dassay.docs.update} the pages are rewritten from the sources.
 */
class SnippetsTest {

    private static final String IMPORTS = "imports";

    @Test
    void everyJavaBlockIsARegionOfASourceThatRuns() throws IOException {
        Map<String, Snippet> snippets = Snippet.in(Repository.runSources());
        List<String> faults = new ArrayList<>();

        for (Path file : Repository.pages()) {
            Page page = Page.read(file);
            if (System.getProperty("assay.docs.update") != null) {
                update(page, withImports(page, snippets));
                page = Page.read(file);
            }
            Map<String, Snippet> known = withImports(page, snippets);
            for (Block block : page.blocks()) {
                fault(page, block, known).ifPresent(faults::add);
            }
            boolean told = page.blocks().stream().anyMatch(block -> IMPORTS.equals(block.name()));
            if (!told && !known.get(IMPORTS).lines().isEmpty()) {
                faults.add(page.position(0) + ": no block <!-- snippet: " + IMPORTS + " -->");
            }
        }

        assertThat(faults).as("rewrite the pages with -Dassay.docs.update").isEmpty();
    }

    /** Returns the regions, and what the blocks of the page import, those of static members first. */
    private static Map<String, Snippet> withImports(Page page, Map<String, Snippet> snippets) {
        TreeSet<String> classes = new TreeSet<>();
        TreeSet<String> members = new TreeSet<>();
        for (Block block : page.blocks()) {
            Snippet snippet = block.name() == null ? null : snippets.get(block.name());
            for (String line : snippet == null ? List.<String>of() : snippet.imports()) {
                (line.startsWith("import static ") ? members : classes).add(line);
            }
        }
        List<String> lines = new ArrayList<>(members);
        if (!members.isEmpty()) {
            lines.add("");
        }
        lines.addAll(classes);
        Map<String, Snippet> known = new HashMap<>(snippets);
        known.put(IMPORTS, new Snippet(IMPORTS, "the imports of the blocks", lines, List.of()));
        return known;
    }

    private static Optional<String> fault(Page page, Block block, Map<String, Snippet> snippets) {
        String position = page.position(block.start());
        if (block.name() == null) {
            return block.language().equals("java")
                    ? Optional.of(position + ": a java block without <!-- snippet: name --> before it")
                    : Optional.empty();
        }
        Snippet snippet = snippets.get(block.name());
        if (snippet == null) {
            return Optional.of(position + ": no source has // snippet: " + block.name());
        }
        return normal(block.lines()).equals(normal(snippet.lines()))
                ? Optional.empty()
                : Optional.of(
                        position + " differs from " + snippet.position() + "\n" + diff(block.lines(), snippet.lines()));
    }

    private static String normal(List<String> lines) {
        return String.join(" ", lines).strip().replaceAll("\\s+", " ");
    }

    /** Shows what lies between the beginning and the end that both have in common. */
    private static String diff(List<String> page, List<String> source) {
        int start = 0;
        int least = Math.min(page.size(), source.size());
        while (start < least && page.get(start).strip().equals(source.get(start).strip())) {
            start++;
        }
        int end = 0;
        while (end < least - start
                && page.get(page.size() - 1 - end)
                        .strip()
                        .equals(source.get(source.size() - 1 - end).strip())) {
            end++;
        }
        StringBuilder text = new StringBuilder();
        page.subList(start, page.size() - end)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        source.subList(start, source.size() - end)
                .forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.toString();
    }

    private static void update(Page page, Map<String, Snippet> snippets) throws IOException {
        List<String> lines = new ArrayList<>(page.lines());
        List<Block> blocks = new ArrayList<>(page.blocks());
        // From the end, so that the positions of those before stay.
        Collections.reverse(blocks);
        for (Block block : blocks) {
            Snippet snippet = block.name() == null ? null : snippets.get(block.name());
            if (snippet != null) {
                List<String> inside = lines.subList(
                        block.start() + 1, block.start() + 1 + block.lines().size());
                inside.clear();
                inside.addAll(snippet.lines());
            }
        }
        if (!lines.equals(page.lines())) {
            Files.write(page.file(), lines);
        }
    }
}
