package dev.assay.contracts.typed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.Keccak;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** {@code encodeData} and {@code hashStruct} of EIP-712 over values that {@link FieldValues} made. */
final class StructHash {

    private static final BigInteger TWO_TO_256 = BigInteger.ONE.shiftLeft(256);

    private final TypeTable types;

    StructHash(TypeTable types) {
        this.types = types;
    }

    byte[] hash(String struct, Map<?, ?> values) {
        return Keccak.hash(encode(struct, values));
    }

    byte[] encode(String struct, Map<?, ?> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(types.hashOf(struct));
        List<TypedField> fields = types.fieldsOf(struct);
        List<FieldType> fieldTypes = types.typesOf(struct);
        for (int i = 0; i < fields.size(); i++) {
            Object value = values.get(fields.get(i).name());
            if (value == null) {
                throw new IllegalStateException(fields.get(i) + " was lost");
            }
            out.writeBytes(word(fieldTypes.get(i), value));
        }
        return out.toByteArray();
    }

    private byte[] word(FieldType type, Object value) {
        if (type instanceof FieldType.Struct struct) {
            return hash(struct.name(), (Map<?, ?>) value);
        }
        if (type instanceof FieldType.Array array) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ((List<?>) value).forEach(item -> out.writeBytes(word(array.element(), item)));
            return Keccak.hash(out.toByteArray());
        }
        return atom(value, ((FieldType.Atom) type).type().isDynamic());
    }

    private static byte[] atom(Object value, boolean dynamic) {
        if (value instanceof String text) {
            return Keccak.hash(text.getBytes(UTF_8));
        }
        if (value instanceof Bytes bytes && dynamic) {
            return Keccak.hash(bytes.toArray());
        }
        if (value instanceof Bytes32 bytes) {
            return bytes.toArray();
        }
        if (value instanceof BigInteger number) {
            return Bytes32.of(number.signum() < 0 ? number.add(TWO_TO_256) : number)
                    .toArray();
        }
        byte[] word = new byte[32];
        if (value instanceof Address address) {
            address.copyTo(word, 12);
        } else if (value instanceof Bytes bytes) {
            bytes.copyTo(word, 0);
        } else {
            word[31] = (byte) ((Boolean) value ? 1 : 0);
        }
        return word;
    }
}
