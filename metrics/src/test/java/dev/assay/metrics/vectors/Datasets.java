package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The CSV files that cases name, from the class path or a folder. */
final class Datasets {

    private final @Nullable Path folder;

    Datasets(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Returns a column of the data set an input names, filtered, cut, scaled and transformed as it says. */
    List<BigDecimal> column(JsonNode inputs, String column) {
        List<BigDecimal> values = new ArrayList<>();
        for (Map<String, String> row : rows(inputs)) {
            String cell = row.get(column);
            if (cell == null) {
                throw new NoSuchElementException("column " + column + " in " + inputs);
            }
            values.add(cell.isEmpty() ? null : scaled(new BigDecimal(cell), inputs));
        }
        return transformed(values, inputs.path("transform").asText(""));
    }

    /** Returns the sum per key. */
    Map<String, BigDecimal> sums(JsonNode inputs) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Map<String, String> row : rows(inputs)) {
            sums.merge(
                    row.get(inputs.get("groupBy").asText()),
                    scaled(new BigDecimal(row.get(inputs.get("column").asText())), inputs),
                    BigDecimal::add);
        }
        return sums;
    }

    private static BigDecimal scaled(BigDecimal value, JsonNode inputs) {
        return inputs.has("scale") ? value.multiply(inputs.get("scale").decimalValue()) : value;
    }

    private static List<BigDecimal> transformed(List<BigDecimal> values, String transform) {
        if (transform.isEmpty()) {
            return values;
        }
        if (!transform.equals("simple_returns")) {
            throw new NoSuchElementException("transform " + transform);
        }
        List<BigDecimal> returns = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            returns.add(values.get(i)
                    .divide(values.get(i - 1), MathContext.DECIMAL128)
                    .subtract(BigDecimal.ONE));
        }
        return returns;
    }

    /** Returns the rows of the data set an input names, filtered and cut as it says. */
    List<Map<String, String>> rows(JsonNode inputs) {
        List<Map<String, String>> kept = new ArrayList<>();
        int most = inputs.path("rows").asInt(Integer.MAX_VALUE);
        for (Map<String, String> row : read(inputs.get("dataset").asText())) {
            if (kept.size() < most && matches(row, inputs.path("where"))) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static boolean matches(Map<String, String> row, JsonNode where) {
        for (Map.Entry<String, JsonNode> field : where.properties()) {
            if (!field.getValue().asText().equals(row.get(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private List<Map<String, String>> read(String name) {
        String[] lines = text(name).split("\r?\n");
        String[] header = lines[0].split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private String text(String name) {
        try {
            if (folder != null && Files.exists(folder.resolve(name))) {
                return Files.readString(folder.resolve(name));
            }
            try (InputStream in = Datasets.class.getResourceAsStream("data/" + name)) {
                if (in == null) {
                    throw new NoSuchElementException("data set " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
