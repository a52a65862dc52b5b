package dev.assay.contracts.logs;

import dev.assay.contracts.Bytes32;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one question brought. */
final class YoungAnswer {

    final List<BlockHeader> headers = new ArrayList<>();
    final Map<Bytes32, List<KeptLog>> byBlock = new LinkedHashMap<>();
    final List<KeptLog> logs = new ArrayList<>();

    @Nullable
    String problem;

    void take(@Nullable Object list) {
        logs.addAll(KeptLogs.of(list));
    }

    /** Puts each log to its block; returns what does not fit. */
    @Nullable
    String group() {
        String inTwoForms = KeptLogs.order(logs);
        if (inTwoForms != null) {
            return inTwoForms;
        }
        for (KeptLog log : logs) {
            List<KeptLog> block = byBlock.get(log.blockHash());
            if (block == null) {
                return "block " + log.blockNumber() + " has another hash in its logs";
            }
            block.add(log);
        }
        return null;
    }

    /** The last header is the one that was asked for twice. */
    @Nullable
    String brokenChain(long first) {
        BlockHeader again = headers.remove(headers.size() - 1);
        for (int i = 0; i < headers.size(); i++) {
            BlockHeader header = headers.get(i);
            if (header.number() != first + i
                    || (i > 0 && !header.parent().equals(headers.get(i - 1).hash()))) {
                return "block " + header.number() + " does not follow the one before";
            }
            byBlock.put(header.hash(), new ArrayList<>());
        }
        return again.hash().equals(headers.get(headers.size() - 1).hash())
                ? null
                : "block " + again.number() + " is not the same before and behind its logs";
    }
}
