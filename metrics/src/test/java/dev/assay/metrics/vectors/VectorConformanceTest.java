package dev.assay.metrics.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.RiskSeries;
import dev.assay.metrics.vectors.Evaluators.Series;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the vectors, one test per case; {@code -Dassay.vectors=DIR} runs those of a folder, too, with their data sets from
 * {@code -Dassay.vectors.data=DIR}. A metric without a calculator fails.
 */
class VectorConformanceTest {

    private static final List<String> FILES = List.of(
            "decentralization",
            "inequality",
            "distribution_datasets",
            "composite",
            "development",
            "onchain_adoption",
            "risk",
            "technical");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Evaluators evaluators = Evaluators.all();

    @TestFactory
    Stream<DynamicTest> vectors() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = VectorConformanceTest.class.getResourceAsStream(file + ".json")) {
                add(tests, file, JSON.readTree(in), new Datasets(null));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> furtherVectors() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String folder = System.getProperty("assay.vectors");
        if (folder != null) {
            String data = System.getProperty("assay.vectors.data");
            Datasets datasets = new Datasets(data == null ? null : Path.of(data));
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    add(tests, file.getFileName().toString(), JSON.readTree(file.toFile()), datasets);
                }
            }
            assertThat(tests).as("cases in " + folder).isNotEmpty();
        }
        return tests.stream();
    }

    private void add(List<DynamicTest> tests, String file, JsonNode json, Datasets datasets) {
        assertThat(json.get("cases")).as(file).hasSize(json.get("count").asInt());
        for (JsonNode each : json.get("cases")) {
            VectorCase vector = new VectorCase(each, datasets);
            tests.add(dynamicTest(file + ": " + vector.metric() + " " + vector.id(), () -> check(vector)));
        }
    }

    private void check(VectorCase vector) {
        Evaluators.Evaluator evaluator = evaluators.of(vector.metric());
        if (vector.expected().has("undefined")) {
            checkUndefined(evaluator, vector);
            return;
        }
        Object answer = evaluator.evaluate(vector.withoutAnswer());
        if (vector.expected().isTextual()) {
            assertThat(String.valueOf(answer))
                    .as(vector.toString())
                    .isEqualTo(vector.expected().asText());
        } else if (vector.expected().isArray()) {
            checkList(series(answer), vector);
        } else {
            checkNumber(vector.expected(), scalar(last(answer)), vector);
        }
    }

    /** A configuration error may be an exception; everything else has to be a measurement without a value. */
    private static void checkUndefined(Evaluators.Evaluator evaluator, VectorCase vector) {
        try {
            Object answer = last(evaluator.evaluate(vector.withoutAnswer()));
            assertThat(answer).as(vector.toString()).isInstanceOf(Measurement.class);
            assertThat(((Measurement) answer).isDefined())
                    .as(vector + " gave " + answer)
                    .isFalse();
        } catch (IllegalArgumentException e) {
            assertThat(vector.expected().get("undefined").asText())
                    .as("refused with " + e)
                    .containsAnyOf("error", "invalid", "argument", "configuration", "negative");
        }
    }

    /** A case that expects one value of a series means the last. */
    private static Object last(Object answer) {
        return answer instanceof RiskSeries series ? series.last() : answer;
    }

    private static double scalar(Object answer) {
        return answer instanceof Measurement measured ? measured.value() : ((Number) answer).doubleValue();
    }

    private static Series series(Object answer) {
        if (answer instanceof Series series) {
            return series;
        }
        if (answer instanceof RiskSeries series) {
            return new Series(series.values(), series.offset());
        }
        if (answer instanceof double[] values) {
            return new Series(values, 0);
        }
        List<?> list = (List<?>) answer;
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            Object each = list.get(i);
            values[i] = each == null ? Double.NaN : each instanceof Measurement m ? m.orElse(Double.NaN) : scalar(each);
        }
        return new Series(values, 0);
    }

    private static void checkList(Series series, VectorCase vector) {
        JsonNode expected = vector.expected();
        JsonNode indices = vector.params().path("indices");
        for (int i = 0; i < expected.size(); i++) {
            int bar = indices.isArray() ? indices.get(i).asInt() : vector.offset() + i;
            int at = bar - series.offset();
            assertThat(at).as("bar " + bar + " of " + vector).isBetween(0, series.values().length - 1);
            if (expected.get(i).isNull()) {
                assertThat(series.values()[at])
                        .as("bar " + bar + " of " + vector)
                        .isNaN();
            } else {
                checkNumber(expected.get(i), series.values()[at], vector);
            }
        }
        if (!indices.isArray() && !vector.has("at")) {
            assertThat(series.offset() + series.values().length)
                    .as("the last bar of " + vector)
                    .isEqualTo(vector.offset() + expected.size());
        }
    }

    private static void checkNumber(JsonNode expected, double actual, VectorCase vector) {
        double value = VectorCase.number(expected);
        double tolerance = Math.max(
                vector.tolerance().path("abs").asDouble(0),
                vector.tolerance().path("rel").asDouble(0) * Math.abs(value));
        // An expectation that is printed exactly may still be one rounding away.
        double slack = vector.tolerance().isMissingNode() ? 0 : Math.ulp(value);
        assertThat(Math.abs(actual - value) <= tolerance + slack || actual == value)
                .as("%s but was %s in %s", value, actual, vector)
                .isTrue();
    }
}
