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

    private final byte[][] raw;

    // Made when asked for, since a body may have as many shapes as rows. Not volatile: what they refer to has only
    // final
    // fields, and losing it costs making it once more.
    private @Nullable Names names;
    private final @Nullable Name[] members;

    // Columns hash into it, by open addressing.
    private @Nullable Slot[] slots = new Slot[4];
    private int taken;

    Shape(byte[][] raw) {
        this.raw = raw;
        this.members = new Name[raw.length];
    }

    private Names decoded() {
        Names made = names;
        if (made == null) {
            made = new Names(raw);
            names = made;
        }
        return made;
    }

    /** Returns the names, repeated ones included. */
    public List<String> names() {
        return decoded().list;
    }

    /** Returns how many bytes the names have as sent. */
    int bytes() {
        int bytes = 0;
        for (byte[] name : raw) {
            bytes += name.length;
        }
        return bytes;
    }

    /** Returns how many members there are. */
    public int size() {
        return raw.length;
    }

    /** Tells whether two members have the same name. */
    public boolean hasRepeated() {
        return !decoded().repeated.isEmpty();
    }

    /** Returns a name as sent, quotes and escapes included. */
    byte[] raw(int i) {
        return raw[i];
    }

    /**
     * Returns where the value starts if the name at i stands at p, followed by its colon at once; negative if not. Most
     * names are compared without a branch on their length.
     */
    public int matchFast(int i, byte[] bytes, int p) {
        Name member = members[i];
        if (member == null) {
            member = new Name(raw[i]);
            members[i] = member;
        }
        return member.valueAfter(bytes, p);
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
        @Nullable Slot[] table = slots;
        int mask = table.length - 1;
        int i = column.hash() & mask;
        for (int probes = 0; probes <= mask; probes++) {
            Slot slot = table[i];
            if (slot == null) {
                break;
            }
            if (slot.column == column) {
                return slot.position;
            }
            i = (i + 1) & mask;
        }
        return remember(table, i, column);
    }

    /** Returns the position of a name, {@link #ABSENT}, or {@link #REPEATED}. */
    public int position(String name) {
        Names all = decoded();
        int i = all.list.indexOf(name);
        return i >= 0 && all.repeated.get(i) ? REPEATED : i;
    }

    private int remember(@Nullable Slot[] table, int at, Spellings column) {
        int position = ABSENT;
        for (String name : column.names()) {
            position = position(name);
            if (position != ABSENT) {
                break;
            }
        }
        // Two threads may undo what the other did; then one of them searches once more.
        if (table[at] == null && taken < MAX_SLOTS) {
            table[at] = new Slot(column, position);
            if (++taken > table.length / 2) {
                slots = larger(table);
            }
        }
        return position;
    }

    private static @Nullable Slot[] larger(@Nullable Slot[] table) {
        @Nullable Slot[] larger = new Slot[4 * table.length];
        int mask = larger.length - 1;
        for (Slot slot : table) {
            if (slot != null) {
                int i = slot.column.hash() & mask;
                while (larger[i] != null) {
                    i = (i + 1) & mask;
                }
                larger[i] = slot;
            }
        }
        return larger;
    }

    /** The names as text, and which of them two members have. */
    private static final class Names {
        private final List<String> list;
        private final BitSet repeated = new BitSet();

        Names(byte[][] raw) {
            String[] decoded = new String[raw.length];
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 0; i < raw.length; i++) {
                decoded[i] = Texts.decode(raw[i], 0, raw[i].length);
                Integer before = seen.put(decoded[i], i);
                if (before != null) {
                    repeated.set(before);
                    repeated.set(i);
                }
            }
            list = List.of(decoded);
        }
    }

    /** Where a column stands; its fields are final, so that threads may pass it on without more ado. */
    private record Slot(Spellings column, int position) {}

    /** A name as sent, quotes included, and its colon: the beginning of it as two words and their masks. */
    private static final class Name {
        private final byte[] raw;
        private final int length;
        private final long first;
        private final long firstMask;
        private final long second;
        private final long secondMask;

        Name(byte[] raw) {
            this.raw = raw;
            length = raw.length + 1;
            byte[] padded = Arrays.copyOf(raw, Math.max(2 * Long.BYTES, length));
            padded[raw.length] = ':';
            firstMask = Words.first(length);
            secondMask = Words.first(length - Long.BYTES);
            first = Words.at(padded, 0) & firstMask;
            second = Words.at(padded, Long.BYTES) & secondMask;
        }

        int valueAfter(byte[] bytes, int p) {
            long wrong = ((Words.at(bytes, p) & firstMask) ^ first) | ((Words.at(bytes, p + 8) & secondMask) ^ second);
            return wrong == 0 && (length <= 2 * Long.BYTES || isWhole(bytes, p)) ? p + length : -1;
        }

        private boolean isWhole(byte[] bytes, int p) {
            int end = p + raw.length;
            return end < bytes.length && Arrays.equals(bytes, p, end, raw, 0, raw.length) && bytes[end] == ':';
        }
    }
}
