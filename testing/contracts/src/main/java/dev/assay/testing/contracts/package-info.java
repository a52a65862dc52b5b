/**
 * Tests of contracts on a chain of one's own: {@link dev.assay.testing.contracts.ContractsExtension} gives each test a
 * {@link dev.assay.testing.contracts.Contracts}, which compiles, deploys, calls, asserts reverts and hands out tokens.
 *
 * <pre>{@code
 * @ExtendWith(ContractsExtension.class)
 * class TokenTest {
 *     @Test
 *     void onlyTheOwnerMints(Contracts contracts) {
 *         Deployed token = contracts.deploy("Token.sol", contracts.account("alice"));
 *         contracts.assertReverts(() -> token.from("bob").send("mint", bob, 5), NotOwner.class);
 *     }
 * }
 * }</pre>
 *
 * <p>Each test finds the chain as {@code @BeforeAll} left it. Needs Anvil and a Solidity compiler on this machine, and
 * downloads neither: without, tests are skipped, or fail where CI is set.
 */
@NullMarked
package dev.assay.testing.contracts;

import org.jspecify.annotations.NullMarked;
