package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.contracts.CallFailedException;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The blocks of docs/contracts/testing.md beside {@link TokenTest}, and the trace it shows. */
@ExtendWith(ContractsExtension.class)
class TestingPageTest {

    private static final Address WHALE = Address.parse("0x00000000000000000000000000000000000a55a1");

    @Test
    void startsAChain() {
        // snippet: contracts-chain
        TestChain chain =
                TestChain.builder().accounts("owner", "voter").chainId(1).startOrSkip();
        JsonRpc rpc = JsonRpc.connect(chain.url()); // or any other client
        LocalKey owner = LocalKey.parse(chain.account("owner").privateKey()); // known to everybody: for tests only
        // end snippet

        try (chain) {
            assertThat(rpc.call("eth_chainId").get().quantity()).isEqualTo(1);
            assertThat(chain.accounts()).hasSize(2);
            assertThat(owner.address()).isEqualTo(Address.parse(chain.account(0).address()));
        }
    }

    @Test
    void movesTheChain(TestChain chain) {
        String whale = WHALE.toHex();
        BigInteger price = BigInteger.valueOf(500_000_000_000L);
        long start = chain.blockNumber();
        Instant time = chain.time();

        // snippet: contracts-chain-control
        String before = chain.snapshot();
        chain.mine(100);
        chain.reorg(3); // other blocks in place of the last three
        chain.advance(Duration.ofDays(7));
        chain.impersonate(whale); // takes transactions from an address without its key
        chain.setBalance(whale, BigInteger.TEN.pow(18));
        chain.setNextBaseFee(price); // in wei
        // end snippet

        chain.autoMine(false);
        chain.rpc(
                "eth_sendTransaction",
                Map.of("from", whale, "to", chain.account("bob").address(), "value", "0x1"));
        chain.mine();
        chain.autoMine(true);
        JsonRpc rpc = JsonRpc.connect(chain.url());
        assertThat(chain.blockNumber()).isGreaterThanOrEqualTo(start + 101);
        assertThat(chain.time()).isAfterOrEqualTo(time.plus(Duration.ofDays(7)));
        assertThat(baseFee(chain)).isEqualTo(price);
        assertThat(rpc.call("eth_getBalance", WHALE, "latest").get().quantity())
                .isPositive()
                .isLessThan(BigInteger.TEN.pow(18));

        // snippet: contracts-chain-revert
        chain.revert(before);
        // end snippet

        assertThat(chain.blockNumber()).isEqualTo(start);
        assertThat(rpc.call("eth_getBalance", WHALE, "latest").get().quantity()).isZero();
    }

    private static BigInteger baseFee(TestChain chain) {
        Map<?, ?> block = (Map<?, ?>) chain.rpc("eth_getBlockByNumber", "latest", false);
        return new BigInteger(block.get("baseFeePerGas").toString().substring(2), 16);
    }

    @Test
    void replacesTheLastBlocks(TestChain chain) {
        JsonRpc rpc = JsonRpc.connect(chain.url());
        chain.mine(5);
        String kept = hash(rpc, chain.blockNumber() - 3);
        String last = hash(rpc, chain.blockNumber() - 2);

        chain.reorg(3);

        assertThat(hash(rpc, chain.blockNumber() - 3)).isEqualTo(kept);
        assertThat(hash(rpc, chain.blockNumber() - 2)).isNotEqualTo(last);
    }

    @Test
    void takesTheTimeBackWithTheBlocks(TestChain chain) {
        chain.mine(5);
        Instant before = chain.time();

        chain.advance(Duration.ofDays(7));
        chain.reorg(3);

        assertThat(chain.time()).isBefore(before.plus(Duration.ofDays(1)));
    }

    private static String hash(JsonRpc rpc, long block) {
        return rpc.call("eth_getBlockByNumber", block, false)
                .get()
                .row()
                .value("hash")
                .toString();
    }

    @Test
    void givesAndTakes(Contracts contracts) {
        Address bob = contracts.account("bob");
        Deployed token = contracts.deploy("Token.sol", "Test", "TST", contracts.account("alice"));

        contracts.deal(token.address(), bob, BigInteger.valueOf(1_000));
        token.from("bob").send("transfer", contracts.account("alice"), 400);

        assertThat(token.call("balanceOf", bob)).isEqualTo(BigInteger.valueOf(600));
        assertThat(token.call("totalSupply")).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void tellsWhatFailed(Contracts contracts) {
        Deployed token = contracts.deploy("Token.sol", "Test", "TST", contracts.account("alice"));
        Deployed shop = contracts.deploy("Shop.sol", token);
        token.from("bob").send("approve", shop, 5);

        // The page shows it.
        assertThatThrownBy(() -> shop.from("bob").send("buy", 5))
                .isInstanceOf(CallFailedException.class)
                .message()
                .matches("(?s)buy\\(5\\) reverted: ERC20InsufficientBalance\\(sender=bob, balance=0, needed=5\\),"
                        + " mined as 0x\\p{XDigit}{64}\n"
                        + "  Shop.buy\\(amount=5\\) reverted:"
                        + " ERC20InsufficientBalance\\(sender=bob, balance=0, needed=5\\)\n"
                        + "    Token.totalSupply\\(\\) \\[staticcall] -> \\(0\\)\n"
                        + "    Token.transferFrom\\(from=bob, to=Shop, value=5\\) reverted:"
                        + " ERC20InsufficientBalance\\(sender=bob, balance=0, needed=5\\)\\s*");
    }
}
