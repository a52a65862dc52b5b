package dev.assay.contracts.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.AbiType;
import dev.assay.contracts.abi.PackedEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The files on the ABI. */
final class AbiVectors {

    private AbiVectors() {}

    static void addTo(Map<String, Consumer<Vector>> checks) {
        checks.put("abi-v1", AbiVectors::coding);
        checks.put("abi-v2", AbiVectors::coding);
        checks.put("abi-headlong", AbiVectors::coding);
        checks.put("events", AbiVectors::event);
        checks.put("function-selectors", AbiVectors::selector);
        checks.put("packed-hashes", AbiVectors::packed);
        checks.put("human-readable-abi", AbiVectors::human);
        checks.put("checksum-address", AbiVectors::checksum);
    }

    private static void coding(Vector vector) {
        List<String> types = vector.texts("types");
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(Vector.value(
                    AbiType.parse(types.get(i)), vector.get("values").get(i)));
        }
        AbiCodec<List<?>> codec = AbiCodec.of(types);

        assertThat(codec.encode(values)).as("encoded").isEqualTo(vector.bytes("encoded"));
        assertThat((Object) codec.decode(vector.bytes("encoded"))).as("decoded").isEqualTo(values);
    }

    private static void event(Vector vector) {
        AbiEvent event = AbiEvent.parse(vector.text("event"));
        List<Bytes32> topics =
                vector.texts("topics").stream().map(Bytes32::parse).toList();
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < event.inputs().size(); i++) {
            JsonNode value = vector.get("values").get(i);
            expected.add(
                    value.has("indexedHash")
                            ? Bytes32.parse(value.get("indexedHash").asText())
                            : Vector.value(event.inputs().get(i).type(), value));
        }

        assertThat(event.isAnonymous()).isEqualTo(vector.get("anonymous").asBoolean());
        assertThat((Object) event.decode(topics, vector.bytes("data"))).isEqualTo(expected);
    }

    private static void selector(Vector vector) {
        AbiFunction function =
                Abi.parseJson(vector.get("abi").toString()).functions().get(0);

        assertThat(function.signature()).isEqualTo(vector.text("signature"));
        assertThat(function.selector()).isEqualTo(vector.bytes("selector"));
        assertThat(AbiFunction.parse(vector.text("signature")).selector()).isEqualTo(vector.bytes("selector"));
    }

    private static void packed(Vector vector) {
        List<String> types = vector.texts("types");
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(Vector.value(
                    AbiType.parse(types.get(i)), vector.get("values").get(i)));
        }

        assertThat(PackedEncoding.of(types, values).keccak256().toHex()).isEqualTo(vector.text("keccak256"));
    }

    private static void human(Vector vector) {
        Abi human = Abi.parse(vector.text("human"));
        if (vector.has("json")) {
            Abi json = Abi.parseJson("[" + vector.get("json") + "]");
            assertThat(human.functions()).isEqualTo(json.functions());
            assertThat(human.events()).isEqualTo(json.events());
            assertThat(human.errors()).isEqualTo(json.errors());
            assertThat(human.constructor().inputs())
                    .isEqualTo(json.constructor().inputs());
            assertThat(human.fallback()).isEqualTo(json.fallback());
            assertThat(human.hasReceive()).isEqualTo(json.hasReceive());
            assertThat(json.functions())
                    .allSatisfy(f -> assertThat(AbiFunction.parse(f.toString())).isEqualTo(f));
        }
        if (vector.has("selector")) {
            assertThat(
                            human.functions().isEmpty()
                                    ? human.errors().get(0).selector()
                                    : human.functions().get(0).selector())
                    .isEqualTo(vector.bytes("selector"));
        }
        if (vector.has("topic0")) {
            assertThat(human.events().get(0).topic().toHex()).isEqualTo(vector.text("topic0"));
        }
    }

    private static void checksum(Vector vector) {
        if (vector.get("valid").asBoolean()) {
            assertThat(Address.parse(vector.text("lower"))).hasToString(vector.text("checksum"));
            assertThat(Address.parse(vector.text("checksum"))).isEqualTo(Address.parse(vector.text("lower")));
        } else {
            String address = vector.text("address");
            assertThatThrownBy(() -> Address.parse(address)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
