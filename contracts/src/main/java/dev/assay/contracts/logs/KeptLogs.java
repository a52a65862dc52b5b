package dev.assay.contracts.logs;

import java.util.ArrayList;
import java.util.List;

/** Keeps logs as the node gave them. Not thread-safe. */
final class KeptLogs implements LogTarget {

    private final List<KeptLog> logs = new ArrayList<>();

    List<KeptLog> logs() {
        return logs;
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
