package dev.assay.core.internal.json;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The member names of an object, in order, exactly as sent; shared by all rows that have them. Thread-safe. */
public final class Shape {

    /** The position of a column that no member spells. */
    public static final int ABSENT = -1;

    /** The position of a column whose name two members have. */
    public static final int REPEATED = -2;

    /** Beyond this, positions are looked up again each time; columns are constants, so nobody should get here. */
    private static final int MAX_SLOTS = 1024;

    private final List<String> names;
    private final byte[][] raw;
    private final long[] words;
    private final int[] lengths;
    private final BitSet repeated;

    // Not volatile: what it refers to is immutable with final fields, and losing an update costs one more search.
    private Slots slots = new Slots(8);

    Shape(byte[][] raw) {
        this.raw = raw;
        String[] decoded = new String[raw.length];
        lengths = new int[raw.length];
        for (int i = 0; i < raw.length; i++) {
            decoded[i] = Texts.decode(raw[i], 0, raw[i].length);
            // One more for the colon.
            lengths[i] = raw[i].length + 1;
        }
        names = List.of(decoded);
        words = words();
        repeated = repeated();
    }

    /** Packs the beginning of each name, its colon included, into two words and their masks, side by side. */
    private long[] words() {
        long[] packed = new long[4 * raw.length];
        for (int i = 0; i < raw.length; i++) {
            byte[] padded = Arrays.copyOf(raw[i], Math.max(2 * Long.BYTES, lengths[i]));
            padded[raw[i].length] = ':';
            packed[4 * i] = Words.at(padded, 0) & Words.first(lengths[i]);
            packed[4 * i + 1] = Words.first(lengths[i]);
            packed[4 * i + 2] = Words.at(padded, 8) & Words.first(lengths[i] - 8);
            packed[4 * i + 3] = Words.first(lengths[i] - 8);
        }
        return packed;
    }

    private BitSet repeated() {
        BitSet found = new BitSet();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < raw.length; i++) {
            Integer before = seen.put(names.get(i), i);
            if (before != null) {
                found.set(before);
                found.set(i);
            }
        }
        return found;
    }

    /** Returns the names, repeated ones included. */
    public List<String> names() {
        return names;
    }

    /** Returns how many members there are. */
    public int size() {
        return raw.length;
    }

    /** Tells whether two members have the same name. */
    public boolean hasRepeated() {
        return !repeated.isEmpty();
    }

    /** Returns a name as sent, quotes and escapes included. */
    byte[] raw(int i) {
        return raw[i];
    }

    /**
     * Returns where the value starts if the name at i stands at p, followed by its colon at once; negative if not. Most
     * names are compared without a branch on their length.
     */
    int matchFast(int i, byte[] bytes, int p) {
        if (i >= lengths.length) {
            return -1;
        }
        long[] packed = words;
        int at = 4 * i;
        long wrong = ((Words.at(bytes, p) & packed[at + 1]) ^ packed[at])
                | ((Words.at(bytes, p + 8) & packed[at + 3]) ^ packed[at + 2]);
        int length = lengths[i];
        if (wrong != 0 || (length > 2 * Long.BYTES && !matchesRest(i, bytes, p))) {
            return -1;
        }
        return p + length;
    }

    private boolean matchesRest(int i, byte[] bytes, int p) {
        int end = p + raw[i].length;
        return end < bytes.length && matches(i, bytes, p, end) && bytes[end] == ':';
    }

    boolean matches(int i, byte[] bytes, int from, int to) {
        return i < raw.length && Arrays.equals(bytes, from, to, raw[i], 0, raw[i].length);
    }

    boolean matches(byte[] bytes, int[] ranges, int n) {
        if (n != raw.length) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!matches(i, bytes, ranges[2 * i], ranges[2 * i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the position of the first spelling that is there, {@link #ABSENT}, or {@link #REPEATED}. */
    public int position(Spellings column) {
        Slots table = slots;
        @Nullable Spellings[] keys = table.keys;
        int mask = keys.length - 1;
        int i = column.hash() & mask;
        while (true) {
            Spellings key = keys[i];
            if (key == column) {
                return table.positions[i];
            }
            if (key == null) {
                return remember(table, column);
            }
            i = (i + 1) & mask;
        }
    }

    /** Returns the position of a name, {@link #ABSENT}, or {@link #REPEATED}. */
    public int position(String name) {
        int i = names.indexOf(name);
        return i >= 0 && repeated.get(i) ? REPEATED : i;
    }

    private int remember(Slots table, Spellings column) {
        int position = ABSENT;
        for (String name : column.names()) {
            position = position(name);
            if (position != ABSENT) {
                break;
            }
        }
        if (table.size < MAX_SLOTS) {
            slots = table.with(column, position);
        }
        return position;
    }

    /** An open-addressing table from columns to positions, never more than half full. */
    private static final class Slots {
        private final @Nullable Spellings[] keys;
        private final int[] positions;
        private final int size;

        Slots(int capacity) {
            keys = new Spellings[capacity];
            positions = new int[capacity];
            size = 0;
        }

        private Slots(Slots from, Spellings column, int position) {
            int capacity = 2 * (from.size + 1) > from.keys.length ? 2 * from.keys.length : from.keys.length;
            keys = new Spellings[capacity];
            positions = new int[capacity];
            size = from.size + 1;
            for (int i = 0; i < from.keys.length; i++) {
                Spellings key = from.keys[i];
                if (key != null) {
                    put(key, from.positions[i]);
                }
            }
            put(column, position);
        }

        Slots with(Spellings column, int position) {
            return new Slots(this, column, position);
        }

        private void put(Spellings column, int position) {
            int i = column.hash() & (keys.length - 1);
            while (keys[i] != null) {
                i = (i + 1) & (keys.length - 1);
            }
            keys[i] = column;
            positions[i] = position;
        }
    }
}
