/**
 * What the standards of Ethereum's contracts define.
 *
 * <p>Interfaces to be bound are in the packages below: {@code token}, {@code access}, {@code governance} and {@code ens}; here
 * are those that all kinds of contracts have, {@link dev.assay.contracts.standards.Erc165} and {@link
 * dev.assay.contracts.standards.Erc5267}, and {@link dev.assay.contracts.standards.Multicall3}. Each carries its events, and the
 * errors it reverts with, as records; of a name such as {@code ERC20InsufficientBalance} the record has left out what the interface
 * says already. They can be put together: {@code interface MyToken extends Erc20Permit, Votes, Ownable {}}.
 *
 * <p>{@link dev.assay.contracts.standards.Slots} computes storage slots, roles and ids of interfaces, {@link
 * dev.assay.contracts.standards.GovernanceIds} ids of proposals and timelocked operations, {@link
 * dev.assay.contracts.standards.EnsName} the hash of a name, all offline. {@link dev.assay.contracts.standards.Domains} finds
 * the domain that typed data are signed for.
 *
 * <pre>{@code
 * Bytes32 slot = Slots.erc1967("eip1967.proxy.implementation");
 * Bytes32 node = EnsName.parse("vitalik.eth").namehash();
 * TypedDomain domain = Domains.of(chain, token);
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.standards;

import org.jspecify.annotations.NullMarked;
