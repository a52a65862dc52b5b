package dev.assay.contracts.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.typed.PersonalMessage;
import dev.assay.contracts.typed.TypedData;
import java.util.Map;
import java.util.function.Consumer;

/** The files on typed data and messages. */
final class TypedVectors {

    private TypedVectors() {}

    static void addTo(Map<String, Consumer<Vector>> checks) {
        checks.put("eip712", TypedVectors::digest);
        checks.put("eip712-wellknown", TypedVectors::wellKnown);
        checks.put("eip191-sign", TypedVectors::personal);
    }

    private static void digest(Vector vector) {
        TypedData data = read(vector, "data");

        assertThat(data.encodeData()).isEqualTo(vector.bytes("encoded"));
        assertThat(data.digest().toBytes()).isEqualTo(vector.bytes("digest"));
        assertThat(TypedData.parse(data.toJson())).isEqualTo(data);
    }

    private static void wellKnown(Vector vector) {
        TypedData data = read(vector, "message");
        LocalKey key = LocalKey.parse(vector.text("privateKey"));

        assertThat(data.domain().separator().toBytes()).isEqualTo(vector.bytes("domainSeparator"));
        assertThat(data.structHash().toBytes()).isEqualTo(vector.bytes("structHash"));
        assertThat(data.digest().toBytes()).isEqualTo(vector.bytes("digest"));
        assertThat(key.address()).isEqualTo(Address.parse(vector.text("address")));
        assertThat(key.sign(data).toBytes()).isEqualTo(vector.bytes("signature"));
        if (vector.has("encodeType")) {
            assertThat(data.encodeType()).isEqualTo(vector.text("encodeType"));
            assertThat(Bytes.copyOf(data.encodeType().getBytes(UTF_8))
                            .keccak256()
                            .toBytes())
                    .isEqualTo(vector.bytes("typeHash"));
        }
    }

    private static TypedData read(Vector vector, String message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("types", vector.get("types"));
        json.set("primaryType", vector.get("primaryType"));
        json.set("domain", vector.get("domain"));
        json.set("message", vector.get(message));
        return TypedData.parse(json.toString());
    }

    private static void personal(Vector vector) {
        LocalKey key = LocalKey.parse(vector.text("privateKey"));
        boolean text = vector.has("message");

        Signature signature =
                text ? key.signMessage(vector.text("message")) : key.signMessage(vector.bytes("messageHex"));

        assertThat((text
                                ? PersonalMessage.hash(vector.text("message"))
                                : PersonalMessage.hash(vector.bytes("messageHex")))
                        .toBytes())
                .isEqualTo(vector.bytes("hash"));
        assertThat(signature.toBytes()).isEqualTo(vector.bytes("signature"));
        assertThat(signature.toCompact()).isEqualTo(vector.bytes("compact"));
        assertThat(Signature.parse(vector.bytes("compact"))).isEqualTo(signature);
        assertThat(key.address()).isEqualTo(Address.parse(vector.text("address")));
    }
}
