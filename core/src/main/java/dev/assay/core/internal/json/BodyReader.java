package dev.assay.core.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body into blocks. A row or member is parsed once it has arrived whole: where the bytes run out, it is taken
 * up from its start when there are more, so the parser need not be resumable. Buffers at least double meanwhile.
 */
public final class BodyReader {

    /** How many bytes of rows a block holds at most, but for a row that is larger, which has a block of its own. */
    static final int BLOCK_BYTES = 1 << 16;

    /** How many rows a block holds at most, and how many values; so the index cannot outweigh the bytes by much. */
    static final int BLOCK_ROWS = 1 << 12;

    static final int BLOCK_VALUES = 1 << 13;

    /** How many bytes are held at a time where rows are given away; so few that they stay in the processor's cache. */
    private static final int PASSING_BYTES = 1 << 14;

    /** How much is read first where nobody said how much there is. */
    private static final int LEAST_BYTES = 1 << 10;

    /** Guesses, for the first index. */
    private static final int BYTES_A_VALUE = 20;

    private static final int BYTES_A_ROW = 100;

    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final String rowsMember;
    private final Place rowsPlace;
    private final Shapes shapes;
    private final Indexer indexer;
    private final @Nullable RowTaker taker;
    private byte[] envelope = new byte[96];
    private int envelopeSize;

    private final int most;
    private byte[] buffer;
    private int limit;
    private boolean atEnd;
    private long offset;

    // Bytes that were read ahead of a block that had to close; they come before the stream's.
    private byte[] ahead = NOTHING;
    private int aheadFrom;
    private int aheadTo;

    private @Nullable List<Block> blocks;
    private int rows;
    private int blockRows;
    private int blockEnd;
    private int[] bases;
    private Shape[] rowShapes;
    private @Nullable Shape guess;

    private BodyReader(InputStream in, String rowsMember, @Nullable RowTaker taker) throws IOException {
        this.in = in;
        this.taker = taker;
        this.rowsMember = rowsMember;
        this.rowsPlace = rowsMember.isEmpty() ? Place.ROOT : Place.ROOT.member(rowsMember);
        this.shapes = in instanceof Foretold told ? told.shapes() : new Shapes();
        this.most = taker == null ? BLOCK_BYTES : PASSING_BYTES;
        this.buffer = new byte[firstBytes() + Indexer.PADDING];
        fillFirst();
        int indexed = taker == null ? limit : 0;
        this.indexer = new Indexer(shapes, buffer, limit, indexed / BYTES_A_VALUE + 1);
        int likely = Math.min(256, indexed / BYTES_A_ROW + 2);
        this.bases = new int[likely];
        this.rowShapes = new Shape[likely];
        this.guess = shapes.likely(Shapes.ROW);
        if (taker != null && guess != null) {
            taker.expect(guess);
        }
    }

    private int firstBytes() throws IOException {
        long told = in instanceof Foretold body ? body.expectedBytes() : -1;
        long expected = told >= 0 ? told : Math.max(LEAST_BYTES, in.available());
        // One byte more, so that the end shows without growing.
        return (int) Math.min(most, expected + 1);
    }

    private void fillFirst() throws IOException {
        fill();
        while (!atEnd && limit < most) {
            buffer = Arrays.copyOf(buffer, Math.min(most, 8 * limit) + Indexer.PADDING);
            fill();
        }
    }

    /**
     * Reads a body to its end.
     *
     * @param rowsMember the root object's member that holds the rows; empty if the root is their array
     * @throws TruncatedBodyException if it ends inside of a value
     * @throws dev.assay.core.error.DataException if it is malformed, or an element of the rows is not an object
     * @throws IOException if the stream fails; its own exception
     */
    public static Body read(InputStream in, String rowsMember) throws IOException {
        return new BodyReader(in, rowsMember, null).read();
    }

    /** Reads a body as {@link #read(InputStream, String)} does, but for its rows, which are given away one by one. */
    public static Body read(InputStream in, String rowsMember, RowTaker taker) throws IOException {
        return new BodyReader(in, rowsMember, taker).read();
    }

    private Body read() throws IOException {
        envelope[envelopeSize++] = '{';
        int p = skip(byteOrderMark());
        indexer.inside(Place.ROOT, -1, 1);
        if (buffer[p] == '[' && rowsMember.isEmpty()) {
            p = rows(p + 1);
        } else if (buffer[p] == '{') {
            p = members(p + 1);
        } else {
            throw unfitRoot(p);
        }
        expectEnd(p);
        closeBlock();
        envelope[envelopeSize++] = '}';
        if (rows > 0 && guess != null) {
            shapes.seen(guess, Shapes.ROW);
        }
        return new Body(Block.envelope(envelope, envelopeSize, indexer, shapes), blocks);
    }

    private RuntimeException unfitRoot(int p) {
        String expected = rowsMember.isEmpty() ? "an object or array" : "an object";
        if ("[\"-0123456789tfn".indexOf(buffer[p]) < 0) {
            return indexer.fault(p, expected + " was expected");
        }
        return Faults.unfit(expected, buffer, Entry.of(p, limit, 0), Place.ROOT);
    }

    /** RFC 8259, section 8.1: a byte order mark may be ignored, and some servers send one. */
    private int byteOrderMark() {
        boolean marked = limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private int members(int start) throws IOException {
        int p = skip(start);
        if (buffer[p] == '}') {
            return p + 1;
        }
        while (true) {
            p = skip(member(p));
            if (buffer[p] == '}') {
                return p + 1;
            }
            if (buffer[p] != ',') {
                throw indexer.fault(p, "',' or '}' was expected");
            }
            p = skip(p + 1);
        }
    }

    private int member(int start) throws IOException {
        int p = start;
        while (true) {
            int value = indexer.name(p);
            if (value >= 0 && value < limit) {
                if (buffer[value] == '[' && blocks == null && isRows(p)) {
                    return rows(value + 1);
                }
                int end = indexer.value(value);
                // A number may go on in what is still to come.
                if (end >= 0 && end < limit) {
                    keep(p, end);
                    return end;
                }
            }
            p = more(p);
        }
    }

    private boolean isRows(int nameStart) {
        if (rowsMember.isEmpty()) {
            return false;
        }
        int end = indexer.string(nameStart + 1);
        return Texts.isPlainly(rowsMember, buffer, nameStart, end)
                || Texts.decode(buffer, nameStart, end).equals(rowsMember);
    }

    private void keep(int from, int to) {
        int length = to - from;
        // Room for the comma, the bracket and the padding, too.
        int needed = envelopeSize + length + 2 + Indexer.PADDING;
        if (needed > envelope.length) {
            envelope = Arrays.copyOf(envelope, Math.max(needed, 2 * envelope.length));
        }
        if (envelopeSize > 1) {
            envelope[envelopeSize++] = ',';
        }
        System.arraycopy(buffer, from, envelope, envelopeSize, length);
        envelopeSize += length;
    }

    private int rows(int start) throws IOException {
        // Most bodies fill one.
        blocks = new ArrayList<>(1);
        int p = skip(start);
        if (buffer[p] == ']') {
            return p + 1;
        }
        while (true) {
            p = skip(row(p));
            if (buffer[p] == ']') {
                indexer.inside(Place.ROOT, -1, 1);
                return p + 1;
            }
            if (buffer[p] != ',') {
                throw indexer.fault(p, "',' or ']' was expected");
            }
            p = skip(p + 1);
        }
    }

    private int row(int start) throws IOException {
        int p = start;
        while (true) {
            // The root array is one container, the root object and its array are two.
            int open = rowsMember.isEmpty() ? 1 : 2;
            int base = indexer.count();
            int end = taker == null ? Indexer.MORE : takeInPassing(taker, p, open);
            if (end >= 0) {
                return end;
            }
            indexer.inside(rowsPlace, rows, open);
            end = buffer[p] == '{' ? indexer.object(p, guess) : notAnObject(p);
            if (end >= 0) {
                return taker == null ? add(base, end) : give(taker, end);
            }
            indexer.forget(base);
            p = more(p);
        }
    }

    private int takeInPassing(RowTaker taker, int p, int open) {
        if (buffer[p] != '{') {
            return Indexer.MORE;
        }
        indexer.inside(rowsPlace, rows, open + 1);
        int end = taker.take(indexer, buffer, p);
        if (end >= 0) {
            rows++;
        }
        return end;
    }

    private int give(RowTaker taker, int end) {
        guess = indexer.shape();
        Shape[] shape = {guess};
        taker.take(new Block(buffer, indexer.copyOfIndex(), new int[1], shape, shapes, rowsPlace, rows));
        indexer.forget(0);
        rows++;
        return end;
    }

    private int notAnObject(int p) {
        int end = indexer.value(p);
        if (end < 0 || end >= limit) {
            return Indexer.MORE;
        }
        throw Faults.unfit("an object", buffer, Entry.of(p, end, 0), rowsPlace.element(rows));
    }

    private int add(int base, int end) {
        if (blockRows == bases.length) {
            bases = Arrays.copyOf(bases, 2 * blockRows);
            rowShapes = Arrays.copyOf(rowShapes, 2 * blockRows);
        }
        guess = indexer.shape();
        bases[blockRows] = base;
        rowShapes[blockRows] = guess;
        blockRows++;
        blockEnd = end;
        rows++;
        if (end <= BLOCK_BYTES && blockRows < BLOCK_ROWS && indexer.count() < BLOCK_VALUES) {
            return end;
        }
        return closeEarly(end);
    }

    /** Closes the block though there are bytes left, which are read again. */
    private int closeEarly(int end) {
        byte[] full = buffer;
        int left = limit - end;
        closeBlock();
        offset += end;
        if (aheadFrom < aheadTo) {
            // The bytes left are the last ones taken from there: nothing else was read since the block was begun.
            aheadFrom -= left;
        } else {
            ahead = full;
            aheadFrom = end;
            aheadTo = limit;
        }
        buffer = new byte[BLOCK_BYTES + Indexer.PADDING];
        limit = Math.min(aheadTo - aheadFrom, BLOCK_BYTES);
        System.arraycopy(ahead, aheadFrom, buffer, 0, limit);
        aheadFrom += limit;
        indexer.over(buffer, limit, offset);
        return 0;
    }

    private void closeBlock() {
        List<Block> closed = blocks;
        if (blockRows == 0 || closed == null) {
            return;
        }
        int unused = buffer.length - blockEnd - Indexer.PADDING;
        byte[] bytes = unused > buffer.length / 2 ? Arrays.copyOf(buffer, blockEnd + Indexer.PADDING) : buffer;
        closed.add(new Block(
                bytes,
                indexer.takeIndex(),
                Arrays.copyOf(bases, blockRows),
                Arrays.copyOf(rowShapes, blockRows),
                shapes,
                rowsPlace,
                rows - blockRows));
        blockRows = 0;
    }

    /** Reads past white space, and on if the bytes end there. */
    private int skip(int start) throws IOException {
        int p = indexer.space(start);
        while (p == limit) {
            p = indexer.space(more(p));
        }
        return p;
    }

    private void expectEnd(int start) throws IOException {
        int p = indexer.space(start);
        while (p == limit && !isExhausted()) {
            p = indexer.space(makeRoom(p));
        }
        if (p < limit) {
            throw indexer.fault(p, "something follows the end");
        }
    }

    /** Gets more bytes behind those from p on, and returns where p is now. */
    private int more(int p) throws IOException {
        if (isExhausted()) {
            throw new TruncatedBodyException("The body ends after " + (offset + limit) + " bytes, inside of a value");
        }
        return makeRoom(p);
    }

    private int makeRoom(int p) throws IOException {
        int kept = limit - p;
        byte[] from = buffer;
        if (blockRows > 0) {
            closeBlock();
            buffer = new byte[BLOCK_BYTES + Indexer.PADDING];
        } else if (p == 0) {
            buffer = new byte[larger(kept) + Indexer.PADDING];
        }
        System.arraycopy(from, p, buffer, 0, kept);
        limit = kept;
        offset += p;
        fill();
        indexer.over(buffer, limit, offset);
        return 0;
    }

    private int larger(int full) {
        if (full >= Entry.MAX_LENGTH / 2) {
            throw Faults.at("A single value of more than " + full + " bytes cannot be read", rowsPlace);
        }
        return full < BLOCK_BYTES ? Math.min(BLOCK_BYTES, 4 * full) : 2 * full;
    }

    private void fill() throws IOException {
        int capacity = buffer.length - Indexer.PADDING;
        while (limit < capacity && !isExhausted()) {
            int read = read(buffer, limit, capacity - limit);
            if (read < 0) {
                atEnd = true;
            } else {
                limit += read;
            }
        }
        Arrays.fill(buffer, limit, limit + Indexer.PADDING, (byte) 0);
    }

    private boolean isExhausted() {
        return atEnd && aheadFrom == aheadTo;
    }

    private int read(byte[] target, int from, int length) throws IOException {
        if (aheadFrom == aheadTo) {
            return in.read(target, from, length);
        }
        int read = Math.min(length, aheadTo - aheadFrom);
        System.arraycopy(ahead, aheadFrom, target, from, read);
        aheadFrom += read;
        return read;
    }
}
