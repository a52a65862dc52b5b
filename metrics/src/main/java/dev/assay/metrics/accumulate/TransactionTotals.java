package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.BinaryReader;
import dev.assay.metrics.internal.BinaryWriter;
import dev.assay.metrics.internal.ExactSum;
import java.math.BigInteger;

/**
 * Counts transactions and adds up their gas, fees and value exactly. Each transaction is to be added once: a feed that
 * repeats them, after a reorganisation of the chain for instance, has to be cleaned before.
 *
 * <p>Not thread-safe.
 */
public final class TransactionTotals implements Accumulator<TransactionTotals, TransactionTotals.Totals> {

    private static final int KIND = 0xA4;
    private static final int VERSION = 1;

    private long successful;
    private long failed;
    private final ExactSum gasUsed = new ExactSum();
    private final ExactSum fees = new ExactSum();
    private final ExactSum burned = new ExactSum();
    private final ExactSum value = new ExactSum();

    /** Creates an accumulator that has seen nothing. */
    public TransactionTotals() {}

    /**
     * Returns the accumulator whose state was written by {@link #toBytes}.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static TransactionTotals fromBytes(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes, KIND, VERSION);
        TransactionTotals read = new TransactionTotals();
        read.successful = in.readLong();
        read.failed = in.readLong();
        read.gasUsed.add(in.readInteger());
        read.fees.add(in.readInteger());
        read.burned.add(in.readInteger());
        read.value.add(in.readInteger());
        in.end();
        return read;
    }

    /**
     * Adds a transaction. A failed one pays gas and fees, but moves nothing: its value is not added.
     *
     * @param isSuccessful whether it was
     * @param moved the value it was to move, in base units
     * @param gas the gas used
     * @param fee the whole fee, in base units
     * @param feeBurned the part of the fee that was burned
     */
    public void add(boolean isSuccessful, BigInteger moved, long gas, BigInteger fee, BigInteger feeBurned) {
        count(isSuccessful);
        gasUsed.add(gas);
        fees.add(fee);
        burned.add(feeBurned);
        if (isSuccessful) {
            value.add(moved);
        }
    }

    /** Adds a transaction whose amounts fit; see the other method. */
    public void add(boolean isSuccessful, long moved, long gas, long fee, long feeBurned) {
        count(isSuccessful);
        gasUsed.add(gas);
        fees.add(fee);
        burned.add(feeBurned);
        if (isSuccessful) {
            value.add(moved);
        }
    }

    private void count(boolean isSuccessful) {
        if (isSuccessful) {
            successful++;
        } else {
            failed++;
        }
    }

    @Override
    public void merge(TransactionTotals other) {
        successful += other.successful;
        failed += other.failed;
        gasUsed.add(other.gasUsed);
        fees.add(other.fees);
        burned.add(other.burned);
        value.add(other.value);
    }

    @Override
    public Totals result() {
        return new Totals(successful, failed, gasUsed.value(), fees.value(), burned.value(), value.value());
    }

    @Override
    public byte[] toBytes() {
        return new BinaryWriter(KIND, VERSION)
                .putLong(successful)
                .putLong(failed)
                .putInteger(gasUsed.value())
                .putInteger(fees.value())
                .putInteger(burned.value())
                .putInteger(value.value())
                .toBytes();
    }

    @Override
    public String toString() {
        return result().toString();
    }

    /**
     * What was counted and added up.
     *
     * @param successful how many transactions were successful
     * @param failed how many were not
     * @param gasUsed the gas of both
     * @param fees the fees of both, in base units
     * @param burned the part of the fees that was burned
     * @param value the value that the successful ones moved, in base units
     */
    public record Totals(
            long successful, long failed, BigInteger gasUsed, BigInteger fees, BigInteger burned, BigInteger value) {

        /** Returns how many transactions there were. */
        public long count() {
            return successful + failed;
        }
    }
}
