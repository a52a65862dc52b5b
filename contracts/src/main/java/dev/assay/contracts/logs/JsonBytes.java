package dev.assay.contracts.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.core.error.DataException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Steps through JSON as it comes, without making anything of it. What a token is made of stands in one piece in the
 * buffer.
 */
final class JsonBytes {

    static final int DEEPEST = 64;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long before;
    private int start;
    private int stop;

    JsonBytes(InputStream in) {
        this.in = in;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the string that was read last begins in the buffer, without its quote. */
    int start() {
        return start;
    }

    /** How many bytes the string that was read last has, escapes as they are written. */
    int length() {
        return stop - start;
    }

    /** Returns the next byte that is no blank, and leaves it there. */
    int peek() throws IOException {
        while (true) {
            while (position < end) {
                byte next = buffer[position];
                if (next > ' ') {
                    return next;
                }
                if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                    return next & 0xff;
                }
                position++;
            }
            position = Math.min(position, end);
            if (!fill(position)) {
                throw new EOFException("the answer broke off");
            }
        }
    }

    void expect(char wanted) throws IOException {
        if (peek() != wanted) {
            throw problem("'" + wanted + "' was expected");
        }
        position++;
    }

    boolean take(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        position++;
        return true;
    }

    /** Passes over these bytes if they stand here. */
    boolean take(byte[] text) throws IOException {
        peek();
        int to = position + text.length;
        if (to > end || !Arrays.equals(buffer, position, to, text, 0, text.length)) {
            return false;
        }
        position = to;
        return true;
    }

    /** Reads a string. */
    void string() throws IOException {
        expect('"');
        int token = position;
        int i = token;
        while (true) {
            while (i < end) {
                byte next = buffer[i];
                if (next == '"') {
                    start = token;
                    stop = i;
                    position = i + 1;
                    return;
                }
                if (next == '\\') {
                    i++;
                }
                i++;
            }
            int length = i - token;
            if (!fill(token)) {
                throw new EOFException("the answer broke off within a string");
            }
            token = position;
            i = token + length;
        }
    }

    /**
     * Reads a string of so many characters if one may stand here, without looking at what it is made of: where it holds a
     * quote, it is a shorter one and what follows, see {@link #back}.
     */
    boolean string(int characters) throws IOException {
        if (peek() != '"') {
            return false;
        }
        while (end - position < characters + 2) {
            if (!fill(position)) {
                return false;
            }
        }
        if (buffer[position + characters + 1] != '"') {
            return false;
        }
        start = position + 1;
        stop = start + characters;
        position = stop + 1;
        return true;
    }

    /** Goes back before the string that was read last. */
    void back() {
        position = start - 1;
    }

    /** Returns the string or number that was read last, as it is written. */
    String text() {
        return new String(buffer, start, stop - start, UTF_8);
    }

    /** Tells whether the string that was read last is this one. */
    boolean is(byte[] text) {
        return stop - start == text.length && Arrays.equals(buffer, start, stop, text, 0, text.length);
    }

    /** Reads a word if it stands here. */
    boolean literal(String text) throws IOException {
        peek();
        for (int i = 0; i < text.length(); i++) {
            if (position + i == end && !fill(position)) {
                throw new EOFException("the answer broke off within a word");
            }
            if (buffer[position + i] != text.charAt(i)) {
                return false;
            }
        }
        position += text.length();
        return true;
    }

    /** Passes over a value of any kind. */
    void skip() throws IOException {
        skip(0);
    }

    private void skip(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw problem("nested more than " + DEEPEST + " deep");
        }
        switch (peek()) {
            case '"' -> string();
            case '{' -> {
                position++;
                for (boolean more = !take('}'); more; more = more('}')) {
                    string();
                    expect(':');
                    skip(depth + 1);
                }
            }
            case '[' -> {
                position++;
                for (boolean more = !take(']'); more; more = more(']')) {
                    skip(depth + 1);
                }
            }
            default -> skipWord();
        }
    }

    /** Tells whether another member or element comes, and passes over what stands between. */
    boolean more(char closing) throws IOException {
        if (take(',')) {
            return true;
        }
        expect(closing);
        return false;
    }

    private void skipWord() throws IOException {
        if (literal("null") || literal("true") || literal("false")) {
            return;
        }
        number();
    }

    /** Reads a number as the bytes it is written with. */
    void number() throws IOException {
        peek();
        int length = 0;
        while (true) {
            if (position + length == end && !fill(position)) {
                break;
            }
            byte next = buffer[position + length];
            if ((next < '0' || next > '9') && "+-.eE".indexOf(next) < 0) {
                break;
            }
            length++;
        }
        if (length == 0) {
            throw problem("a value was expected");
        }
        start = position;
        stop = position + length;
        position = stop;
    }

    /** Reads an integer of at most nine digits, bare or as a string; -1 if another value stands here. */
    int smallNumber() throws IOException {
        int first = peek();
        if (first == '"') {
            string();
        } else if (first >= '0' && first <= '9') {
            number();
        } else {
            skip();
            return -1;
        }
        int value = 0;
        for (int i = start; i < stop; i++) {
            if (buffer[i] < '0' || buffer[i] > '9' || stop - start > 9) {
                return -1;
            }
            value = 10 * value + buffer[i] - '0';
        }
        return stop == start ? -1 : value;
    }

    /** Makes sure that nothing follows. */
    void end() throws IOException {
        try {
            peek();
        } catch (EOFException e) {
            return;
        }
        throw problem("something follows the answer");
    }

    DataException problem(String what) {
        int to = Math.min(end, position + 40);
        String excerpt = new String(buffer, position, Math.max(0, to - position), UTF_8);
        return new DataException(
                "The answer is no JSON of a node: " + what + ", at byte " + (before + position) + ": " + excerpt,
                "$",
                null);
    }

    /** Reads more behind what is there; what stands before the byte given is let go, and it is the position then. */
    private boolean fill(int keep) throws IOException {
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, end - keep);
            before += keep;
            end -= keep;
        }
        position = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count <= 0) {
            return false;
        }
        end += count;
        return true;
    }
}
