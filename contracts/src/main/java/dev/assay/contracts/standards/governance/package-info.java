/**
 * Who decides: {@link dev.assay.contracts.standards.governance.Votes}, {@link
 * dev.assay.contracts.standards.governance.Governor} and {@link dev.assay.contracts.standards.governance.TimelockController} of
 * OpenZeppelin, {@link dev.assay.contracts.standards.governance.GovernorBravo} and {@link
 * dev.assay.contracts.standards.governance.CompoundTimelock} of Compound, and {@link
 * dev.assay.contracts.standards.governance.Safe}.
 *
 * <pre>{@code
 * Governor house = chain.bind(Governor.class, address);
 * ProposalState state = house.state(proposalId);
 * house.castVote(proposalId, Support.FOR);
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.standards.governance;

import org.jspecify.annotations.NullMarked;
