package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.RiskProfile;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Here, because the calculators' own tests run in their module, which does not read the management of the JVM. */
class AllocationTest {

    private static final int SHORT = 3_650;
    private static final int LONG = 20 * SHORT;

    private static Returns returns(int n) {
        return Returns.of(new Random(n).doubles(n, -0.05, 0.06).toArray(), 365);
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
    void aRiskProfileInAWorkspaceAllocatesNothingPerReturn() {
        RiskProfile.Workspace workspace = new RiskProfile.Workspace();
        allocated(returns(LONG), workspace);

        long ofFew = allocated(returns(SHORT), workspace);
        long ofMany = allocated(returns(LONG), workspace);

        assertThat(ofFew).isPositive();
        assertThat(Math.abs(ofMany - ofFew)).isLessThan((LONG - SHORT) / 100);
    }
}
