package dev.assay.metrics.governance;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.Window;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.HoldingsByEntity;
import dev.assay.metrics.internal.Quotient;
import dev.assay.metrics.internal.Sum;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What is proposed, and what becomes of it. Proposals count by when they were made; those of other times do not count. */
public final class Proposals {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private Proposals() {}

    /** Returns {@code proposals * 30 / days}; undefined for less than 30 days. */
    public static Measurement rate(Collection<Proposal> proposals, Window window) {
        long count = inside(proposals, window).size();
        Measurement.Draft draft = draft(GovernanceMetrics.PROPOSAL_RATE, window).n(count);
        double days = window.length().toMillis() / DAY;
        return days < 30 ? draft.undefined(Reason.WINDOW_TOO_SHORT) : draft.value(count * 30.0 / days);
    }

    /**
     * Returns passed / decided, from 0 to 1. Cancelled and open proposals were not decided. Undefined if none was. Near 1 it
     * may be harmony, or that nobody proposes what would not pass.
     */
    public static Measurement passRate(Collection<Proposal> proposals, Window window) {
        List<Proposal> decided = decided(proposals, window);
        long passed = decided.stream()
                .filter(each -> each.state() == Proposal.State.PASSED)
                .count();
        Measurement.Draft draft =
                draft(GovernanceMetrics.PASS_RATE, window).n(decided.size()).convention("cancelled", "left out");
        return decided.isEmpty() ? draft.undefined(Reason.EMPTY) : draft.value((double) passed / decided.size());
    }

    /** Returns the part of the decided proposals that reached their quorum; those of which nobody knows are missing. */
    public static Measurement quorumRate(Collection<Proposal> proposals, Window window) {
        List<Proposal> decided = decided(proposals, window);
        List<Proposal> known = decided.stream()
                .filter(each -> each.quorumReached().isPresent())
                .toList();
        long reached = known.stream()
                .filter(each -> each.quorumReached().orElse(false))
                .count();
        Measurement.Draft draft =
                draft(GovernanceMetrics.QUORUM_RATE, window).n(known.size()).missing(decided.size() - known.size());
        return known.isEmpty() ? draft.undefined(Reason.EMPTY) : draft.value((double) reached / known.size());
    }

    /** Returns the Herfindahl-Hirschman index of proposals per proposer, up to 10,000 if one made all. */
    public static Measurement proposerConcentration(Collection<Proposal> proposals, Window window) {
        Measurement found = Concentration.hhi(inside(proposals, window).stream()
                .collect(HoldingsByEntity.counting(Proposal::proposer))
                .result());
        return found.draft(GovernanceMetrics.PROPOSER_CONCENTRATION)
                .window(window)
                .like(found);
    }

    /**
     * Returns the mean of {@code 1 - |for - against| / (for + against)} over decided proposals: 0 if all were unanimous, 1 if
     * all were ties. Each proposal counts the same. Those without votes for or against are missing.
     */
    public static Measurement contestedness(Collection<Proposal> proposals, Window window) {
        Sum sum = new Sum();
        long voted = 0;
        List<Proposal> decided = decided(proposals, window);
        for (Proposal proposal : decided) {
            BigInteger all = proposal.inFavour().add(proposal.against());
            if (all.signum() > 0) {
                // 1 - |f - a| / (f + a) is twice the smaller part, without cancellation.
                sum.add(2 * Quotient.of(proposal.inFavour().min(proposal.against()), all));
                voted++;
            }
        }
        Measurement.Draft draft = draft(GovernanceMetrics.CONTESTEDNESS, window)
                .n(voted)
                .missing(decided.size() - voted)
                .convention("abstentions", "left out");
        return voted == 0 ? draft.undefined(Reason.EMPTY) : draft.value(sum.value() / voted);
    }

    private static Measurement.Draft draft(Metric metric, Window window) {
        return Measurement.of(metric).window(window);
    }

    private static List<Proposal> inside(Collection<Proposal> proposals, Window window) {
        return proposals.stream()
                .filter(each -> window.contains(each.created()))
                .toList();
    }

    private static List<Proposal> decided(Collection<Proposal> proposals, Window window) {
        return inside(proposals, window).stream()
                .filter(each -> each.state().isDecided())
                .toList();
    }
}
