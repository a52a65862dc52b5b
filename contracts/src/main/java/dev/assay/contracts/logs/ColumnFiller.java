package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.AbiParameter;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.core.error.DataException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts logs into columns. Not thread-safe. */
final class ColumnFiller implements LogTarget {

    private final EventRecord<?> event;
    private final boolean leavingOut;
    private final List<LogColumn> columns = new ArrayList<>();
    private final int[] at;
    private final boolean[] indexed;
    private final Map<Address, Integer> ids = new HashMap<>();
    private final List<Address> addresses = new ArrayList<>();
    private int dataSize;
    private long[] blocks = new long[1024];
    private int[] indices = new int[1024];
    private int[] contracts = new int[1024];
    private int size;

    ColumnFiller(EventRecord<?> event, boolean leavingOut) {
        this.event = event;
        this.leavingOut = leavingOut;
        RecordComponent[] components = event.type().getRecordComponents();
        this.at = new int[components.length];
        this.indexed = new boolean[components.length];
        for (int i = 0; i < components.length; i++) {
            AbiParameter field = event.event().inputs().get(i);
            LogColumn column = LogColumn.of(components[i].getName(), field);
            columns.add(column);
            at[i] = event.position(i);
            indexed[i] = field.indexed();
            if (!indexed[i] && column.isStored()) {
                dataSize = Math.max(dataSize, at[i] + 32);
            }
        }
    }

    LogColumns columns() {
        return new LogColumns(List.copyOf(columns), size, blocks, indices, contracts, List.copyOf(addresses));
    }

    @Override
    public void take(RawLog log) {
        if (!Records.isOfShape(log, event, leavingOut)) {
            return;
        }
        if (log.size() < dataSize) {
            throw problem(log, "needs " + dataSize + " bytes of data, " + log.size() + " are there");
        }
        for (int i = 0; i < at.length; i++) {
            LogColumn column = columns.get(i);
            if (column.isStored() && !column.add(indexed[i] ? log.topics() : log.data(), at[i])) {
                rollback(size);
                throw problem(log, column.name() + " (" + column.type() + ") does not fit its type");
            }
        }
        place(log);
    }

    private void place(RawLog log) {
        if (size == blocks.length) {
            int more = Math.multiplyExact(size, 2);
            blocks = Arrays.copyOf(blocks, more);
            indices = Arrays.copyOf(indices, more);
            contracts = Arrays.copyOf(contracts, more);
        }
        blocks[size] = log.blockNumber;
        indices[size] = Math.toIntExact(log.logIndex);
        if (addresses.isEmpty() || !addresses.get(addresses.size() - 1).equals(log.address)) {
            contracts[size] = ids.computeIfAbsent(log.address, address -> {
                addresses.add(address);
                return addresses.size() - 1;
            });
        } else {
            contracts[size] = addresses.size() - 1;
        }
        size++;
    }

    private DataException problem(RawLog log, String what) {
        return Records.malformed(log, new DataException(event.event().name() + ": " + what, null, null));
    }

    /** Drops the logs of a block and of those behind it. */
    void cutFrom(long block) {
        int to = size;
        while (to > 0 && blocks[to - 1] >= block) {
            to--;
        }
        rollback(to);
    }

    @Override
    public int mark() {
        return size;
    }

    @Override
    public void rollback(int mark) {
        size = mark;
        columns.forEach(column -> column.cut(mark));
    }
}
