package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.AddressBatch;
import dev.assay.metrics.internal.AddressIndex;
import dev.assay.metrics.internal.BinaryReader;
import dev.assay.metrics.internal.BinaryWriter;
import java.util.function.Consumer;

/**
 * Counts distinct addresses exactly. Takes 31 to 36 bytes an address, about a quarter of a hash set of their texts.
 * Counts of days or of networks do not add up: merge the accumulators, then count.
 *
 * <p>Not thread-safe.
 */
public final class DistinctAddresses implements Accumulator<DistinctAddresses, Long> {

    private static final int KIND = 0xA1;
    private static final int VERSION = 1;

    private final AddressIndex index = new AddressIndex();
    private final AddressBatch waiting = new AddressBatch();

    /** Creates an accumulator that has seen nobody. */
    public DistinctAddresses() {}

    /**
     * Returns the accumulator whose state was written by {@link #toBytes}.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static DistinctAddresses fromBytes(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes, KIND, VERSION);
        DistinctAddresses read = new DistinctAddresses();
        AddressStates.read(in, read.index);
        in.end();
        return read;
    }

    /** Adds an address; one that was there is not counted again. */
    public void add(Address address) {
        add(address.high(), address.middle(), address.low());
    }

    /** Adds an address by its first 64, next 64 and last 32 bits, without making an object. */
    public void add(long high, long middle, int low) {
        waiting.add(high, middle, low, index);
    }

    private AddressIndex seen() {
        waiting.insert(index);
        return index;
    }

    /** Tells whether an address was seen. */
    public boolean contains(Address address) {
        return seen().find(address.high(), address.middle(), address.low()) >= 0;
    }

    /** Returns how many addresses were seen. */
    public long count() {
        return seen().size();
    }

    /** Returns how many addresses both have seen. */
    public long countInCommon(DistinctAddresses other) {
        AddressIndex seen = seen();
        AddressIndex others = other.seen();
        AddressIndex fewer = seen.size() <= others.size() ? seen : others;
        AddressIndex more = seen.size() <= others.size() ? others : seen;
        long common = 0;
        for (int i = 0; i < fewer.size(); i++) {
            if (more.find(fewer.high(i), fewer.middle(i), fewer.low(i)) >= 0) {
                common++;
            }
        }
        return common;
    }

    /** Hands over every address, in the order in which they were first seen. */
    public void forEach(Consumer<Address> action) {
        AddressIndex seen = seen();
        for (int i = 0; i < seen.size(); i++) {
            action.accept(Address.of(seen.high(i), seen.middle(i), seen.low(i)));
        }
    }

    @Override
    public void merge(DistinctAddresses other) {
        AddressIndex others = other.seen();
        int count = others.size();
        for (int i = 0; i < count; i++) {
            add(others.high(i), others.middle(i), others.low(i));
        }
    }

    /** Returns how many addresses were seen; {@link #count} without a box. */
    @Override
    public Long result() {
        return count();
    }

    /** Returns the addresses in ascending order, so the same ones give the same bytes. */
    @Override
    public byte[] toBytes() {
        BinaryWriter out = new BinaryWriter(KIND, VERSION);
        AddressIndex seen = seen();
        AddressStates.write(out, seen, seen.sorted());
        return out.toBytes();
    }

    /** Returns how many bytes the addresses take in memory, without headers of objects. */
    public long memory() {
        return seen().bytes();
    }

    @Override
    public String toString() {
        return "DistinctAddresses[" + count() + "]";
    }
}
