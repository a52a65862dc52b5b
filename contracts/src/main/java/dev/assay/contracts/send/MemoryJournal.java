package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps entries by lane and nonce. */
final class MemoryJournal implements SendJournal {

    private record LaneKey(long chainId, Address sender) {}

    private final Map<LaneKey, NavigableMap<Long, List<JournalEntry>>> byNonce = new HashMap<>();
    private final Map<LaneKey, Map<String, List<JournalEntry>>> byKey = new HashMap<>();

    @Override
    public synchronized void signed(JournalEntry entry) {
        LaneKey lane = new LaneKey(entry.chainId(), entry.sender());
        byNonce.computeIfAbsent(lane, l -> new TreeMap<>())
                .computeIfAbsent(entry.nonce(), n -> new ArrayList<>())
                .add(entry);
        entry.idempotencyKey()
                .ifPresent(key -> byKey.computeIfAbsent(lane, l -> new HashMap<>())
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(entry));
    }

    @Override
    public synchronized void refused(JournalEntry entry) {
        LaneKey lane = new LaneKey(entry.chainId(), entry.sender());
        NavigableMap<Long, List<JournalEntry>> nonces = byNonce.getOrDefault(lane, new TreeMap<>());
        List<JournalEntry> sameNonce = nonces.get(entry.nonce());
        if (sameNonce != null) {
            sameNonce.remove(entry);
            if (sameNonce.isEmpty()) {
                nonces.remove(entry.nonce());
            }
        }
        entry.idempotencyKey().ifPresent(key -> {
            List<JournalEntry> sameKey = byKey.getOrDefault(lane, Map.of()).get(key);
            if (sameKey != null) {
                sameKey.remove(entry);
            }
        });
    }

    @Override
    public synchronized List<JournalEntry> entries(long chainId, Address sender, long fromNonce) {
        NavigableMap<Long, List<JournalEntry>> nonces = byNonce.get(new LaneKey(chainId, sender));
        List<JournalEntry> found = new ArrayList<>();
        if (nonces != null) {
            nonces.tailMap(fromNonce, true).values().forEach(found::addAll);
        }
        return found;
    }

    @Override
    public synchronized Optional<JournalEntry> find(long chainId, Address sender, String key) {
        List<JournalEntry> found =
                byKey.getOrDefault(new LaneKey(chainId, sender), Map.of()).getOrDefault(key, List.of());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
