package dev.assay.core.row;

import dev.assay.core.internal.json.Entry;
import dev.assay.core.internal.json.Words;
import java.util.Arrays;

/** The text that came last in a column: the same bytes give the same object again, without being read. */
final class LastText {

    // Words are compared, so there is room for one behind the end.
    private byte[] bytes = {};
    private int length;
    private String text = "";

    /** Returns where the value at p ends if it is the last one again; else something negative. */
    int endOf(byte[] block, int p) {
        boolean again =
                length > 0 && p + length + Long.BYTES <= block.length && Words.equal(block, p, bytes, 0, length);
        return again ? p + length : -1;
    }

    String text() {
        return text;
    }

    /** Remembers a string and returns its text. */
    String set(byte[] block, long entry, String value) {
        length = Entry.length(entry);
        if (length + Long.BYTES > bytes.length) {
            bytes = new byte[2 * length + Long.BYTES];
        }
        System.arraycopy(block, Entry.start(entry), bytes, 0, length);
        Arrays.fill(bytes, length, length + Long.BYTES, (byte) 0);
        text = value;
        return value;
    }
}
