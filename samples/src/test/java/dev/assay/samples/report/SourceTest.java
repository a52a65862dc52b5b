package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceTest {

    @AfterEach
    void forget() {
        System.clearProperty("assay.tokenmetrics.key");
    }

    @Test
    void takesABlankKeyForNone() {
        System.setProperty("assay.tokenmetrics.key", " ");

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
