package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The tables that say which class is in which package name them all: that of {@code docs/getting-started.md}, and that of
 * contracts in {@code docs/contracts/classes.md}, which {@code -Dassay.docs.write=true} writes anew.
 */
class ClassTableTest {

    private static final Pattern LINE = Pattern.compile("\\| `(dev\\.assay[a-z.]*)` \\| (.*) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private static final String CONTRACTS = "dev.assay.contracts";
    private static final Path CONTRACTS_PAGE = Artifact.root().resolve("docs/contracts/classes.md");

    @Test
    void namesEveryPublicClassWhereItIs() throws IOException {
        // The calculator has a page per family.
        Map<String, Set<String>> there = types(name -> !name.startsWith("dev.assay.metrics") && !isOfContracts(name));

        assertThat(table(Artifact.root().resolve("docs/getting-started.md"))).isEqualTo(there);
    }

    @Test
    void namesEveryPublicClassOfContractsWhereItIs() throws IOException {
        Map<String, Set<String>> there = types(ClassTableTest::isOfContracts);

        if (Boolean.getBoolean("assay.docs.write")) {
            Files.writeString(CONTRACTS_PAGE, page(there));
        }

        assertThat(table(CONTRACTS_PAGE)).isEqualTo(there);
    }

    private static boolean isOfContracts(String packageName) {
        return packageName.startsWith(CONTRACTS) || packageName.startsWith("dev.assay.testing.contracts");
    }

    private static Map<String, Set<String>> types(Predicate<String> packageNames) {
        Map<String, Set<String>> there = new TreeMap<>();
        Artifact.all()
                .flatMap(artifact -> artifact.exportedTypes().stream())
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> packageNames.test(type.getPackageName()))
                .forEach(type -> add(there, type.getPackageName(), type));
        return there;
    }

    private static String page(Map<String, Set<String>> there) {
        StringBuilder page = new StringBuilder("# Which class is where\n\n| package | classes |\n| --- | --- |\n");
        there.forEach((name, types) -> page.append("| `")
                .append(name)
                .append("` | `")
                .append(String.join("`, `", types))
                .append("` |\n"));
        return page.toString();
    }

    private static void add(Map<String, Set<String>> packages, String name, JavaClass type) {
        packages.computeIfAbsent(name, key -> new TreeSet<>()).add(type.getSimpleName());
    }

    private static Map<String, Set<String>> table(Path page) throws IOException {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (String line : Files.readAllLines(page)) {
            Matcher row = LINE.matcher(line);
            if (row.matches()) {
                Set<String> names = packages.computeIfAbsent(row.group(1), key -> new TreeSet<>());
                NAME.matcher(row.group(2)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return packages;
    }
}
