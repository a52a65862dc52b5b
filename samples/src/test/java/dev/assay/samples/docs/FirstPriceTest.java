package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeTokenMetricsExtension.class)
class FirstPriceTest {

    private final PrintStream console = System.out;

    @AfterEach
    void restore() {
        System.setOut(console);
        System.clearProperty("assay.tokenmetrics.key");
        System.clearProperty("assay.tokenmetrics.url");
    }

    @Test
    void printsTwoPrices(FakeTokenMetrics fake) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setProperty("assay.tokenmetrics.key", FakeTokenMetrics.API_KEY);
        System.setProperty("assay.tokenmetrics.url", fake.url().toString());

        FirstPrice.main(new String[0]);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("Bitcoin [0-9.]+ USD\\R")
                .containsPattern("Ethereum [0-9.]+ USD\\R");
    }
}
