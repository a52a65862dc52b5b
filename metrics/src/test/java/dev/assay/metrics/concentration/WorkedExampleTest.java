package dev.assay.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of the page on decentralization, and that the page has every metric. */
class WorkedExampleTest {

    private static final Path PAGE = Path.of("..", "docs", "metrics", "decentralization.md");
    private static final Distribution VALIDATORS = Distribution.of(40, 25, 20, 10, 5);

    @Test
    void thePageShowsWhatIsMeasured() throws IOException {
        Map<String, String> printed = rows(Files.readString(PAGE));
        Map<String, Measurement> measured = measured();

        assertThat(printed.keySet()).containsExactlyElementsOf(measured.keySet());
        measured.forEach((row, measurement) -> {
            BigDecimal value = new BigDecimal(printed.get(row));
            assertThat(BigDecimal.valueOf(measurement.value()).setScale(value.scale(), RoundingMode.HALF_EVEN))
                    .as(row)
                    .isEqualTo(value);
        });
        assertThat(Inequality.lorenzCurve(VALIDATORS).shares()).containsExactly(0, 0.05, 0.15, 0.35, 0.6, 1);
    }

    @Test
    void thePageDefinesEveryMetric() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(ConcentrationMetrics.all())
                .allSatisfy(metric -> assertThat(page).contains("| `" + metric.id() + "` |"));
    }

    private static Map<String, String> rows(String page) {
        Map<String, String> rows = new LinkedHashMap<>();
        String table = page.substring(page.indexOf("| metric | by hand"), page.indexOf("The Lorenz curve runs"));
        table.lines().skip(2).filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            rows.put(cells[1].strip(), cells[3].strip());
        });
        return rows;
    }

    private static Map<String, Measurement> measured() {
        Map<String, Measurement> measured = new LinkedHashMap<>();
        measured.put("Gini", Concentration.gini(VALIDATORS));
        measured.put("Gini, corrected for the sample", Concentration.gini(VALIDATORS, SampleCorrection.FINITE_SAMPLE));
        measured.put("HHI", Concentration.hhi(VALIDATORS));
        measured.put("Effective entities", Concentration.effectiveEntities(VALIDATORS));
        measured.put("Nakamoto, more than 1/2", Concentration.nakamoto(VALIDATORS));
        measured.put("Nakamoto, liveness, at least 1/3", Concentration.nakamoto(VALIDATORS, Threshold.LIVENESS));
        measured.put("Nakamoto, safety, more than 2/3", Concentration.nakamoto(VALIDATORS, Threshold.SAFETY));
        measured.put("Tau, more than 0.66", Concentration.tau(VALIDATORS));
        measured.put("Share of the largest", Concentration.maxPowerRatio(VALIDATORS));
        measured.put("Share of the 2 largest", Concentration.concentrationRatio(VALIDATORS, 2));
        measured.put("Rosenbluth", Concentration.rosenbluth(VALIDATORS));
        measured.put("Shannon entropy", Entropy.shannon(VALIDATORS));
        measured.put("Renyi entropy of order 2", Entropy.renyi(VALIDATORS, 2));
        measured.put("Min-entropy", Entropy.renyi(VALIDATORS, Double.POSITIVE_INFINITY));
        measured.put("Maximum entropy", Entropy.max(VALIDATORS));
        measured.put("Normalized entropy", Entropy.normalized(VALIDATORS));
        measured.put("Theil T", Inequality.theilT(VALIDATORS));
        measured.put("Theil L", Inequality.theilL(VALIDATORS));
        measured.put("Atkinson, epsilon 0.5", Inequality.atkinson(VALIDATORS, 0.5));
        measured.put("Atkinson, epsilon 1", Inequality.atkinson(VALIDATORS, 1));
        measured.put("Generalized entropy, alpha 2", Inequality.generalizedEntropy(VALIDATORS, 2));
        measured.put("Hoover", Inequality.hoover(VALIDATORS));
        measured.put("Coefficient of variation", Inequality.coefficientOfVariation(VALIDATORS));
        measured.put("Lorenz asymmetry", Inequality.lorenzAsymmetry(VALIDATORS));
        return measured;
    }
}
