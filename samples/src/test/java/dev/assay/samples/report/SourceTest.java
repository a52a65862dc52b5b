package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
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
    void knowsWhichDaysTheSampleHas() {
        SamplePrices prices = SamplePrices.read();

        assertThat(prices.bitcoin())
                .containsKeys(SamplePrices.FIRST_DAY, SamplePrices.LAST_DAY)
                .hasSize(1461);
        assertThat(prices.ethereum().keySet()).isEqualTo(prices.bitcoin().keySet());
    }
}
