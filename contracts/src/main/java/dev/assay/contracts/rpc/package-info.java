/**
 * JSON-RPC of a node through the pipeline of {@code assay-core}: its time limits, repetitions of what is safe to repeat,
 * limits of rate and size, interceptors and listeners hold here, too. {@link dev.assay.contracts.rpc.JsonRpc} is the
 * entry, for what nothing above it offers:
 *
 * <pre>{@code
 * JsonRpc rpc = JsonRpc.connect("http://127.0.0.1:8545");
 * BigInteger block = rpc.call("eth_blockNumber").get().quantity();
 * }</pre>
 *
 * <p>Addresses of nodes often hold a key; nothing here prints more of one than its origin.
 */
@NullMarked
package dev.assay.contracts.rpc;

import org.jspecify.annotations.NullMarked;
