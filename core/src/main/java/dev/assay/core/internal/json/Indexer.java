package dev.assay.core.internal.json;

import dev.assay.core.error.DataException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The parser: checks JSON strictly and notes where values stand. Flat on purpose, since this is where the time goes.
 *
 * <p>The bytes end with at least {@link #PADDING} zeros behind the limit, and a zero is valid nowhere in JSON. So no
 * loop asks whether the input has ended: it stumbles over a zero, and {@link #stop} finds out which of the two it is.
 * Methods take where to start and return where they ended, or {@link #MORE} if the bytes ran out.
 */
public final class Indexer {

    /** How deep containers may be nested, the outermost included; also the width of the stack in {@link #container}. */
    static final int MAX_DEPTH = 64;

    /** How many zeros stand behind the limit: strings are read eight bytes at a time, names sixteen. */
    static final int PADDING = 16;

    static final int MORE = -1;

    /** What {@link #guessed} returns for an object of another shape. */
    private static final int OTHER = -2;

    /** Room for so many values more is cheaper to keep than to copy what there is. */
    private static final int LITTLE = 16;

    private static final long[] NONE = {};
    private static final int[] NO_NAMES = {};

    private static final long ONES = Words.ONES;
    private static final long TURN = ONES * 2;
    private static final long BELOW = ONES * 0x21;
    private static final long BACKSLASHES = ONES * '\\';

    private final Shapes shapes;
    private byte[] bytes;
    private int limit;
    private long offset;
    private int open;
    private Place place = Place.ROOT;
    private int element = -1;

    private long[] index;
    private int nextLength;
    private int count;
    private long flags;
    private int[] names = NO_NAMES;
    private int members;
    private @Nullable Shape shape;

    /** Prepares to read; the bytes are padded. */
    Indexer(Shapes shapes, byte[] bytes, int limit) {
        this(shapes, bytes, limit, 16);
    }

    /** Prepares to read that many values or more. */
    Indexer(Shapes shapes, byte[] bytes, int limit, int values) {
        this.shapes = shapes;
        this.index = new long[values];
        this.bytes = bytes;
        this.limit = limit;
    }

    void over(byte[] padded, int newLimit, long newOffset) {
        bytes = padded;
        limit = newLimit;
        offset = newOffset;
    }

    /**
     * Says where the next value stands, and how many containers are open around it.
     *
     * @param newElement which element it is of the array at the place; negative if it is at the place itself
     */
    void inside(Place newPlace, int newElement, int openContainers) {
        place = newPlace;
        element = newElement;
        open = openContainers;
    }

    int count() {
        return count;
    }

    void forget(int from) {
        count = from;
    }

    /** Returns the flags of the string that was read last. */
    public long flags() {
        return flags;
    }

    long[] copyOfIndex() {
        return Arrays.copyOf(index, count);
    }

    /** Gives the index away, maybe with some room at its end; the next one likely has room for as much. */
    long[] takeIndex() {
        long[] taken = index;
        if (count > index.length / 4 * 3 || index.length - count <= LITTLE) {
            index = NONE;
            nextLength = count + count / 8 + 16;
        } else {
            taken = copyOfIndex();
        }
        count = 0;
        return taken;
    }

    /** Says how many values the next index has room for, if it has to be made. */
    void expect(int values) {
        nextLength = values;
    }

    /** Reads past white space; never fails, and stops at the limit. */
    public int space(int start) {
        int p = start;
        while (true) {
            byte b = bytes[p];
            if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                return p;
            }
            p++;
        }
    }

    /** Reads past any value; returns something negative if the bytes ran out. */
    public int value(int p) {
        flags = 0;
        byte b = bytes[p];
        if (b == '"') {
            return string(p + 1);
        }
        if (b <= '9') {
            return number(p);
        }
        return b == '{' || b == '[' ? container(p) : scalar(p);
    }

    /** Reads past the name at p, its colon and white space, to the member's value. */
    int name(int start) {
        if (bytes[start] != '"') {
            return stop(start, "a member name was expected");
        }
        int p = string(start + 1);
        return p < 0 ? p : colon(p);
    }

    private int colon(int start) {
        int p = space(start);
        return bytes[p] == ':' ? space(p + 1) : stop(p, "':' was expected");
    }

    /**
     * Reads an object and adds an entry per member to the index.
     *
     * @param guess the shape it may have; null for none
     */
    int object(int start, @Nullable Shape guess) {
        if (bytes[start] != '{') {
            return stop(start, "an object was expected");
        }
        open++;
        int first = start + 1;
        if (bytes[first] <= ' ') {
            first = space(first);
        }
        int p = OTHER;
        if (guess != null) {
            int before = count;
            p = guessed(first, guess);
            if (p == OTHER) {
                count = before;
            }
        }
        if (p == OTHER) {
            p = members(first);
        }
        open--;
        return p;
    }

    /** Reads past members that are those of a shape; the hot loop. */
    private int guessed(int start, Shape guess) {
        int size = guess.size();
        if (count + size > index.length) {
            index = Arrays.copyOf(index, Math.max(Math.max(nextLength, 2 * count), count + size));
        }
        int p = start;
        for (int n = 0; n < size; n++) {
            p = guess.matchFast(n, bytes, p);
            if (p < 0) {
                return OTHER;
            }
            if (bytes[p] <= ' ') {
                p = space(p);
            }
            int valueStart = p;
            p = value(p);
            if (p < 0) {
                return p;
            }
            index[count++] = Entry.of(valueStart, p, flags);
            byte b = bytes[p];
            if (b <= ' ') {
                p = space(p);
                b = bytes[p];
            }
            if (b == ',') {
                p++;
                if (bytes[p] <= ' ') {
                    p = space(p);
                }
                continue;
            }
            if (b != '}') {
                return stop(p, "',' or '}' was expected");
            }
            if (n + 1 < size) {
                return OTHER;
            }
            shape = guess;
            return p + 1;
        }
        return OTHER;
    }

    private int members(int start) {
        int p = start;
        int n = 0;
        if (bytes[p] == '}') {
            members = 0;
            shape = null;
            return p + 1;
        }
        while (true) {
            int nameStart = p;
            p = bytes[p] == '"' ? string(p + 1) : stop(p, "a member name was expected");
            if (p < 0) {
                return p;
            }
            note(n, nameStart, p);
            p = colon(p);
            if (p < 0) {
                return p;
            }
            n++;
            int valueStart = p;
            p = value(p);
            if (p < 0) {
                return p;
            }
            add(Entry.of(valueStart, p, flags));
            byte b = bytes[p];
            if (b <= ' ') {
                p = space(p);
                b = bytes[p];
            }
            if (b == ',') {
                p++;
                if (bytes[p] <= ' ') {
                    p = space(p);
                }
                continue;
            }
            if (b != '}') {
                return stop(p, "',' or '}' was expected");
            }
            members = n;
            shape = null;
            return p + 1;
        }
    }

    /** Returns the shape of the object that was read last. */
    Shape shape() {
        Shape guessed = shape;
        return guessed != null ? guessed : shapes.find(bytes, names, members);
    }

    /** Reads an array and adds an entry per element to the index. */
    int array(int start) {
        if (bytes[start] != '[') {
            return stop(start, "an array was expected");
        }
        int p = space(start + 1);
        if (bytes[p] == ']') {
            return p + 1;
        }
        open++;
        while (true) {
            int valueStart = p;
            p = value(p);
            if (p < 0) {
                break;
            }
            add(Entry.of(valueStart, p, flags));
            p = space(p);
            byte b = bytes[p++];
            if (b == ']') {
                break;
            }
            if (b != ',') {
                p = stop(p - 1, "',' or ']' was expected");
                break;
            }
            p = space(p);
        }
        open--;
        return p;
    }

    private void note(int n, int start, int end) {
        if (2 * n + 2 > names.length) {
            names = Arrays.copyOf(names, Math.max(32, 2 * names.length));
        }
        names[2 * n] = start;
        names[2 * n + 1] = end;
    }

    private void add(long entry) {
        if (count == index.length) {
            index = Arrays.copyOf(index, Math.max(nextLength, 2 * count));
        }
        index[count++] = entry;
    }

    /** Reads past an object or array without noting anything; the stack is the bits of a long, set for objects. */
    private int container(int start) {
        int p = start;
        int depth = 0;
        long objects = 0;
        while (true) {
            byte b = bytes[p];
            if (b == '{' || b == '[') {
                if (open + depth >= MAX_DEPTH) {
                    throw fault(p, "containers are nested more than " + MAX_DEPTH + " deep");
                }
                p = space(p + 1);
                if (bytes[p] == (b == '{' ? '}' : ']')) {
                    p++;
                } else {
                    depth++;
                    objects = (objects << 1) | (b == '{' ? 1 : 0);
                    if (b == '{') {
                        p = name(p);
                        if (p < 0) {
                            return p;
                        }
                    }
                    continue;
                }
            } else {
                p = scalar(p);
                if (p < 0) {
                    return p;
                }
            }
            while (true) {
                if (depth == 0) {
                    flags = 0;
                    return p;
                }
                p = space(p);
                boolean inObject = (objects & 1) != 0;
                b = bytes[p];
                if (b == ',') {
                    p = space(p + 1);
                    if (inObject) {
                        p = name(p);
                        if (p < 0) {
                            return p;
                        }
                    }
                    break;
                }
                if (b != (inObject ? '}' : ']')) {
                    return stop(p, inObject ? "',' or '}' was expected" : "',' or ']' was expected");
                }
                p++;
                depth--;
                objects >>>= 1;
            }
        }
    }

    private int scalar(int p) {
        switch (bytes[p]) {
            case '"' -> {
                return string(p + 1);
            }
            case 't' -> {
                return literal(p, "true");
            }
            case 'f' -> {
                return literal(p, "false");
            }
            case 'n' -> {
                return literal(p, "null");
            }
            default -> {
                return number(p);
            }
        }
    }

    /** Reads past a number, and says in {@link #flags} if it is a small one. */
    private int number(int start) {
        int first = bytes[start] == '-' ? start + 1 : start;
        int p = Grammar.digits(bytes, first);
        if (p == first || (bytes[first] == '0' && p > first + 1)) {
            return stop(p == first ? p : first + 1, "a value was expected");
        }
        int digits = p - first;
        int fraction = 0;
        if (bytes[p] == '.') {
            int point = p;
            p = Grammar.digits(bytes, point + 1);
            fraction = p - point - 1;
            digits += fraction;
            if (fraction == 0) {
                return stop(p, "a digit was expected");
            }
        }
        if ((bytes[p] | 0x20) == 'e') {
            int end = Grammar.exponent(bytes, p + 1);
            return end >= 0 ? end : stop(~end, "a digit was expected");
        }
        if (digits <= Entry.SMALL_DIGITS) {
            flags = Entry.small(fraction);
        }
        return p;
    }

    private int literal(int start, String literal) {
        for (int i = 1; i < literal.length(); i++) {
            if (bytes[start + i] != literal.charAt(i)) {
                return stop(start + i, "a value was expected");
            }
        }
        return start + literal.length();
    }

    /**
     * Reads past a string whose opening quote has been read, and says in {@link #flags} what it is made of. Above the
     * lowest byte that ends a run, others may be marked that do not; nobody looks at them.
     */
    int string(int start) {
        int p = start;
        long seen = 0;
        while (true) {
            long word = Words.at(bytes, p);
            // With its second bit turned, a quote is below 0x21, too, as control characters are, and a space is not.
            long turned = word ^ TURN;
            long escapes = word ^ BACKSLASHES;
            long stops = (((turned - BELOW) & ~turned) | ((escapes - ONES) & ~escapes) | word) & Words.HIGHS;
            if (stops == 0) {
                p += 8;
                continue;
            }
            p += Long.numberOfTrailingZeros(stops) >>> 3;
            byte b = bytes[p];
            if (b == '"') {
                flags = seen;
                return p + 1;
            }
            int next;
            if (b < 0) {
                seen |= Entry.WIDE;
                next = Grammar.utf8(bytes, p);
            } else if (b == '\\') {
                seen |= Entry.ESCAPED;
                next = Grammar.escape(bytes, p + 1);
            } else {
                return stop(p, "a control character stands in a string");
            }
            if (next < 0) {
                return stop(~next, b < 0 ? "malformed UTF-8" : "malformed escape");
            }
            p = next;
        }
    }

    /** Returns {@link #MORE} if the bytes have run out at p, else fails. */
    int stop(int p, String message) {
        if (p >= limit) {
            return MORE;
        }
        throw fault(p, message);
    }

    DataException fault(int p, String message) {
        Place at = element < 0 ? place : place.element(element);
        return Faults.malformed("Malformed JSON: " + message, bytes, p, limit, offset, at);
    }
}
