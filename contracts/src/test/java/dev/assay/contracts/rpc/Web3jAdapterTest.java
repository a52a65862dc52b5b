package dev.assay.contracts.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.DataException;
import dev.assay.testing.ManualTime;
import dev.assay.testing.ScriptedTransport;
import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.BatchResponse;
import org.web3j.protocol.core.methods.response.EthBlockNumber;
import org.web3j.protocol.core.methods.response.EthChainId;
import org.web3j.protocol.core.methods.response.EthSendTransaction;

class Web3jAdapterTest {

    private final ScriptedTransport node = ScriptedTransport.create();
    private final JsonRpc rpc = JsonRpc.builder("http://127.0.0.1:8545")
            .client(client -> client.transport(node).timeSource(ManualTime.automatic()))
            .build();
    private final Web3j web3j = Web3j.build(rpc.asWeb3jService());

    @Test
    void asksAgainWhatANodeWasTooBusyFor() throws IOException {
        node.respond(503, "");
        node.respond(200, "{\"jsonrpc\":\"2.0\",\"id\":0,\"error\":{\"code\":-32005,\"message\":\"rate limit\"}}");
        node.respond(200, "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":\"0x10\"}");

        assertThat(web3j.ethBlockNumber().send().getBlockNumber()).isEqualTo(BigInteger.valueOf(16));
        assertThat(node.requestCount()).isEqualTo(3);
    }

    @Test
    void sendsATransactionOnce() throws IOException {
        node.respond(200, "{\"jsonrpc\":\"2.0\",\"id\":0,\"error\":{\"code\":-32005,\"message\":\"rate limit\"}}");

        EthSendTransaction answer = web3j.ethSendRawTransaction("0x01").send();

        assertThat(answer.getError().getMessage()).isEqualTo("rate limit");
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void passesErrorsOnAsTheyCame() throws IOException {
        node.respond(
                200,
                "{\"jsonrpc\":\"2.0\",\"id\":0,\"error\":{\"code\":3,\"message\":\"execution reverted\",\"data\":\"0x01\"}}");

        EthBlockNumber answer = web3j.ethBlockNumber().send();

        assertThat(answer.hasError()).isTrue();
        assertThat(answer.getError().getCode()).isEqualTo(3);
    }

    @Test
    void putsTheAnswersOfABatchInOrder() throws IOException {
        var number = web3j.ethBlockNumber();
        var chain = web3j.ethChainId();
        node.respond(
                200,
                "[{\"jsonrpc\":\"2.0\",\"id\":" + chain.getId() + ",\"result\":\"0x2\"},{\"jsonrpc\":\"2.0\",\"id\":"
                        + number.getId() + ",\"result\":\"0x1\"}]");
        node.respond(200, "[]");

        BatchResponse answers = web3j.newBatch().add(number).add(chain).send();

        assertThat(((EthBlockNumber) answers.getResponses().get(0)).getBlockNumber())
                .isEqualTo(BigInteger.ONE);
        assertThat(((EthChainId) answers.getResponses().get(1)).getChainId()).isEqualTo(BigInteger.TWO);
        assertThatThrownBy(() -> web3j.newBatch().add(number).send())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("left eth_blockNumber of a batch unanswered");
    }
}
