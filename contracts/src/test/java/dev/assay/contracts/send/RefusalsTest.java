package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.rpc.RpcException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonce too low: address 0x01, tx: 1 state: 2                    | NONCE_TOO_LOW
            nonce too low                                                  | NONCE_TOO_LOW
            OldNonce, Current nonce: 5, nonce of rejected tx: 4            | NONCE_TOO_LOW
            Nonce too high                                                 | NONCE_TOO_HIGH
            replacement transaction underpriced                            | REPLACEMENT_UNDERPRICED
            INTERNAL_ERROR: could not replace existing tx                  | REPLACEMENT_UNDERPRICED
            ReplacementNotAllowed                                          | REPLACEMENT_UNDERPRICED
            transaction underpriced: gas tip cap 1, minimum needed 2       | UNDERPRICED
            max fee per gas less than block base fee                       | UNDERPRICED
            insufficient funds for gas * price + value: balance 0          | INSUFFICIENT_FUNDS
            Upfront cost exceeds account balance                           | INSUFFICIENT_FUNDS
            Insufficient funds for gas * price + value                     | INSUFFICIENT_FUNDS
            intrinsic gas too low: have 21000, want 21064                  | GAS_LIMIT
            exceeds block gas limit                                        | GAS_LIMIT
            txpool is full                                                 | POOL_FULL
            invalid sender                                                 | INVALID
            unknown transaction type                                       | INVALID
            the moon is not full enough                                    | OTHER
            """)
    void readsTheWordsOfNodes(String words, Refusal refusal) {
        RpcException failure = new RpcException("eth_sendRawTransaction", -32000, words, null, false);

        assertThat(Refusals.saysKnown(failure)).isFalse();
        assertThat(Refusals.of(failure)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "already known",
        "AlreadyKnown",
        "known transaction: 0x12",
        "Known transaction",
        "transaction already imported",
        "tx already in mempool"
    })
    void knowsWhatIsKnown(String words) {
        assertThat(Refusals.saysKnown(new RpcException("eth_sendRawTransaction", -32000, words, null, false)))
                .isTrue();
    }

    @Test
    void isNotSureOfWhatSaysNothing() {
        assertThat(Refusals.of(new RpcException("eth_sendRawTransaction", -32603, "oh no", null, false)))
                .isNull();
        assertThat(Refusals.of(new RpcException("eth_sendRawTransaction", -32005, "slow down", null, true)))
                .isNull();
    }
}
