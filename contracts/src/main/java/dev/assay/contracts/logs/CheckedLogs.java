package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.DataException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes logs on that are what was asked for, and notes whether they come in order and which block the last is of. */
final class CheckedLogs implements LogTarget {

    private final LogTarget target;
    private final long first;
    private final long last;
    private final Set<Address> addresses;
    private final byte[] @Nullable [] single;
    private final List<List<Bytes32>> topics;
    private @Nullable Address known;
    private long block = -1;
    private long index = -1;
    private Bytes32 hash = Bytes32.ZERO;
    private boolean ordered = true;

    CheckedLogs(LogTarget target, LogFilter filter, long first, long last) {
        this.target = target;
        this.first = first;
        this.last = last;
        this.addresses = new HashSet<>(filter.addresses());
        this.topics = filter.topics();
        this.single = new byte[topics.size()][];
        for (int i = 0; i < single.length; i++) {
            single[i] = topics.get(i).size() == 1 ? topics.get(i).get(0).toArray() : null;
        }
    }

    @Override
    public void take(RawLog log) {
        if (log.blockNumber < first || log.blockNumber > last || !isWanted(log)) {
            throw new DataException(
                    "The node gave what was not asked for, in blocks " + first + " to " + last + ": " + log.place(),
                    "$.result",
                    null);
        }
        if (log.blockNumber < block || (log.blockNumber == block && log.logIndex <= index)) {
            ordered = false;
        }
        block = log.blockNumber;
        index = log.logIndex;
        hash = log.blockHash;
        target.take(log);
    }

    @SuppressWarnings("ReferenceEquality") // The reader hands out the same object while the address is the same.
    private boolean isWanted(RawLog log) {
        if (log.address != known) {
            if (!addresses.isEmpty() && !addresses.contains(log.address)) {
                return false;
            }
            known = log.address;
        }
        if (log.topicCount() < topics.size()) {
            return false;
        }
        for (int i = 0; i < single.length; i++) {
            byte[] only = single[i];
            boolean good = only != null
                    ? Arrays.equals(log.topics(), 32 * i, 32 * i + 32, only, 0, 32)
                    : topics.get(i).isEmpty() || topics.get(i).contains(log.topic(i));
            if (!good) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether each log stood behind the one before. */
    boolean isOrdered() {
        return ordered;
    }

    /** Tells whether a log is of this block's number and of another hash. */
    boolean contradicts(BlockHeader header) {
        return block == header.number() && !hash.equals(header.hash());
    }

    @Override
    public int mark() {
        return target.mark();
    }

    @Override
    public void rollback(int mark) {
        target.rollback(mark);
        block = -1;
        index = -1;
        ordered = true;
    }
}
