/**
 * Names of ENS and what they stand for. The entry is {@link dev.assay.contracts.standards.ens.Ens}; {@link
 * dev.assay.contracts.standards.ens.EnsRegistry} and {@link dev.assay.contracts.standards.ens.EnsResolver} are the contracts it asks.
 * Answers that are not on the chain are a typed error.
 *
 * <pre>{@code
 * Address vitalik = Ens.of(chain).address("vitalik.eth").orElseThrow();
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.standards.ens;

import org.jspecify.annotations.NullMarked;
