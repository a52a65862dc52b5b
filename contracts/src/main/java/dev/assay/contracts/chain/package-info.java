/**
 * Contracts as interfaces of Java. {@link dev.assay.contracts.chain.Chain} is the entry: it binds an interface whose
 * methods carry their line of Solidity to an address. Everything is checked then, so that a call can only fail for what
 * the chain or the arguments do. A method that reads gives the value, or a {@link dev.assay.contracts.chain.Call} that can
 * be made later and together with {@link dev.assay.contracts.chain.Reads many others}, on one block.
 *
 * <pre>{@code
 * interface Erc20 {
 *     @Solidity("function balanceOf(address owner) view returns (uint256)")
 *     BigInteger balanceOf(Address owner);
 * }
 *
 * Chain chain = Chain.connect("https://...");
 * BigInteger balance = chain.bind(Erc20.class, token).balanceOf(owner);
 * }</pre>
 *
 * <p>What a contract reverts with is a {@link dev.assay.contracts.revert.RevertException}; an address without code is an
 * {@link dev.assay.contracts.chain.EmptyAnswerException}, not a zero.
 */
@NullMarked
package dev.assay.contracts.chain;

import org.jspecify.annotations.NullMarked;
