package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakeTokenMetricsExtensionTest {

    @RegisterExtension
    final FakeTokenMetricsExtension fakes = FakeTokenMetricsExtension.of(
            () -> FakeTokenMetrics.builder().tokens(3).start());

    @RepeatedTest(2)
    void givesEachTestAServerOfItsOwn(FakeTokenMetrics fake) throws IOException {
        Wire.get(fake, "/v2/tokens");

        assertThat(fake).isSameAs(fakes.fake());
        assertThat(fake.requestCount()).isEqualTo(1);
        assertThat(Wire.rows(fake, "/v2/tokens")).hasSize(3);
    }
}
