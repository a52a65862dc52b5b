package dev.assay.contracts.logs;

import dev.assay.contracts.abi.EventRecord;
import dev.assay.core.error.DataException;
import java.util.ArrayList;
import java.util.List;

/** Makes records of logs. Not thread-safe. */
final class Records<T extends Record> implements LogTarget {

    private final EventRecord<T> plan;
    private final boolean leavingOut;
    private final List<Logged<T>> records = new ArrayList<>();
    private long leftOut;

    Records(EventRecord<T> plan, boolean leavingOut) {
        this.plan = plan;
        this.leavingOut = leavingOut;
    }

    List<Logged<T>> records() {
        return records;
    }

    long leftOut() {
        return leftOut;
    }

    @Override
    public void take(RawLog log) {
        if (!isOfShape(log, plan, leavingOut)) {
            leftOut++;
            return;
        }
        T event;
        try {
            event = plan.decode(log.topics(), log.data(), log.size());
        } catch (DataException e) {
            throw malformed(log, e);
        }
        records.add(new Logged<>(
                event, log.address, log.blockNumber, log.blockHash, log.transactionHash, log.logIndex, log.removed));
    }

    /** Another event may have the same name and types and other indexed fields: ERC-20 and ERC-721 have such a Transfer. */
    static boolean isOfShape(RawLog log, EventRecord<?> plan, boolean leavingOut) {
        if (log.topicCount() == plan.topicCount()) {
            return true;
        }
        if (leavingOut) {
            return false;
        }
        throw new DataException(
                "A log has " + log.topicCount() + " topics where " + plan.event() + " has " + plan.topicCount()
                        + ": it is of an event of the same signature with other indexed fields; "
                        + "leavingOutOthers() leaves such logs out (" + log.place() + ")",
                null,
                null);
    }

    static DataException malformed(RawLog log, DataException e) {
        return new DataException(e.getMessage() + " (" + log.place() + ")", null, e);
    }

    @Override
    public int mark() {
        return records.size();
    }

    @Override
    public void rollback(int mark) {
        records.subList(mark, records.size()).clear();
        if (mark == 0) {
            leftOut = 0;
        }
    }
}
