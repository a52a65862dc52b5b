package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import java.util.List;
import java.util.Objects;

/**
 * Logs as columns: each field of the event, and where the logs stand. What has no fixed size, a string, bytes, a list or a
 * record that is not indexed, is not in it. Thread-safe once it is read.
 */
public final class LogColumns {

    private final List<LogColumn> columns;
    private final long[] blocks;
    private final int[] indices;
    private final int[] contracts;
    private final List<Address> addresses;
    private final int size;

    LogColumns(
            List<LogColumn> columns, int size, long[] blocks, int[] indices, int[] contracts, List<Address> addresses) {
        this.columns = columns;
        this.size = size;
        this.blocks = blocks;
        this.indices = indices;
        this.contracts = contracts;
        this.addresses = addresses;
    }

    /** Returns how many logs there are. */
    public int size() {
        return size;
    }

    /**
     * Returns the values of a field.
     *
     * @param field the name of the record's component
     * @throws IllegalArgumentException if there is none, or it has no fixed size
     */
    public LogColumn column(String field) {
        for (LogColumn column : columns) {
            if (column.name().equals(field)) {
                if (!column.isStored()) {
                    throw new IllegalArgumentException(
                            "field " + field + " is of no fixed size (" + column.type() + "): read records");
                }
                return column;
            }
        }
        throw new IllegalArgumentException("field " + field + " is none of "
                + columns.stream().map(LogColumn::name).toList());
    }

    /** Returns the number of the block a log is in. */
    public long blockNumber(int row) {
        return blocks[Objects.checkIndex(row, size)];
    }

    /** Returns which log of its block it is. */
    public long logIndex(int row) {
        return indices[Objects.checkIndex(row, size)];
    }

    /** Returns the contract it is of. */
    public Address address(int row) {
        return addresses.get(contracts[Objects.checkIndex(row, size)]);
    }

    @Override
    public String toString() {
        return "LogColumns[" + size + " rows of "
                + columns.stream().map(LogColumn::name).toList() + "]";
    }
}
