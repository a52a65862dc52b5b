package dev.assay.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named region of a source that runs, between {@code // snippet: name} and {@code // end snippet}.
 *
 * @param name its name, unique in the repository
 * @param position the file and the line of its first comment, from 1
 * @param lines its lines, without the indentation they share
 * @param imports the import lines it needs and does not hold itself
 */
record Snippet(String name, String position, List<String> lines, List<String> imports) {

    private static final String START = "// snippet: ";
    private static final String END = "// end snippet";

    /**
     * Returns the regions of these files by name.
     *
     * @throws IllegalArgumentException if a region has no end or a name occurs twice
     */
    static Map<String, Snippet> in(List<Path> files) throws IOException {
        Map<String, Snippet> found = new LinkedHashMap<>();
        for (Path file : files) {
            for (Snippet snippet : in(file)) {
                Snippet other = found.putIfAbsent(snippet.name(), snippet);
                if (other != null) {
                    throw new IllegalArgumentException(
                            snippet.position() + ": " + snippet.name() + " is also in " + other.position());
                }
            }
        }
        return found;
    }

    private static List<Snippet> in(Path file) throws IOException {
        List<Snippet> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        @Nullable String name = null;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(START)) {
                require(name == null, file, i, "a snippet inside " + name);
                name = line.substring(START.length()).strip();
                start = i;
            } else if (line.equals(END)) {
                require(name != null, file, i, "an end without a snippet");
                List<String> region = dedent(lines.subList(start + 1, i));
                found.add(new Snippet(name, position(file, start), region, imports(lines, region)));
                name = null;
            }
        }
        require(name == null, file, start, "no end of " + name);
        return found;
    }

    private static List<String> imports(List<String> file, List<String> region) {
        String text = String.join("\n", region);
        return file.stream()
                .filter(line -> line.startsWith("import ") && !region.contains(line))
                .filter(line -> {
                    String simpleName = line.substring(line.lastIndexOf('.') + 1, line.length() - 1);
                    return Pattern.compile("\\b" + simpleName + "\\b")
                            .matcher(text)
                            .find();
                })
                .toList();
    }

    private static void require(boolean condition, Path file, int line, String what) {
        if (!condition) {
            throw new IllegalArgumentException(position(file, line) + ": " + what);
        }
    }

    private static List<String> dedent(List<String> lines) {
        int shared = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(shared).stripTrailing())
                .toList();
    }

    private static String position(Path file, int index) {
        return Repository.name(file) + ":" + (index + 1);
    }
}
