package dev.assay.contracts.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.internal.signing.RlpReader;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** RLP as a tree of bytes and lists. */
final class RlpTree {

    private RlpTree() {}

    static Object ofHex(JsonNode node) {
        if (!node.isArray()) {
            return Bytes.parse(node.asText());
        }
        List<Object> list = new ArrayList<>();
        node.forEach(item -> list.add(ofHex(item)));
        return list;
    }

    /** Numbers, {@code #} and digits for large ones, text, lists. */
    static Object ofPlain(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(ofPlain(item)));
            return list;
        }
        String text = node.asText();
        if (!node.isNumber() && !text.startsWith("#")) {
            return Bytes.copyOf(text.getBytes(UTF_8));
        }
        Bytes listed = RlpWriter.list(-1, list -> list.number(new BigInteger(text.replace("#", ""))));
        return Bytes.copyOf(RlpReader.of(listed.toArray(), 0).list("list").bytes("number"));
    }

    static Bytes encode(Object tree) {
        Bytes listed = RlpWriter.list(-1, list -> write(list, tree));
        byte[] bytes = listed.toArray();
        int first = bytes[0] & 0xff;
        return Bytes.copyOf(bytes, first <= 0xf7 ? 1 : 1 + first - 0xf7, bytes.length);
    }

    private static void write(RlpWriter writer, Object tree) {
        if (tree instanceof List<?> items) {
            writer.list(list -> items.forEach(item -> write(list, item)));
        } else {
            writer.bytes((Bytes) tree);
        }
    }

    static Object decode(Bytes bytes) {
        RlpReader reader = RlpReader.of(bytes.toArray(), 0);
        Object tree = read(reader);
        reader.end("item");
        return tree;
    }

    private static Object read(RlpReader reader) {
        if (!reader.isList("item")) {
            return Bytes.copyOf(reader.bytes("item"));
        }
        RlpReader items = reader.list("item");
        List<Object> list = new ArrayList<>();
        while (items.hasNext()) {
            list.add(read(items));
        }
        return list;
    }
}
