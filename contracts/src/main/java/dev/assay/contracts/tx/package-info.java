/**
 * Transactions: what is signed, what is broadcast, and who signed it.
 *
 * <p>{@link dev.assay.contracts.tx.Transaction} is one before it is signed, of any type from 0 to 4;
 * {@link dev.assay.contracts.tx.SignedTransaction} is one with its {@link dev.assay.contracts.tx.Signature}, ready for
 * {@code eth_sendRawTransaction} and read back from such bytes. Everything is immutable, and nothing here talks to a node
 * or holds a key.
 *
 * <pre>{@code
 * Transaction payment = new Eip1559Transaction(1, nonce, tip, maxFee, gasLimit, to, value, Bytes.EMPTY, List.of());
 * SignedTransaction signed = signer.sign(payment);
 * signed.raw();       // to broadcast
 * signed.hash();      // to look it up by
 * SignedTransaction.decode(signed.raw()).sender();
 * }</pre>
 *
 * <p>Decoding is strict and bounded: what a node after Cancun would not read ends in a
 * {@link dev.assay.core.error.DataException} that names the field. Blobs of type 3 are not carried along, only their
 * hashes.
 */
@NullMarked
package dev.assay.contracts.tx;

import org.jspecify.annotations.NullMarked;
