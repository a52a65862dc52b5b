package dev.assay.contracts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.abi.AbiParameter;
import dev.assay.contracts.chain.AggregateBytes;
import dev.assay.contracts.revert.Revert;
import dev.assay.contracts.revert.Reverts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The files on calls and what they come to. */
final class CallVectors {

    private CallVectors() {}

    static void addTo(Map<String, Consumer<Vector>> checks) {
        checks.put("revert-data", CallVectors::revert);
        checks.put("multicall3", CallVectors::multicall);
    }

    private static void revert(Vector vector) {
        Bytes data = vector.bytes("data");
        if (vector.get("error").isNull()) {
            assertThat(Reverts.standard().decode(data)).isInstanceOfAny(Revert.Unknown.class, Revert.Empty.class);
            assertThat(Reverts.standard().decode(data).data()).isEqualTo(data);
            return;
        }
        AbiError error = AbiError.parse(vector.text("error"));
        List<Object> expected = Vector.values(error.inputs(), vector.get("args"));

        assertThat((Object) error.decode(data)).isEqualTo(expected);
        assertThat(error.encode(expected)).isEqualTo(data);
        assertThat(error.inputs()).extracting(AbiParameter::name).doesNotContain("");
        assertThat(Reverts.standard().and(error).decode(data))
                .isInstanceOfSatisfying(
                        Revert.Custom.class,
                        custom -> assertThat((Object) custom.values()).isEqualTo(expected));
        switch (error.signature()) {
            case "Error(string)" ->
                assertThat(Reverts.standard().decode(data))
                        .isEqualTo(new Revert.Message((String) expected.get(0), data));
            case "Panic(uint256)" ->
                assertThat(Reverts.standard().decode(data))
                        .isInstanceOfSatisfying(
                                Revert.Panic.class,
                                panic -> assertThat(panic.code()).isEqualTo(expected.get(0)));
            default -> assertThat(Reverts.standard().decode(data)).isEqualTo(new Revert.Unknown(data));
        }
    }

    private static void multicall(Vector vector) {
        AggregateBytes calls = new AggregateBytes();
        vector.get("calls")
                .forEach(call -> calls.add(
                        Address.parse(call.get("target").asText()),
                        call.get("allowFailure").asBoolean(),
                        Bytes.parse(call.get("callData").asText())));
        List<List<Object>> expected = new ArrayList<>();
        vector.get("results")
                .forEach(result -> expected.add(List.<Object>of(
                        result.get("success").asBoolean(),
                        Bytes.parse(result.get("returnData").asText()))));

        assertThat(calls.callData()).isEqualTo(vector.bytes("calldata"));
        assertThat(AggregateBytes.results(vector.bytes("returnData"), expected.size()))
                .isEqualTo(expected);
    }
}
