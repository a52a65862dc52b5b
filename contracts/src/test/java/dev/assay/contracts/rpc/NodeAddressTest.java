package dev.assay.contracts.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.testing.ScriptedTransport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeAddressTest {

    private static final String KEY = "s3cr3tKey";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://node.example?" + KEY,
                "https://node.example/rpc?" + KEY + "&chain=one",
                "https://node.example/rpc?apikey=" + KEY,
                "https://node.example/v3/" + KEY + KEY,
            })
    void sendsTheAddressAsItIsAndPrintsNothingOfTheKey(String address) {
        List<URI> sent = new ArrayList<>();
        ScriptedTransport transport = ScriptedTransport.create().respondWith(request -> {
            sent.add(request.url());
            return TransportResponse.of(
                    200,
                    Headers.none(),
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1,\"message\":\"no " + KEY + "\"}}");
        });
        JsonRpc rpc = JsonRpc.builder(address)
                .client(client -> client.transport(transport))
                .build();

        assertThatThrownBy(() -> rpc.call("eth_chainId").get()).isInstanceOf(RpcException.class);

        assertThat(sent).containsExactly(URI.create(address));
        NodeAddress parsed = NodeAddress.parse(address);
        assertThat(rpc + " " + parsed + parsed.url() + parsed.credentials()).doesNotContain(KEY);
    }
}
