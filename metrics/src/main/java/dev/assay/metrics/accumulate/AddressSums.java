package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.AddressIndex;
import dev.assay.metrics.internal.BinaryReader;
import dev.assay.metrics.internal.BinaryWriter;
import dev.assay.metrics.internal.Exact128;
import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Adds up amounts per address exactly, of any size: with transfers, balances. Sums may be negative while only a part of
 * the transfers was seen. Takes about 45 bytes an address.
 *
 * <p>Not thread-safe.
 */
public final class AddressSums implements Accumulator<AddressSums, SortedMap<Address, BigInteger>> {

    private static final int KIND = 0xA3;
    private static final int VERSION = 1;

    private final AddressIndex addresses = new AddressIndex();
    private final Exact128 sums = new Exact128();

    /** Creates an accumulator without sums. */
    public AddressSums() {}

    /**
     * Returns the accumulator whose state was written by {@link #toBytes}.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static AddressSums fromBytes(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes, KIND, VERSION);
        AddressSums read = new AddressSums();
        AddressStates.read(in, read.addresses);
        for (int i = 0; i < read.addresses.size(); i++) {
            read.sums.add(i, in.readInteger());
        }
        in.end();
        return read;
    }

    /** Adds an amount, which may be negative, to the sum of an address. */
    public void add(Address address, BigInteger amount) {
        sums.add(number(address), amount);
    }

    /** Adds an amount, which may be negative, to the sum of an address. */
    public void add(Address address, long amount) {
        sums.add(number(address), amount);
    }

    /**
     * Takes an amount from one address and gives it to another; {@link Address#ZERO}, of which tokens are minted and to
     * which they are burned, is kept like any other.
     */
    public void transfer(Address from, Address to, BigInteger amount) {
        add(from, amount.negate());
        add(to, amount);
    }

    private int number(Address address) {
        return addresses.insert(address.high(), address.middle(), address.low());
    }

    /** Returns the sum of an address; zero if it was not seen. */
    public BigInteger sum(Address address) {
        int number = addresses.find(address.high(), address.middle(), address.low());
        return number < 0 ? BigInteger.ZERO : sums.value(number);
    }

    /** Returns how many addresses were seen, whatever their sums. */
    public long count() {
        return addresses.size();
    }

    /** Returns how many sums are positive. */
    public long countPositive() {
        long count = 0;
        for (int i = 0; i < addresses.size(); i++) {
            count += sums.sign(i) > 0 ? 1 : 0;
        }
        return count;
    }

    /** Hands over every address and its sum, in the order in which they were first seen. */
    public void forEach(BiConsumer<Address, BigInteger> action) {
        for (int i = 0; i < addresses.size(); i++) {
            action.accept(address(i), sums.value(i));
        }
    }

    private Address address(int number) {
        return Address.of(addresses.high(number), addresses.middle(number), addresses.low(number));
    }

    @Override
    public void merge(AddressSums other) {
        int others = other.addresses.size();
        for (int i = 0; i < others; i++) {
            sums.add(number(other.address(i)), other.sums.value(i));
        }
    }

    /** Returns the sums by address, in ascending order; unmodifiable. */
    @Override
    public SortedMap<Address, BigInteger> result() {
        SortedMap<Address, BigInteger> all = new TreeMap<>();
        forEach(all::put);
        return Collections.unmodifiableSortedMap(all);
    }

    /** Returns the sums in ascending order of addresses, so the same ones give the same bytes. */
    @Override
    public byte[] toBytes() {
        BinaryWriter out = new BinaryWriter(KIND, VERSION);
        int[] order = addresses.sorted();
        AddressStates.write(out, addresses, order);
        for (int number : order) {
            out.putInteger(sums.value(number));
        }
        return out.toBytes();
    }

    @Override
    public String toString() {
        return "AddressSums[" + count() + "]";
    }
}
