package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.AddressIndex;
import dev.assay.metrics.internal.BinaryReader;
import dev.assay.metrics.internal.BinaryWriter;

/** How addresses are written down. */
final class AddressStates {

    private static final int BYTES = 20;

    private AddressStates() {}

    static void write(BinaryWriter out, AddressIndex addresses, int[] order) {
        out.putInt(order.length);
        for (int number : order) {
            out.putLong(addresses.high(number))
                    .putLong(addresses.middle(number))
                    .putInt(addresses.low(number));
        }
    }

    /** Reads addresses into an empty index; they are numbered as they were written. */
    static void read(BinaryReader in, AddressIndex addresses) {
        int count = in.readCount(BYTES);
        for (int i = 0; i < count; i++) {
            addresses.insert(in.readLong(), in.readLong(), in.readInt());
        }
        if (addresses.size() != count) {
            throw new IllegalArgumentException("bytes: an address twice");
        }
    }
}
