/**
 * Why a contract did not do it: {@link dev.assay.contracts.revert.RevertException} is thrown for a call that reverted, and
 * holds the {@link dev.assay.contracts.revert.Revert} that was decoded of its data. A revert is a message, a panic of
 * Solidity with the name of its code, an error the contract declares, nothing, or bytes nobody knows, which are kept.
 * {@link dev.assay.contracts.revert.Reverts} is the entry: it knows the errors to look for.
 *
 * <pre>{@code
 * record NotOwner(Address caller) {}
 *
 * Revert revert = Reverts.standard().and(NotOwner.class).decode(data);
 * if (revert.as(NotOwner.class).isPresent()) { ... }
 * }</pre>
 *
 * <p>Data come from contracts, which may return anything: what does not decode is
 * {@link dev.assay.contracts.revert.Revert.Unknown}, never an exception.
 */
@NullMarked
package dev.assay.contracts.revert;

import org.jspecify.annotations.NullMarked;
