package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.AddressBatch;
import dev.assay.metrics.internal.AddressIndex;
import dev.assay.metrics.internal.AddressPartitions;
import dev.assay.metrics.internal.BinaryReader;
import dev.assay.metrics.internal.BinaryWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts distinct addresses exactly. Counts of days or of networks do not add up: merge the accumulators, then count.
 *
 * <p>Many addresses that are only added and counted take 20 bytes each where few come again, about a sixth of a hash set of
 * their texts, and up to four times that where many do so after few did. Asking {@link #contains}, {@link #countInCommon} or for the
 * {@link #toBytes state} makes a table of them, once; then they take 31 to 36 bytes each, and adding takes longer.
 *
 * <p>Not thread-safe.
 */
public final class DistinctAddresses implements Accumulator<DistinctAddresses, Long> {

    private static final int KIND = 0xA1;
    private static final int VERSION = 1;

    /** So many addresses outgrow the nearest memory, and make up for what partitions take. */
    private static final int MANY = 1 << 18;

    private AddressIndex index = new AddressIndex();
    private final AddressBatch waiting = new AddressBatch();
    /** Where the addresses are, once there are many, for as long as nobody asks for one of them. */
    private @Nullable AddressPartitions many;

    private boolean asked;

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
        if (many != null) {
            many.add(high, middle, low);
            return;
        }
        waiting.add(high, middle, low, index);
        if (index.size() >= MANY && !asked) {
            AddressPartitions partitions = new AddressPartitions();
            forEachKey(partitions::add);
            many = partitions;
            index = new AddressIndex();
        }
    }

    private AddressIndex seen() {
        asked = true;
        if (many != null) {
            many.forEach(index::insert);
            many = null;
        }
        waiting.insert(index);
        return index;
    }

    private void forEachKey(AddressPartitions.KeyConsumer action) {
        if (many != null) {
            many.forEach(action);
            return;
        }
        waiting.insert(index);
        int count = index.size();
        for (int i = 0; i < count; i++) {
            action.accept(index.high(i), index.middle(i), index.low(i));
        }
    }

    /** Tells whether an address was seen. */
    public boolean contains(Address address) {
        return seen().find(address.high(), address.middle(), address.low()) >= 0;
    }

    /** Returns how many addresses were seen. */
    public long count() {
        if (many != null) {
            return many.count();
        }
        waiting.insert(index);
        return index.size();
    }

    /** Returns how many addresses both have seen. */
    public long countInCommon(DistinctAddresses other) {
        boolean isFewer = count() <= other.count();
        AddressIndex more = (isFewer ? other : this).seen();
        long[] common = new long[1];
        (isFewer ? this : other).forEachKey((high, middle, low) -> {
            if (more.find(high, middle, low) >= 0) {
                common[0]++;
            }
        });
        return common[0];
    }

    /** Hands over every address once, in no particular order. */
    public void forEach(Consumer<Address> action) {
        forEachKey((high, middle, low) -> action.accept(Address.of(high, middle, low)));
    }

    @Override
    public void merge(DistinctAddresses other) {
        if (other != this) {
            other.forEachKey(this::add);
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
        count();
        return many != null ? many.bytes() : index.bytes();
    }

    @Override
    public String toString() {
        return "DistinctAddresses[" + count() + "]";
    }
}
