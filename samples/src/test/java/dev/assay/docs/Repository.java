package dev.assay.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that these tests read. */
final class Repository {

    private static final List<String> MODULES = List.of(
            "core",
            "series",
            "metrics",
            "api",
            "contracts",
            "testing/kit",
            "testing/contracts",
            "testing/benchmarks",
            "samples");

    private Repository() {}

    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** Returns the pages in the root folder and below {@code docs}. */
    static List<Path> pages() throws IOException {
        return Stream.concat(
                        below(root(), 1, ".md").stream(),
                        below(root().resolve("docs"), Integer.MAX_VALUE, ".md").stream())
                .toList();
    }

    /** Returns the sources that run: all tests, and the samples. */
    static List<Path> runSources() throws IOException {
        Stream.Builder<Path> folders = Stream.builder();
        MODULES.forEach(module -> folders.add(root().resolve(module).resolve("src/test/java")));
        folders.add(root().resolve("samples/src/main/java"));
        List<Path> found = new ArrayList<>();
        for (Path folder : folders.build().toList()) {
            found.addAll(below(folder, Integer.MAX_VALUE, ".java"));
        }
        return found;
    }

    static String name(Path file) {
        return root().relativize(file).toString();
    }

    private static List<Path> below(Path folder, int depth, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
