package dev.assay.metrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that a page works out by hand: rows of tables with the columns what, by hand, value. */
final class WorkedExample {

    private WorkedExample() {}

    /** Checks that the page shows just these values, each to as many digits as it prints. */
    static void check(String page, Map<String, Double> measured) throws IOException {
        Map<String, String> printed = rows(Files.readAllLines(Path.of("..", "docs", "metrics", page)));

        assertThat(printed.keySet()).containsExactlyElementsOf(measured.keySet());
        measured.forEach((what, value) -> {
            BigDecimal shown = new BigDecimal(printed.get(what));
            assertThat(BigDecimal.valueOf(value).setScale(shown.scale(), RoundingMode.HALF_EVEN))
                    .as(what)
                    .isEqualByComparingTo(shown);
        });
    }

    private static Map<String, String> rows(List<String> page) {
        Map<String, String> rows = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : page) {
            inside = line.startsWith("| what | by hand | value |") || (inside && line.startsWith("|"));
            String[] cells = line.split("\\|", -1);
            if (inside && !line.contains("---") && !line.contains("| by hand |")) {
                rows.put(cells[1].strip(), cells[cells.length - 2].strip());
            }
        }
        return rows;
    }
}
