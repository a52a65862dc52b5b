package dev.assay.contracts.fee;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.testing.ScriptedTransport;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FeesTest {

    // Two blocks with transactions, an empty one between; base fee of the next block 100.
    private static final String HISTORY = """
            [{"jsonrpc":"2.0","id":1,"result":{"oldestBlock":"0x1","baseFeePerGas":["0x5a","0x5f","0x62","0x64"],
              "gasUsedRatio":[0.5,0,0.9],"reward":[["0x1","0x3","0x8"],["0x0","0x0","0x0"],["0x2","0x5","0xa"]]}},
             {"jsonrpc":"2.0","id":2,"result":"0x7"}]""";

    @Test
    void takesTheTipOfBlocksThatWereNotEmpty() {
        assertThat(price(Networks.ETHEREUM, FeeChoice.slow(), HISTORY)).isEqualTo(offer(100, 127, 2));
        assertThat(price(Networks.ETHEREUM, FeeChoice.normal(), HISTORY)).isEqualTo(offer(100, 205, 5));
        assertThat(price(Networks.ETHEREUM, FeeChoice.fast(), HISTORY)).isEqualTo(offer(100, 210, 10));
    }

    @Test
    void takesTheNodesTipWhereAllBlocksWereEmpty() {
        String empty = HISTORY.replace("[0.5,0,0.9]", "[0,0,0]");

        assertThat(price(Networks.ETHEREUM, FeeChoice.fast(), empty)).isEqualTo(offer(100, 207, 7));
    }

    @Test
    void neverOffersLessThanTheLeastTipAndNoneOnArbitrum() {
        Network least = Networks.ETHEREUM.minimumTip(BigInteger.valueOf(50));

        assertThat(price(least, FeeChoice.normal(), HISTORY)).isEqualTo(offer(100, 250, 50));
        assertThat(price(Networks.ARBITRUM, FeeChoice.normal(), HISTORY)).isEqualTo(offer(100, 200, 0));
    }

    @Test
    void offersWhatWasChosen() {
        FeeChoice chosen = FeeChoice.of(BigInteger.valueOf(300), BigInteger.ONE);

        assertThat(price(Networks.ETHEREUM, chosen, HISTORY)).isEqualTo(offer(100, 300, 1));
        assertThat(price(Networks.ETHEREUM, FeeChoice.gasPrice(BigInteger.TEN), HISTORY)
                        .legacy())
                .isTrue();
    }

    @Test
    void asksForOnePriceOnALegacyChain() {
        String answer = "[{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x3b9aca00\"}]";

        GasPrice price = price(Networks.BNB_SMART_CHAIN, FeeChoice.normal(), answer);
        assertThat(price.legacy()).isTrue();
        assertThat(price.maxFeePerGas()).isEqualTo(1_100_000_000);
        String low = answer.replace("0x3b9aca00", "0x1");
        assertThat(price(Networks.BNB_SMART_CHAIN, FeeChoice.fast(), low).maxFeePerGas())
                .isEqualTo(50_000_000);
    }

    @Test
    void addsWhatTheChainBelowAndTheOperatorTake() {
        String word = "0x" + "0".repeat(61);
        FeeQuote quote = quote("[{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"" + word + "190\"},"
                + "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":\"" + word + "00a\"}]");

        assertThat(quote.maxGasFee()).isEqualTo(205 * 1000);
        assertThat(quote.l1DataFee()).isEqualTo(400);
        assertThat(quote.operatorFee()).isEqualTo(10);
        assertThat(quote.maxTotal()).isEqualTo(205 * 1000 + 500 + 10);
        assertThat(quote.expectedTotal()).isEqualTo(105 * 1000 + 400 + 10);
    }

    @Test
    void thereWasNoOperatorFeeBeforeIsthmus() {
        String word = "0x" + "0".repeat(61);
        FeeQuote quote = quote("[{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"" + word + "190\"},"
                + "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":3,\"message\":\"execution reverted\"}}]");

        assertThat(quote.operatorFee()).isZero();
    }

    @Test
    void aReplacementRaisesBothPartsByATenthRoundedUp() {
        assertThat(offer(100, 205, 5).replacedBy(offer(1, 2, 1), 10)).isEqualTo(offer(1, 226, 6));
        assertThat(offer(100, 205, 5).replacedBy(offer(300, 700, 90), 10)).isEqualTo(offer(300, 700, 90));
        assertThat(offer(0, 1, 0).replacedBy(offer(0, 0, 0), 10)).isEqualTo(offer(0, 2, 1));
    }

    private static GasPrice offer(long base, long most, long tip) {
        return new GasPrice(BigInteger.valueOf(base), BigInteger.valueOf(most), BigInteger.valueOf(tip), false);
    }

    private static GasPrice price(Network network, FeeChoice choice, String answer) {
        return Fees.of(node(answer), network).price(choice);
    }

    private static FeeQuote quote(String answer) {
        return Fees.of(node(answer), Networks.BASE).quote(offer(100, 205, 5), 1000, Bytes.parse("0x02"));
    }

    private static JsonRpc node(String answer) {
        ScriptedTransport transport = ScriptedTransport.create().respondWith(request -> {
            assertThat(UTF_8.decode(request.payload().orElseThrow().content()).toString())
                    .startsWith("[");
            return TransportResponse.of(200, Headers.none(), answer);
        });
        return JsonRpc.builder("http://127.0.0.1:1")
                .client(options -> options.transport(transport))
                .build();
    }
}
