package dev.assay.metrics.governance;

import dev.assay.metrics.Measurement;
import dev.assay.series.Window;
import java.util.Collection;

/**
 * What is proposed, and what becomes of it. Proposals count by when they were made; those of other times do not count.
 * {@link ProposalCounts} does it in parts.
 */
public final class Proposals {

    private Proposals() {}

    /** Returns {@code proposals * 30 / days}; undefined for less than 30 days. */
    public static Measurement rate(Collection<Proposal> proposals, Window window) {
        return counts(proposals, window).rate();
    }

    /**
     * Returns passed / decided, from 0 to 1. Cancelled and open proposals were not decided. Undefined if none was. Near 1 it
     * may be harmony, or that nobody proposes what would not pass.
     */
    public static Measurement passRate(Collection<Proposal> proposals, Window window) {
        return counts(proposals, window).passRate();
    }

    /** Returns the part of the decided proposals that reached their quorum; those of which nobody knows are missing. */
    public static Measurement quorumRate(Collection<Proposal> proposals, Window window) {
        return counts(proposals, window).quorumRate();
    }

    /** Returns the Herfindahl-Hirschman index of proposals per proposer, up to 10,000 if one made all; lower is better. */
    public static Measurement proposerConcentration(Collection<Proposal> proposals, Window window) {
        return counts(proposals, window).proposerConcentration();
    }

    /**
     * Returns the mean of {@code 1 - |for - against| / (for + against)} over decided proposals: 0 if all were unanimous, 1 if
     * all were ties. Each proposal counts the same. Those without votes for or against are missing.
     */
    public static Measurement contestedness(Collection<Proposal> proposals, Window window) {
        return counts(proposals, window).contestedness();
    }

    private static ProposalCounts counts(Collection<Proposal> proposals, Window window) {
        return proposals.stream().collect(ProposalCounts.collector(window));
    }
}
