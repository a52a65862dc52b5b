package dev.assay.metrics.governance;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of this package. */
public final class GovernanceMetrics {

    private static final String ASSAY = "metrics of governance, Assay";

    /** The part of the power that voted. */
    public static final Metric TURNOUT = metric(
            "turnout",
            "Turnout",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "voting power cast / eligible power at the snapshot",
            ASSAY);

    /** How many voted. */
    public static final Metric VOTERS =
            metric("voters", "Voters", Unit.COUNT, HIGHER_IS_BETTER, "distinct voters", ASSAY);

    /** The part of the holders that voted. */
    public static final Metric VOTER_TURNOUT =
            metric("voter_turnout", "Voter turnout", Unit.FRACTION, HIGHER_IS_BETTER, "voters / holders", ASSAY);

    /** How often something is proposed. */
    public static final Metric PROPOSAL_RATE =
            metric("proposal_rate", "Proposal rate", Unit.PER_30_DAYS, NEUTRAL, "proposals * 30 / days", ASSAY);

    /** The part of what was decided that passed. */
    public static final Metric PASS_RATE = metric(
            "pass_rate",
            "Pass rate",
            Unit.FRACTION,
            NEUTRAL,
            "passed / (passed + failed), cancelled ones left out",
            ASSAY);

    /** The part of what was decided that reached its quorum. */
    public static final Metric QUORUM_RATE = metric(
            "quorum_rate",
            "Quorum rate",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "decided proposals that reached their quorum / decided proposals",
            ASSAY);

    /** How unequal the power that voted is. */
    public static final Metric VOTING_POWER_GINI = metric(
            "voting_power_gini",
            "Gini coefficient of voting power",
            Unit.FRACTION,
            LOWER_IS_BETTER,
            "Gini coefficient of the power cast per voter",
            "Gini 1912");

    /** How few decide. */
    public static final Metric VOTING_POWER_NAKAMOTO = metric(
            "voting_power_nakamoto",
            "Nakamoto coefficient of voting power",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "fewest voters with more than half of the power cast",
            "Srinivasan and Lee 2017");

    /** The part of the supply that was delegated. */
    public static final Metric DELEGATION_RATE =
            metric("delegation_rate", "Delegation rate", Unit.FRACTION, NEUTRAL, "delegated power / supply", ASSAY);

    /** Whether the same few propose. */
    public static final Metric PROPOSER_CONCENTRATION = metric(
            "proposer_concentration",
            "Concentration of proposers",
            Unit.HHI_POINTS,
            LOWER_IS_BETTER,
            "Herfindahl-Hirschman index of proposals per proposer",
            "Herfindahl 1950");

    /** How close decisions are. */
    public static final Metric CONTESTEDNESS = metric(
            "contestedness",
            "Contestedness",
            Unit.FRACTION,
            NEUTRAL,
            "mean of 1 - |for - against| / (for + against) over decided proposals",
            ASSAY);

    private static final List<Metric> ALL = List.of(
            TURNOUT,
            VOTERS,
            VOTER_TURNOUT,
            PROPOSAL_RATE,
            PASS_RATE,
            QUORUM_RATE,
            VOTING_POWER_GINI,
            VOTING_POWER_NAKAMOTO,
            DELEGATION_RATE,
            PROPOSER_CONCENTRATION,
            CONTESTEDNESS);

    private GovernanceMetrics() {}

    /** Returns the metrics of this package; unmodifiable. */
    public static List<Metric> all() {
        return ALL;
    }

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("governance." + id, name, Family.GOVERNANCE, unit, direction, formula, source);
    }
}
