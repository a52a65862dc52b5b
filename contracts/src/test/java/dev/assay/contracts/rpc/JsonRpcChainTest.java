package dev.assay.contracts.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestChainExtension.class)
class JsonRpcChainTest {

    // PUSH1 1, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, REVERT: reverts with a word of one.
    private static final String REVERTS_WITH_ONE = "0x600160005260206000fd";
    private static final Address CONTRACT = Address.parse("0x00000000000000000000000000000000000a55a1");

    @Test
    void callsOneByOneAndInABatch(TestChain chain) {
        JsonRpc rpc = JsonRpc.connect(chain.url());
        Address alice = Address.parse(chain.account("alice").address());

        assertThat(rpc.call("eth_chainId").get().quantityAsLong()).isEqualTo(31337);
        assertThat(rpc.call("eth_getBalance", alice, "latest").get().quantity()).isEqualTo(BigInteger.TEN.pow(22));
        assertThat(rpc.batch(List.of(RpcCall.of("eth_blockNumber"), RpcCall.of("eth_chainId")))
                        .get())
                .hasSize(2);
    }

    @Test
    void givesTheBytesOfARevert(TestChain chain) {
        chain.setCode(CONTRACT.toHex(), REVERTS_WITH_ONE);
        JsonRpc rpc = JsonRpc.connect(chain.url());

        assertThatThrownBy(() ->
                        rpc.call("eth_call", Map.of("to", CONTRACT), "latest").get())
                .isInstanceOfSatisfying(RpcException.class, reverted -> {
                    assertThat(reverted.isRevert()).isTrue();
                    assertThat(reverted.data().orElseThrow().toHex()).isEqualTo("0x" + "0".repeat(63) + "1");
                });
    }
}
