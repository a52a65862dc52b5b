package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/getting-started.md} that says which class is in which package names them all. */
class ClassTableTest {

    private static final Pattern LINE = Pattern.compile("\\| `(dev\\.assay[a-z.]*)` \\| (.*) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void namesEveryPublicClassWhereItIs() throws IOException {
        Map<String, Set<String>> there = new TreeMap<>();
        Artifact.all()
                .flatMap(artifact -> artifact.exportedTypes().stream())
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                // The calculator has a page per family.
                .filter(type -> !type.getPackageName().startsWith("dev.assay.metrics"))
                .forEach(type -> add(there, type.getPackageName(), type));

        assertThat(table()).isEqualTo(there);
    }

    private static void add(Map<String, Set<String>> packages, String name, JavaClass type) {
        packages.computeIfAbsent(name, key -> new TreeSet<>()).add(type.getSimpleName());
    }

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (String line : Files.readAllLines(Artifact.root().resolve("docs/getting-started.md"))) {
            Matcher row = LINE.matcher(line);
            if (row.matches()) {
                Set<String> names = packages.computeIfAbsent(row.group(1), key -> new TreeSet<>());
                NAME.matcher(row.group(2)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return packages;
    }
}
