package dev.assay.contracts.vectors;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What each file has to hold against, by its name. */
final class Checks {

    private Checks() {}

    static Map<String, Consumer<Vector>> all() {
        Map<String, Consumer<Vector>> checks = new TreeMap<>();
        AbiVectors.addTo(checks);
        KeyVectors.addTo(checks);
        StandardVectors.addTo(checks);
        FeeVectors.addTo(checks);
        CallVectors.addTo(checks);
        TxVectors.addTo(checks);
        TypedVectors.addTo(checks);
        return checks;
    }
}
