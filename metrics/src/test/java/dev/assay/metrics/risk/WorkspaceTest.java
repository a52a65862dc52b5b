package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private static final int SHORT = 3_650;
    private static final int LONG = 20 * SHORT;

    private static Returns returns(int n, long seed) {
        Random random = new Random(seed);
        return Returns.of(random.doubles(n, -0.05, 0.06).toArray(), 365);
    }

    private static long allocated(Returns returns, RiskProfile.Workspace workspace) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            RiskProfile.of(returns, RiskOptions.defaults(), workspace);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** The rest is the same for any length; a byte for a hundred returns would show. */
    @Test
    void aProfileAllocatesNothingPerReturn() {
        RiskProfile.Workspace workspace = new RiskProfile.Workspace();
        Returns few = returns(SHORT, 1);
        Returns many = returns(LONG, 2);
        allocated(many, workspace);

        long ofFew = allocated(few, workspace);
        long ofMany = allocated(many, workspace);

        assertThat(Math.abs(ofMany - ofFew)).isLessThan((LONG - SHORT) / 100);
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
