package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One case of a vector file: inputs, parameters and what is expected. */
final class VectorCase {

    private final JsonNode json;
    private final Datasets datasets;

    VectorCase(JsonNode json, Datasets datasets) {
        this.json = json;
        this.datasets = datasets;
    }

    String id() {
        return json.path("id").asText();
    }

    String metric() {
        return json.path("metric").asText();
    }

    /** Returns which convention other than the default is meant, where the parameters do not say. */
    String variant() {
        return json.path("variant").asText("");
    }

    JsonNode expected() {
        return json.path("expected");
    }

    /** Returns the case as an evaluator may see it: of what is expected the shape is left, and nothing of where it is from. */
    VectorCase withoutAnswer() {
        ObjectNode question = ((ObjectNode) json).deepCopy();
        question.retain("metric", "inputs", "params", "variant", "offset");
        if (expected().isArray()) {
            ArrayNode shape = question.putArray("expected");
            expected().forEach(each -> shape.addNull());
        }
        return new VectorCase(question, datasets);
    }

    JsonNode tolerance() {
        return json.path("tolerance");
    }

    int offset() {
        return json.path("offset").asInt(0);
    }

    JsonNode inputs() {
        return json.path("inputs");
    }

    JsonNode params() {
        return json.path("params");
    }

    boolean has(String param) {
        return params().has(param) && !params().get(param).isNull();
    }

    /** Returns a parameter; the text "Infinity" is a number. */
    double number(String param, double otherwise) {
        return has(param) ? number(params().get(param)) : otherwise;
    }

    int whole(String param, int otherwise) {
        return has(param) ? params().get(param).asInt() : otherwise;
    }

    String text(String param, String otherwise) {
        return has(param) ? params().get(param).asText() : otherwise;
    }

    boolean flag(String param, boolean otherwise) {
        return has(param) ? params().get(param).asBoolean() : otherwise;
    }

    /** Returns an input as doubles, NaN for null; it may be a list or a column of a data set. */
    double[] doubles(String input) {
        return decimals(input).stream()
                .mapToDouble(value -> value == null ? Double.NaN : value.doubleValue())
                .toArray();
    }

    /** Returns an input exactly, null for null. */
    List<BigDecimal> decimals(String input) {
        JsonNode list = inputs().get(input);
        if (list == null || list.isTextual()) {
            return datasets.column(inputs(), list == null ? input : list.asText());
        }
        List<BigDecimal> values = new ArrayList<>();
        list.forEach(value -> values.add(value.isNull() ? null : value.decimalValue()));
        return values;
    }

    /** Returns the main column: a list under one of these names, else the column that the data set names. */
    List<BigDecimal> values(String... names) {
        for (String name : names) {
            if (inputs().path(name).isArray()) {
                return decimals(name);
            }
        }
        if (inputs().has("groupBy")) {
            return List.copyOf(datasets.sums(inputs()).values());
        }
        return datasets.column(inputs(), inputs().path("column").asText());
    }

    double[] mainDoubles(String... names) {
        return doubles(values(names));
    }

    static double[] doubles(List<BigDecimal> values) {
        return values.stream()
                .mapToDouble(value -> value == null ? Double.NaN : value.doubleValue())
                .toArray();
    }

    List<Map<String, String>> rows() {
        return datasets.rows(inputs());
    }

    double input(String name) {
        return number(inputs().get(name));
    }

    static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
    }

    Map<String, JsonNode> all() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        inputs().properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
