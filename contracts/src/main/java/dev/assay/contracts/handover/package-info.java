/**
 * Drafts for others to sign. {@link dev.assay.contracts.handover.SafeBatch} writes what the Transaction Builder of Safe reads;
 * {@link dev.assay.contracts.handover.PaymentUri} writes what wallets open from a link or a QR code.
 * {@link dev.assay.contracts.send.Sender#unsigned} has the bytes to sign.
 *
 * <pre>{@code
 * String json = SafeBatch.of(Networks.ETHEREUM, "Payroll", List.of(Draft.to(alice).value(wage))).toJson();
 * String link = PaymentUri.pay(Networks.BASE, shop, price);
 * }</pre>
 *
 * <p>Nothing here asks a node: fee and nonce are for who signs.
 */
@NullMarked
package dev.assay.contracts.handover;

import org.jspecify.annotations.NullMarked;
