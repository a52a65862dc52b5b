/**
 * Typed data of <a href="https://eips.ethereum.org/EIPS/eip-712">EIP-712</a>, and messages of
 * <a href="https://eips.ethereum.org/EIPS/eip-191">EIP-191</a>: what people sign that is no transaction.
 *
 * <p>{@link dev.assay.contracts.typed.TypedData} is a struct with its types and its
 * {@link dev.assay.contracts.typed.TypedDomain}, read from the JSON that wallets take or from a record.
 * {@link dev.assay.contracts.typed.PersonalMessage} is the hash of a text. Everything is immutable.
 *
 * <pre>{@code
 * record Permit(Address owner, Address spender, @Eip712("uint256") BigInteger value,
 *         @Eip712("uint256") BigInteger nonce, @Eip712("uint256") BigInteger deadline) {}
 *
 * TypedDomain domain = TypedDomain.of("USD Coin", "2", 1, token);
 * Signature signature = signer.sign(TypedData.of(domain, new Permit(owner, spender, value, nonce, deadline)));
 * }</pre>
 *
 * <p>It is strict, because a digest that is wrong is seen only when a contract refuses it: an unknown type, a field that
 * is missing, null, out of range or not declared, and structs that contain themselves end in an
 * {@link java.lang.IllegalArgumentException} that names the place.
 */
@NullMarked
package dev.assay.contracts.typed;

import org.jspecify.annotations.NullMarked;
