package dev.assay.metrics.governance;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.HoldingsByEntity;
import dev.assay.metrics.internal.Quotient;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;

/**
 * What was proposed in a window and what became of it, as counts that merge: over forums, chains, files or threads. Give each
 * proposal once. Counts are exact; contestedness is a sum of doubles, the same to 1e-12 for every order and partition. Not
 * thread-safe.
 */
public final class ProposalCounts implements Accumulator<ProposalCounts, List<Measurement>> {

    private static final int KIND = 'G';
    private static final int VERSION = 1;
    private static final double DAY = Duration.ofDays(1).toMillis();

    private final Window window;
    private final HoldingsByEntity proposers = HoldingsByEntity.create();
    private final Sum contested = new Sum();
    private long all;
    private long decided;
    private long passed;
    private long quorumKnown;
    private long quorumReached;
    private long voted;

    private ProposalCounts(Window window) {
        this.window = window;
    }

    /** Returns empty counts of a window. */
    public static ProposalCounts of(Window window) {
        return new ProposalCounts(Objects.requireNonNull(window, "window"));
    }

    /** Returns a collector of proposals into counts of a window. */
    public static Collector<Proposal, ?, ProposalCounts> collector(Window window) {
        Objects.requireNonNull(window, "window");
        return Collector.of(
                () -> of(window),
                ProposalCounts::add,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Adds a proposal; one that was made at another time changes nothing. */
    public void add(Proposal proposal) {
        if (!window.contains(proposal.created())) {
            return;
        }
        all++;
        proposers.add(proposal.proposer(), 1);
        if (!proposal.state().isDecided()) {
            return;
        }
        decided++;
        passed += proposal.state() == Proposal.State.PASSED ? 1 : 0;
        quorumKnown += proposal.quorumReached().isPresent() ? 1 : 0;
        quorumReached += proposal.quorumReached().orElse(false) ? 1 : 0;
        BigInteger votes = proposal.inFavour().add(proposal.against());
        if (votes.signum() > 0) {
            // 1 - |f - a| / (f + a) is twice the smaller part, without cancellation.
            contested.add(2 * Quotient.of(proposal.inFavour().min(proposal.against()), votes));
            voted++;
        }
    }

    /**
     * Takes over the counts of another.
     *
     * @throws IllegalArgumentException if they are of another window
     */
    @Override
    public void merge(ProposalCounts other) {
        if (!window.equals(other.window)) {
            throw new IllegalArgumentException("other: window " + other.window + " is not " + window);
        }
        proposers.merge(other.proposers);
        contested.add(other.contested);
        all = Math.addExact(all, other.all);
        decided = Math.addExact(decided, other.decided);
        passed = Math.addExact(passed, other.passed);
        quorumKnown = Math.addExact(quorumKnown, other.quorumKnown);
        quorumReached = Math.addExact(quorumReached, other.quorumReached);
        voted = Math.addExact(voted, other.voted);
    }

    /** Returns rate, pass rate, quorum rate, contestedness and concentration of proposers. */
    @Override
    public List<Measurement> result() {
        return List.of(rate(), passRate(), quorumRate(), contestedness(), proposerConcentration());
    }

    /** Returns the proposals per 30 days; see {@link Proposals#rate}. */
    public Measurement rate() {
        double days = window.length().toMillis() / DAY;
        Measurement.Draft draft = draft(GovernanceMetrics.PROPOSAL_RATE).n(all);
        return days < 30 ? draft.undefined(Reason.WINDOW_TOO_SHORT) : draft.value(all * 30.0 / days);
    }

    /** Returns passed / decided; see {@link Proposals#passRate}. */
    public Measurement passRate() {
        return share(draft(GovernanceMetrics.PASS_RATE).convention("cancelled", "left out"), passed, decided);
    }

    /** Returns the part of the decided that reached their quorum; see {@link Proposals#quorumRate}. */
    public Measurement quorumRate() {
        return share(draft(GovernanceMetrics.QUORUM_RATE).missing(decided - quorumKnown), quorumReached, quorumKnown);
    }

    private static Measurement share(Measurement.Draft draft, long part, long whole) {
        draft.n(whole);
        return whole == 0 ? draft.undefined(Reason.EMPTY) : draft.value((double) part / whole);
    }

    /** Returns how close the decisions are; see {@link Proposals#contestedness}. */
    public Measurement contestedness() {
        Measurement.Draft draft = draft(GovernanceMetrics.CONTESTEDNESS)
                .n(voted)
                .missing(decided - voted)
                .convention("abstentions", "left out");
        return voted == 0 ? draft.undefined(Reason.EMPTY) : draft.value(contested.value() / voted);
    }

    /** Returns the concentration of proposers; see {@link Proposals#proposerConcentration}. */
    public Measurement proposerConcentration() {
        Measurement found = Concentration.hhi(proposers.result());
        return found.draft(GovernanceMetrics.PROPOSER_CONCENTRATION)
                .window(window)
                .like(found);
    }

    private Measurement.Draft draft(Metric metric) {
        return Measurement.of(metric).window(window);
    }

    @Override
    public byte[] toBytes() {
        return new StateWriter(KIND, VERSION)
                .time(window.from())
                .time(window.to())
                .count(all)
                .count(decided)
                .count(passed)
                .count(quorumKnown)
                .count(quorumReached)
                .count(voted)
                .number(contested.leading())
                .number(contested.carried())
                .bytes(proposers.toBytes())
                .toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static ProposalCounts fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        ProposalCounts read = of(new Window(in.time(), in.time()));
        read.all = in.count();
        read.decided = in.count();
        read.passed = in.count();
        read.quorumKnown = in.count();
        read.quorumReached = in.count();
        read.voted = in.count();
        read.contested.add(Sum.restored(in.number(), in.number()));
        read.proposers.merge(HoldingsByEntity.fromBytes(in.bytes()));
        in.end();
        return read;
    }
}
