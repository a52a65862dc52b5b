package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private static Returns returns(int n, long seed) {
        Random random = new Random(seed);
        return Returns.of(random.doubles(n, -0.05, 0.06).toArray(), 365);
    }

    @Test
    void whatWasThereBeforeDoesNotShow() {
        RiskProfile.Workspace workspace = new RiskProfile.Workspace();
        RiskOptions options = RiskOptions.defaults();
        for (int n : new int[] {5_000, 3, 400, 0, 1, 20_000, 400}) {
            Returns returns = returns(n, n);

            RiskProfile again = RiskProfile.of(returns, options, workspace);

            RiskProfile fresh = RiskProfile.of(returns, options);
            assertThat(again.all()).isEqualTo(fresh.all());
            assertThat(again.quantiles()).isEqualTo(fresh.quantiles());
        }
    }

    @Test
    void hasToBeThere() {
        assertThatThrownBy(() -> RiskProfile.of(returns(3, 1), RiskOptions.defaults(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("workspace");
    }
}
