package dev.assay.contracts.logs;

import dev.assay.core.error.DataException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps logs as the node gave them. Not thread-safe. */
final class KeptLogs implements LogTarget {

    private final List<KeptLog> logs = new ArrayList<>();

    List<KeptLog> logs() {
        return logs;
    }

    /** Returns the logs that an answer is, to be changed; none if they went to a target. */
    static List<KeptLog> of(@Nullable Object answer) {
        if (!(answer instanceof List<?> given)) {
            throw new DataException("The node answered eth_getLogs without logs", "$.result", null);
        }
        List<KeptLog> logs = new ArrayList<>();
        given.forEach(each -> logs.add((KeptLog) each));
        return logs;
    }

    /** Puts logs in the order of the chain and drops what came twice; returns what came in two forms. */
    static @Nullable String order(List<KeptLog> logs) {
        logs.sort(Comparator.comparingLong(KeptLog::blockNumber).thenComparingLong(KeptLog::logIndex));
        List<KeptLog> once = new ArrayList<>();
        KeptLog before = null;
        for (KeptLog log : logs) {
            boolean again =
                    before != null && before.blockHash().equals(log.blockHash()) && before.logIndex() == log.logIndex();
            if (again && !log.equals(before)) {
                return "log " + log.logIndex() + " of block " + log.blockNumber() + " came in two forms";
            }
            if (!again) {
                once.add(log);
            }
            before = log;
        }
        logs.clear();
        logs.addAll(once);
        return null;
    }

    @Override
    public void take(RawLog log) {
        logs.add(log.keep());
    }

    @Override
    public int mark() {
        return logs.size();
    }

    @Override
    public void rollback(int mark) {
        logs.subList(mark, logs.size()).clear();
    }
}
