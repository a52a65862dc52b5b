package dev.assay.contracts.logs;

import dev.assay.contracts.Bytes32;
import java.util.List;

/**
 * A block that was read: its hash, to see when it leaves the chain, and its logs, to say then which did not happen.
 *
 * @param logs none of a block that is final
 */
record KeptBlock(long number, Bytes32 hash, List<KeptLog> logs) {

    KeptBlock {
        logs = List.copyOf(logs);
    }

    KeptBlock withoutLogs() {
        return logs.isEmpty() ? this : new KeptBlock(number, hash, List.of());
    }
}
