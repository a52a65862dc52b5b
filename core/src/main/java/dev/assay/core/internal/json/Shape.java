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
    private final int[] firstWord;
    private final long[] lastMask;
    private final BitSet repeated;

    // Not volatile: what it refers to is immutable with final fields, and losing an update costs one more search.
    private Slots slots = new Slots(8);

    Shape(byte[][] raw) {
        this.raw = raw;
        String[] decoded = new String[raw.length];
        firstWord = new int[raw.length + 1];
        lastMask = new long[raw.length];
        for (int i = 0; i < raw.length; i++) {
            decoded[i] = Texts.decode(raw[i], 0, raw[i].length);
            // One more for the colon.
            firstWord[i + 1] = firstWord[i] + (raw[i].length + 1 + 7) / 8;
            lastMask[i] = -1L >>> (8 * (7 - raw[i].length % 8));
        }
        names = List.of(decoded);
        words = words();
        repeated = repeated();
    }

    private long[] words() {
        long[] packed = new long[firstWord[raw.length]];
        for (int i = 0; i < raw.length; i++) {
            byte[] padded = Arrays.copyOf(raw[i], 8 * (firstWord[i + 1] - firstWord[i]));
            padded[raw[i].length] = ':';
            for (int w = firstWord[i]; w < firstWord[i + 1]; w++) {
                packed[w] = Words.at(padded, 8 * (w - firstWord[i]));
            }
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

    /** Tells whether the name at i stands at p, followed by its colon at once. */
    boolean matchesFast(int i, byte[] bytes, int p) {
        if (i >= raw.length) {
            return false;
        }
        int last = firstWord[i + 1] - 1;
        int at = p;
        for (int w = firstWord[i]; w < last; w++) {
            // What matched so far has no zero, so the bytes do not end here, and the padding covers the rest.
            if (Words.at(bytes, at) != words[w]) {
                return false;
            }
            at += 8;
        }
        return (Words.at(bytes, at) & lastMask[i]) == words[last];
    }

    int endOfFast(int i, int p) {
        return p + raw[i].length + 1;
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
