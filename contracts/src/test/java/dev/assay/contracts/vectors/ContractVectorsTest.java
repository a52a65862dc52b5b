package dev.assay.contracts.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the vectors whose sources are in SOURCES.md beside them, one test per row;
 * {@code -Dassay.contract.vectors=DIR} runs files of the same names and formats, too. A file without a check fails.
 */
class ContractVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Consumer<Vector>> checks = Checks.all();

    @TestFactory
    Stream<DynamicTest> vectors() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : checks.keySet()) {
            try (InputStream in = ContractVectorsTest.class.getResourceAsStream(file + ".jsonl")) {
                assertThat(in).as(file).isNotNull();
                add(
                        tests,
                        file,
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                                .lines()
                                .toList());
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> furtherVectors() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String folder = System.getProperty("assay.contract.vectors");
        if (folder != null) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList()) {
                    add(tests, file.getFileName().toString().replace(".jsonl", ""), Files.readAllLines(file));
                }
            }
            assertThat(tests).as("rows in " + folder).isNotEmpty();
        }
        return tests.stream();
    }

    @Test
    void hasASourceForEachFile() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(ContractVectorsTest.class.getResource("SOURCES.md"))
                        .toURI())
                .getParent();
        Set<String> named = Pattern.compile("^\\| `([a-z0-9-]+\\.jsonl)` \\| .{4,} \\| .{4,} \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(folder.resolve("SOURCES.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> present = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(named).isEqualTo(present);
            assertThat(checks.keySet()).allSatisfy(file -> assertThat(present).contains(file + ".jsonl"));
        }
    }

    private void add(List<DynamicTest> tests, String file, List<String> lines) throws IOException {
        Consumer<Vector> check = checks.get(file);
        assertThat(check).as("the check of " + file).isNotNull();
        for (String line : lines) {
            if (!line.isBlank()) {
                Vector vector = new Vector(file, JSON.readTree(line));
                tests.add(dynamicTest(vector.toString(), () -> check.accept(vector)));
            }
        }
    }
}
