package dev.assay.contracts.starters;

import static dev.assay.contracts.starters.SourceWriter.quoted;

import java.math.BigInteger;

/**
 * A Governor that counts for, against and abstain, and acts through a timelock. Immutable; each setter returns a changed
 * copy. Times are in the token's clock, which counts blocks unless the token says otherwise. Constructor: the token of the
 * votes, the timelock. Afterwards the timelock must give the Governor the roles of proposer and canceller.
 */
public final class GovernorStarter {

    private static final String CALL =
            "address[] memory targets, uint256[] memory values, bytes[] memory calldatas, " + "bytes32 descriptionHash";
    private static final String PASSED = "targets, values, calldatas, descriptionHash";

    private final String name;
    private final long delay;
    private final long period;
    private final BigInteger threshold;
    private final int quorum;

    GovernorStarter(String name) {
        // A day and a week of blocks of 12 seconds.
        this(name, 7_200, 50_400, BigInteger.ZERO, 4);
    }

    private GovernorStarter(String name, long delay, long period, BigInteger threshold, int quorum) {
        this.name = name;
        this.delay = delay;
        this.period = period;
        this.threshold = threshold;
        this.quorum = quorum;
        SourceWriter.identifier(name);
        quoted(name, "name");
    }

    /** Sets how long after its proposal a vote begins: 7,200 blocks unless set, a day. */
    public GovernorStarter votingDelay(long delay) {
        return new GovernorStarter(name, atLeast(0, delay, "delay"), period, threshold, quorum);
    }

    /** Sets how long a vote lasts: 50,400 blocks unless set, a week. */
    public GovernorStarter votingPeriod(long period) {
        return new GovernorStarter(name, delay, atLeast(1, period, "period"), threshold, quorum);
    }

    /** Sets how many votes one needs to propose, in the token's smallest unit: 0 unless set. */
    public GovernorStarter proposalThreshold(BigInteger votes) {
        if (votes.signum() < 0) {
            throw new IllegalArgumentException("votes must not be negative, is " + votes);
        }
        return new GovernorStarter(name, delay, period, votes, quorum);
    }

    /** Sets how much of all votes must be for or abstain, in percent: 4 unless set. */
    public GovernorStarter quorumPercent(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent must be from 0 to 100, is " + percent);
        }
        return new GovernorStarter(name, delay, period, threshold, percent);
    }

    private static long atLeast(long least, long value, String what) {
        if (value < least || value > 0xffff_ffffL) {
            throw new IllegalArgumentException(what + " must be from " + least + " to 2^32 - 1, is " + value);
        }
        return value;
    }

    /** Returns the contract. */
    public Starter starter() {
        String folder = "governance/extensions/";
        SourceWriter source = new SourceWriter(SourceWriter.identifier(name));
        source.imported("IVotes", "governance/utils/IVotes.sol").parameter("IVotes token");
        source.imported("TimelockController", "governance/TimelockController.sol")
                .parameter("TimelockController timelock");
        source.base("Governor", "governance/Governor.sol", quoted(name, "name"))
                .base("GovernorSettings", folder + "GovernorSettings.sol", delay + ", " + period + ", " + threshold)
                .base("GovernorCountingSimple", folder + "GovernorCountingSimple.sol", null)
                .base("GovernorVotes", folder + "GovernorVotes.sol", "token")
                .base(
                        "GovernorVotesQuorumFraction",
                        folder + "GovernorVotesQuorumFraction.sol",
                        Integer.toString(quorum))
                .base("GovernorTimelockControl", folder + "GovernorTimelockControl.sol", "timelock");
        reads(source);
        writes(source);
        return source.starter();
    }

    private static void reads(SourceWriter source) {
        source.override(
                "function state(uint256 proposalId) public view",
                " returns (ProposalState)",
                "return super.state(proposalId);",
                "Governor",
                "GovernorTimelockControl");
        source.override(
                "function proposalNeedsQueuing(uint256 proposalId) public view",
                " returns (bool)",
                "return super.proposalNeedsQueuing(proposalId);",
                "Governor",
                "GovernorTimelockControl");
        source.override(
                "function proposalThreshold() public view",
                " returns (uint256)",
                "return super.proposalThreshold();",
                "Governor",
                "GovernorSettings");
        source.override(
                "function _executor() internal view",
                " returns (address)",
                "return super._executor();",
                "Governor",
                "GovernorTimelockControl");
    }

    private static void writes(SourceWriter source) {
        source.override(
                "function _queueOperations(uint256 proposalId, " + CALL + ") internal",
                " returns (uint48)",
                "return super._queueOperations(proposalId, " + PASSED + ");",
                "Governor",
                "GovernorTimelockControl");
        source.override(
                "function _executeOperations(uint256 proposalId, " + CALL + ") internal",
                "",
                "super._executeOperations(proposalId, " + PASSED + ");",
                "Governor",
                "GovernorTimelockControl");
        source.override(
                "function _cancel(" + CALL + ") internal",
                " returns (uint256)",
                "return super._cancel(" + PASSED + ");",
                "Governor",
                "GovernorTimelockControl");
    }

    @Override
    public String toString() {
        return "governor " + name;
    }
}
