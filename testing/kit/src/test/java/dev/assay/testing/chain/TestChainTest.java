package dev.assay.testing.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestChainExtension.class)
class TestChainTest {

    private static final String NOBODY = "0x00000000000000000000000000000000000a55a1";

    private final TestChain chain;

    TestChainTest(TestChain chain) {
        this.chain = chain;
    }

    private Object balance(String address) {
        return chain.rpc("eth_getBalance", address, "latest");
    }

    /** Sends it and waits for its block, which may come after the answer otherwise. */
    private void pay(String from, String to, long wei) {
        chain.rpc("eth_sendTransactionSync", payment(from, to, wei));
    }

    private String send(String from, String to, long wei) {
        return (String) chain.rpc("eth_sendTransaction", payment(from, to, wei));
    }

    private static Map<String, String> payment(String from, String to, long wei) {
        return Map.of("from", from, "to", to, "value", "0x" + Long.toHexString(wei));
    }

    @Test
    void hasTenAccountsWithNames() {
        assertThat(chain.accounts()).hasSize(10);
        TestAccount bob = chain.account("bob");
        assertThat(bob).isEqualTo(chain.account(1));
        assertThat(bob.address()).isEqualTo("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
        assertThat(bob.privateKey()).matches("0x[0-9a-f]{64}");
        assertThat(bob.toString()).isEqualTo("bob (0x70997970C51812dc3A010C7d01b50e0d17dc79C8)");
        assertThat(balance(bob.address())).isEqualTo("0x21e19e0c9bab2400000");
        assertThat(chain.labelOf(bob.address().toLowerCase(Locale.ROOT))).contains("bob");
        assertThatThrownBy(() -> chain.account("mallory"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mallory")
                .hasMessageContaining("alice");
    }

    @Test
    void goesBackToASnapshot() {
        String before = chain.snapshot();
        chain.setBalance(NOBODY, BigInteger.TEN);
        assertThat(balance(NOBODY)).isEqualTo("0xa");

        chain.revert(before);

        assertThat(balance(NOBODY)).isEqualTo("0x0");
        assertThatThrownBy(() -> chain.revert(before))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("snapshot");
    }

    @Test
    void minesAndMovesTheClock() {
        long block = chain.blockNumber();
        chain.mine(5);
        assertThat(chain.blockNumber()).isEqualTo(block + 5);

        Instant before = chain.time();
        chain.advance(Duration.ofDays(7));
        assertThat(chain.time()).isBetween(before.plus(Duration.ofDays(7)), before.plus(Duration.ofDays(8)));

        Instant target = Instant.ofEpochSecond(chain.time().getEpochSecond() + 1_000_000);
        chain.advanceTo(target);
        assertThat(chain.time()).isEqualTo(target);
    }

    @Test
    void refusesTimesThatBlocksCannotCount() {
        long before = chain.blockNumber();

        assertThatThrownBy(() -> chain.mineEvery(Duration.ofMillis(500)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval must be of whole seconds, 1 at least, is PT0.5S");
        assertThatThrownBy(() -> chain.mineEvery(Duration.ZERO)).hasMessageContaining("interval");
        assertThatThrownBy(() -> chain.advance(Duration.ofMillis(1_500)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time must be of whole seconds");
        assertThatThrownBy(() -> chain.advance(Duration.ofSeconds(-1))).hasMessageContaining("time");
        assertThatThrownBy(() -> chain.mine(1, Duration.ofMillis(1))).hasMessageContaining("apart");
        assertThatThrownBy(() -> TestChain.builder().blockTime(Duration.ofNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time");
        assertThat(chain.blockNumber()).isEqualTo(before);
    }

    @Test
    void minesByPartsOfASecond() {
        assertThat(TestChain.builder().blockTime(Duration.ofMillis(50)).toString())
                .endsWith("--block-time 0.050");
        try (TestChain fast =
                TestChain.builder().blockTime(Duration.ofMillis(50)).startOrSkip()) {
            // Waits for the receipt, and no block is mined for a transaction here.
            fast.rpc(
                    "eth_sendTransactionSync",
                    payment(fast.account(0).address(), fast.account(1).address(), 1));

            assertThat(fast.blockNumber()).isPositive();
        }
    }

    @Test
    void sendsInAnothersName() {
        chain.setBalance(NOBODY, BigInteger.TEN.pow(18));
        chain.impersonate(NOBODY);
        pay(NOBODY, chain.account(0).address(), 1);
        assertThat(chain.rpc("eth_getTransactionCount", NOBODY, "latest")).isEqualTo("0x1");

        chain.stopImpersonating(NOBODY);
        assertThatThrownBy(() -> send(NOBODY, chain.account(0).address(), 1)).isInstanceOf(TestChainException.class);
    }

    @Test
    void replacesTheLastBlocks() {
        chain.mine(5);
        String tag = "0x" + Long.toHexString(chain.blockNumber());
        Object before = chain.rpc("eth_getBlockByNumber", tag, false);

        chain.reorg(2);

        Object after = chain.rpc("eth_getBlockByNumber", tag, false);
        assertThat(((Map<?, ?>) after).get("hash")).isNotEqualTo(((Map<?, ?>) before).get("hash"));
        assertThatThrownBy(() -> chain.reorg(0)).hasMessageContaining("depth");
    }

    @Test
    void putsCodeStorageNonceAndBaseFee() {
        chain.setCode(NOBODY, "0x60005460005260206000f3");
        chain.setStorage(NOBODY, BigInteger.ZERO, BigInteger.valueOf(42));
        assertThat(chain.rpc("eth_call", Map.of("to", NOBODY), "latest")).isEqualTo("0x" + "0".repeat(62) + "2a");

        chain.setNonce(NOBODY, 7);
        assertThat(chain.rpc("eth_getTransactionCount", NOBODY, "latest")).isEqualTo("0x7");

        chain.setNextBaseFee(BigInteger.valueOf(77_000_000_000L));
        chain.mine();
        assertThat(chain.rpc("eth_getBlockByNumber", "latest", false))
                .extracting("baseFeePerGas")
                .isEqualTo("0x11ed8ec200");
    }

    @Test
    void holdsTransactionsBackUntilMined() {
        chain.autoMine(false);
        try {
            String hash = send(chain.account(0).address(), NOBODY, 5);
            String dropped = send(chain.account(1).address(), NOBODY, 7);
            assertThat(balance(NOBODY)).isEqualTo("0x0");
            chain.dropTransaction(dropped);
            chain.mine();
            assertThat(balance(NOBODY)).isEqualTo("0x5");
            assertThat(chain.rpc("eth_getTransactionReceipt", hash)).isNotNull();
            assertThat(chain.rpc("eth_getTransactionReceipt", dropped)).isNull();
        } finally {
            chain.autoMine(true);
        }
    }

    @Test
    void carriesItsStateToAnotherChain(@TempDir Path folder) {
        chain.setBalance(NOBODY, BigInteger.TEN);
        Path file = folder.resolve("state");
        chain.dumpState(file);
        try (TestChain other = TestChain.builder().accounts("one").chainId(5).start()) {
            other.loadState(file);
            assertThat(other.rpc("eth_getBalance", NOBODY, "latest")).isEqualTo("0xa");
            assertThat(other.accounts()).extracting(TestAccount::label).containsExactly("one");
            assertThat(other.chainId()).isEqualTo(5);
        }
    }

    @Test
    void beginsWithTheStateOfAnotherChain() {
        pay(chain.account(0).address(), NOBODY, 10);
        long block = chain.blockNumber();
        pay(chain.account(0).address(), NOBODY, 1);
        try (TestChain fork = TestChain.builder().fork(chain.url(), block).start()) {
            assertThat(fork.blockNumber()).isEqualTo(block);
            assertThat(fork.rpc("eth_getBalance", NOBODY, "latest")).isEqualTo("0xa");
        }
    }

    @Test
    void saysWhyACallWasRefused() {
        assertThatThrownBy(() -> chain.rpc("no_suchMethod", List.of()))
                .isInstanceOfSatisfying(
                        TestChainException.class,
                        refused -> assertThat(refused.code()).isNegative())
                .hasMessageContaining("no_suchMethod");
    }
}
