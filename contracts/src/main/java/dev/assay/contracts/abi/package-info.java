/**
 * The interface of a contract as Solidity names it: {@link dev.assay.contracts.abi.AbiFunction functions},
 * {@link dev.assay.contracts.abi.AbiEvent events} and {@link dev.assay.contracts.abi.AbiError errors} of
 * {@link dev.assay.contracts.abi.AbiType types}, read from one line of Solidity or from the JSON a compiler writes, and
 * what turns values into bytes and back.
 *
 * <pre>{@code
 * AbiFunction transfer = AbiFunction.parse("function transfer(address to, uint256 amount) returns (bool)");
 * Bytes callData = transfer.encode(List.of(to, amount));
 * List<?> answer = transfer.decodeResult(Bytes.parse("0x00...01"));
 * }</pre>
 *
 * <p>Values are plain: {@link java.math.BigInteger} for every integer, {@link dev.assay.contracts.Address},
 * {@link java.lang.Boolean}, {@link java.lang.String}, {@link dev.assay.contracts.Bytes} (32 of them as
 * {@link dev.assay.contracts.Bytes32}), and lists for arrays and tuples. Decoding is strict and bounded: what does not
 * fit its type, points outside or makes more of the bytes than they are ends in a
 * {@link dev.assay.core.error.DataException}. Source:
 * <a href="https://docs.soliditylang.org/en/v0.8.30/abi-spec.html">Contract ABI Specification</a>.
 */
@NullMarked
package dev.assay.contracts.abi;

import org.jspecify.annotations.NullMarked;
