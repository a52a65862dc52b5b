/**
 * A chain of one's own for tests: {@link dev.assay.testing.chain.TestChain} starts Anvil as a child process and controls
 * it, {@link dev.assay.testing.chain.TestChainExtension} does so for JUnit 5.
 *
 * <pre>{@code
 * try (TestChain chain = TestChain.start()) {
 *     TestAccount alice = chain.account("alice");
 *     chain.mine(5);
 *     JsonRpc rpc = JsonRpc.connect(chain.url());
 * }
 * }</pre>
 *
 * <p>It speaks JSON-RPC in plain texts and numbers and knows nothing of contracts; {@code assay-testing-contracts}
 * deploys and asserts. Nothing is ever downloaded: the binary comes from {@code node_modules}, from the search path, or
 * from where you say.
 */
@NullMarked
package dev.assay.testing.chain;

import org.jspecify.annotations.NullMarked;
