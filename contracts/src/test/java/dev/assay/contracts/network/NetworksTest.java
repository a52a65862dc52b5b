package dev.assay.contracts.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NetworksTest {

    @Test
    void knowsTheChainsByIdAndByName() {
        assertThat(Networks.all())
                .extracting(Network::id)
                .containsExactly(1L, 10L, 56L, 137L, 8453L, 42161L, 43114L, 11155111L, 560048L);
        for (Network network : Networks.all()) {
            assertThat(Networks.get(network.id())).isSameAs(network);
            assertThat(Networks.get(network.name().toUpperCase(Locale.ROOT))).isSameAs(network);
            assertThat(network.multicall3()).contains(Network.MULTICALL3);
            assertThat(network.explorer().orElseThrow().toString())
                    .startsWith("https://")
                    .doesNotEndWith("/");
        }
    }

    @Test
    void saysWhatReplacesATestNetworkThatWasShutDown() {
        assertThat(Networks.find(5)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.get(5))
                .withMessageContaining("Goerli was shut down")
                .withMessageContaining("Hoodi (560048)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.get("ropsten"))
                .withMessageContaining("Ropsten was shut down")
                .withMessageContaining("Sepolia (11155111)");
        assertThat(Networks.shutDown(4).orElseThrow()).contains("Rinkeby", "Sepolia");
    }

    @Test
    void asksToDescribeWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.get(4242))
                .withMessageContaining("Network.custom(4242");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.get("Moon"))
                .withMessageContaining("Moon")
                .withMessageContaining("Ethereum");
    }

    @Test
    void aCustomOneIsSetPieceByPiece() {
        Network network = Network.custom(4242, "devnet")
                .currency("DEV")
                .explorer("https://explorer.example")
                .blockTime(Duration.ofMillis(250))
                .multicall3(Network.MULTICALL3)
                .feeFamily(FeeFamily.OP_STACK)
                .minimumTip(BigInteger.TEN)
                .depths(3, 30);

        assertThat(network.currency()).isEqualTo("DEV");
        assertThat(network.explorer().orElseThrow()).hasToString("https://explorer.example");
        assertThat(network.blockTime()).isEqualTo(Duration.ofMillis(250));
        assertThat(network.multicall3()).contains(Network.MULTICALL3);
        assertThat(network.feeFamily()).isEqualTo(FeeFamily.OP_STACK);
        assertThat(network.minimumTip()).isEqualTo(BigInteger.TEN);
        assertThat(network.usualDepth()).isEqualTo(3);
        assertThat(network.finalDepth()).isEqualTo(30);
        assertThat(network).hasToString("devnet (chain 4242)").isEqualTo(Network.custom(4242, "other"));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.custom(0, "x"))
                .withMessageContaining("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.custom(1, " "))
                .withMessageContaining("name");
        Network network = Network.custom(1, "x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.blockTime(Duration.ZERO))
                .withMessageContaining("time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.minimumTip(BigInteger.ONE.negate()))
                .withMessageContaining("weiPerGas");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.depths(0, 1))
                .withMessageContaining("depths");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.depths(3, 2))
                .withMessageContaining("depths");
    }
}
