/**
 * Keys, and what signs with them.
 *
 * <p>{@link dev.assay.contracts.keys.Signer} is all that the rest of Assay asks for: an address and signatures.
 * {@link dev.assay.contracts.keys.LocalKey} is one with its key in this process. No key is printed, logged or named in an
 * exception.
 *
 * <pre>{@code
 * try (LocalKey key = LocalKey.create()) {
 *     SignedTransaction signed = key.sign(transaction);
 * }
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.keys;

import org.jspecify.annotations.NullMarked;
