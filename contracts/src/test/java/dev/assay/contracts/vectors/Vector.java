package dev.assay.contracts.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiParameter;
import dev.assay.contracts.abi.AbiType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** One row of a file. */
record Vector(String file, JsonNode json) {

    String id() {
        return json.path("id").asText();
    }

    JsonNode get(String name) {
        JsonNode node = json.get(name);
        if (node == null) {
            throw new AssertionError(this + " has no " + name);
        }
        return node;
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) {
        return get(name).asText();
    }

    Bytes bytes(String name) {
        return Bytes.parse(text(name));
    }

    BigInteger number(String name) {
        return number(get(name));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        get(name).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    static BigInteger number(JsonNode node) {
        String text = node.asText();
        if (text.startsWith("-0x")) {
            return new BigInteger(text.substring(3), 16).negate();
        }
        if (text.startsWith("0x")) {
            return text.length() == 2 ? BigInteger.ZERO : new BigInteger(text.substring(2), 16);
        }
        return new BigInteger(text);
    }

    /** The values of parameters as {@link dev.assay.contracts.abi} hands them out. */
    static List<Object> values(List<AbiParameter> parameters, JsonNode nodes) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            values.add(value(parameters.get(i).type(), nodes.get(i)));
        }
        return values;
    }

    static Object value(AbiType type, JsonNode node) {
        return switch (type.kind()) {
            case UINT, INT -> number(node);
            case BOOL -> node.asBoolean();
            case ADDRESS -> Address.parse(node.asText());
            case FIXED_BYTES, FUNCTION -> type.size() == 32 ? Bytes32.parse(node.asText()) : anyBytes(node.asText());
            case BYTES -> anyBytes(node.asText());
            case STRING -> node.asText();
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                node.forEach(item -> list.add(value(type.element(), item)));
                yield list;
            }
            case TUPLE -> values(type.components(), node);
        };
    }

    /** Some rows write bytes as the text they are. */
    private static Bytes anyBytes(String text) {
        return text.startsWith("0x") ? Bytes.parse(text) : Bytes.copyOf(text.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return file + " " + id();
    }
}
