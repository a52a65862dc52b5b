package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Units;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.FeeCapException;
import dev.assay.contracts.send.Mined;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.PendingState;
import dev.assay.contracts.send.SendJournal;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.send.Until;
import dev.assay.core.error.ConfigurationException;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of docs/contracts/sending.md, on a chain with the id of Ethereum. */
class SendingPageTest {

    @RegisterExtension
    static final TestChainExtension CHAINS =
            TestChainExtension.of(() -> TestChain.builder().chainId(1).startOrSkip());

    private static final Address SHOP = Address.parse("0x00000000000000000000000000000000000a55a1");

    @TempDir
    private Path folder;

    private static Sender sender(String url, Signer signer, Path folder) {
        // snippet: sending-sender
        JsonRpc rpc = JsonRpc.connect(url);
        Sender sender = Sender.builder(rpc, signer)
                .network(Networks.ETHEREUM) // a node of another chain is an error before the first signature
                .journal(SendJournal.file(folder.resolve("payments.journal"))) // survives a restart
                .feeCap(Units.ether("0.005")) // in wei, all parts of the fee together
                .build();
        // end snippet
        return sender;
    }

    @Test
    void pays(TestChain chain) {
        LocalKey key = LocalKey.parse(chain.account("bob").privateKey());
        Sender sender = sender(chain.url(), key, folder);
        Address shop = SHOP;
        BigInteger price = Units.ether("0.25");

        // snippet: sending-send
        Pending payment = sender.send(Draft.to(shop).value(price).idempotencyKey("invoice-4711"));
        // end snippet
        // What Anvil calls final is some blocks back.
        chain.mine(100);
        // snippet: sending-await
        Mined mined = payment.await(Until.FINALIZED, Duration.ofMinutes(30));
        // end snippet

        assertThat(mined.until()).isEqualTo(Until.FINALIZED);
        assertThat(mined.repriced()).isFalse();
        assertThat(payment.state()).isEqualTo(PendingState.MINED);
        assertThat(balance(chain)).isEqualTo(price);

        Pending again = sender(chain.url(), key, folder)
                .send(Draft.to(shop).value(price).idempotencyKey("invoice-4711"));
        assertThat(again.hash()).isEqualTo(payment.hash());
        assertThat(balance(chain)).isEqualTo(price);
        assertThatThrownBy(
                        () -> sender.send(Draft.to(shop).value(BigInteger.ONE).idempotencyKey("invoice-4711")))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("invoice-4711");
    }

    @Test
    void signsNothingAboveTheCap(TestChain chain) {
        Sender sender = sender(chain.url(), LocalKey.parse(chain.account("bob").privateKey()), folder);
        // 21000 gas of them are more than 0.005 ether.
        chain.setNextBaseFee(Units.gwei("300"));
        chain.mine();

        assertThatThrownBy(() -> sender.send(Draft.to(SHOP).value(BigInteger.ONE)))
                .isInstanceOf(FeeCapException.class);
        assertThat(balance(chain)).isZero();
    }

    @Test
    void refusesANodeOfAnotherChain() {
        try (TestChain other = TestChain.startOrSkip()) {
            Sender sender =
                    sender(other.url(), LocalKey.parse(other.account("bob").privateKey()), folder);

            assertThatThrownBy(() -> sender.send(Draft.to(SHOP).value(BigInteger.ONE)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("31337");
        }
    }

    private static BigInteger balance(TestChain chain) {
        return JsonRpc.connect(chain.url())
                .call("eth_getBalance", SHOP, "latest")
                .get()
                .quantity();
    }
}
