package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.AddressIndex;
import dev.assay.metrics.internal.BinaryReader;
import dev.assay.metrics.internal.BinaryWriter;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Remembers who was active in which period, exactly: what daily, weekly and monthly users, retention, churn and
 * stickiness need. Takes 30 bytes an address, and one bit for each address and period.
 *
 * <p>Not thread-safe.
 */
public final class ActivityByPeriod implements Accumulator<ActivityByPeriod, PeriodActivity> {

    private static final int KIND = 0xA5;
    private static final int VERSION = 1;

    private final PeriodUnit unit;
    private final AddressIndex addresses = new AddressIndex();
    private final Map<Long, BitSet> active = new TreeMap<>();
    private long latest = Long.MIN_VALUE;
    private BitSet activeInLatest = new BitSet();

    private ActivityByPeriod(PeriodUnit unit) {
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    /** Returns an accumulator of days, weeks or months that has seen nobody. */
    public static ActivityByPeriod of(PeriodUnit unit) {
        return new ActivityByPeriod(unit);
    }

    /**
     * Returns the accumulator whose state was written by {@link #toBytes}.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static ActivityByPeriod fromBytes(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes, KIND, VERSION);
        ActivityByPeriod read = of(PeriodUnit.ofCode(in.readByte()));
        AddressStates.read(in, read.addresses);
        int periods = in.readCount(Long.BYTES + Integer.BYTES);
        for (int i = 0; i < periods; i++) {
            long period = in.readLong();
            BitSet users = BitSet.valueOf(in.readBytes());
            if (users.length() > read.addresses.size()) {
                throw new IllegalArgumentException("bytes: activity of an address that is not there");
            }
            read.active.put(period, users);
        }
        in.end();
        return read;
    }

    /** Adds that an address was active at a time. */
    public void add(Address address, Instant time) {
        add(address, unit.indexOf(time));
    }

    /** Adds that an address was active in a period; see {@link PeriodUnit} for their numbers. */
    public void add(Address address, long period) {
        add(address.high(), address.middle(), address.low(), period);
    }

    /** Adds that an address, given by its first 64, next 64 and last 32 bits, was active in a period. */
    public void add(long high, long middle, int low, long period) {
        if (period != latest || active.isEmpty()) {
            activeInLatest = active.computeIfAbsent(period, key -> new BitSet());
            latest = period;
        }
        activeInLatest.set(addresses.insert(high, middle, low));
    }

    /** Returns the length of the periods. */
    public PeriodUnit unit() {
        return unit;
    }

    @Override
    public void merge(ActivityByPeriod other) {
        if (other.unit != unit) {
            throw new IllegalArgumentException("unit: " + other.unit + " into " + unit);
        }
        if (other == this) {
            return;
        }
        AddressIndex others = other.addresses;
        int[] numbers = new int[others.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = addresses.insert(others.high(i), others.middle(i), others.low(i));
        }
        other.active.forEach((period, users) -> {
            BitSet own = active.computeIfAbsent(period, key -> new BitSet());
            users.stream().forEach(user -> own.set(numbers[user]));
        });
    }

    @Override
    public PeriodActivity result() {
        return PeriodActivity.of(unit, active);
    }

    /** Returns the activity in ascending order of addresses and periods, so the same one gives the same bytes. */
    @Override
    public byte[] toBytes() {
        BinaryWriter out = new BinaryWriter(KIND, VERSION).putByte(unit.code());
        int[] order = addresses.sorted();
        int[] ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        AddressStates.write(out, addresses, order);
        out.putInt(active.size());
        active.forEach((period, users) -> {
            BitSet ranked = new BitSet();
            users.stream().forEach(user -> ranked.set(ranks[user]));
            out.putLong(period).putBytes(ranked.toByteArray());
        });
        return out.toBytes();
    }

    @Override
    public String toString() {
        return "ActivityByPeriod[" + addresses.size() + " addresses, " + active.size() + " times " + unit + "]";
    }
}
