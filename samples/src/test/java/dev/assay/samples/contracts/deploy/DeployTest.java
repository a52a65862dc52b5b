package dev.assay.samples.contracts.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Units;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.WalletCost;
import dev.assay.contracts.keys.WalletFile;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.send.FeeCapException;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.solc.Solc;
import dev.assay.samples.contracts.LocalChain;
import dev.assay.samples.contracts.LocalSolc;
import dev.assay.samples.contracts.Printed;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployTest {

    @RegisterExtension
    static final TestChainExtension CHAINS = TestChainExtension.of(
            () -> TestChain.builder().chainId(Networks.SEPOLIA.id()).startOrSkip());

    private final Printed printed = new Printed();

    private Optional<Address> deploy(TestChain chain, Sender sender, BooleanSupplier confirmed) {
        JsonRpc rpc = JsonRpc.connect(chain.url());
        try (Solc solc = LocalSolc.open()) {
            return new Deploy(new BigDecimal("2000"), confirmed, printed.stream()).counter(sender, rpc, solc);
        }
    }

    private static Sender sender(TestChain chain) {
        return Sender.builder(JsonRpc.connect(chain.url()), LocalChain.key(chain, "bob"))
                .network(Networks.SEPOLIA.blockTime(Duration.ofMillis(60)))
                .build();
    }

    private static Object sent(TestChain chain) {
        return chain.rpc("eth_getTransactionCount", chain.account("bob").address(), "pending");
    }

    @Test
    void saysWhatItCostsAndDeploys(TestChain chain) {
        Optional<Address> counter = deploy(chain, sender(chain), () -> {
            assertThat(printed.toString()).contains("in all, at most", " ETH", " USD", "there is");
            assertThat(sent(chain)).isEqualTo("0x0");
            return true;
        });

        assertThat(Chain.connect(chain.url()).code(counter.orElseThrow()).get().isEmpty())
                .isFalse();
        assertThat(printed.lines())
                .contains("deployed at " + counter.get())
                .anyMatch(line -> line.contains("https://sepolia.etherscan.io/tx/0x"));
    }

    @Test
    void sendsNothingUnlessItIsConfirmed(TestChain chain) {
        assertThat(deploy(chain, sender(chain), () -> false)).isEmpty();

        assertThat(printed.lines()).endsWith("Nothing was sent.");
        assertThat(sent(chain)).isEqualTo("0x0");
    }

    @Test
    void neverPaysMoreThanItSaid(TestChain chain) {
        assertThatThrownBy(() -> deploy(chain, sender(chain), () -> {
                    chain.setNextBaseFee(Units.gwei("500"));
                    chain.mine();
                    return true;
                }))
                .isInstanceOf(FeeCapException.class);

        assertThat(sent(chain)).isEqualTo("0x0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesTheKeyFromAWalletFile(boolean apart, TestChain chain, @TempDir Path folder) throws IOException {
        LocalKey key = LocalChain.key(chain, "bob");
        Path file = folder.resolve("wallet.json");
        WalletFile.create(key, "s\u00e9cret".toCharArray(), new WalletCost(1024, 1, 1), new SecureRandom())
                .write(file);
        char[] password = Wallet.password(Files.writeString(folder.resolve("password"), "s\u00e9cret\nmore"));

        try (Wallet wallet = Wallet.open(file, password, apart)) {
            Sender sender = Sender.builder(JsonRpc.connect(chain.url()), wallet.signer())
                    .network(Networks.SEPOLIA.blockTime(Duration.ofMillis(60)))
                    .build();
            assertThat(deploy(chain, sender, () -> true)).isPresent();
        }

        assertThat(password).isEqualTo(new char[password.length]).hasSize(6);
        assertThat(sent(chain)).isEqualTo("0x1");
    }
}
