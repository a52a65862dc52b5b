/**
 * Writes to a chain. {@link dev.assay.contracts.send.Sender} takes a {@link dev.assay.contracts.send.Draft}, tries it out, asks
 * what it costs, signs it with the next nonce, writes it into a {@link dev.assay.contracts.send.SendJournal} and broadcasts it;
 * {@link dev.assay.contracts.send.Pending} tells what becomes of it.
 *
 * <pre>{@code
 * Sender sender = Sender.builder(rpc, signer)
 *         .journal(SendJournal.file(Path.of("payments.journal")))
 *         .build();
 * Pending payment = sender.send(Draft.to(shop).value(price).idempotencyKey("invoice-4711"));
 * Mined mined = payment.await(Until.FINALIZED, Duration.ofMinutes(30));
 * }</pre>
 *
 * <p>One sender serves any number of threads. Nonces have no gaps: a refused one is given back, one whose answer was lost is
 * looked up before anything else is signed, and what nodes lose is broadcast again. Several processes with one key need a
 * {@link dev.assay.contracts.send.Lease}. Whatever does not go well is a {@link dev.assay.contracts.send.SendException}, one
 * type for each decision that is left to the caller.
 */
@NullMarked
package dev.assay.contracts.send;

import org.jspecify.annotations.NullMarked;
