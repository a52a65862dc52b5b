package dev.assay.contracts.internal.signing;

import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Reads RLP in the one form the yellow paper (appendix B) allows, item by item and without building a tree, so that
 * hostile bytes cost no more memory than they are long. Not thread-safe.
 */
public final class RlpReader {

    private final byte[] bytes;
    private int at;
    private final int end;

    private RlpReader(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** Returns a reader of the items from an index on; the array is read and not kept. */
    public static RlpReader of(byte[] bytes, int from) {
        return new RlpReader(bytes, from, bytes.length);
    }

    /** Returns whether a further item is there. */
    public boolean hasNext() {
        return at < end;
    }

    /** Returns whether the next item is a list. */
    public boolean isList(String what) {
        return first(what) >= 0xc0;
    }

    /** Enters the next item, a list. */
    public RlpReader list(String what) {
        int first = first(what);
        if (first < 0xc0) {
            throw wrong(what, "must be a list");
        }
        int size = first <= 0xf7 ? shortSize(first - 0xc0, what) : longSize(first - 0xf7, what);
        RlpReader items = new RlpReader(bytes, at, at + size);
        at += size;
        return items;
    }

    /** Returns the bytes of the next item. */
    public byte[] bytes(String what) {
        int first = first(what);
        if (first >= 0xc0) {
            throw wrong(what, "must be bytes, not a list");
        }
        if (first < 0x80) {
            at++;
            return new byte[] {(byte) first};
        }
        int size = first <= 0xb7 ? shortSize(first - 0x80, what) : longSize(first - 0xb7, what);
        if (size == 1 && bytes[at] >= 0) {
            throw wrong(what, "is one byte below 0x80 and must be written without a length");
        }
        byte[] item = Arrays.copyOfRange(bytes, at, at + size);
        at += size;
        return item;
    }

    /** Returns the bytes of the next item, which must be that many. */
    public byte[] bytes(String what, int size) {
        byte[] item = bytes(what);
        if (item.length != size) {
            throw wrong(what, "must be " + size + " bytes, are " + item.length);
        }
        return item;
    }

    /** Returns the next item as a number without leading zeros and of at most that many bits. */
    public BigInteger number(String what, int bits) {
        byte[] item = bytes(what);
        if (item.length > 0 && item[0] == 0) {
            throw wrong(what, "must not begin with a zero");
        }
        BigInteger number = new BigInteger(1, item);
        if (number.bitLength() > bits) {
            throw wrong(what, "must have at most " + bits + " bits, has " + number.bitLength());
        }
        return number;
    }

    /** Returns the next item as a number from 0 to 2^63 - 1. */
    public long whole(String what) {
        return number(what, 63).longValueExact();
    }

    /** Makes sure that nothing follows. */
    public void end(String what) {
        if (at < end) {
            throw wrong(what, "is followed by " + (end - at) + " bytes too many");
        }
    }

    private int first(String what) {
        if (at >= end) {
            throw wrong(what, "is missing");
        }
        return bytes[at] & 0xff;
    }

    private int shortSize(int size, String what) {
        at++;
        return checked(size, what);
    }

    private int longSize(int digits, String what) {
        at++;
        checked(digits, what);
        if (bytes[at] == 0) {
            throw wrong(what, "has a length that begins with a zero");
        }
        long size = 0;
        for (int i = 0; i < digits; i++) {
            size = (size << 8) | (bytes[at++] & 0xff);
            if (size > Integer.MAX_VALUE) {
                throw wrong(what, "has a length beyond its end");
            }
        }
        if (size < 56) {
            throw wrong(what, "has the long form of a length that is short");
        }
        return checked((int) size, what);
    }

    private int checked(int size, String what) {
        if (size > end - at) {
            throw wrong(what, "has " + size + " bytes and only " + (end - at) + " are left");
        }
        return size;
    }

    private DataException wrong(String what, String why) {
        return new DataException(what + " " + why + ", at byte " + at, null, null);
    }
}
