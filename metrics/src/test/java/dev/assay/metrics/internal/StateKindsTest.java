package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first byte of a state says what it is of, so that no accumulator reads the bytes of another. */
class StateKindsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void areDifferent() throws IOException, ReflectiveOperationException {
        List<Integer> kinds = new ArrayList<>();
        for (Path file : sources()) {
            if (Files.readString(file).contains(" int KIND = ")) {
                String name =
                        SOURCES.relativize(file).toString().replace('/', '.').replace(".java", "");
                Field kind = Class.forName(name).getDeclaredField("KIND");
                kind.setAccessible(true);
                kinds.add(kind.getInt(null));
            }
        }

        assertThat(kinds).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
