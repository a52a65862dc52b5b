package dev.assay.metrics.governance;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;

/** Who decides: the concentration of the power that voted, not of what could have. Exact until the last quotient. */
public final class VotingPower {

    private VotingPower() {}

    /** Returns the Gini coefficient of the power cast per voter, from 0, all alike, to below 1. */
    public static Measurement gini(Distribution cast) {
        Measurement found = Concentration.gini(cast);
        return found.draft(GovernanceMetrics.VOTING_POWER_GINI).like(found);
    }

    /** Returns the fewest voters with more than half of the power cast: exactly half does not decide. */
    public static Measurement nakamoto(Distribution cast) {
        return nakamoto(cast, Threshold.MAJORITY);
    }

    /** Returns the fewest voters who reach a threshold of the power cast together. */
    public static Measurement nakamoto(Distribution cast, Threshold threshold) {
        Measurement found = Concentration.nakamoto(cast, threshold);
        return found.draft(GovernanceMetrics.VOTING_POWER_NAKAMOTO).like(found);
    }
}
