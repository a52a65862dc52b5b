/**
 * Contracts: one program a package. They run on {@link dev.assay.samples.contracts.LocalChain}, with keys that are worth
 * nothing; what does the work takes the address of any node.
 */
@NullMarked
package dev.assay.samples.contracts;

import org.jspecify.annotations.NullMarked;
