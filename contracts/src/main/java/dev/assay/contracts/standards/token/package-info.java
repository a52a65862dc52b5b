/**
 * Tokens: {@link dev.assay.contracts.standards.token.Erc20} and what is built on it, {@link
 * dev.assay.contracts.standards.token.Erc721}, {@link dev.assay.contracts.standards.token.Erc1155}. Amounts are in base units.
 *
 * <pre>{@code
 * Erc20 token = chain.bind(Erc20.class, address);
 * BigInteger balance = token.balanceOf(owner);
 * Bytes data = Call.draft(token, t -> t.transfer(to, amount)).data();
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.standards.token;

import org.jspecify.annotations.NullMarked;
