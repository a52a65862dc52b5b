/**
 * What the standards of Ethereum's contracts define.
 *
 * <p>{@link dev.assay.contracts.standards.Slots} computes storage slots, roles and ids of interfaces,
 * {@link dev.assay.contracts.standards.GovernanceIds} ids of proposals and timelocked operations,
 * {@link dev.assay.contracts.standards.EnsName} the hash of a name. All offline.
 *
 * <pre>{@code
 * Bytes32 slot = Slots.erc1967("eip1967.proxy.implementation");
 * Bytes32 node = EnsName.parse("vitalik.eth").namehash();
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.standards;

import org.jspecify.annotations.NullMarked;
