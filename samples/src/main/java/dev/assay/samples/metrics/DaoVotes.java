package dev.assay.samples.metrics;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.HoldingsByEntity;
import dev.assay.metrics.governance.Participation;
import dev.assay.metrics.governance.Proposal;
import dev.assay.metrics.governance.ProposalCounts;
import dev.assay.metrics.governance.TurnoutBase;
import dev.assay.metrics.governance.VotingPower;
import dev.assay.series.Window;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints who decides in an organisation: of one vote, and of a quarter of proposals. The data is generated, and it says so. */
public final class DaoVotes {

    private DaoVotes() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.out.println("Generated votes of made-up holders, which mean nothing.");
        print(SampleVotes.generate(), System.out);
    }

    static void print(SampleVotes sample, PrintStream to) {
        List<SampleVotes.Vote> votes = sample.votes();
        List<Proposal> proposals = sample.proposals();
        Window quarter = SampleVotes.QUARTER;
        // snippet: votes-of-a-dao
        Distribution cast = votes.stream()
                .collect(HoldingsByEntity.summing(vote -> vote.voter(), vote -> vote.tokens()))
                .result();
        List<Measurement> measurements = new ArrayList<>(List.of(
                Participation.turnout(cast, sample.delegated(), TurnoutBase.DELEGATED),
                Participation.turnout(cast, sample.circulating(), TurnoutBase.CIRCULATING_SUPPLY),
                Participation.voters(cast),
                VotingPower.gini(cast),
                VotingPower.nakamoto(cast)));
        measurements.addAll(
                proposals.stream().collect(ProposalCounts.collector(quarter)).result());
        // end snippet
        Sheet.print(measurements, to);
    }
}
