package dev.assay.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown page.
 *
 * @param file where it is
 * @param lines its lines
 */
record Page(Path file, List<String> lines) {

    private static final Pattern NAME = Pattern.compile("<!-- snippet: (\\S+) -->");

    /**
     * A fenced block.
     *
     * @param language what stands after the fence
     * @param name from the comment in the line before, or null
     * @param start the index of the line with the opening fence
     * @param lines what is inside
     */
    record Block(String language, @Nullable String name, int start, List<String> lines) {}

    static Page read(Path file) throws IOException {
        return new Page(file, Files.readAllLines(file));
    }

    List<Block> blocks() {
        List<Block> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!isFence(i)) {
                continue;
            }
            if (open < 0) {
                open = i;
                continue;
            }
            String language = lines.get(open).strip().substring(3).strip();
            found.add(new Block(language, nameBefore(open), open, List.copyOf(lines.subList(open + 1, i))));
            open = -1;
        }
        if (open >= 0) {
            throw new IllegalArgumentException(position(open) + ": a block without an end");
        }
        return found;
    }

    /** Returns the lines outside of fenced blocks; the others are empty, so that the numbers stay. */
    List<String> prose() {
        List<String> prose = new ArrayList<>(lines);
        for (Block block : blocks()) {
            for (int i = block.start(); i <= block.start() + block.lines().size() + 1; i++) {
                prose.set(i, "");
            }
        }
        return prose;
    }

    String position(int index) {
        return Repository.name(file) + ":" + (index + 1);
    }

    private boolean isFence(int index) {
        return lines.get(index).strip().startsWith("```");
    }

    private @Nullable String nameBefore(int index) {
        if (index == 0) {
            return null;
        }
        Matcher matcher = NAME.matcher(lines.get(index - 1).strip());
        return matcher.matches() ? matcher.group(1) : null;
    }
}
