package dev.assay.metrics.onchain;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.series.Window;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The transactions of a window, each once. */
final class Batch {

    private final Window window;
    private final Map<String, Transaction> byHash = new LinkedHashMap<>();
    private long repeated;
    private boolean contradicts;

    Batch(Collection<Transaction> transactions, Window window) {
        this.window = window;
        for (Transaction each : transactions) {
            if (window.contains(each.time())) {
                add(each);
            }
        }
    }

    private void add(Transaction each) {
        Transaction before = byHash.putIfAbsent(each.hash(), each);
        if (before != null) {
            repeated++;
            contradicts |= !before.equals(each);
        }
    }

    List<Transaction> transactions() {
        return List.copyOf(byHash.values());
    }

    Measurement.Draft draft(Metric metric) {
        return Measurement.of(metric)
                .window(window)
                .n(byHash.size())
                .convention("repeatedHashes", repeated)
                .flagIf(contradicts, Flag.SUSPECT_DATA);
    }
}
