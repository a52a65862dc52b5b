/**
 * What a transaction costs beyond its value: {@link dev.assay.contracts.fee.FeeChoice} says what a sender wants to pay.
 *
 * <pre>{@code
 * Draft.to(receiver).value(amount).fee(FeeChoice.fast());
 * Draft.to(receiver).value(amount).fee(FeeChoice.of(maxFeePerGas, maxTipPerGas));
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.fee;

import org.jspecify.annotations.NullMarked;
