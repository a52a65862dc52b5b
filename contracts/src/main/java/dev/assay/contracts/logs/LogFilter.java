package dev.assay.contracts.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which logs are asked for. Immutable.
 *
 * @param addresses of contracts; empty for all
 * @param topics what each topic may be; empty for anything
 */
record LogFilter(List<Address> addresses, List<List<Bytes32>> topics) {

    LogFilter {
        addresses = List.copyOf(addresses);
        List<List<Bytes32>> kept = new ArrayList<>();
        topics.forEach(each -> kept.add(List.copyOf(each)));
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        topics = List.copyOf(kept);
    }

    Map<String, Object> range(long first, long last) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("fromBlock", first);
        asked.put("toBlock", last);
        return with(asked);
    }

    Map<String, Object> block(Bytes32 hash) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("blockHash", hash);
        return with(asked);
    }

    /** Adds addresses and topics to what a filter of a node is asked with. */
    private Map<String, Object> with(Map<String, Object> asked) {
        if (!addresses.isEmpty()) {
            asked.put("address", addresses.size() == 1 ? addresses.get(0) : addresses);
        }
        List<@Nullable Object> positions = new ArrayList<>();
        for (List<Bytes32> each : topics) {
            positions.add(each.isEmpty() ? null : each.size() == 1 ? each.get(0) : each);
        }
        if (!positions.isEmpty()) {
            asked.put("topics", positions);
        }
        return asked;
    }

    /** Tells whether a block may hold such a log; true if its bloom is not known. */
    boolean mayBeIn(Bytes bloom) {
        if (bloom.size() != BloomBits.SIZE) {
            return true;
        }
        if (!addresses.isEmpty() && addresses.stream().noneMatch(each -> new BloomBits(each.toBytes()).isIn(bloom))) {
            return false;
        }
        return topics.stream()
                .allMatch(each ->
                        each.isEmpty() || each.stream().anyMatch(topic -> new BloomBits(topic.toBytes()).isIn(bloom)));
    }

    /** Tells whether a log is one that was asked for. */
    boolean matches(KeptLog log) {
        if (!addresses.isEmpty() && !addresses.contains(log.address())) {
            return false;
        }
        if (log.topics().size() < topics.size()) {
            return false;
        }
        for (int i = 0; i < topics.size(); i++) {
            if (!topics.get(i).isEmpty() && !topics.get(i).contains(log.topics().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Names it, so that a checkpoint of another is known. */
    Bytes32 fingerprint() {
        return Bytes.copyOf(toString().getBytes(UTF_8)).keccak256();
    }
}
