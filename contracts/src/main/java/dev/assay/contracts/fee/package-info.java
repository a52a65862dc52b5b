/**
 * What a transaction costs beyond its value. {@link dev.assay.contracts.fee.FeeChoice} says what a sender wants to pay,
 * {@link dev.assay.contracts.fee.Fees} asks the node what that means now, and {@link dev.assay.contracts.fee.FeeQuote} is the
 * answer in parts: gas, data on the chain below, operator.
 *
 * <pre>{@code
 * Fees fees = Fees.of(rpc, Networks.BASE);
 * GasPrice price = fees.price(FeeChoice.fast());
 * FeeQuote quote = fees.quote(price, 60_000, transaction.signingPayload());
 * BigInteger most = quote.maxTotal(); // wei
 * }</pre>
 *
 * <p>A sender does this by itself; it is here for who wants to know before.
 */
@NullMarked
package dev.assay.contracts.fee;

import org.jspecify.annotations.NullMarked;
