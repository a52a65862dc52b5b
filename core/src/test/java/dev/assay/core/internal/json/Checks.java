package dev.assay.core.internal.json;

import dev.assay.core.error.DataException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What tests ask of the parser alone. */
final class Checks {

    private Checks() {}

    /** Tells whether bytes are one JSON value and white space. */
    static boolean isJson(byte[] json) {
        byte[] padded = Arrays.copyOf(json, json.length + Indexer.PADDING);
        Indexer indexer = new Indexer(new Shapes(), padded, json.length);
        try {
            int end = indexer.value(indexer.space(0));
            return end >= 0 && indexer.space(end) == json.length;
        } catch (DataException e) {
            return false;
        }
    }

    /** Returns a value, which must be one. */
    static @Nullable Object value(byte[] json) {
        byte[] wrapped = new byte[json.length + 6];
        System.arraycopy("{\"v\":".getBytes(StandardCharsets.US_ASCII), 0, wrapped, 0, 5);
        System.arraycopy(json, 0, wrapped, 5, json.length);
        wrapped[json.length + 5] = '}';
        Block block = Block.of(wrapped, Place.ROOT);
        return Values.exact(block, block.entry(0), Place.ROOT.member("v"));
    }
}
