/**
 * Who takes part in decisions, and how much they differ. Begin with
 * {@link dev.assay.metrics.governance.Participation} for turnout and delegation,
 * {@link dev.assay.metrics.governance.Proposals} for what is proposed and decided, and
 * {@link dev.assay.metrics.governance.VotingPower} for who decides. Votes and supplies are exact integers of base units. A
 * turnout says of what it is one: of all tokens, of those in circulation, of those delegated.
 *
 * <pre>{@code
 * Measurement turnout = Participation.turnout(cast, delegated, TurnoutBase.DELEGATED);
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.governance;

import org.jspecify.annotations.NullMarked;
