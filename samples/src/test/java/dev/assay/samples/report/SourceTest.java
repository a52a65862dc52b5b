package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.signal.Evaluation;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    @AfterEach
    void forget() {
        System.clearProperty("assay.tokenmetrics.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", FakeTokenMetrics.API_KEY})
    void takesABlankKeyAndThatOfTheFakeServerForNone(String key) {
        System.setProperty("assay.tokenmetrics.key", key);

        try (Source source = Source.of(Options.parse())) {
            assertThat(source.isSample()).isTrue();
        }
    }

    @Test
    void asksTheServiceIfThereIsAKey() {
        System.setProperty("assay.tokenmetrics.key", "tm-any");

        try (Source source = Source.of(Options.parse())) {
            assertThat(source.isSample()).isFalse();
        }
    }

    @Test
    void theGeneratedSignalsDoNotLookSkilled() {
        Options options = Options.parse();
        Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
        try (Source source = Source.sample(options)) {
            Findings findings = new Download(source, options, silent).run(Instant.parse("2024-01-01T00:00:00Z"));

            assertThat(findings.studies()).allSatisfy(study -> {
                Evaluation following = study.following();
                assertThat(following.netReturn().value())
                        .isBetween(0.0, following.holdingReturn().value());
                assertThat(following.sharpe().value())
                        .isLessThan(following.holdingSharpe().value());
                assertThat(following.deflatedSharpe().value()).isLessThan(0.95);
            });
        }
    }

    @Test
    void knowsWhichDaysTheSampleHas() {
        SamplePrices prices = SamplePrices.read();

        assertThat(prices.bitcoin())
                .containsKeys(SamplePrices.FIRST_DAY, SamplePrices.LAST_DAY)
                .hasSize(1461);
        assertThat(prices.ethereum().keySet()).isEqualTo(prices.bitcoin().keySet());
    }
}
