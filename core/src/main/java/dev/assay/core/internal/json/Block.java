package dev.assay.core.internal.json;

import dev.assay.core.error.SizeLimitException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stretch of a body with the rows in it. Immutable and thread-safe. */
public final class Block {

    /** What an envelope has, mostly. */
    private static final int FEW_VALUES = 8;

    /** The base of an only row; never changed. */
    private static final int[] AT_THE_BEGINNING = {0};

    private final byte[] bytes;
    private final long[] index;
    private final int[] bases;
    private final Shape[] shapes;
    private final Shapes known;
    private final Place place;
    private final int first;

    /**
     * Creates a block.
     *
     * @param first the number of the first row among the elements at the place; negative if the place is that of the
     *     only row
     */
    Block(byte[] bytes, long[] index, int[] bases, Shape[] shapes, Shapes known, Place place, int first) {
        this.bytes = bytes;
        this.index = index;
        this.bases = bases;
        this.shapes = shapes;
        this.known = known;
        this.place = place;
        this.first = first;
    }

    /**
     * Returns a block of one row.
     *
     * @param json an object and nothing but white space around it
     * @throws dev.assay.core.error.DataException if it is anything else
     */
    public static Block of(byte[] json, Place place) {
        return of(json, place, new Shapes());
    }

    static Block of(byte[] json, Place place, Shapes shapes) {
        return of(Arrays.copyOf(json, json.length + Indexer.PADDING), json.length, place, shapes);
    }

    /** Returns a block of one row from so many bytes, behind which the padding stands already. */
    static Block of(byte[] padded, int length, Place place, Shapes shapes) {
        return of(padded, length, place, new Indexer(shapes, padded, length), null, shapes);
    }

    /**
     * Returns an envelope in the same way, which likely is like the one before.
     *
     * @param indexer one whose work is done
     */
    static Block envelope(byte[] padded, int length, Indexer indexer, Shapes shapes) {
        indexer.over(padded, length, 0);
        indexer.expect(FEW_VALUES);
        Block block = of(padded, length, Place.ROOT, indexer, shapes.likely(Shapes.ENVELOPE), shapes);
        shapes.seen(block.shape(0), Shapes.ENVELOPE);
        return block;
    }

    private static Block of(
            byte[] padded, int length, Place place, Indexer indexer, @Nullable Shape guess, Shapes shapes) {
        if (length > Entry.MAX_LENGTH) {
            throw new SizeLimitException(
                    "A JSON object of " + length + " bytes is larger than " + Entry.MAX_LENGTH, Entry.MAX_LENGTH);
        }
        indexer.inside(place, -1, 0);
        int end = indexer.object(indexer.space(0), guess);
        if (end >= 0) {
            end = indexer.space(end);
        }
        if (end != length) {
            throw indexer.fault(
                    end < 0 ? length : end, end < 0 ? "it ends inside of a value" : "something follows the end");
        }
        return single(padded, indexer, shapes, place);
    }

    private static Block single(byte[] bytes, Indexer indexer, Shapes shapes, Place place) {
        Shape[] shape = {indexer.shape()};
        return new Block(bytes, indexer.takeIndex(), AT_THE_BEGINNING, shape, shapes, place, -1);
    }

    /** Returns the object at an entry as a block of one row, which shares the bytes; the entry must be an object. */
    public Block object(long entry, Place at) {
        Indexer indexer = new Indexer(known, bytes, Entry.end(entry));
        indexer.object(Entry.start(entry), null);
        return single(bytes, indexer, known, at);
    }

    /**
     * Returns the array at an entry as a block of rows, which shares the bytes; the entry must be an array.
     *
     * @throws dev.assay.core.error.DataException if an element is not an object
     */
    public Block objects(long entry, Place at) {
        long[] elements = elements(entry);
        Indexer indexer = new Indexer(known, bytes, Entry.end(entry));
        int[] starts = new int[elements.length];
        Shape[] found = new Shape[elements.length];
        for (int i = 0; i < elements.length; i++) {
            if (kind(elements[i]) != '{') {
                throw Faults.unfit("an object", bytes, elements[i], at.element(i));
            }
            starts[i] = indexer.count();
            indexer.object(Entry.start(elements[i]), i == 0 ? null : found[i - 1]);
            found[i] = indexer.shape();
        }
        return new Block(bytes, indexer.copyOfIndex(), starts, found, known, at, 0);
    }

    /** Returns the entries of the elements of an array; the entry must be one. */
    public long[] elements(long entry) {
        Indexer indexer = new Indexer(known, bytes, Entry.end(entry));
        indexer.array(Entry.start(entry));
        return indexer.copyOfIndex();
    }

    /** Returns how many rows there are. */
    public int size() {
        return shapes.length;
    }

    /** Returns the number of the first row among all. */
    public int first() {
        return Math.max(0, first);
    }

    /** Returns the shape of a row, counted from the block's first. */
    public Shape shape(int row) {
        return shapes[row];
    }

    /** Returns where the entries of a row begin. */
    public int base(int row) {
        return bases[row];
    }

    /** Returns an entry. */
    public long entry(int i) {
        return index[i];
    }

    /** Returns the bytes; nobody may change them. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the first byte of a value, which says what it is. */
    public byte kind(long entry) {
        return bytes[Entry.start(entry)];
    }

    /** Returns where a row stands. */
    public Place place(int row) {
        return first < 0 ? place : place.element(first + row);
    }

    /** Returns the text of a string; the entry must be one. */
    public String text(long entry) {
        return Texts.text(bytes, entry);
    }

    /** Returns how many bytes this keeps in memory, apart from shapes; an estimate for tests. */
    int retainedBytes() {
        return bytes.length + 8 * index.length + 4 * bases.length + 4 * shapes.length;
    }
}
